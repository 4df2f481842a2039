// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * People and schools that work together: a trio, a learning set, a research hub.
 *
 * @param id GUID
 * @param name never empty, unique in the project
 * @param kind {@code trio}, {@code learning set}, {@code hub}, or empty
 * @param people GUIDs of its members
 * @param schools GUIDs of the schools that take part
 * @param notes anything else, or empty
 */
public record Group(UUID id, String name, String kind, Set<UUID> people, Set<UUID> schools, String notes) {

    public Group {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A group needs a name: " + id);
        }
        kind = kind == null ? "" : kind;
        people = Set.copyOf(people);
        schools = Set.copyOf(schools);
        notes = notes == null ? "" : notes;
    }
}
