// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A column of a {@link Table} or {@link Tree}, or what the cells of a {@link Matrix} hold.
 *
 * @param key for programs (JSON, CSV): lower case letters, digits, {@code _}
 * @param name for people
 * @param type what its cells hold
 * @param unit of the values: {@code %}, {@code words}, {@code per 1,000 words}; empty for none
 * @param decimals digits behind the point that people are shown of a {@link Type#NUMBER}; programs get all of them
 */
public record Column(String key, String name, Type type, String unit, int decimals) {

    private static final int USUAL = 2;

    /** What the cells of a column hold. Any cell may be null: nothing is known. */
    public enum Type {
        /** {@link String}. */
        TEXT(String.class),
        /** {@link Long} or {@link Integer}. */
        COUNT(Long.class),
        /** {@link Double}; NaN where the value is not defined, which is something else than nothing being known. */
        NUMBER(Double.class),
        /** {@link LocalDate}. */
        DATE(LocalDate.class),
        /** {@link Boolean}. */
        FLAG(Boolean.class);

        private final Class<?> holds;

        Type(Class<?> holds) {
            this.holds = holds;
        }

        /** Whether a cell of this type may hold that value. */
        public boolean accepts(Object value) {
            return value == null || holds.isInstance(value) || this == COUNT && value instanceof Integer;
        }
    }

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (!key.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("The key of a column has lower case letters, digits and _ only: " + key);
        }
        unit = unit == null ? "" : unit;
    }

    public Column(String key, String name, Type type) {
        this(key, name, type, "", USUAL);
    }

    public static Column text(String key, String name) {
        return new Column(key, name, Type.TEXT);
    }

    public static Column count(String key, String name) {
        return new Column(key, name, Type.COUNT);
    }

    public static Column number(String key, String name) {
        return new Column(key, name, Type.NUMBER);
    }

    /** Values from 0 to 100, shown with one decimal and a percent sign. */
    public static Column percent(String key, String name) {
        return new Column(key, name, Type.NUMBER, "%", 1);
    }

    public static Column date(String key, String name) {
        return new Column(key, name, Type.DATE);
    }

    public static Column flag(String key, String name) {
        return new Column(key, name, Type.FLAG);
    }

    public Column in(String newUnit) {
        return new Column(key, name, type, newUnit, decimals);
    }

    public Column rounded(int newDecimals) {
        return new Column(key, name, type, unit, newDecimals);
    }

    /** Name and unit, as a heading: {@code Coverage (%)}. */
    public String heading() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
