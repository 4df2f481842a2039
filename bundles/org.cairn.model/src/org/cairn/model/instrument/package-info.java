// SPDX-License-Identifier: EPL-2.0
/**
 * API. Scales, questionnaires, diamonds, observations and checklists. The code is made from
 * {@code model/instrument.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.instrument;
