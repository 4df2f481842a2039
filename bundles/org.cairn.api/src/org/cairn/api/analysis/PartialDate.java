// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A day, a month or a year: {@code 2013-02-19}, {@code 2013-02}, {@code 2013}.
 *
 * @param year 1 to 9999
 * @param month 1 to 12; 0 for the whole year
 * @param day 1 to 31; 0 for the whole month
 */
public record PartialDate(int year, int month, int day) {

    /** @throws IllegalArgumentException if there is no such day, month or year */
    public PartialDate {
        boolean right = year >= 1 && year <= 9999 && month >= 0 && month <= 12 && day >= 0 && (day == 0 || month > 0)
                && (month == 0 || day <= YearMonth.of(year, month).lengthOfMonth());
        if (!right) {
            throw new IllegalArgumentException("There is no date " + year + "-" + month + "-" + day + ".");
        }
    }

    /**
     * Reads {@code 2013}, {@code 2013-02} or {@code 2013-02-19}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static PartialDate of(String written) {
        String text = written.strip();
        if (text.matches("\\d{4}(-\\d{2}){0,2}")) {
            try {
                return switch (text.length()) {
                    case 4 -> new PartialDate(Integer.parseInt(text), 0, 0);
                    case 7 -> {
                        YearMonth month = YearMonth.parse(text);
                        yield new PartialDate(month.getYear(), month.getMonthValue(), 0);
                    }
                    default -> {
                        LocalDate day = LocalDate.parse(text);
                        yield new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
                    }
                };
            } catch (DateTimeException noSuchDay) {
                throw new IllegalArgumentException("\"" + written + "\" is not in the calendar.", noSuchDay);
            }
        }
        throw new IllegalArgumentException("\"" + written + "\" is no date: write 2013, 2013-02 or 2013-02-19.");
    }

    /** The first day that is meant. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that is meant. */
    public LocalDate last() {
        if (day > 0) {
            return LocalDate.of(year, month, day);
        }
        return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
    }

    /** As it is read. */
    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "%04d", year);
        return day > 0 ? first().toString() : month > 0 ? YearMonth.of(year, month).toString() : text;
    }
}
