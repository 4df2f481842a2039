// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.Arrays;

/**
 * Where a coefficient lies with 95 % confidence.
 *
 * @param low NaN if it is not known
 * @param high NaN if it is not known
 */
record Interval(double low, double high) {

    static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    private static final double NORMAL = 1.959963984540054;
    private static final double TAIL = 0.025;

    /** By the normal distribution, not above 1. */
    static Interval normal(double value, double error) {
        return new Interval(value - NORMAL * error, Math.min(1, value + NORMAL * error));
    }

    /** Between the percentiles 2.5 and 97.5 of what was drawn (Efron 1979), NaN left out. Unknown if fewer than 20 remain. */
    static Interval percentiles(double[] drawn) {
        double[] sorted = Arrays.stream(drawn).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length < 20 ? UNKNOWN : new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }
}
