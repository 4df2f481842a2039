// SPDX-License-Identifier: EPL-2.0
/** Internal. One coding with all that is said about it: rule, weight, mark, comment, memo, links. */
package org.cairn.ui.coding.internal.details;
