// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.List;

/**
 * How far two observers agree beyond chance, over several lessons, on grades of one scale. Percent agreement alone misleads where one grade
 * is common, and so does each coefficient; they are read together (Feinstein and Cicchetti 1990). NaN where a coefficient is not
 * defined, as where all grades are the same.
 *
 * @param lessons how many
 * @param agreement share of lessons with the same grade, 0 to 1
 * @param kappa Cohen 1960
 * @param weighted Cohen's kappa with linear weights (Cicchetti and Allison 1971): a grade beside is half right on a scale of three
 * @param ac1 Gwet 2008
 * @param alpha Krippendorff's, for ordered grades
 */
public record GradeAgreement(int lessons, double agreement, double kappa, double weighted, double ac1, double alpha) {

    /**
     * Places on the scale, 0 for the first level, by lesson: one observer's and the other's.
     *
     * @param levels how many levels the scale has, at least 2
     */
    public static GradeAgreement of(List<int[]> grades, int levels) {
        double[][] table = new double[levels][levels];
        grades.forEach(pair -> table[pair[0]][pair[1]]++);
        double[] rows = new double[levels];
        double[] columns = new double[levels];
        double same = 0;
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                table[i][j] /= grades.size();
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
            same += table[i][i];
        }
        double gwet = 0;
        for (int i = 0; i < levels; i++) {
            double mean = (rows[i] + columns[i]) / 2;
            gwet += mean * (1 - mean) / (levels - 1);
        }
        return new GradeAgreement(grades.size(), grades.isEmpty() ? Double.NaN : same, kappa(table, rows, columns, false),
                kappa(table, rows, columns, true), grades.isEmpty() ? Double.NaN : beyond(same, gwet), alpha(table, grades.size()));
    }

    private static double kappa(double[][] table, double[] rows, double[] columns, boolean linear) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double weight = linear ? 1 - Math.abs(i - j) / (rows.length - 1.0) : i == j ? 1 : 0;
                observed += weight * table[i][j];
                expected += weight * rows[i] * columns[j];
            }
        }
        return beyond(observed, expected);
    }

    private static double beyond(double observed, double expected) {
        return 1 - expected < 1e-12 ? Double.NaN : (observed - expected) / (1 - expected);
    }

    /** On the coincidences of both orders; the distance of two grades is how many judgements lie between them, squared. */
    private static double alpha(double[][] table, int lessons) {
        int levels = table.length;
        double[] n = new double[levels];
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                n[i] += lessons * (table[i][j] + table[j][i]);
            }
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < levels; i++) {
            for (int j = i + 1; j < levels; j++) {
                double between = (n[i] + n[j]) / 2;
                for (int k = i + 1; k < j; k++) {
                    between += n[k];
                }
                observed += lessons * (table[i][j] + table[j][i]) * between * between;
                expected += n[i] * n[j] * between * between;
            }
        }
        return expected == 0 ? Double.NaN : 1 - (2 * lessons - 1) * observed / expected;
    }
}
