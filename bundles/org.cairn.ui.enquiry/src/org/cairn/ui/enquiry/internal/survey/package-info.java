// SPDX-License-Identifier: EPL-2.0
/** Internal: questionnaires, their waves of answers and what was answered. */
package org.cairn.ui.enquiry.internal.survey;
