// SPDX-License-Identifier: EPL-2.0
/** Internal: what the parts of model documents are called, in the language of the person. */
package org.cairn.ui.enquiry.internal.words;
