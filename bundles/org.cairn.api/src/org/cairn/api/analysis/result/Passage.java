// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.Objects;
import java.util.UUID;
import org.cairn.api.project.Span;

/**
 * One piece of evidence: a place in a source.
 *
 * @param source GUID of the source
 * @param span where in its text (code points); null for the source as a whole
 * @param coding GUID of the coding that stands there, or null
 */
public record Passage(UUID source, Span span, UUID coding) {

    public Passage {
        Objects.requireNonNull(source, "source");
    }

    /** A source as a whole. */
    public static Passage whole(UUID source) {
        return new Passage(source, null, null);
    }

    public static Passage at(UUID source, int start, int end) {
        return new Passage(source, new Span(start, end), null);
    }
}
