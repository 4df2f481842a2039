// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether having a code and belonging to a group have to do with each other, tested on a table of two rows.
 *
 * <p>Rule: Pearson's chi-square, without a correction for continuity, where no expected count is below 1 and no more than a fifth of them
 * below 5 (W. G. Cochran, Some methods for strengthening the common chi-square tests, Biometrics 10, 1954); in a table of two columns
 * Fisher's exact test, two-sided, where any is below 5. Where neither may be used there is no p.
 *
 * @param kind which test was right
 * @param statistic chi-square; NaN where it is not defined
 * @param freedom degrees of freedom, 0 where there is no table
 * @param p probability under independence; NaN where no test is right
 * @param smallest smallest expected count; NaN where there is no table
 * @param v Cramér's V (1946), 0 to 1: how strong the relation is; NaN where it is not defined
 */
record Independence(Kind kind, double statistic, int freedom, double p, double smallest, double v) {

    private static final double ENOUGH = 5;
    private static final double FIFTH = 0.2;

    /** Which test was right. */
    enum Kind {
        /** Expected counts are large enough. */
        CHI_SQUARE,
        /** Two by two, and they are not. */
        FISHER,
        /** More columns, and they are not. */
        TOO_FEW,
        /** All or none have the code, or there is one column only. */
        NO_TABLE
    }

    /**
     * Tests.
     *
     * @param with units with the code, by column
     * @param all units, by column; columns without any are left out
     */
    static Independence test(int[] with, int[] all) {
        int[] columns = IntStream.range(0, all.length).filter(i -> all[i] > 0).toArray();
        long[][] table = new long[2][columns.length];
        for (int i = 0; i < columns.length; i++) {
            table[0][i] = with[columns[i]];
            table[1][i] = all[columns[i]] - with[columns[i]];
        }
        long yes = Arrays.stream(table[0]).sum();
        long no = Arrays.stream(table[1]).sum();
        if (columns.length < 2 || yes == 0 || no == 0) {
            return new Independence(Kind.NO_TABLE, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        double smallest = Double.MAX_VALUE;
        int few = 0;
        for (int i = 0; i < columns.length; i++) {
            for (long row : new long[] {yes, no}) {
                double expected = (double) row * (table[0][i] + table[1][i]) / (yes + no);
                smallest = Math.min(smallest, expected);
                few += expected < ENOUGH ? 1 : 0;
            }
        }
        SignificanceResult chi = ChiSquareTest.withDefaults().test(table);
        int freedom = columns.length - 1;
        // with two rows the smaller side of the table is one degree of freedom, so V is phi
        double v = Math.sqrt(chi.getStatistic() / (yes + no));
        if (columns.length == 2 && smallest < ENOUGH) {
            double p = FisherExactTest.withDefaults().test(new int[][] {ints(table[0]), ints(table[1])}).getPValue();
            return new Independence(Kind.FISHER, chi.getStatistic(), freedom, p, smallest, v);
        }
        boolean valid = smallest >= 1 && few <= FIFTH * 2 * columns.length;
        return new Independence(valid ? Kind.CHI_SQUARE : Kind.TOO_FEW, chi.getStatistic(), freedom, valid ? chi.getPValue() : Double.NaN,
                smallest, v);
    }

    private static int[] ints(long[] row) {
        return Arrays.stream(row).mapToInt(Math::toIntExact).toArray();
    }

    /**
     * Probabilities of several tests, made larger so that one below .05 among them means what it says (S. Holm, A simple sequentially
     * rejective multiple test procedure, 1979). NaN stays NaN and does not count as a test.
     */
    static double[] holm(double[] p) {
        int[] order = IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b])).mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double highest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            highest = Math.max(highest, Math.min(1, p[order[rank]] * (order.length - rank)));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
