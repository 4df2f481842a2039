// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a result does not count although the project has it.
 *
 * @param reason why, for programs
 * @param count how many
 * @param unit of what, in the plural: {@code sources}
 * @param why for people, the end of a sentence that begins "12 sources were left out: "
 * @param sources GUIDs of the sources, where that helps; may be empty
 */
public record LeftOut(Reason reason, long count, String unit, String why, List<UUID> sources) {

    /** Why something is left out. */
    public enum Reason {
        /** Who wrote or speaks in it has refused or withdrawn consent. */
        CONSENT,
        /** The person who asked chose others. */
        FILTER,
        /** It lacks what is counted by: no date, no school, no text. */
        MISSING,
        /** Anything else. */
        OTHER
    }

    public LeftOut {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(why, "why");
        sources = List.copyOf(sources);
    }

    public LeftOut(Reason reason, long count, String unit, String why) {
        this(reason, count, unit, why, List.of());
    }
}
