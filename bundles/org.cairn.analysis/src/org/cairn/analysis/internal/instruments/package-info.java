// SPDX-License-Identifier: EPL-2.0
/** Internal: analyses of what is in plans and records: claims, assessments, observations, questionnaires. */
package org.cairn.analysis.internal.instruments;
