// SPDX-License-Identifier: EPL-2.0
/** Internal: the reader, the codebook and the memos. */
package org.cairn.ui.coding.internal;
