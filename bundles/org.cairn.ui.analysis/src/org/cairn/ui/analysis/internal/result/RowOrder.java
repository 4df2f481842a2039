// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;

/**
 * Which rows of a table are shown, and in which order.
 *
 * @param column to sort by, or -1 for the order of the result
 * @param descending from the greatest to the smallest
 * @param filter what a row must have: words, or for a column of numbers also {@code >5}, {@code <=0.4} or {@code =3}; empty for all rows
 * @param filtered the column that must have it, or -1 for any
 */
record RowOrder(int column, boolean descending, String filter, int filtered) {

    static final RowOrder PLAIN = new RowOrder(-1, false, "", -1);

    private static final Pattern COMPARISON = Pattern.compile("([<>]=?|=)\\s*(-?\\d+(?:[.,]\\d+)?)");

    /** Indices of rows. Takes time on long tables: not on the UI thread. */
    int[] of(Table table, Locale locale) {
        IntStream rows = IntStream.range(0, table.rows().size());
        if (!filter.isBlank()) {
            rows = rows.filter(test(table, locale)::test);
        }
        if (column < 0) {
            return rows.toArray();
        }
        Comparator<Integer> order = Comparator.comparing((Integer row) -> table.rows().get(row).get(column), comparator());
        return rows.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private Predicate<Integer> test(Table table, Locale locale) {
        List<Integer> columns = filtered >= 0 ? List.of(filtered) : IntStream.range(0, table.columns().size()).boxed().toList();
        Matcher comparison = COMPARISON.matcher(filter.strip());
        if (comparison.matches()) {
            String sign = comparison.group(1);
            double limit = Double.parseDouble(comparison.group(2).replace(',', '.'));
            return row -> columns.stream().anyMatch(each -> table.rows().get(row).get(each) instanceof Number number
                    && holds(number.doubleValue(), sign, limit));
        }
        String wanted = filter.strip().toLowerCase(locale);
        return row -> columns.stream().anyMatch(each -> CellText.forPeople(table.columns().get(each), table.rows().get(row).get(each), locale)
                .toLowerCase(locale).contains(wanted));
    }

    private static boolean holds(double value, String sign, double limit) {
        return switch (sign) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> value == limit;
        };
    }

    /** Cells where nothing is known or defined come last, whichever way the others are sorted. */
    private Comparator<Object> comparator() {
        Comparator<Object> known = (one, other) -> switch (one) {
            case Number number -> Double.compare(number.doubleValue(), ((Number) other).doubleValue());
            case LocalDate day -> day.compareTo((LocalDate) other);
            case Boolean flag -> flag.compareTo((Boolean) other);
            default -> String.CASE_INSENSITIVE_ORDER.compare(one.toString(), other.toString());
        };
        Comparator<Object> turned = descending ? known.reversed() : known;
        return (one, other) -> {
            boolean unknown = isUnknown(one);
            return unknown || isUnknown(other) ? Boolean.compare(unknown, isUnknown(other)) : turned.compare(one, other);
        };
    }

    private static boolean isUnknown(Object value) {
        return value == null || value instanceof Double number && number.isNaN();
    }

    /** Whether a column is sorted from the greatest to the smallest when it is first asked for: numbers are, words are not. */
    static boolean beginsDescending(Column column) {
        return column.type() == Column.Type.COUNT || column.type() == Column.Type.NUMBER;
    }
}
