// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;
import java.util.Objects;

/**
 * An axis of a {@link Chart}.
 *
 * @param name what it shows
 * @param unit of its values; empty for none
 * @param type what its values are
 * @param categories of a {@link Type#CATEGORY} axis in order, empty for the others
 */
public record Axis(String name, String unit, Type type, List<String> categories) {

    /** What stands on an axis. */
    public enum Type {
        /** Things; a value is the index of its category. */
        CATEGORY,
        /** Numbers. */
        NUMBER,
        /** Days; a value is {@link java.time.LocalDate#toEpochDay()}. */
        DATE
    }

    public Axis {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        unit = unit == null ? "" : unit;
        categories = List.copyOf(categories);
    }

    /** Categories come from the bars, in the order in which they first appear. */
    public static Axis category(String name) {
        return new Axis(name, "", Type.CATEGORY, List.of());
    }

    /** Categories in a fixed order, those without a bar included. */
    public static Axis category(String name, List<String> categories) {
        return new Axis(name, "", Type.CATEGORY, categories);
    }

    public static Axis number(String name) {
        return new Axis(name, "", Type.NUMBER, List.of());
    }

    public static Axis number(String name, String unit) {
        return new Axis(name, unit, Type.NUMBER, List.of());
    }

    public static Axis date(String name) {
        return new Axis(name, "", Type.DATE, List.of());
    }

    /** Name and unit, as a label: {@code Coverage (%)}. */
    public String heading() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
