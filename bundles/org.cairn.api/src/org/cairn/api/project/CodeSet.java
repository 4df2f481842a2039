// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Codes that belong together across the tree of the codebook: those of one research question, those a second coder is to use.
 *
 * @param id GUID
 * @param name never empty, unique in the project
 * @param codes GUIDs of its codes
 */
public record CodeSet(UUID id, String name, Set<UUID> codes) {

    public CodeSet {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A set of codes needs a name: " + id);
        }
        codes = Set.copyOf(codes);
    }
}
