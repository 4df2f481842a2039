// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows and typed columns.
 *
 * @param title heading
 * @param columns at least one
 * @param rows cells in the order of the columns; a cell may be null (nothing known)
 * @param notes see {@link Result#notes()}
 */
public record Table(String title, List<Column> columns, List<List<Object>> rows, List<String> notes) implements Result {

    /** @throws IllegalArgumentException if a row has more or fewer cells than there are columns */
    public Table {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        List<List<Object>> copy = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " cells in a table of " + columns.size() + " columns.");
            }
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }
}
