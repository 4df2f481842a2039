// SPDX-License-Identifier: EPL-2.0
/** Internal: what is kept of people's work together: attendance, coaching, events, rosters, learning walks, papers. */
package org.cairn.ui.enquiry.internal.register;
