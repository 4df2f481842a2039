// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * A school, university or other institution of the alliance.
 *
 * @param id GUID
 * @param name never empty, unique in the project
 * @param phase {@code primary}, {@code secondary}, {@code HEI}, or empty
 * @param notes anything else, or empty
 */
public record School(UUID id, String name, String phase, String notes) {

    public School {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A school needs a name: " + id);
        }
        phase = phase == null ? "" : phase;
        notes = notes == null ? "" : notes;
    }
}
