// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.Arrays;
import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;

/**
 * Krippendorff's alpha for any number of coders, missing ratings and four levels of measurement (Krippendorff, Content Analysis, 2004,
 * chapter 11; Computing Krippendorff's Alpha-Reliability, 2011): 1 - (n - 1) sum(o_ck d_ck) / sum(n_c n_k d_ck) over the coincidences o of
 * values within units. Units that fewer than two rated do not count. Not defined where all values are the same.
 */
final class Alpha implements Coefficient {

    /** How far two values are apart. */
    enum Metric {
        /** The same or not. */
        NOMINAL {
            @Override
            double apart(RatingTable table, double[] totals, int c, int k) {
                return c == k ? 0 : 1;
            }
        },
        /** By the number of ratings from one to the other. */
        ORDINAL {
            @Override
            double apart(RatingTable table, double[] totals, int c, int k) {
                double between = -(totals[c] + totals[k]) / 2;
                for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                    between += totals[g];
                }
                return between * between;
            }
        },
        /** By their difference. */
        INTERVAL {
            @Override
            double apart(RatingTable table, double[] totals, int c, int k) {
                double difference = table.value(c) - table.value(k);
                return difference * difference;
            }
        },
        /** By their difference against their sum. */
        RATIO {
            @Override
            double apart(RatingTable table, double[] totals, int c, int k) {
                double sum = table.value(c) + table.value(k);
                double difference = table.value(c) - table.value(k);
                return difference == 0 ? 0 : difference * difference / sum / sum;
            }
        };

        abstract double apart(RatingTable table, double[] totals, int c, int k);
    }

    private final Metric metric;

    Alpha(Metric metric) {
        this.metric = metric;
    }

    @Override
    public Estimate of(RatingTable table) {
        int q = table.categories();
        double[][] coincidences = new double[q][q];
        double[] totals = new double[q];
        for (int p = 0; p < table.patterns(); p++) {
            int[] counts = table.counts(p);
            double raters = Arrays.stream(counts).sum();
            for (int c = 0; raters > 1 && c < q; c++) {
                for (int k = 0; counts[c] > 0 && k < q; k++) {
                    double pairs = counts[c] * (double) (counts[k] - (c == k ? 1 : 0));
                    coincidences[c][k] += table.weight(p) * pairs / (raters - 1);
                }
                totals[c] += table.weight(p) * counts[c];
            }
        }
        double n = Arrays.stream(totals).sum();
        if (n == 0) {
            return Estimate.undefined(Undefined.NOTHING_SHARED);
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; totals[c] > 0 && k < q; k++) {
                if (totals[k] > 0) {
                    double apart = metric.apart(table, totals, c, k);
                    observed += coincidences[c][k] * apart / n;
                    expected += totals[c] * totals[k] * apart / n / (n - 1);
                }
            }
        }
        if (expected == 0) {
            return Estimate.undefined(Undefined.NO_VARIATION);
        }
        return new Estimate(1 - observed / expected, 1 - observed, 1 - expected, Double.NaN, null);
    }
}
