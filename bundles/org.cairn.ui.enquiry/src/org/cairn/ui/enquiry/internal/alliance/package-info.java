// SPDX-License-Identifier: EPL-2.0
/** Internal: how groups grow from groups, who shares which data, and what serves which priority. */
package org.cairn.ui.enquiry.internal.alliance;
