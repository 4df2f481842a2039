// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/** One word, in whatever way it is given: exact, by its stem, by a pattern. */
abstract class WordExpression implements Expression {

    private final Scene scene;
    private final Map<Leaf, TermSet> sets = new IdentityHashMap<>();

    WordExpression(Scene scene) {
        this.scene = scene;
    }

    final Scene scene() {
        return scene;
    }

    /** Puts the words of a segment that are meant into {@code terms}. */
    abstract void collect(Leaf leaf, TermSet terms) throws IOException, Cancelled;

    /** What to do with a word that stands otherwise in the text than in the dictionary, where a part of the word is meant. */
    TermsStream.Inside inside() {
        return null;
    }

    final TermSet terms(Leaf leaf) throws IOException, Cancelled {
        TermSet known = sets.get(leaf);
        if (known == null) {
            known = new TermSet(leaf);
            if (leaf.terms() != null) {
                collect(leaf, known);
            }
            sets.put(leaf, known);
        }
        return known;
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        TermSet terms = terms(leaf);
        if (terms.terms().isEmpty()) {
            return SpanStream.NONE;
        }
        TermSet.Term first = terms.terms().getFirst();
        if (terms.terms().size() == 1 && first.languages() == -1 && first.ranges() == null) {
            return new TermStream(terms, need);
        }
        return new TermsStream(leaf, terms, need, terms.isPlain() ? null : scene.languageOf(), inside());
    }

    @Override
    public Tally tally(Leaf leaf) throws IOException, Cancelled {
        TermSet terms = terms(leaf);
        if (terms.terms().isEmpty()) {
            return new Tally(0, 0);
        }
        if (!leaf.isClean() || !terms.isPlain()) {
            return null;
        }
        long documents = terms.terms().size() == 1 ? terms.terms().getFirst().docFreq() : terms.documents().cardinality();
        return new Tally(documents, terms.hits());
    }
}
