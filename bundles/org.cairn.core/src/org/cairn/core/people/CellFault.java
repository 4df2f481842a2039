// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.List;
import java.util.Objects;

/**
 * Why a text cannot stand in a cell.
 *
 * @param reason what is wrong with it
 * @param text the text
 * @param wanted the values the cell takes, where it is one of a list; else empty
 */
public record CellFault(Reason reason, String text, List<String> wanted) {

    /** What can be wrong. */
    public enum Reason {
        /** A name, title, kind or language is needed. */
        EMPTY,
        /** No number. */
        NUMBER,
        /** No day of the calendar. */
        DATE,
        /** Neither yes nor no. */
        FLAG,
        /** Not one of the allowed values. */
        CHOICE,
        /** No person or school of the project has that name; it can be added. */
        UNKNOWN,
        /** Several people or schools have that name. */
        SEVERAL,
        /** Another row has that name already. */
        TAKEN,
        /** Cells of attributes hold one line. */
        LINES,
        /** Not a language tag such as {@code en} or {@code de-AT}. */
        LANGUAGE
    }

    public CellFault {
        Objects.requireNonNull(reason, "reason");
        wanted = List.copyOf(wanted);
    }

    static CellFault of(Reason reason, String text) {
        return new CellFault(reason, text, List.of());
    }
}
