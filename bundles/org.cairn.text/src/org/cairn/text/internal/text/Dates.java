// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them, the day before the month where both would do. */
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ,].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?:[T ,].*)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s+of)?[\\s-]*(\\p{L}{3,})\\.?,?[\\s-]*(\\d{4}|\\d{2})(?:[ ,T].*)?");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:[ ,].*)?");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,}\\.?,?\\s+(?=\\d|\\p{L}{3,}\\.?\\s+\\d)");
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,]\\d+)?");
    /** Day 0 of the serial numbers of spreadsheets, for every day after February 1900. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        String[] english = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december"};
        String[] czech = {"leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen", "listopad",
            "prosinec"};
        String[] czechGenitive = {"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
            "listopadu", "prosince"};
        for (int i = 0; i < 12; i++) {
            MONTHS.put(english[i], i + 1);
            MONTHS.put(english[i].substring(0, 3), i + 1);
            MONTHS.put(czech[i], i + 1);
            MONTHS.put(czechGenitive[i], i + 1);
        }
        MONTHS.put("sept", 9);
    }

    private Dates() {
    }

    /** The day that {@code written} names, or null where it names none. A time behind it does not matter. */
    public static LocalDate parse(String written) {
        if (written == null) {
            return null;
        }
        String s = written.strip().replaceAll("[\\s\\u00A0]+", " ").toLowerCase(Locale.ROOT);
        if (s.isEmpty() || s.length() > 60) {
            return null;
        }
        s = s.replace('t', 'T');
        LocalDate numeric = numeric(s);
        if (numeric != null) {
            return numeric;
        }
        return named(s.replace('T', 't'));
    }

    private static LocalDate numeric(String s) {
        Matcher m = YEAR_FIRST.matcher(s);
        if (m.matches()) {
            return of(m.group(1), m.group(3), m.group(4));
        }
        m = DAY_FIRST.matcher(s);
        if (m.matches()) {
            LocalDate dayFirst = of(m.group(4), m.group(3), m.group(1));
            // 02/25/2013 can only be meant the American way
            return dayFirst != null ? dayFirst : of(m.group(4), m.group(1), m.group(3));
        }
        m = COMPACT.matcher(s);
        if (m.matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = SERIAL.matcher(s);
        return m.matches() ? SERIAL_ORIGIN.plusDays(Integer.parseInt(m.group(1))) : null;
    }

    private static LocalDate named(String s) {
        String rest = s;
        for (int i = 0; i < 2; i++) {
            Matcher m = DAY_MONTH_NAME.matcher(rest);
            if (m.matches() && MONTHS.containsKey(m.group(2))) {
                return of(m.group(3), MONTHS.get(m.group(2)).toString(), m.group(1));
            }
            m = MONTH_NAME_DAY.matcher(rest);
            if (m.matches() && MONTHS.containsKey(m.group(1))) {
                return of(m.group(3), MONTHS.get(m.group(1)).toString(), m.group(2));
            }
            rest = WEEKDAY.matcher(rest).replaceFirst("");
        }
        return null;
    }

    private static LocalDate of(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (year.length() == 2) {
            y += y < 70 ? 2000 : 1900;
        }
        try {
            return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
