// SPDX-License-Identifier: EPL-2.0
/** Internal: what the pages of documents draw and build alike. */
package org.cairn.ui.enquiry.internal.draw;
