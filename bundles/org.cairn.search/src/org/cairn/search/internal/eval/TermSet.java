// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cairn.search.internal.index.Leaf;

/** The words of one segment that a part of a query means, and where in the dictionary they are. */
final class TermSet {

    /** With fewer terms all are opened at once; with more, each when its first document is reached. */
    static final int FEW = 12;

    /**
     * A word.
     *
     * @param languages bit set of the languages in whose sources it counts; -1 for all
     * @param ranges pairs of start and end of what is meant within the word, in code points; null for the whole word
     */
    record Term(BytesRef bytes, TermState state, int docFreq, long totalFreq, int languages, int[] ranges) {

        int hits() {
            return ranges == null ? 1 : ranges.length / 2;
        }
    }

    private final Leaf leaf;
    private final List<Term> terms = new ArrayList<>();
    private FixedBitSet documents;
    private int[] firstDocuments;

    TermSet(Leaf leaf) {
        this.leaf = leaf;
    }

    void add(TermsEnum at, BytesRef bytes, int languages, int[] ranges) throws IOException {
        terms.add(new Term(bytes, at.termState(), at.docFreq(), at.totalTermFreq(), languages, ranges));
    }

    List<Term> terms() {
        return terms;
    }

    TermsEnum dictionary() throws IOException {
        return leaf.terms().iterator();
    }

    PostingsEnum postings(TermsEnum dictionary, int term, PostingsEnum reuse, int flags) throws IOException {
        Term wanted = terms.get(term);
        dictionary.seekExact(wanted.bytes(), wanted.state());
        return dictionary.postings(reuse, flags);
    }

    /** Whether every document of every term counts. */
    boolean isPlain() {
        return terms.stream().allMatch(term -> term.languages() == -1);
    }

    long hits() {
        return terms.stream().mapToLong(term -> term.totalFreq() * term.hits()).sum();
    }

    /** All documents that hold one of the terms. */
    FixedBitSet documents() throws IOException {
        if (documents == null) {
            FixedBitSet all = new FixedBitSet(leaf.size());
            int[] first = new int[terms.size()];
            TermsEnum dictionary = dictionary();
            PostingsEnum postings = null;
            for (int i = 0; i < first.length; i++) {
                postings = postings(dictionary, i, postings, PostingsEnum.NONE);
                first[i] = postings.nextDoc();
                postings.intoBitSet(SpanStream.END, all, 0);
            }
            firstDocuments = first;
            documents = all;
        }
        return documents;
    }

    /** The first document of each term; known after {@link #documents}. */
    int firstDocument(int term) {
        return firstDocuments[term];
    }
}
