// SPDX-License-Identifier: EPL-2.0
/** Internal. The reader: a source with its codings beside it, and what is done there. */
package org.cairn.ui.coding.internal.reader;
