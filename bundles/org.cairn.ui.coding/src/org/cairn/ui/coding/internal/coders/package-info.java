// SPDX-License-Identifier: EPL-2.0
/** Internal. The people who code: who they are, the rounds they code in, and the work of two of them side by side. */
package org.cairn.ui.coding.internal.coders;
