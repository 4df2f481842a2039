// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.ranks;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far rankings of the same items agree: Kendall's W (Kendall and Babington Smith 1939), corrected for ties, and with it Friedman's test
 * (1937); Siegel and Castellan 1988, sections 7.2 and 9.6. Not defined (NaN) for one ranking, one item, or where everybody ranks all alike.
 *
 * @param sums of the mid-ranks by item
 * @param s squared deviations of the sums from their mean
 * @param uncorrected W as if there were no ties
 * @param w W corrected for ties, 0 to 1
 * @param chiSquared of Friedman: m (n - 1) W
 * @param degrees of freedom, n - 1
 * @param p of chance, by the chi-squared distribution: rough for few rankings
 */
record Concordance(double[] sums, double s, double uncorrected, double w, double chiSquared, int degrees, double p) {

    /** @param rankings one row for each person: any numbers, the smallest is the best; equal numbers share a rank */
    static Concordance of(double[][] rankings) {
        int m = rankings.length;
        int n = rankings[0].length;
        double[] sums = new double[n];
        double ties = 0;
        for (double[] ranking : rankings) {
            double[] ranks = ranks(ranking);
            for (int i = 0; i < n; i++) {
                sums[i] += ranks[i];
            }
            ties += ties(ranking);
        }
        double mean = m * (n + 1) / 2.0;
        double s = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double most = (double) m * m * n * ((double) n * n - 1);
        boolean defined = m > 1 && n > 1 && most - m * ties > 0;
        double w = defined ? 12 * s / (most - m * ties) : Double.NaN;
        double chiSquared = m * (n - 1) * w;
        double p = defined ? ChiSquaredDistribution.of(n - 1).survivalProbability(chiSquared) : Double.NaN;
        return new Concordance(sums, s, defined ? 12 * s / most : Double.NaN, w, chiSquared, n - 1, p);
    }

    /** Ranks from 1; equal values have the mean of the ranks that they take together. */
    static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int same = 0;
            for (double other : values) {
                below += other < values[i] ? 1 : 0;
                same += other == values[i] ? 1 : 0;
            }
            ranks[i] = below + (same + 1) / 2.0;
        }
        return ranks;
    }

    /** Sum of t cubed less t over the groups of equal values; each member of a group of t adds t squared less 1. */
    private static double ties(double[] values) {
        double ties = 0;
        for (double value : values) {
            double same = Arrays.stream(values).filter(other -> other == value).count();
            ties += same * same - 1;
        }
        return ties;
    }

    /**
     * Spearman's rank correlation (1904) with ties: Pearson's of the mid-ranks.
     *
     * @param rho -1 to 1; NaN if one of the two has all values alike
     * @param p of chance, two-sided, by the t distribution; NaN for fewer than three items or a NaN
     */
    record Spearman(double rho, double p) {

        static Spearman of(double[] first, double[] second) {
            double[] a = ranks(first);
            double[] b = ranks(second);
            double mean = (a.length + 1) / 2.0;
            double ab = 0;
            double aa = 0;
            double bb = 0;
            for (int i = 0; i < a.length; i++) {
                ab += (a[i] - mean) * (b[i] - mean);
                aa += (a[i] - mean) * (a[i] - mean);
                bb += (b[i] - mean) * (b[i] - mean);
            }
            double rho = aa == 0 || bb == 0 ? Double.NaN : Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
            int degrees = a.length - 2;
            if (degrees < 1 || Double.isNaN(rho)) {
                return new Spearman(rho, Double.NaN);
            }
            double t = Math.abs(rho) * Math.sqrt(degrees / (1 - rho * rho));
            return new Spearman(rho, Math.abs(rho) == 1 ? 0 : 2 * TDistribution.of(degrees).survivalProbability(t));
        }
    }
}
