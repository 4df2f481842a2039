// SPDX-License-Identifier: EPL-2.0
/**
 * API. What researchers write about a project: saying what a memo or link is about, keeping what two people write apart, lists of memos
 * as text and tables, links of a passage, and walking from bookmark to bookmark.
 */
package org.cairn.core.memo;
