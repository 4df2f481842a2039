// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.analysis.render.CellText;
import org.cairn.analysis.render.Tables;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;

/**
 * Which numbers of two results are not the same. Rows are the same rows when the words in them are: so a row may have moved. Tables are the
 * same tables when they have the same title, or the same place where titles differ.
 */
public final class Differences {

    private final Locale locale;
    private final Table.Builder changes;
    private int cells;

    private Differences(Locale locale) {
        this.locale = locale;
        changes = Table.of(Messages.differences_numbers, Column.text("table", Messages.differences_table),
                Column.text("row", Messages.differences_row), Column.text("column", Messages.differences_column),
                Column.text("before", Messages.differences_before), Column.text("after", Messages.differences_after),
                Column.number("difference", Messages.differences_difference));
    }

    /**
     * Compares.
     *
     * @param asked rows of three texts: what was asked, before, after, where that differs
     */
    public static Result of(Result before, Result after, List<List<Object>> asked, Locale locale) {
        Differences differences = new Differences(locale);
        differences.compare(Tables.of(before, locale), Tables.of(after, locale));
        Table.Builder other = Table.of(Messages.differences_asked, Column.text("what", Messages.differences_what),
                Column.text("before", Messages.differences_before), Column.text("after", Messages.differences_after));
        asked.forEach(row -> other.row(row.toArray()));
        Table numbers = differences.changes.counting(differences.cells, Messages.differences_cells).build();
        return Composite.of(Messages.differences_title, numbers.rows().isEmpty() ? differences.changes.note(Messages.differences_none).build()
                : numbers, other.build());
    }

    private void compare(List<Table> before, List<Table> after) {
        List<Table> left = new ArrayList<>(before);
        for (int i = 0; i < after.size(); i++) {
            Table now = after.get(i);
            Table then = left.stream().filter(each -> each.title().equals(now.title())).findFirst()
                    .orElse(i < before.size() && left.contains(before.get(i)) ? before.get(i) : null);
            left.remove(then);
            compare(then, now);
        }
        left.forEach(gone -> compare(gone, null));
    }

    /** @param then or now null where the other has no such table */
    private void compare(Table then, Table now) {
        Map<String, List<Object>> old = rows(then);
        Map<String, List<Object>> fresh = rows(now);
        Set<String> names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        Table named = now == null ? then : now;
        Map<String, Integer> oldPlaces = places(then);
        Map<String, Integer> freshPlaces = places(now);
        Set<String> keys = new LinkedHashSet<>(freshPlaces.keySet());
        keys.addAll(oldPlaces.keySet());
        for (String name : names) {
            for (String key : keys) {
                Column column = column(now, freshPlaces.get(key), then, oldPlaces.get(key));
                if (column.type() != Column.Type.TEXT) {
                    compare(named.title(), name, column, value(old.get(name), oldPlaces.get(key)),
                            value(fresh.get(name), freshPlaces.get(key)));
                }
            }
        }
    }

    private static Column column(Table now, Integer place, Table then, Integer oldPlace) {
        return place != null ? now.columns().get(place) : then.columns().get(oldPlace);
    }

    private static Object value(List<Object> row, Integer place) {
        return row == null || place == null ? null : row.get(place);
    }

    private void compare(String table, String row, Column column, Object before, Object after) {
        cells++;
        if (!Objects.equals(plain(before), plain(after))) {
            Double by = before instanceof Number one && after instanceof Number other ? other.doubleValue() - one.doubleValue() : null;
            changes.row(table, row, column.name(), said(column, before), said(column, after), by);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private String said(Column column, Object value) {
        return value == null ? Messages.differences_nothing : CellText.forPeople(column, value, locale);
    }

    private static Map<String, Integer> places(Table table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        if (table != null) {
            IntStream.range(0, table.columns().size()).forEach(i -> places.put(table.columns().get(i).key(), i));
        }
        return places;
    }

    /** The rows by the words in them; of rows with the same words the second is told by its number. */
    private static Map<String, List<Object>> rows(Table table) {
        Map<String, List<Object>> rows = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        if (table != null) {
            for (List<Object> row : table.rows()) {
                String words = row.stream().filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
                int time = times.merge(words, 1, Integer::sum);
                rows.put(time == 1 && !words.isEmpty() ? words : (words + " " + time).strip(), row);
            }
        }
        return rows;
    }
}
