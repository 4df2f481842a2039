// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * An entry of the codebook. The tree is made by {@code parent}; {@link Codebook} walks it.
 *
 * @param id GUID
 * @param parent the code above, or null at the top
 * @param name never empty; need not be unique (REFI-QDA allows it), though Cairn offers only unique ones among siblings
 * @param color {@code 0xRRGGBB}
 * @param codable false for a folder: it groups codes, passages are never coded with it
 * @param position order among its siblings, ascending; ties by name
 * @param definition what it means and when to use it
 */
public record Code(UUID id, UUID parent, String name, int color, boolean codable, int position, Definition definition) {

    /**
     * With the name, the six fields of a codebook entry after MacQueen, McLellan, Kay and Milstein (1998). All may be empty.
     *
     * @param brief the definition in a few words
     * @param full the definition in full
     * @param use when to use the code
     * @param avoid when not to use it
     * @param example a typical passage
     */
    public record Definition(String brief, String full, String use, String avoid, String example) {

        /** Nothing written yet. */
        public static final Definition EMPTY = new Definition("", "", "", "", "");

        public Definition {
            brief = brief == null ? "" : brief;
            full = full == null ? "" : full;
            use = use == null ? "" : use;
            avoid = avoid == null ? "" : avoid;
            example = example == null ? "" : example;
        }
    }

    public Code {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, "definition");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A code needs a name: " + id);
        }
        color &= 0xFFFFFF;
    }
}
