// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * What is said of a result beside its numbers. Begin with {@link #of}: {@code About.of("Codes").note("…").counting(950, "sources")}.
 *
 * @param title heading, never null
 * @param notes what a reader must know to read it rightly, whole sentences
 * @param warnings what makes it doubtful, whole sentences
 * @param n how many things it is about, or {@link #UNCOUNTED}
 * @param unit what was counted, in the plural: {@code sources}, {@code codings}; empty with {@link #UNCOUNTED}
 * @param leftOut what was not counted, and why
 */
public record About(String title, List<String> notes, List<String> warnings, long n, String unit, List<LeftOut> leftOut) {

    /** {@link #n()} of a result that is not about a number of things. */
    public static final long UNCOUNTED = -1;

    public About {
        Objects.requireNonNull(title, "title");
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
        unit = unit == null ? "" : unit;
        leftOut = List.copyOf(leftOut);
    }

    /** A title and nothing else. */
    public static About of(String title) {
        return new About(title, List.of(), List.of(), UNCOUNTED, "", List.of());
    }

    public About titled(String newTitle) {
        return new About(newTitle, notes, warnings, n, unit, leftOut);
    }

    /** With one more note; one that is there already is not said twice. */
    public About note(String note) {
        return new About(title, added(notes, List.of(note)), warnings, n, unit, leftOut);
    }

    /** With one more warning; one that is there already is not said twice. */
    public About warn(String warning) {
        return new About(title, notes, added(warnings, List.of(warning)), n, unit, leftOut);
    }

    /** @param things in the plural: {@code sources} */
    public About counting(long number, String things) {
        return new About(title, notes, warnings, number, things, leftOut);
    }

    /** With one more thing left out. */
    public About without(LeftOut more) {
        return new About(title, notes, warnings, n, unit, added(leftOut, List.of(more)));
    }

    /** With all that {@code other} says too; title and n are kept where this has them. */
    public About and(About other) {
        boolean mine = n != UNCOUNTED;
        return new About(title, added(notes, other.notes), added(warnings, other.warnings), mine ? n : other.n, mine ? unit : other.unit,
                added(leftOut, other.leftOut));
    }

    private static <T> List<T> added(List<T> before, List<T> more) {
        LinkedHashSet<T> all = new LinkedHashSet<>(before);
        all.addAll(more);
        return new ArrayList<>(all);
    }
}
