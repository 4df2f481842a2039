// SPDX-License-Identifier: EPL-2.0
/** Internal: the tree of a document with a form for what is selected. */
package org.cairn.ui.enquiry.internal.outline;
