// SPDX-License-Identifier: EPL-2.0
/** Internal: meetings with agendas whose times add up, and progress updates with what they have in common. */
package org.cairn.ui.enquiry.internal.meeting;
