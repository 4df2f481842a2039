// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A passage that a {@link StandingQuery} found in a new or changed source.
 *
 * @param id GUID
 * @param query the standing query
 * @param source where it was found
 * @param span the passage
 * @param found when
 * @param state what became of it
 */
public record InboxItem(UUID id, UUID query, UUID source, Span span, Instant found, State state) {

    /** What became of a found passage. */
    public enum State {
        /** Nobody has looked at it. */
        WAITING,
        /** It was coded. */
        ACCEPTED,
        /** It was put aside. */
        DISMISSED
    }

    public InboxItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(state, "state");
    }
}
