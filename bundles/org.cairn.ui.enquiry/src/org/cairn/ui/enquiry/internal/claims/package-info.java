// SPDX-License-Identifier: EPL-2.0
/** Internal: claims and the evidence for and against them. */
package org.cairn.ui.enquiry.internal.claims;
