// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * Points at anything in a project, or at a passage of a source.
 *
 * @param kind what is pointed at
 * @param id its GUID; for {@link EntityKind#PROJECT} the project's own
 * @param span the passage meant, only with {@link EntityKind#SOURCE}; null for the whole
 */
public record Ref(EntityKind kind, UUID id, Span span) {

    public Ref {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        if (span != null && kind != EntityKind.SOURCE) {
            throw new IllegalArgumentException("Only a source has passages, a " + kind + " has none.");
        }
    }

    public static Ref to(EntityKind kind, UUID id) {
        return new Ref(kind, id, null);
    }

    public static Ref passage(UUID source, Span span) {
        return new Ref(EntityKind.SOURCE, source, span);
    }
}
