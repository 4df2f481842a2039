// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who takes part: a teacher who keeps a journal, an interviewee, a headteacher.
 *
 * @param id GUID
 * @param name the name this project uses, which may be a pseudonym; never empty, unique in the project
 * @param role what they are in the enquiry ({@code SLE}, {@code teacher}), or empty
 * @param school their {@link School}, or null
 * @param notes anything else, or empty
 */
public record Person(UUID id, String name, String role, UUID school, String notes) {

    public Person {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person needs a name: " + id);
        }
        role = role == null ? "" : role;
        notes = notes == null ? "" : notes;
    }
}
