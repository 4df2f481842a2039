// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

/** A coefficient of agreement: a pure function of a table of ratings. Immutable and thread-safe. */
@FunctionalInterface
interface Coefficient {

    Estimate of(RatingTable table);
}
