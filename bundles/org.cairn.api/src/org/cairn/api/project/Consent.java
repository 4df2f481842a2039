// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody allows to be done with what they wrote, said or were filmed doing. Without an answer nothing is known, which is
 * neither given nor refused.
 *
 * @param id GUID
 * @param person the {@link Person}; for a child, recorded under the child's pseudonym
 * @param use what it is about; one answer for each person and use
 * @param state the answer
 * @param date when it was given, or null
 * @param note by whom, on which form, with what limits; or empty
 */
public record Consent(UUID id, UUID person, Use use, State state, LocalDate date, String note) {

    /** What may be done. */
    public enum Use {
        /** Read, coded and counted by the researchers of the project. */
        ANALYSIS,
        /** Quoted word for word in what is published. */
        QUOTATION,
        /** Filmed or recorded, and the film or recording shown inside the alliance. */
        FILM,
        /** Given to people outside the alliance. */
        SHARING
    }

    /** The answer. */
    public enum State {
        /** Yes. */
        GIVEN,
        /** No. */
        REFUSED,
        /** It was given and has been taken back. */
        WITHDRAWN
    }

    public Consent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(state, "state");
        note = note == null ? "" : note;
    }
}
