// SPDX-License-Identifier: EPL-2.0
/**
 * API. What follows from the documents of the enquiry: triangulation of claims, floor effects of assessments, rules of observation,
 * agendas, generations of trios, journeys. Pure computation: nothing here changes anything.
 */
package org.cairn.core.findings;
