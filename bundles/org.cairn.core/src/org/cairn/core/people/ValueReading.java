// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.Attribute;
import org.cairn.core.people.CellFault.Reason;

/** Reads values of attributes as people and spreadsheets write them: {@code 1.234,5}, {@code 28.02.2013}, {@code ja}. */
public final class ValueReading {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "wahr", "ja", "j", "✓");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "falsch", "nein", "–", "-");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ][\\d:.]*)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private ValueReading() {
    }

    /**
     * Reads a text as a value of that type.
     *
     * @param allowed the values it may be, for {@link Attribute.Type#TEXT}; empty for any
     * @param locale decides what {@code 1,234} and {@code 3/4/2013} mean
     */
    public static Cell read(Attribute.Type type, List<String> allowed, String text, Locale locale) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Cell.of("");
        }
        return switch (type) {
            case NUMBER -> number(stripped, locale);
            case DATE -> date(stripped, locale);
            case FLAG -> flag(stripped);
            case TEXT -> text(stripped, allowed);
        };
    }

    private static Cell text(String text, List<String> allowed) {
        if (!allowed.isEmpty()) {
            return allowed.stream().filter(value -> value.equals(text)).findFirst()
                    .or(() -> allowed.stream().filter(value -> value.equalsIgnoreCase(text)).findFirst()).map(Cell::of)
                    .orElseGet(() -> new Cell(text, new CellFault(Reason.CHOICE, text, allowed)));
        }
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 ? Cell.wrong(Reason.LINES, text) : Cell.of(text);
    }

    private static Cell flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? Cell.of("true") : NO.contains(lower) ? Cell.of("false") : Cell.wrong(Reason.FLAG, text);
    }

    private static Cell number(String text, Locale locale) {
        String bare = text.replaceAll("[\\s\u00A0\u202F'’]", "");
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        char decimal = '.';
        if (comma >= 0 && point >= 0) {
            decimal = comma > point ? ',' : '.';
        } else if (comma >= 0 || point >= 0) {
            char only = comma >= 0 ? ',' : '.';
            boolean many = bare.indexOf(only) != bare.lastIndexOf(only);
            boolean thousands = many || only == ',' && bare.matches("[+-]?\\d{1,3},\\d{3}");
            // "1,234" is a thousand where the comma groups and a little more than one where it is the decimal sign
            char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            decimal = thousands && (many || sign != ',') ? (only == ',' ? '.' : ',') : only;
        }
        String plain = bare.replace(String.valueOf(decimal == '.' ? ',' : '.'), "").replace(decimal, '.');
        return DECIMAL.matcher(plain).matches() && Double.isFinite(Double.parseDouble(plain)) ? Cell.of(plain)
                : Cell.wrong(Reason.NUMBER, text);
    }

    private static Cell date(String text, Locale locale) {
        Matcher iso = ISO.matcher(text);
        Matcher day = DAY.matcher(text);
        try {
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            } else if (day.matches()) {
                // with slashes the month comes first in the United States only
                boolean monthFirst = "/".equals(day.group(2)) && "US".equals(locale.getCountry());
                return date(day.group(4), day.group(monthFirst ? 1 : 3), day.group(monthFirst ? 3 : 1));
            }
        } catch (DateTimeException e) {
            return Cell.wrong(Reason.DATE, text);
        }
        return Cell.wrong(Reason.DATE, text);
    }

    private static Cell date(String year, String month, String day) {
        return Cell.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toString());
    }

    /** Orders values: numbers by size, an ordinal scale in its order, dates in time, texts as {@code words} does; empty ones come last. */
    static Comparator<String> order(Attribute.Type type, List<String> allowed, Comparator<String> words) {
        Comparator<String> values = switch (type) {
            case NUMBER -> Comparator.comparingDouble(ValueReading::size);
            case FLAG -> Comparator.reverseOrder();
            case DATE -> Comparator.naturalOrder();
            case TEXT -> allowed.isEmpty() ? words : Comparator.comparingInt((String value) -> place(allowed, value)).thenComparing(words);
        };
        return values;
    }

    private static double size(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.MAX_VALUE;
        }
    }

    private static int place(List<String> allowed, String value) {
        int place = allowed.indexOf(value);
        return place < 0 ? allowed.size() : place;
    }
}
