// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All codings of a project, held in columns so that a million of them can be swept in milliseconds. Immutable.
 *
 * <p>Codes and coders appear in the columns as <i>ordinals</i>: small numbers from 0 that are valid for this object only.
 */
public interface Codings {

    /** Number of codings in the project. */
    int size();

    /** Number of codings with exactly this code, sub-codes not counted. */
    int count(UUID code);

    /** The codings of one source in order of start, then end; empty where there are none. */
    Row of(Source source);

    /** The coding with that GUID. Looks through all of them: not for inner loops. */
    Optional<Coding> coding(UUID id);

    /** Number of codes that have an ordinal. */
    int codes();

    /** Number of coders that have an ordinal. */
    int coders();

    /** The ordinal of a code, or -1 when nothing was coded with it. */
    int codeOrdinal(UUID code);

    /** The ordinal of a coder, or -1 when they have coded nothing. */
    int coderOrdinal(UUID coder);

    /** The code with that ordinal. */
    UUID code(int ordinal);

    /** The coder with that ordinal. */
    UUID coder(int ordinal);

    /** Flags by ordinal: true for the given codes. A quick test in a sweep. */
    default boolean[] ordinals(Set<UUID> wanted) {
        boolean[] flags = new boolean[codes()];
        for (UUID code : wanted) {
            int ordinal = codeOrdinal(code);
            if (ordinal >= 0) {
                flags[ordinal] = true;
            }
        }
        return flags;
    }

    /** The codings of one source as columns, index 0 to {@link #size()} - 1, ordered by start, then end. */
    interface Row {

        int size();

        /** First code point. */
        int start(int index);

        /** Code point after the last. */
        int end(int index);

        /** Ordinal of the code. */
        int code(int index);

        /** Ordinal of the coder. */
        int coder(int index);

        /**
         * Whether the coding at that index was made on these words, or moved to them with a correction of its text: tells by a checksum
         * when a text was changed by something other than Cairn. True where no checksum is known.
         */
        default boolean isOn(int index, String quotation) {
            return true;
        }

        /** Everything about the coding at that index; may read from the file. */
        Coding coding(int index);
    }
}
