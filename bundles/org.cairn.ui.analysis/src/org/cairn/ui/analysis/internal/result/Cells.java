// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.function.IntSupplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Cells for the headings of a grid. */
record Cells(IntSupplier columns, IntSupplier rows, Text text) implements IDataProvider {

    /** What stands in a cell. */
    @FunctionalInterface
    interface Text {
        String at(int column, int row);
    }

    @Override
    public Object getDataValue(int column, int row) {
        return text.at(column, row);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("A heading is not written to.");
    }

    @Override
    public int getColumnCount() {
        return columns.getAsInt();
    }

    @Override
    public int getRowCount() {
        return rows.getAsInt();
    }
}
