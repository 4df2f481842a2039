// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.List;
import java.util.Locale;

/**
 * One thing that an analysis can be asked, as its record declares it.
 *
 * @param name of the component of the record: {@code atLeast}
 * @param kind what its values are
 * @param label for people
 * @param help one or two sentences, or empty
 * @param unit of a number, or empty
 * @param min smallest number or fewest entries; negative infinity for no limit
 * @param max greatest number or most entries; infinity for no limit
 * @param standard what it is when nobody says otherwise, as texts
 * @param choices of {@link Kind#CHOICE} and {@link Kind#CHOICES}, in order
 */
public record Parameter(String name, Kind kind, String label, String help, String unit, double min, double max, List<String> standard,
        List<Choice> choices) {

    /** What the values of a parameter are, and how they are written. */
    public enum Kind {
        /** A whole number. */
        WHOLE(false),
        /** A number with a decimal point. */
        NUMBER(false),
        /** {@code true} or {@code false}. */
        FLAG(false),
        /** Any text. */
        TEXT(false),
        /** One of {@link Parameter#choices()}. */
        CHOICE(false),
        /** A day: {@code 2013-02-19}; none for no day. */
        DAY(false),
        /** A day, month or year: {@code 2013-02}; none for no date. */
        DATE(false),
        /** Codes by path, name or GUID; {@code =} before it leaves its sub-codes out; none for all. */
        CODES(true),
        /** Coders by name or GUID; none for all. */
        CODERS(true),
        /** {@code field=value}, {@code since=2013}, {@code until=2013-06}, {@code query=trust}; none for all. */
        SOURCES(true),
        /** The name of a field of sources. */
        FIELD(false),
        /** Any texts. */
        TEXTS(true),
        /** Some of {@link Parameter#choices()}. */
        CHOICES(true);

        private final boolean several;

        Kind(boolean several) {
            this.several = several;
        }

        /** Whether it takes any number of values. */
        public boolean isSeveral() {
            return several;
        }
    }

    /**
     * A value to choose.
     *
     * @param value as it is written: {@code near-words}
     * @param label for people
     * @param help what it means, or empty
     */
    public record Choice(String value, String label, String help) {
    }

    public Parameter {
        standard = List.copyOf(standard);
        choices = List.copyOf(choices);
    }

    /** The option on the command line: {@code --at-least}. */
    public String option() {
        return "--" + kebab(name);
    }

    /** {@code atLeast} and {@code AT_LEAST} as {@code at-least}. */
    static String kebab(String javaName) {
        return javaName.equals(javaName.toUpperCase(Locale.ROOT)) ? javaName.toLowerCase(Locale.ROOT).replace('_', '-')
                : javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
