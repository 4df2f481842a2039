// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * A part of a source that the document itself marked: a heading, a page, what one speaker said. Paragraphs are not listed,
 * they are the lines of the text.
 *
 * @param kind what it is
 * @param span where it is
 * @param label the heading, page label, speaker's name or time as the document gave it; may be empty
 * @param level depth of a heading from 1; number of a page from 1; begin of a time mark in milliseconds; 0 otherwise
 * @param person who speaks, for a {@link Kind#TURN}; null where it is no person of the project
 */
public record Structure(Kind kind, Span span, String label, int level, UUID person) {

    /** The kinds of structure. */
    public enum Kind {
        /** A heading of level 1 to 6. */
        HEADING,
        /** A page of a paged document. */
        PAGE,
        /** What one speaker said, until the next one speaks. */
        TURN,
        /** A cue with a time, as in subtitles. */
        TIME
    }

    public Structure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
        label = label == null ? "" : label;
    }
}
