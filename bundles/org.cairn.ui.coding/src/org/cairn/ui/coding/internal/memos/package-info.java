// SPDX-License-Identifier: EPL-2.0
/** Internal: memos, links between passages, bookmarks. */
package org.cairn.ui.coding.internal.memos;
