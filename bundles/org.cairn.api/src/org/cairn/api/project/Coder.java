// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who codes, writes memos and makes changes. Every coding and change names its coder.
 *
 * @param id GUID
 * @param name never empty, unique in the project
 */
public record Coder(UUID id, String name) {

    public Coder {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A coder needs a name: " + id);
        }
    }
}
