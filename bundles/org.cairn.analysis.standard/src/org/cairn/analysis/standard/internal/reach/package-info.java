// SPDX-License-Identifier: EPL-2.0
/** Internal: how far the evidence carries: saturation, coverage of participants, triangulation, and who never speaks of something. */
package org.cairn.analysis.standard.internal.reach;
