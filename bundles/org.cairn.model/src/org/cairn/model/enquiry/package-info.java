// SPDX-License-Identifier: EPL-2.0
/**
 * API. An enquiry from its question to what it leaves behind. The code is made from
 * {@code model/enquiry.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.enquiry;
