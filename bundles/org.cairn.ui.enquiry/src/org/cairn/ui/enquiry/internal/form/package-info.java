// SPDX-License-Identifier: EPL-2.0
/** Internal: fields and forms made from the features of model classes. */
package org.cairn.ui.enquiry.internal.form;
