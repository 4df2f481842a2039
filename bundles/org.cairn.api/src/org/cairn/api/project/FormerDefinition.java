// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a code meant before its definition was changed.
 *
 * @param code GUID of the code
 * @param definition as it was; empty where nothing had been written yet
 * @param until when it was changed
 */
public record FormerDefinition(UUID code, Code.Definition definition, Instant until) {

    public FormerDefinition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(until, "until");
    }
}
