// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.Arrays;
import java.util.Comparator;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;

/**
 * A map of things whose distances are known: classical multidimensional scaling (Torgerson 1952).
 *
 * @param x of each thing
 * @param y of each thing
 * @param fit share of what the distances say that the map shows: the two greatest eigenvalues, as far as they are positive, by the sum of
 *        the absolute values of all (Mardia 1978); 1 where it shows everything, NaN where all things are at one place
 */
record Scaling(double[] x, double[] y, double fit) {

    private static final int MOST_SWEEPS = 60;
    private static final double SMALL = 1e-12;

    /** @param distances symmetric, zeros on the diagonal; not changed */
    static Scaling of(double[][] distances, AnalysisContext context) throws Cancelled {
        int n = distances.length;
        double[][] b = centred(distances);
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        diagonalise(b, vectors, context);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -b[i][i]));
        double all = 0;
        double shown = 0;
        for (int i = 0; i < n; i++) {
            all += Math.abs(b[i][i]);
            shown += i < 2 ? Math.max(0, b[order[i]][order[i]]) : 0;
        }
        return new Scaling(axis(0, order, b, vectors), axis(1, order, b, vectors), all < SMALL ? Double.NaN : shown / all);
    }

    /** B = −½ J D² J with J = I − 11ᵀ/n. */
    private static double[][] centred(double[][] distances) {
        int n = distances.length;
        double[] means = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                means[i] += distances[i][j] * distances[i][j] / n;
            }
            mean += means[i] / n;
        }
        double[][] b = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i][j] = -(distances[i][j] * distances[i][j] - means[i] - means[j] + mean) / 2;
            }
        }
        return b;
    }

    /** Jacobi's method: turns two axes after the other until everything beside the diagonal is next to nothing. */
    private static void diagonalise(double[][] b, double[][] vectors, AnalysisContext context) throws Cancelled {
        int n = b.length;
        double size = 0;
        for (double[] row : b) {
            for (double cell : row) {
                size += cell * cell;
            }
        }
        double enough = size * SMALL * SMALL;
        for (int sweep = 0; sweep < MOST_SWEEPS && beside(b) > enough; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                context.check();
                for (int q = p + 1; q < n; q++) {
                    if (b[p][q] != 0) {
                        turn(b, vectors, p, q);
                    }
                }
            }
        }
    }

    private static double beside(double[][] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += b[i][j] * b[i][j];
            }
        }
        return sum;
    }

    private static void turn(double[][] b, double[][] vectors, int p, int q) {
        double theta = (b[q][q] - b[p][p]) / (2 * b[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < b.length; k++) {
            double kp = b[k][p];
            double kq = b[k][q];
            b[k][p] = c * kp - s * kq;
            b[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < b.length; k++) {
            double pk = b[p][k];
            double qk = b[q][k];
            b[p][k] = c * pk - s * qk;
            b[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
        b[p][q] = 0;
        b[q][p] = 0;
    }

    /** Coordinates on an axis; the thing farthest out is on the positive side, so that the map is the same in every run. */
    private static double[] axis(int which, Integer[] order, double[][] b, double[][] vectors) {
        int n = order.length;
        double[] axis = new double[n];
        if (which >= n || b[order[which]][order[which]] <= 0) {
            return axis;
        }
        double scale = Math.sqrt(b[order[which]][order[which]]);
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            axis[i] = vectors[i][order[which]] * scale;
            if (Math.abs(axis[i]) > Math.abs(farthest) + SMALL) {
                farthest = axis[i];
            }
        }
        for (int i = 0; farthest < 0 && i < n; i++) {
            axis[i] = -axis[i];
        }
        return axis;
    }
}
