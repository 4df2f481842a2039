// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as people write them in their language, with all four digits of the year. */
public final class Days {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern(DateTimeFormatterBuilder
            .getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, Locale.getDefault())
            .replaceAll("y+", "yyyy").replaceAll("M+", "MM").replaceAll("d+", "dd"), Locale.getDefault());
    private static final DateTimeFormatter LOOSE = DateTimeFormatter.ofPattern(DateTimeFormatterBuilder
            .getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, Locale.getDefault())
            .replaceAll("y+", "y").replaceAll("M+", "M").replaceAll("d+", "d"), Locale.getDefault());

    private Days() {
    }

    /** A day in words; empty for none. */
    public static String text(LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }

    /** The day that is meant: as the language writes it or as {@code 2013-05-21}; empty if it is none. */
    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : new DateTimeFormatter[] {DateTimeFormatter.ISO_LOCAL_DATE, LOOSE}) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), format);
                if (day.getYear() >= 1000) {
                    return Optional.of(day);
                }
            } catch (DateTimeParseException e) {
                continue; // written in the other way
            }
        }
        return Optional.empty();
    }
}
