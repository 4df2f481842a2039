// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Coders who code the same sources, to be compared. In a blind round each sees of those sources only their own work until all
 * have locked theirs, and nobody else sees theirs.
 *
 * @param id GUID
 * @param name never empty, unique in the project
 * @param blind whether the coders must not see each other's work before all are locked
 * @param sources GUIDs of the sources; empty for all
 * @param coders GUIDs of the coders; at least one
 * @param locked when a coder declared their work done; coders that have not are absent
 * @param consensus the coder under whose name agreed codings are kept, or null while there is none
 */
public record CodingRound(UUID id, String name, boolean blind, Set<UUID> sources, Set<UUID> coders, Map<UUID, Instant> locked,
        UUID consensus) {

    public CodingRound {
        Objects.requireNonNull(id, "id");
        if (name.isBlank() || coders.isEmpty()) {
            throw new IllegalArgumentException("A coding round needs a name and a coder: " + id);
        }
        sources = Set.copyOf(sources);
        coders = Set.copyOf(coders);
        locked = Map.copyOf(locked);
        if (!coders.containsAll(locked.keySet())) {
            throw new IllegalArgumentException("Only who codes in a round can lock their work in it: " + name);
        }
    }

    /** Whether it is about that source. */
    public boolean covers(UUID source) {
        return sources.isEmpty() || sources.contains(source);
    }

    /** Whether all have locked their work, so that everybody may see everything. */
    public boolean isOpened() {
        return locked.keySet().containsAll(coders);
    }

    /**
     * Whether {@code viewer} must not see what {@code other} did in the sources of this round. Work of its coders is hidden from those
     * outside it as well: else one of them had only to call themselves something else to see it.
     */
    public boolean hides(UUID viewer, UUID other) {
        return blind && !isOpened() && !viewer.equals(other) && (coders.contains(viewer) || coders.contains(other));
    }
}
