// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody was in the enquiry for a time: an NQT who becomes a teacher, a teacher who becomes an SLE, somebody who moves to
 * another school. {@link Person#role()} and {@link Person#school()} say what holds now.
 *
 * @param id GUID
 * @param person the {@link Person}
 * @param role never empty
 * @param school their {@link School} in that time, or null
 * @param since first day, or null where it is not known
 * @param until last day, or null where it goes on or is not known; not before {@code since}
 */
public record PersonRole(UUID id, UUID person, String role, UUID school, LocalDate since, LocalDate until) {

    public PersonRole {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        if (role.isBlank()) {
            throw new IllegalArgumentException("A role needs a name: " + id);
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("A role cannot end on " + until + ", before it begins on " + since + ".");
        }
    }

    /** Whether it is held on that day, as far as is known. */
    public boolean isHeld(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
