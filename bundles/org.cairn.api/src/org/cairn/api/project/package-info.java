// SPDX-License-Identifier: EPL-2.0
/**
 * API. What a Cairn project holds, as immutable records, and {@link org.cairn.api.project.ProjectView}, the one place to
 * read it from. Start there.
 *
 * <p>Three things hold everywhere:
 * <ul>
 * <li><b>Everything has a GUID</b> ({@code id}), stable for the life of the project, in exports and in merges.</li>
 * <li><b>Offsets are Unicode code points</b>, 0-based, end-exclusive: what REFI-QDA, SQL, Python and R count.
 *     {@link org.cairn.api.project.SourceText} is the one place where they become positions in a Java string.</li>
 * <li><b>A view never changes.</b> Read it from any thread, without locks, for as long as you like; take a new one to see
 *     later work.</li>
 * </ul>
 */
package org.cairn.api.project;
