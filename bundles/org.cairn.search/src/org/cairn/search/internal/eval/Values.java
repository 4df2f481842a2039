// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cairn.api.project.Attribute;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.query.Node;

/** Tests of values: {@code journal}, {@code jour*}, {@code 5..10}, {@code 2013-01..2013-03}. */
final class Values {

    private static final String RANGE = "..";

    private Values() {
    }

    /** Tests a text: upper and lower case alike, {@code *} and {@code ?} as wildcards, {@code *} alone for any text at all. */
    static Predicate<String> text(Node.Field field) {
        String value = field.value();
        if (value.equals("*")) {
            return text -> !text.isEmpty();
        }
        if (field.exact() || value.indexOf('*') < 0 && value.indexOf('?') < 0) {
            return text -> text.equalsIgnoreCase(value);
        }
        StringBuilder regex = new StringBuilder();
        value.codePoints().forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        Pattern pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        return text -> pattern.matcher(text).matches();
    }

    /** Tests a day: a year, month or day, or a range of them. */
    static Predicate<LocalDate> date(Node.Field field) throws QueryError {
        if (field.value().equals("*")) {
            return date -> date != null;
        }
        String[] ends = ends(field.value());
        LocalDate from = ends[0].isEmpty() ? LocalDate.MIN : day(ends[0], false, field);
        LocalDate to = ends[1].isEmpty() ? LocalDate.MAX : day(ends[1], true, field);
        return date -> date != null && !date.isBefore(from) && !date.isAfter(to);
    }

    private static String[] ends(String value) {
        int dots = value.indexOf(RANGE);
        return dots < 0 ? new String[] {value, value}
                : new String[] {value.substring(0, dots).strip(), value.substring(dots + RANGE.length()).strip()};
    }

    private static LocalDate day(String text, boolean last, Node.Field field) throws QueryError {
        try {
            if (text.matches("\\d{4}")) {
                YearMonth month = YearMonth.of(Integer.parseInt(text), last ? 12 : 1);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            if (text.matches("\\d{4}-\\d{1,2}")) {
                String[] parts = text.split("-");
                YearMonth month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new QueryError("\"" + text + "\" is no date.", "Write 2013, 2013-01, 2013-01-31, or a range such as 2013-01..2013-03.",
                    field.valueStart(), field.end());
        }
    }

    /** Tests the value of an attribute by its type; ranges need numbers, dates, or an ordered list of values. */
    static Predicate<String> attribute(Attribute attribute, Node.Field field) throws QueryError {
        boolean range = field.value().contains(RANGE);
        if (attribute.type() == Attribute.Type.DATE && !field.value().contains("*")) {
            Predicate<LocalDate> days = date(field);
            return text -> isDay(text) && days.test(LocalDate.parse(text));
        }
        if (range && attribute.type() == Attribute.Type.TEXT && !attribute.values().isEmpty()) {
            return scale(attribute.values(), field);
        }
        if (range || attribute.type() == Attribute.Type.NUMBER && number(field.value()) != null) {
            return numbers(field);
        }
        return text(field);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Predicate<String> scale(List<String> values, Node.Field field) throws QueryError {
        String[] ends = ends(field.value());
        int from = ends[0].isEmpty() ? 0 : place(values, ends[0], field);
        int to = ends[1].isEmpty() ? values.size() : place(values, ends[1], field);
        return text -> values.indexOf(text) >= from && values.indexOf(text) <= to && values.contains(text);
    }

    private static int place(List<String> values, String wanted, Node.Field field) throws QueryError {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        throw new QueryError("\"" + wanted + "\" is no value of " + field.name() + ".",
                Nearest.didYouMean(wanted, values, "Its values are " + String.join(", ", values) + "."), field.valueStart(), field.end());
    }

    private static Predicate<String> numbers(Node.Field field) throws QueryError {
        String[] ends = ends(field.value());
        BigDecimal from = end(ends[0], field);
        BigDecimal to = end(ends[1], field);
        return text -> {
            BigDecimal number = number(text);
            return number != null && (from == null || number.compareTo(from) >= 0) && (to == null || number.compareTo(to) <= 0);
        };
    }

    private static BigDecimal end(String text, Node.Field field) throws QueryError {
        BigDecimal number = text.isEmpty() ? null : number(text);
        if (number == null && !text.isEmpty()) {
            throw new QueryError("\"" + text + "\" is no number.", "Write a number or a range such as 5..10.", field.valueStart(),
                    field.end());
        }
        return number;
    }

    private static BigDecimal number(String text) {
        try {
            return text.length() > 100 ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
