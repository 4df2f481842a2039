// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;

/**
 * Two coders beyond chance, where chance follows from how often each of them gives each category: kappa (Cohen 1960) and weighted kappa
 * (Cohen 1968), with the standard error of Fleiss, Cohen and Everitt (1969); or from both together: pi (Scott 1955), with the same
 * error as Fleiss' kappa. Units that only one of them rated do not count.
 */
final class Cohen implements Coefficient {

    private final Weights weights;

    Cohen(Weights weights) {
        this.weights = weights;
    }

    /** Scott's pi: over the units that both rated, Fleiss' kappa of two. */
    static Coefficient scott() {
        Coefficient fleiss = Chance.fleiss(Weights.IDENTITY);
        return table -> table.coders() == 2 ? fleiss.of(table.ratedBy(0).ratedBy(1)) : Estimate.undefined(Undefined.TWO_CODERS_ONLY);
    }

    /** Shares of the units by category of the first and of the second coder; null if they share none. */
    private static double[][] shares(RatingTable table) {
        double[][] shares = new double[table.categories()][table.categories()];
        double units = 0;
        for (int p = 0; p < table.patterns(); p++) {
            int first = table.rating(p, 0);
            int second = table.rating(p, 1);
            if (first != RatingTable.MISSING && second != RatingTable.MISSING) {
                shares[first][second] += table.weight(p);
                units += table.weight(p);
            }
        }
        for (double[] row : shares) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= units;
            }
        }
        return units == 0 ? null : shares;
    }

    @Override
    public Estimate of(RatingTable table) {
        if (table.coders() != 2) {
            return Estimate.undefined(Undefined.TWO_CODERS_ONLY);
        }
        double[][] p = shares(table);
        if (p == null) {
            return Estimate.undefined(Undefined.NOTHING_SHARED);
        }
        int q = table.categories();
        double[][] w = weights.of(q);
        double[] first = new double[q];
        double[] second = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                first[i] += p[i][j];
                second[j] += p[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        double[] meanOfFirst = new double[q];
        double[] meanOfSecond = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                observed += w[i][j] * p[i][j];
                expected += w[i][j] * first[i] * second[j];
                meanOfFirst[i] += second[j] * w[i][j];
                meanOfSecond[j] += first[i] * w[i][j];
            }
        }
        Estimate bare = Estimate.beyondChance(observed, expected, Double.NaN);
        if (!bare.isDefined()) {
            return bare;
        }
        double kappa = bare.value();
        double sum = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                sum += p[i][j] * Math.pow(w[i][j] - (meanOfFirst[i] + meanOfSecond[j]) * (1 - kappa), 2);
            }
        }
        double units = table.ratedBy(0).ratedBy(1).units(2);
        double variance = (sum - Math.pow(kappa - expected * (1 - kappa), 2)) / units / Math.pow(1 - expected, 2);
        return Estimate.beyondChance(observed, expected, Math.sqrt(Math.max(0, variance)));
    }
}
