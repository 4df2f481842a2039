// SPDX-License-Identifier: EPL-2.0
/** Internal. Correcting a text after it was coded, by hand or by a changed document, with a report of what becomes of the codings. */
package org.cairn.ui.coding.internal.correction;
