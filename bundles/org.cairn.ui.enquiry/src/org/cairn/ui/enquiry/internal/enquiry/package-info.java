// SPDX-License-Identifier: EPL-2.0
/** Internal: the pages of an enquiry. */
package org.cairn.ui.enquiry.internal.enquiry;
