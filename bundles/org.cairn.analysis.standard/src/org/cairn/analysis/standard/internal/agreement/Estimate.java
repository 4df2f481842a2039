// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

/**
 * A coefficient of agreement for one table.
 *
 * @param value the coefficient; NaN if it is not defined
 * @param observed agreement that was seen; for alpha 1 less the disagreement that was seen, in the units of its metric. NaN if not defined
 * @param expected the same by chance; NaN where the coefficient knows no chance
 * @param error standard error by the published formula with independent units; NaN where there is none
 * @param undefined why there is no value, or null
 */
record Estimate(double value, double observed, double expected, double error, Undefined undefined) {

    /** Why a coefficient has no value. */
    enum Undefined {
        /** No unit was rated by two coders. */
        NOTHING_SHARED,
        /** All ratings are the same value: chance alone would agree always. */
        NO_VARIATION,
        /** It is about exactly two coders. */
        TWO_CODERS_ONLY,
        /** There are fewer than two categories to choose from. */
        ONE_CATEGORY,
        /** Nobody gave the code, so there are no decisions to compare. */
        NO_DECISIONS,
        /** Two coders, or one for the whole table, rated nothing in common: a mean over pairs would leave somebody out. */
        PAIR_UNDEFINED,
        /** Own weights were not given. */
        NO_WEIGHTS,
        /** It compares passages, which there are only where every character is a unit. */
        NO_PASSAGES,
        /** A coder gave several codes to the same characters, so these are not cut into units with one code each. */
        CODES_OVERLAP,
        /** There is no such value for all codes together. */
        ONE_CODE_AT_A_TIME
    }

    static Estimate undefined(Undefined why) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, why);
    }

    /** Agreement beyond chance, of what chance leaves: (observed - expected) / (1 - expected). */
    static Estimate beyondChance(double observed, double expected, double error) {
        if (1 - expected < 1e-12) {
            return new Estimate(Double.NaN, observed, expected, Double.NaN, Undefined.NO_VARIATION);
        }
        return new Estimate((observed - expected) / (1 - expected), observed, expected, error, null);
    }

    boolean isDefined() {
        return undefined == null;
    }
}
