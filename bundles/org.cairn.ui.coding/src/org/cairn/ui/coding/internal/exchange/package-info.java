// SPDX-License-Identifier: EPL-2.0
/** Internal. Wizards that take projects of other programs in, write for them, and merge copies. */
package org.cairn.ui.coding.internal.exchange;
