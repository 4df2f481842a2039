// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.cairn.search.internal.eval.Expression.Need;
import org.cairn.search.internal.index.Leaf;

/** The places of any of several words. A word is opened when its first document is reached: the first lines need few of them. */
final class TermsStream extends SpanStream {

    /** Corrects what is meant within a word that is written otherwise in the text than in the dictionary. */
    interface Inside {

        void add(int ordinal, int start, int end, int word, Spans out) throws IOException;
    }

    private static final class Open {

        private final PostingsEnum postings;
        private final TermSet.Term term;
        private final int length;

        Open(PostingsEnum postings, TermSet.Term term) {
            this.postings = postings;
            this.term = term;
            String word = term.ranges() == null ? "" : term.bytes().utf8ToString();
            this.length = word.codePointCount(0, word.length());
        }
    }

    private final Leaf leaf;
    private final TermSet terms;
    private final Need need;
    private final byte[] languages;
    private final Inside inside;
    private final FixedBitSet documents;
    private final TermsEnum dictionary;
    private final int[] order;
    private final PriorityQueue<Open> queue = new PriorityQueue<>(Comparator.comparingInt(open -> open.postings.docID()));
    private final List<Open> used = new ArrayList<>();
    private int opened;
    private int doc = -1;

    /**
     * @param languages language of each source by ordinal, looked at for terms that count in some languages only
     * @param inside used where a term means a part of a word; else null
     */
    TermsStream(Leaf leaf, TermSet terms, Need need, byte[] languages, Inside inside) throws IOException {
        this.leaf = leaf;
        this.terms = terms;
        this.need = need;
        this.languages = languages;
        this.inside = inside;
        this.dictionary = terms.dictionary();
        int n = terms.terms().size();
        if (n <= TermSet.FEW) {
            this.documents = null;
            this.order = IntStream.range(0, n).toArray();
            for (int i = 0; i < n; i++) {
                open(i, 0);
            }
            this.opened = n;
        } else {
            this.documents = terms.documents();
            this.order = IntStream.range(0, n).mapToLong(i -> (long) terms.firstDocument(i) << 32 | i).sorted().mapToInt(key -> (int) key)
                    .toArray();
        }
    }

    private void open(int term, int target) throws IOException {
        PostingsEnum postings = terms.postings(dictionary, term, null, need.flags());
        postings.advance(target);
        queue.add(new Open(postings, terms.terms().get(term)));
    }

    @Override
    int doc() {
        return doc;
    }

    @Override
    int advance(int target) throws IOException {
        if (target >= leaf.size()) {
            return doc = END;
        }
        if (documents != null) {
            return doc = documents.nextSetBit(target);
        }
        catchUp(target);
        return doc = queue.isEmpty() ? END : queue.peek().postings.docID();
    }

    private void catchUp(int target) throws IOException {
        while (!queue.isEmpty() && queue.peek().postings.docID() < target) {
            Open open = queue.poll();
            if (open.postings.advance(target) != END) {
                queue.add(open);
            }
        }
        while (opened < order.length && terms.firstDocument(order[opened]) <= target) {
            open(order[opened++], target);
        }
    }

    @Override
    long cost() {
        if (documents != null) {
            return documents.cardinality();
        }
        return terms.terms().stream().mapToLong(TermSet.Term::docFreq).sum();
    }

    private Open poll() {
        while (!queue.isEmpty() && queue.peek().postings.docID() == doc) {
            Open open = queue.poll();
            int ordinal = leaf.ordinal(doc);
            if (open.term.languages() == -1 || ordinal >= 0 && (open.term.languages() >> languages[ordinal] & 1) != 0) {
                return open;
            }
            used.add(open);
        }
        return null;
    }

    private void putBack() {
        queue.addAll(used);
        used.clear();
    }

    @Override
    boolean matches() throws IOException {
        if (documents != null && terms.isPlain()) {
            return true;
        }
        catchUp(doc);
        Open open = poll();
        boolean any = open != null;
        if (any) {
            used.add(open);
        }
        putBack();
        return any;
    }

    @Override
    int count() throws IOException {
        catchUp(doc);
        int sum = 0;
        for (Open open = poll(); open != null; open = poll()) {
            sum += open.postings.freq() * open.term.hits();
            used.add(open);
        }
        putBack();
        return sum;
    }

    @Override
    void spans(Spans out) throws IOException {
        out.clear();
        catchUp(doc);
        int terms = 0;
        for (Open open = poll(); open != null; open = poll()) {
            add(open, out);
            used.add(open);
            terms++;
        }
        putBack();
        if (terms > 1) {
            out.sort();
        }
    }

    private void add(Open open, Spans out) throws IOException {
        PostingsEnum postings = open.postings;
        int[] ranges = open.term.ranges();
        for (int left = postings.freq(); left > 0; left--) {
            int word = postings.nextPosition();
            if (need != Need.PLACES) {
                out.add(word, word + 1, word, word);
                continue;
            }
            int start = postings.startOffset();
            int end = postings.endOffset();
            if (ranges == null) {
                out.add(start, end, word, word);
            } else if (end - start != open.length) {
                inside.add(leaf.ordinal(doc), start, end, word, out);
            } else {
                for (int i = 0; i < ranges.length; i += 2) {
                    out.add(start + ranges[i], start + ranges[i + 1], word, word);
                }
            }
        }
    }
}
