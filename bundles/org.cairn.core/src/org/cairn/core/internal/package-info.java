// SPDX-License-Identifier: EPL-2.0
/**
 * Internal. The open project: {@link org.cairn.core.internal.Session} writes, {@link org.cairn.core.internal.View} reads.
 *
 * <p>A view is made of parts, one per table, each loaded when it is first needed and then shared by all views until an edit
 * touches the table. Before an edit commits, every part it touches is loaded for the old view, so that no view ever shows a
 * mixture of two moments.
 */
package org.cairn.core.internal;
