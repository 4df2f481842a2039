// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** What the headings of a grid show of its order, and what a click on one asks for. */
final class GridSort implements ISortModel {

    private final IntConsumer clicked;
    private int column = -1;
    private boolean descending;

    /** @param clicked told the column of whose heading was clicked */
    GridSort(IntConsumer clicked) {
        this.clicked = clicked;
    }

    /** @param shown column, or -1 for none */
    void show(int shown, boolean nowDescending) {
        column = shown;
        descending = nowDescending;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return column < 0 ? List.of() : List.of(column);
    }

    @Override
    public boolean isColumnIndexSorted(int index) {
        return index == column && column >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int index) {
        return !isColumnIndexSorted(index) ? SortDirectionEnum.NONE : descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int index) {
        return isColumnIndexSorted(index) ? 0 : -1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Comparator> getComparatorsForColumnIndex(int index) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int index) {
        return null;
    }

    @Override
    public void sort(int index, SortDirectionEnum direction, boolean accumulate) {
        clicked.accept(index);
    }

    @Override
    public void clear() {
        clicked.accept(-1);
    }
}
