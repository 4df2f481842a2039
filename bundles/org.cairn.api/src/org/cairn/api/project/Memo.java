// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A note of a researcher on anything.
 *
 * @param id GUID
 * @param target what it is about
 * @param kind {@code code}, {@code theoretical}, {@code method}, {@code reflexive}, {@code case}, {@code document}, or empty
 * @param title a few words, or empty
 * @param text what it says
 * @param coder who wrote it
 * @param created when
 * @param modified when it was last changed
 */
public record Memo(UUID id, Ref target, String kind, String title, String text, UUID coder, Instant created, Instant modified) {

    public Memo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(coder, "coder");
        kind = kind == null ? "" : kind;
        title = title == null ? "" : title;
        text = text == null ? "" : text;
    }
}
