// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.Arrays;

/**
 * How far two categories count as agreeing: 1 for the same, 0 for nothing in common. Linear after Cicchetti and Allison (1971), quadratic
 * after Fleiss and Cohen (1973), both by the place of a category in the order.
 */
@FunctionalInterface
interface Weights {

    Weights IDENTITY = categories -> matrix(categories, (i, j) -> i == j ? 1 : 0);
    Weights LINEAR = categories -> matrix(categories, (i, j) -> categories < 2 ? 1 : 1 - Math.abs(i - j) / (categories - 1.0));
    Weights QUADRATIC = categories -> matrix(categories, (i, j) -> {
        double apart = categories < 2 ? 0 : (i - j) / (categories - 1.0);
        return 1 - apart * apart;
    });

    /** Weights by row and column; a new array or one that nobody changes. */
    double[][] of(int categories);

    /** One weight. */
    @FunctionalInterface
    interface Cell {
        double at(int row, int column);
    }

    private static double[][] matrix(int categories, Cell cell) {
        double[][] weights = new double[categories][categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                weights[i][j] = cell.at(i, j);
            }
        }
        return weights;
    }

    /**
     * Weights that a person wrote: {@code 1 0.5 0; 0.5 1 0.5; 0 0.5 1}, rows separated by semicolons.
     *
     * @throws IllegalArgumentException if they are no square of numbers from 0 to 1, symmetric, with 1 for the same category
     */
    static Weights read(String written) {
        double[][] read;
        try {
            read = Arrays.stream(written.strip().split("\\s*;\\s*"))
                    .map(row -> Arrays.stream(row.strip().split("[\\s,]+")).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Weights are numbers, rows separated by semicolons: 1 0.5 0; 0.5 1 0.5; 0 0.5 1.", e);
        }
        for (int i = 0; i < read.length; i++) {
            if (read[i].length != read.length) {
                throw new IllegalArgumentException("Row " + (i + 1) + " of the weights has " + read[i].length + " numbers; there are "
                        + read.length + " rows, so it needs as many.");
            }
        }
        for (int i = 0; i < read.length; i++) {
            for (int j = 0; j < read.length; j++) {
                boolean right = read[i][j] >= 0 && read[i][j] <= 1 && (i != j || read[i][j] == 1) && read[i][j] == read[j][i];
                if (!right) {
                    throw new IllegalArgumentException("Weights lie between 0 and 1, are 1 for the same category, and the same in both "
                            + "directions. Look at row " + (i + 1) + ", number " + (j + 1) + ".");
                }
            }
        }
        return categories -> {
            if (categories != read.length) {
                throw new IllegalArgumentException("The weights are for " + read.length + " categories, but there are " + categories + ".");
            }
            return read;
        };
    }
}
