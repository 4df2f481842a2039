// SPDX-License-Identifier: EPL-2.0
/**
 * API. Meetings, updates and the papers that are due. The code is made from
 * {@code model/meeting.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.meeting;
