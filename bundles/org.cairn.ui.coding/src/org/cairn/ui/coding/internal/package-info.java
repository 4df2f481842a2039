// SPDX-License-Identifier: EPL-2.0
/** Internal: the sources, the reader with its coding stripes, the codebook and the history. */
package org.cairn.ui.coding.internal;
