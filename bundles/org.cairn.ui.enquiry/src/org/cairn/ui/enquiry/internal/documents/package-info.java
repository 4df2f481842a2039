// SPDX-License-Identifier: EPL-2.0
/** Internal: the list of plans and records, and what is done with whole documents. */
package org.cairn.ui.enquiry.internal.documents;
