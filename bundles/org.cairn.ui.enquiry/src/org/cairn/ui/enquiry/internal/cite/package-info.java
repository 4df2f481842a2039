// SPDX-License-Identifier: EPL-2.0
/** Internal: citing things as evidence for claims, by dragging and by command. */
package org.cairn.ui.enquiry.internal.cite;
