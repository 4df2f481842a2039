// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.core.people.CaseColumn;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The cells of a grid, and its heads. */
final class GridData implements IDataProvider {

    /** Takes what somebody wrote into a cell. */
    interface Written {

        /** @param row of the table, @param column of the table */
        void into(int row, int column, String text);
    }

    private final Written written;
    private final Map<Integer, List<String>> choices = new HashMap<>();
    private CaseRows rows;

    GridData(Written written) {
        this.written = written;
    }

    void show(CaseRows now) {
        rows = now;
        choices.clear();
    }

    /** What is shown, or null before there is anything. */
    CaseRows rows() {
        return rows;
    }

    CaseColumn column(int index) {
        return rows.table().columns().get(index);
    }

    /** Values to choose from in a column. */
    List<String> choices(int index) {
        return choices.computeIfAbsent(index, column -> rows.table().choices(column).stream()
                .map(value -> CellWords.shown(column(column), value)).toList());
    }

    @Override
    public Object getDataValue(int column, int row) {
        int at = rows == null ? 0 : rows.row(row);
        return rows == null || at >= rows.table().rows() ? "" : CellWords.shown(column(column), rows.table().text(at, column));
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        written.into(rows.row(row), column, value == null ? "" : value.toString());
    }

    @Override
    public int getColumnCount() {
        return rows == null ? 0 : rows.table().columns().size();
    }

    @Override
    public int getRowCount() {
        return rows == null ? 0 : rows.shown();
    }

    /** The names of the columns. */
    IDataProvider heads() {
        return new Head() {
            @Override
            public Object getDataValue(int column, int row) {
                return CellWords.name(column(column), rows.table().of());
            }

            @Override
            public int getColumnCount() {
                return GridData.this.getColumnCount();
            }

            @Override
            public int getRowCount() {
                return 1;
            }
        };
    }

    /** The numbers of the rows. */
    IDataProvider numbers() {
        return new Head() {
            @Override
            public Object getDataValue(int column, int row) {
                return rows.row(row) >= rows.table().rows() ? "+" : Integer.toString(row + 1);
            }

            @Override
            public int getColumnCount() {
                return 1;
            }

            @Override
            public int getRowCount() {
                return GridData.this.getRowCount();
            }
        };
    }

    /** Something that is only read. */
    private abstract static class Head implements IDataProvider {

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException();
        }
    }
}
