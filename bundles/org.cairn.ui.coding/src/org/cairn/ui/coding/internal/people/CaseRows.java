// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.api.project.ProjectView;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.CaseTable;
import org.cairn.core.people.CellWriting;

/**
 * A table of cases as it is looked at: the rows that fit, in order. Made off the UI thread.
 *
 * @param view where it is from
 * @param table everything
 * @param look how it is looked at
 * @param order rows of the table from top to bottom
 */
record CaseRows(ProjectView view, CaseTable table, CaseLook look, List<Integer> order) {

    /**
     * Reads and orders the rows.
     *
     * @param before what was shown until now, or null: with the same look rows stay where they are, so that what is written does not
     *        jump away under the hand
     */
    static CaseRows of(ProjectView view, CaseLook look, CaseRows before) {
        CaseTable table = CaseTable.of(view, look.of());
        Locale locale = Locale.getDefault();
        int sorted = look.sorted() == null ? -1 : column(table, look.sorted());
        List<Integer> order;
        if (before != null && before.look.equals(look)) {
            order = kept(table, before, fits(table, look));
        } else {
            Stream<Integer> rows = IntStream.range(0, table.rows()).filter(fits(table, look)).boxed();
            order = (sorted < 0 ? rows : rows.sorted(table.order(sorted, look.descending(), locale))).toList();
        }
        return new CaseRows(view, table, look, order);
    }

    private static List<Integer> kept(CaseTable table, CaseRows before, IntPredicate fits) {
        Map<UUID, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.put(table.id(row), row);
        }
        List<Integer> order = new ArrayList<>();
        for (int row : before.order) {
            Integer now = rows.remove(before.table.id(row));
            if (now != null) {
                order.add(now);
            }
        }
        for (int row = 0; row < before.table.rows(); row++) {
            if (rows.get(before.table.id(row)) instanceof Integer now && !fits.test(now)) {
                rows.remove(before.table.id(row));
            }
        }
        rows.values().stream().sorted().forEach(order::add);
        return order;
    }

    private static IntPredicate fits(CaseTable table, CaseLook look) {
        List<String> words = Stream.of(look.words().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        IntPredicate all = row -> words.isEmpty() || table.contains(row, words);
        for (Map.Entry<String, String> filter : look.filters().entrySet()) {
            int column = column(table, filter.getKey());
            if (column >= 0) {
                ColumnFilter wanted = new ColumnFilter(table.columns().get(column), filter.getValue());
                all = all.and(row -> wanted.fits(table.text(row, column)));
            }
        }
        return all;
    }

    /** Where a column is in a table, or -1. */
    static int column(CaseTable table, String key) {
        List<CaseColumn> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether another table has the same columns, under the same names. */
    boolean hasColumnsOf(CaseRows other) {
        return other != null && Objects.equals(table.of(), other.table.of()) && table.columns().equals(other.table.columns());
    }

    /** Whether there is an empty row at the end to write a new case into. */
    boolean takesNew() {
        return CellWriting.addsRows(table.of());
    }

    /** Rows that are shown, with the empty one at the end. */
    int shown() {
        return order.size() + (takesNew() ? 1 : 0);
    }

    /** Where a case is shown, from the top, or -1. */
    int place(UUID id) {
        for (int i = 0; i < order.size(); i++) {
            if (table.id(order.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The row of the table that is shown there; beyond the last one the rows that would be added. */
    int row(int shown) {
        return shown < order.size() ? order.get(shown) : table.rows() + shown - order.size();
    }
}
