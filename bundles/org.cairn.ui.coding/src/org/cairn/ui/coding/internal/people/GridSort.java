// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** How a grid is sorted and filtered by its columns, as its heads show it. The rows themselves are ordered elsewhere. */
final class GridSort implements ISortModel {

    /** Is told how the person wants it. */
    interface Asked {

        /** @param key of the column, or null for the order of the project */
        void sortBy(String key, boolean descending);

        /** @param filters what the cells of columns have to fit, by key of the column */
        void filterBy(Map<String, String> filters);
    }

    private final GridData data;
    private final Asked asked;
    private String sorted;
    private boolean descending;
    private Map<String, String> filters = Map.of();

    GridSort(GridData data, Asked asked) {
        this.data = data;
        this.asked = asked;
    }

    /** Called by the row of filters: by index of the column, what was written there. */
    void filter(Map<Integer, Object> written) {
        Map<String, String> now = new HashMap<>();
        written.forEach((index, text) -> {
            if (index < data.getColumnCount() && text != null && !text.toString().isBlank()) {
                now.put(data.column(index).key(), text.toString());
            }
        });
        if (!now.equals(filters)) {
            filters = Map.copyOf(now);
            asked.filterBy(filters);
        }
    }

    /** The filters by the index that their columns have now. */
    Map<Integer, Object> filters() {
        Map<Integer, Object> now = new HashMap<>();
        for (int i = 0; i < data.getColumnCount(); i++) {
            String text = filters.get(data.column(i).key());
            if (text != null) {
                now.put(i, text);
            }
        }
        return now;
    }

    /** Sorts by a column, or not when {@code key} is null. */
    void sortBy(String key, boolean downwards) {
        sorted = key;
        descending = downwards;
        asked.sortBy(key, downwards);
    }

    private int index() {
        return sorted == null || data.rows() == null ? -1 : CaseRows.column(data.rows().table(), sorted);
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return index() < 0 ? List.of() : List.of(index());
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return column >= 0 && column == index();
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        return !isColumnIndexSorted(column) ? SortDirectionEnum.NONE : descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int column) {
        return isColumnIndexSorted(column) ? 0 : -1;
    }

    @SuppressWarnings("rawtypes")
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int column) {
        return List.of(Comparator.naturalOrder());
    }

    @Override
    public Comparator<?> getColumnComparator(int column) {
        return Comparator.naturalOrder();
    }

    @Override
    public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
        sortBy(direction == SortDirectionEnum.NONE ? null : data.column(column).key(), direction == SortDirectionEnum.DESC);
    }

    @Override
    public void clear() {
        sorted = null;
        descending = false;
        filters = Map.of();
    }
}
