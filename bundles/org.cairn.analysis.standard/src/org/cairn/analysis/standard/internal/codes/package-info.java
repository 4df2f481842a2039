// SPDX-License-Identifier: EPL-2.0
/** Internal: how often codes are used, what they stand beside, and by whom; and how complete and sound the coding is. */
package org.cairn.analysis.standard.internal.codes;
