// SPDX-License-Identifier: EPL-2.0
/** Internal: frameworks of stages, judgements by them as grid and as wheel, and what follows from them. */
package org.cairn.ui.enquiry.internal.maturity;
