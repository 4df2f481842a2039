// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A passage to which a coder gave a code. The same code may stand more than once on overlapping passages.
 *
 * @param id GUID
 * @param source the {@link Source}
 * @param code the {@link Code}
 * @param coder the {@link Coder}
 * @param span the passage, at least one code point long
 * @param created when it was made
 * @param comment a remark, or empty
 * @param weight 0 to 100; 0 when none was given
 * @param important whether it was marked to be found again
 */
public record Coding(UUID id, UUID source, UUID code, UUID coder, Span span, Instant created, String comment, int weight,
        boolean important) {

    public Coding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(coder, "coder");
        if (span.length() == 0) {
            throw new IllegalArgumentException("A coding needs at least one character: " + id);
        }
        if (weight < 0 || weight > 100) {
            throw new IllegalArgumentException("A weight lies between 0 and 100, not at " + weight + ".");
        }
        comment = comment == null ? "" : comment;
    }
}
