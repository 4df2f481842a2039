// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Column;

/** The value of a cell as text. */
public final class CellText {

    private CellText() {
    }

    /** From so many decimals on, what is not zero does not read as zero. */
    private static final int FINE = 3;

    /**
     * As people read it: rounded, with the decimal sign of their language, and {@code <0.0001} for a p that is less; empty where nothing
     * is known, a word where nothing is defined.
     */
    public static String forPeople(Column column, Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case Double number -> tells(number, column.decimals()) ? number(number, column.decimals(), locale)
                    : "<" + number(Math.pow(10, -column.decimals()), column.decimals(), locale);
            case Boolean flag -> phrases(locale).say(flag ? "yes" : "no");
            case LocalDate day -> locale.getLanguage().equals("en") ? day.toString()
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
            default -> value.toString();
        };
    }

    private static boolean tells(double number, int decimals) {
        return decimals < FINE || !(number > 0) || number >= 0.5 * Math.pow(10, -decimals);
    }

    /** A number rounded half up, as people do by hand. */
    static String number(double number, int decimals, Locale locale) {
        if (Double.isNaN(number)) {
            return phrases(locale).say("undefined");
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        String text = new BigDecimal(Double.toString(number)).setScale(Math.max(0, decimals), RoundingMode.HALF_UP)
                .toPlainString();
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        String plain = zero && text.startsWith("-") ? text.substring(1) : text;
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return plain.replace('.', point);
    }

    /** As programs read it: all digits, {@code NaN} where nothing is defined, ISO dates. */
    static String forPrograms(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What stands for it in JSON: NaN and infinity, which JSON does not know, as text. */
    static Object forJson(Object value) {
        return value instanceof Double number && !Double.isFinite(number) || value instanceof LocalDate ? value.toString() : value;
    }

    static Phrases phrases(Locale locale) {
        return locale.getLanguage().equals("de") ? German.PHRASES : English.PHRASES;
    }

    /** Read when first needed: cells are asked for by the hundred thousand. */
    private static final class English {
        static final Phrases PHRASES = Phrases.beside(CellText.class, Locale.ENGLISH);
    }

    /** See {@link English}. */
    private static final class German {
        static final Phrases PHRASES = Phrases.beside(CellText.class, Locale.GERMAN);
    }
}
