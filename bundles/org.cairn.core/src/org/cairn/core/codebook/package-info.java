// SPDX-License-Identifier: EPL-2.0
/**
 * API. What is done to a codebook as a whole: codes moved, merged and split, counted, brought in from a table, kept as versions and
 * compared. Everything works on a {@link org.cairn.api.project.ProjectView} and inside a {@link org.cairn.core.ProjectEdit}, so that
 * each is one step of the history.
 */
package org.cairn.core.codebook;
