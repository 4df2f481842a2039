// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.List;
import org.cairn.api.project.Span;

/** Where the spans of one text are in another that is nearly the same. Immutable. */
public final class Alignment {

    /** Null where the texts are the same. */
    private final SpanMove move;

    private Alignment(SpanMove move) {
        this.move = move;
    }

    public static Alignment of(String from, String to) {
        return new Alignment(from.equals(to) ? null
                : new SpanMove(List.copyOf(TextDiff.between(from, to)), to.codePointCount(0, to.length())));
    }

    /** The same passage in the other text; empty where nothing of it is left. */
    public Span of(Span span) {
        return move == null ? span : move.move(span, false).span();
    }
}
