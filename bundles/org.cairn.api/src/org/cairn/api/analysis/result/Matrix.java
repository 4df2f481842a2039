// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Numbers by row and column, such as code by code. Shown as a table or as a heat map.
 *
 * @param about title, notes and what else is said of it
 * @param rowName what the rows are: {@code Code}
 * @param columnName what the columns are: {@code School}
 * @param rows labels of the rows
 * @param columns labels of the columns
 * @param cells {@code cells[row][column]}; NaN where nothing is defined. Copied in and out: read single cells with {@link #value}
 * @param measure what the cells hold: a {@link Column.Type#COUNT} or a {@link Column.Type#NUMBER}
 * @param symmetric whether rows and columns are the same things and {@code cells[i][j] == cells[j][i]}
 * @param evidence of the cells; does not count for {@link #equals}
 */
public record Matrix(About about, String rowName, String columnName, List<String> rows, List<String> columns, double[][] cells,
        Column measure, boolean symmetric, CellEvidence evidence) implements Result {

    private static final int BLOCK = 64;

    /** @throws IllegalArgumentException if there are not as many cells as rows and columns, or it is said to be symmetric and is not */
    public Matrix {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(evidence, "evidence");
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (measure.type() != Column.Type.COUNT && measure.type() != Column.Type.NUMBER) {
            throw new IllegalArgumentException("The cells of a matrix are numbers: " + measure.type());
        }
        if (cells.length != rows.size()) {
            throw new IllegalArgumentException(cells.length + " rows of cells for " + rows.size() + " labels.");
        }
        cells = copy(cells);
        for (double[] row : cells) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException("A row of " + row.length + " cells for " + columns.size() + " columns.");
            }
        }
        if (symmetric) {
            requireSymmetry(rows, columns, cells);
        }
    }

    private static double[][] copy(double[][] cells) {
        double[][] copy = new double[cells.length][];
        Arrays.setAll(copy, row -> cells[row].clone());
        return copy;
    }

    private static void requireSymmetry(List<String> rows, List<String> columns, double[][] cells) {
        if (!rows.equals(columns)) {
            throw new IllegalArgumentException("A symmetric matrix has the same rows and columns.");
        }
        // block by block: down a whole column of a large matrix, each cell would be fetched from far away
        for (int top = 0; top < cells.length; top += BLOCK) {
            for (int left = 0; left <= top; left += BLOCK) {
                requireSymmetry(rows, cells, top, left);
            }
        }
    }

    private static void requireSymmetry(List<String> rows, double[][] cells, int top, int left) {
        for (int i = top; i < Math.min(top + BLOCK, cells.length); i++) {
            for (int j = left; j < Math.min(left + BLOCK, i); j++) {
                // undefined both ways is the same; asked only where it must be, for there may be a million cells
                if (cells[i][j] != cells[j][i] && Double.compare(cells[i][j], cells[j][i]) != 0) {
                    throw new IllegalArgumentException("Not symmetric: " + rows.get(i) + " and " + rows.get(j) + " have " + cells[i][j]
                            + " one way and " + cells[j][i] + " the other.");
                }
            }
        }
    }

    /** Counts by row and column, without evidence. */
    public static Matrix counts(String title, List<String> rows, List<String> columns, double[][] cells) {
        return new Matrix(About.of(title), "", "", rows, columns, cells, Column.count("count", "Count"), false, CellEvidence.NONE);
    }

    /** Numbers of any kind by row and column, without evidence. */
    public static Matrix numbers(String title, Column measure, List<String> rows, List<String> columns, double[][] cells) {
        return new Matrix(About.of(title), "", "", rows, columns, cells, measure, false, CellEvidence.NONE);
    }

    /** With names of what the rows and the columns are. */
    public Matrix named(String newRowName, String newColumnName) {
        return new Matrix(about, newRowName, newColumnName, rows, columns, cells, measure, symmetric, evidence);
    }

    /** Declared to be symmetric, and checked. */
    public Matrix asSymmetric() {
        return new Matrix(about, rowName, columnName, rows, columns, cells, measure, true, evidence);
    }

    public Matrix withEvidence(CellEvidence newEvidence) {
        return new Matrix(about, rowName, columnName, rows, columns, cells, measure, symmetric, newEvidence);
    }

    @Override
    public Matrix with(About newAbout) {
        return new Matrix(newAbout, rowName, columnName, rows, columns, cells, measure, symmetric, evidence);
    }

    /** One cell; NaN where it is not defined. */
    public double value(int row, int column) {
        return cells[row][column];
    }

    /** A copy of all cells. */
    @Override
    public double[][] cells() {
        return copy(cells);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && about.equals(that.about) && rowName.equals(that.rowName)
                && columnName.equals(that.columnName) && rows.equals(that.rows) && columns.equals(that.columns)
                && Arrays.deepEquals(cells, that.cells) && measure.equals(that.measure) && symmetric == that.symmetric;
    }

    @Override
    public int hashCode() {
        return Objects.hash(about, rows, columns, Arrays.deepHashCode(cells));
    }

    @Override
    public String toString() {
        return "Matrix[" + about + ", rows=" + rows + ", columns=" + columns + ", cells=" + Arrays.deepToString(cells) + "]";
    }
}
