// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import org.cairn.api.project.Span;
import org.cairn.core.internal.Alignment;

/** Where the passages of one version of a text are in another. Offsets are code points. Immutable and thread-safe. */
public final class Passages {

    private final Alignment alignment;
    private final int length;

    private Passages(Alignment alignment, int length) {
        this.alignment = alignment;
        this.length = length;
    }

    /** Compares two versions of a text; takes a moment where they are long and differ much. */
    public static Passages between(String from, String to) {
        return new Passages(Alignment.of(from, to), to.codePointCount(0, to.length()));
    }

    /** Whether nothing of the passage is left in the other version. */
    public boolean isLost(Span passage) {
        return passage.length() > 0 && alignment.of(passage).length() == 0;
    }

    /**
     * The passage in the other version: with the characters in it that are still there, at least one character long. One of which nothing
     * is left is the character where it stood.
     *
     * @param passage in the first version, at least one character long
     * @throws IllegalStateException if the other version is empty
     */
    public Span of(Span passage) {
        Span moved = alignment.of(passage);
        if (moved.length() > 0) {
            return moved;
        }
        if (length == 0) {
            throw new IllegalStateException("An empty text has no passages.");
        }
        int start = Math.min(moved.start(), length - 1);
        return new Span(start, start + 1);
    }
}
