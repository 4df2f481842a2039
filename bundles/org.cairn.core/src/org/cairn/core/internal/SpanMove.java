// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.List;
import org.cairn.api.project.Span;
import org.cairn.core.internal.TextDiff.Hunk;

/**
 * Where spans of an old text are in a new one. A span goes with the characters in it that are still there; what was replaced wholly
 * inside it, up to its very edges, is inside it afterwards too.
 *
 * @param hunks the difference
 * @param newLength length of the new text in code points
 */
record SpanMove(List<Hunk> hunks, int newLength) {

    /**
     * Where a span went.
     *
     * @param lost whether none of its characters is left, so that the place is a guess
     */
    record Moved(Span span, boolean lost) {
    }

    /** @param atLeastOne whether the span must keep a character */
    Moved move(Span old, boolean atLeastOne) {
        int survivors = old.length();
        for (Hunk hunk : hunks) {
            survivors -= Math.max(0, Math.min(old.end(), hunk.oldEnd()) - Math.max(old.start(), hunk.oldStart()));
        }
        return new Moved(within(newStart(old), newEnd(old), atLeastOne), old.length() > 0 && survivors == 0);
    }

    /** What was inserted right before a span, or replaced across its beginning, stays outside. */
    private int newStart(Span old) {
        int shift = 0;
        for (Hunk hunk : hunks) {
            if (hunk.oldStart() <= old.start() && old.start() < hunk.oldEnd()) {
                return hunk.oldStart() == old.start() ? hunk.newStart() : hunk.newEnd();
            }
            if (hunk.oldEnd() <= old.start()) {
                shift = hunk.newEnd() - hunk.oldEnd();
            }
        }
        return old.start() + shift;
    }

    /** What was inserted right behind a span, or replaced across its end, stays outside. */
    private int newEnd(Span old) {
        int shift = 0;
        for (Hunk hunk : hunks) {
            if (hunk.oldStart() < old.end() && old.end() <= hunk.oldEnd()) {
                return hunk.oldEnd() == old.end() && hunk.oldStart() >= old.start() ? hunk.newEnd() : hunk.newStart();
            }
            if (hunk.oldEnd() < old.end()) {
                shift = hunk.newEnd() - hunk.oldEnd();
            }
        }
        return old.end() + shift;
    }

    private Span within(int start, int end, boolean atLeastOne) {
        int from = Math.max(0, Math.min(start, newLength));
        int to = Math.max(from, Math.min(end, newLength));
        if (atLeastOne && from == to) {
            return from < newLength ? new Span(from, from + 1) : new Span(Math.max(0, from - 1), from);
        }
        return new Span(from, to);
    }
}
