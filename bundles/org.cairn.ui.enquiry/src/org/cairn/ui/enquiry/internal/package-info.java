// SPDX-License-Identifier: EPL-2.0
/** Internal: the editor of model documents, and what its pages get from it. A new page is one line in {@code Pages}. */
package org.cairn.ui.enquiry.internal;
