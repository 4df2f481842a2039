// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Documents of one segment, ascending, that may have spans, and their spans. A document is a candidate until {@link #matches} has
 * been asked; {@link #spans} and {@link #count} are right for any candidate.
 */
abstract class SpanStream {

    /** Behind the last document. */
    static final int END = DocIdSetIterator.NO_MORE_DOCS;

    /** The present candidate; -1 before the first. */
    abstract int doc();

    /** The first candidate at or behind {@code target}, which lies behind the present one. */
    abstract int advance(int target) throws IOException;

    int next() throws IOException {
        return advance(doc() + 1);
    }

    /** About how many candidates there are. */
    abstract long cost();

    /** Whether the present candidate has a span. */
    boolean matches() throws IOException {
        return count() > 0;
    }

    /** Number of different spans of the present candidate. May be asked once for each. */
    abstract int count() throws IOException;

    /** Puts the spans of the present candidate into {@code out}, ascending, each once. May be asked once for each. */
    abstract void spans(Spans out) throws IOException;

    /** Goes to {@code doc} if it is a candidate and tells whether it is. */
    final boolean reach(int doc) throws IOException {
        int at = doc();
        if (at < doc) {
            at = advance(doc);
        }
        return at == doc;
    }

    /** Nothing. */
    static final SpanStream NONE = new SpanStream() {

        @Override
        int doc() {
            return END;
        }

        @Override
        int advance(int target) {
            return END;
        }

        @Override
        long cost() {
            return 0;
        }

        @Override
        int count() {
            return 0;
        }

        @Override
        void spans(Spans out) {
            out.clear();
        }
    };
}
