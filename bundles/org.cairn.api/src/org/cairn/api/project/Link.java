// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * A relation between two things, such as a passage that contradicts another.
 *
 * @param id GUID
 * @param from where it starts
 * @param to where it ends
 * @param relation {@code explains}, {@code contradicts}, …; read from {@code from} to {@code to}; never empty
 * @param note a remark, or empty
 */
public record Link(UUID id, Ref from, Ref to, String relation, String note) {

    public Link {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (relation.isBlank()) {
            throw new IllegalArgumentException("A link needs a relation: " + id);
        }
        note = note == null ? "" : note;
    }
}
