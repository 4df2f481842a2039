// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Rows and typed columns.
 *
 * <pre>{@code
 * Table.of("Codes", Column.text("code", "Code"), Column.count("codings", "Codings"))
 *      .row("Trust", Cell.of(12, Evidence.ofCodings(view, sources, Set.of(trust))))
 *      .build();
 * }</pre>
 *
 * @param about title, notes and what else is said of it
 * @param columns at least one
 * @param rows cells in the order of the columns; a cell may be null (nothing known)
 * @param evidence of the cells; does not count for {@link #equals}
 */
public record Table(About about, List<Column> columns, List<List<Object>> rows, CellEvidence evidence) implements Result {

    /** @throws IllegalArgumentException if a row has more or fewer cells than there are columns, or a cell is not of its column's type */
    public Table {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(evidence, "evidence");
        columns = List.copyOf(columns);
        if (!(rows instanceof Checked checked && checked.columns.equals(columns))) {
            List<List<Object>> copy = new ArrayList<>(rows.size());
            for (List<Object> row : rows) {
                copy.add(checked(Collections.unmodifiableList(new ArrayList<>(row)), columns));
            }
            rows = new Checked(columns, copy);
        }
    }

    private static List<Object> checked(List<Object> row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " cells in a table of " + columns.size() + " columns.");
        }
        for (int i = 0; i < row.size(); i++) {
            Column column = columns.get(i);
            if (!column.type().accepts(row.get(i))) {
                throw new IllegalArgumentException("\"" + row.get(i) + "\" (" + row.get(i).getClass().getSimpleName()
                        + ") cannot stand in the column " + column.key() + " of type " + column.type() + ".");
            }
        }
        return row;
    }

    /** Rows that fit the columns and do not change: a hundred thousand of them are not looked through again with each new title or note. */
    private static final class Checked extends AbstractList<List<Object>> implements RandomAccess {
        private final List<Column> columns;
        private final List<List<Object>> rows;

        Checked(List<Column> columns, List<List<Object>> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public List<Object> get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** A table whose cells have no evidence. */
    public Table(String title, List<Column> columns, List<List<Object>> rows, List<String> notes) {
        this(new About(title, notes, List.of(), About.UNCOUNTED, "", List.of()), columns, rows, CellEvidence.NONE);
    }

    /** Begins a table. */
    public static Builder of(String title, Column... columns) {
        return new Builder(About.of(title), List.of(columns));
    }

    /** Begins a table whose columns are made from data. */
    public static Builder of(String title, List<Column> columns) {
        return new Builder(About.of(title), columns);
    }

    @Override
    public Table with(About newAbout) {
        return new Table(newAbout, columns, rows, evidence);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that && about.equals(that.about) && columns.equals(that.columns) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(about, columns, rows);
    }

    /** Gathers rows; for one thread. */
    public static final class Builder {
        private final List<Column> columns;
        private final List<List<Object>> rows = new ArrayList<>();
        /** One entry for each row: its evidence by column, or null where no cell has any. */
        private final List<Evidence[]> evidence = new ArrayList<>();
        private About about;

        private Builder(About about, List<Column> columns) {
            this.about = about;
            this.columns = List.copyOf(columns);
        }

        /**
         * Adds a row.
         *
         * @param values one for each column: the value itself, or a {@link Cell} with its evidence
         * @throws IllegalArgumentException if there are more or fewer than columns, or one is not of its column's type
         */
        public Builder row(Object... values) {
            List<Object> row = new ArrayList<>(values.length);
            Evidence[] behind = null;
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof Cell cell) {
                    behind = behind == null ? new Evidence[values.length] : behind;
                    behind[i] = cell.evidence();
                    value = cell.value();
                }
                row.add(value);
            }
            rows.add(checked(Collections.unmodifiableList(row), columns));
            evidence.add(behind);
            return this;
        }

        public Builder note(String note) {
            about = about.note(note);
            return this;
        }

        public Builder warn(String warning) {
            about = about.warn(warning);
            return this;
        }

        /** @param things in the plural: {@code sources} */
        public Builder counting(long n, String things) {
            about = about.counting(n, things);
            return this;
        }

        public Table build() {
            List<Evidence[]> behind = new ArrayList<>(evidence);
            return new Table(about, columns, new Checked(columns, new ArrayList<>(rows)), (row, column) -> {
                Evidence[] cells = behind.get(row);
                return cells == null || cells[column] == null ? Evidence.NONE : cells[column];
            });
        }
    }
}
