// SPDX-License-Identifier: EPL-2.0
/** Internal. The codebook: its tree, its definitions. */
package org.cairn.ui.coding.internal.codebook;
