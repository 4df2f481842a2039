// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;

/**
 * Numbers by row and column, such as code by code.
 *
 * @param title heading
 * @param rows labels of the rows
 * @param columns labels of the columns
 * @param cells {@code cells[row][column]}; NaN where nothing is defined. Not copied: do not change it
 * @param notes see {@link Result#notes()}
 */
public record Matrix(String title, List<String> rows, List<String> columns, double[][] cells, List<String> notes) implements Result {

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
