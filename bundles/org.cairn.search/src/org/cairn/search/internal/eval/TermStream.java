// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.cairn.search.internal.eval.Expression.Need;

/** The places of one word. */
final class TermStream extends SpanStream {

    private final PostingsEnum postings;
    private final Need need;
    private final long cost;

    TermStream(TermSet terms, Need need) throws IOException {
        this.postings = terms.postings(terms.dictionary(), 0, null, need.flags());
        this.need = need;
        this.cost = terms.terms().getFirst().docFreq();
    }

    @Override
    int doc() {
        return postings.docID();
    }

    @Override
    int next() throws IOException {
        return postings.nextDoc();
    }

    @Override
    int advance(int target) throws IOException {
        return postings.advance(target);
    }

    @Override
    long cost() {
        return cost;
    }

    @Override
    boolean matches() {
        return true;
    }

    @Override
    int count() throws IOException {
        return postings.freq();
    }

    @Override
    void spans(Spans out) throws IOException {
        out.clear();
        boolean places = need == Need.PLACES;
        for (int left = postings.freq(); left > 0; left--) {
            int word = postings.nextPosition();
            out.add(places ? postings.startOffset() : word, places ? postings.endOffset() : word + 1, word, word);
        }
    }
}
