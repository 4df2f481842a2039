// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A property that sources, people, schools or groups can have, such as {@code subject} or {@code years of experience}.
 *
 * @param id GUID
 * @param of what has it: {@link EntityKind#SOURCE}, {@code PERSON}, {@code SCHOOL} or {@code GROUP}
 * @param name never empty, unique among the attributes of that kind
 * @param type what its values are
 * @param values the values it may take, in their order (an ordinal scale); empty when it may take any
 */
public record Attribute(UUID id, EntityKind of, String name, Type type, List<String> values) {

    /** What the values of an attribute are. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A decimal number with a point. */
        NUMBER,
        /** A day, ISO 8601. */
        DATE,
        /** {@code true} or {@code false}. */
        FLAG
    }

    public Attribute {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An attribute needs a name: " + id);
        }
        if (of != EntityKind.SOURCE && of != EntityKind.PERSON && of != EntityKind.SCHOOL && of != EntityKind.GROUP) {
            throw new IllegalArgumentException("A " + of + " has no attributes.");
        }
        values = List.copyOf(values);
    }
}
