// SPDX-License-Identifier: EPL-2.0
/** Internal: the editor of model documents and the views around it. */
package org.cairn.ui.enquiry.internal;
