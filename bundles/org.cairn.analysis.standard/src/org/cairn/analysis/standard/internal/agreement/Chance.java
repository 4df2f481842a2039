// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;

/**
 * Agreement of any number of coders beyond chance, where chance follows from how often each category is given. Agreement is the mean over
 * units of the agreeing pairs of coders, over all units that two coders rated; frequencies are the mean over units of the share of the
 * coders who gave the category, over all units that anybody rated. With missing ratings and standard errors as in Gwet, Handbook of
 * Inter-Rater Reliability, 4th ed. 2014, chapters 2 to 5.
 */
final class Chance implements Coefficient {

    /** Share of agreement by chance, and what one unit adds to it. */
    private interface Model {
        double expected(double[] shares, double[][] weights);

        /** @param unit shares of the coders of one unit */
        double ofUnit(double[] unit, double[] shares, double[][] weights);
    }

    /** Chance does not matter. */
    private static final Model NONE = new Model() {
        @Override
        public double expected(double[] shares, double[][] weights) {
            return 0;
        }

        @Override
        public double ofUnit(double[] unit, double[] shares, double[][] weights) {
            return 0;
        }
    };

    /** All categories are as likely. */
    private static final Model UNIFORM = new Model() {
        @Override
        public double expected(double[] shares, double[][] weights) {
            return sum(weights) / shares.length / shares.length;
        }

        @Override
        public double ofUnit(double[] unit, double[] shares, double[][] weights) {
            return expected(shares, weights);
        }
    };

    /** Two ratings drawn from the frequencies of all coders together. */
    private static final Model DRAWN = new Model() {
        @Override
        public double expected(double[] shares, double[][] weights) {
            return ofUnit(shares, shares, weights);
        }

        @Override
        public double ofUnit(double[] unit, double[] shares, double[][] weights) {
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                for (int j = 0; j < shares.length; j++) {
                    sum += unit[i] * shares[j] * weights[i][j];
                }
            }
            return sum;
        }
    };

    /** Only hard units are guessed, and those uniformly. */
    private static final Model GUESSED = new Model() {
        @Override
        public double expected(double[] shares, double[][] weights) {
            return ofUnit(shares, shares, weights);
        }

        @Override
        public double ofUnit(double[] unit, double[] shares, double[][] weights) {
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += unit[i] * (1 - shares[i]);
            }
            return sum * sum(weights) / shares.length / (shares.length - 1);
        }
    };

    private final Model model;
    private final Weights weights;

    private Chance(Model model, Weights weights) {
        this.model = model;
        this.weights = weights;
    }

    /** Percent agreement, from 0 to 1. */
    static Coefficient percent() {
        return new Chance(NONE, Weights.IDENTITY);
    }

    /** Brennan and Prediger (1981); Bennett, Alpert and Goldstein's S (1954). */
    static Coefficient brennanPrediger(Weights weights) {
        return new Chance(UNIFORM, weights);
    }

    /** Fleiss (1971); for two coders Scott's pi (1955). */
    static Coefficient fleiss(Weights weights) {
        return new Chance(DRAWN, weights);
    }

    /** Gwet (2008): AC1, with weights AC2. */
    static Coefficient gwet(Weights weights) {
        return new Chance(GUESSED, weights);
    }

    private static double sum(double[][] weights) {
        double sum = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                sum += weight;
            }
        }
        return sum;
    }

    @Override
    public Estimate of(RatingTable table) {
        int q = table.categories();
        double shared = table.units(2);
        if (shared == 0) {
            return Estimate.undefined(Undefined.NOTHING_SHARED);
        }
        if (q < 2 && model != NONE) {
            return Estimate.undefined(model == DRAWN ? Undefined.NO_VARIATION : Undefined.ONE_CATEGORY);
        }
        double[][] w = weights.of(q);
        double units = table.units(1);
        double[] agreeing = new double[table.patterns()];
        double[] raters = new double[table.patterns()];
        double[][] unit = new double[table.patterns()][q];
        double[] shares = new double[q];
        double observed = 0;
        for (int p = 0; p < table.patterns(); p++) {
            int[] counts = table.counts(p);
            for (int i = 0; i < q; i++) {
                raters[p] += counts[i];
            }
            if (raters[p] == 0) {
                continue;
            }
            for (int i = 0; i < q; i++) {
                unit[p][i] = counts[i] / raters[p];
                shares[i] += table.weight(p) * unit[p][i] / units;
                double near = 0;
                for (int j = 0; j < q; j++) {
                    near += w[i][j] * counts[j];
                }
                agreeing[p] += raters[p] < 2 ? 0 : counts[i] * (near - 1) / (raters[p] * (raters[p] - 1));
            }
            observed += table.weight(p) * agreeing[p] / shared;
        }
        double expected = model.expected(shares, w);
        Estimate bare = Estimate.beyondChance(observed, expected, Double.NaN);
        if (!bare.isDefined()) {
            return bare;
        }
        double squares = 0;
        for (int p = 0; p < table.patterns(); p++) {
            if (raters[p] > 0) {
                double own = units / shared * (agreeing[p] - (raters[p] < 2 ? 0 : expected)) / (1 - expected);
                double chance = model == UNIFORM || model == NONE ? 0
                        : 2 * (1 - bare.value()) * (model.ofUnit(unit[p], shares, w) - expected) / (1 - expected);
                squares += table.weight(p) * Math.pow(own - chance - bare.value(), 2);
            }
        }
        double error = units > 1 ? Math.sqrt(squares / units / (units - 1)) : Double.NaN;
        return Estimate.beyondChance(observed, expected, error);
    }
}
