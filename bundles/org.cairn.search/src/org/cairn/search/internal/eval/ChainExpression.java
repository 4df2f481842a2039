// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/**
 * A regular expression across words. The words that it needs choose the sources whose text is read. Where they tell everything, matches
 * are counted without reading any text.
 */
final class ChainExpression implements Expression {

    /** A word that may be any of more than so many narrows nothing. */
    private static final int VAGUE = 3_000;

    private final Scene scene;
    private final Pattern pattern;
    private final boolean exact;
    private final List<List<WordExpression>> stretches = new ArrayList<>();

    ChainExpression(Scene scene, Pattern pattern, Chain chain) {
        this.scene = scene;
        this.pattern = pattern;
        this.exact = chain.exact();
        for (List<Chain.Link> stretch : chain.stretches()) {
            List<WordExpression> words = new ArrayList<>();
            for (Chain.Link link : stretch) {
                words.add(link == null ? null : new RegexWord(scene, link.pattern(), link.automaton(), true));
            }
            stretches.add(words);
        }
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        TextRegex texts = new TextRegex(scene, pattern, this::narrowed);
        boolean counted = exact && need != Need.PLACES && areThere(leaf) && !phrase(leaf, stretches.getFirst()).isEmpty();
        return counted ? new Counting(leaf, texts.scan(leaf)) : texts.open(leaf, need);
    }

    /** Whether every word that is needed is in the segment. */
    private boolean areThere(Leaf leaf) throws IOException, Cancelled {
        for (List<WordExpression> stretch : stretches) {
            for (WordExpression word : stretch) {
                if (word != null && word.terms(leaf).terms().isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The documents that have the words. */
    SpanStream narrowed(Leaf leaf, Need need) throws IOException, Cancelled {
        if (!areThere(leaf)) {
            return SpanStream.NONE;
        }
        List<Expression> phrases = new ArrayList<>();
        for (List<WordExpression> stretch : stretches) {
            List<Expression> phrase = phrase(leaf, stretch);
            if (!phrase.isEmpty()) {
                phrases.add(new PhraseExpression(phrase));
            }
        }
        Expression all = phrases.isEmpty() ? new Condition(scene, source -> true) : new AndExpression(phrases);
        return all.open(leaf, Need.MATCH);
    }

    /** The words of a stretch that narrow anything, with any word between them. */
    private static List<Expression> phrase(Leaf leaf, List<WordExpression> stretch) throws IOException, Cancelled {
        List<Expression> phrase = new ArrayList<>();
        for (WordExpression word : stretch) {
            phrase.add(word == null || word.terms(leaf).terms().size() > VAGUE ? null : word);
        }
        while (!phrase.isEmpty() && phrase.getFirst() == null) {
            phrase.removeFirst();
        }
        while (!phrase.isEmpty() && phrase.getLast() == null) {
            phrase.removeLast();
        }
        return phrase;
    }

    /** Counts the places where the words stand as they must with one space between; where matches might overlap, the text decides. */
    private final class Counting extends SpanStream {

        private final TextRegex.Scan text;
        private final SpanStream places;
        private final PostingsEnum loose;
        private final int before;
        private final int length;
        private final Spans found = new Spans();
        private int[] loosePlaces = new int[64];

        Counting(Leaf leaf, TextRegex.Scan text) throws IOException, Cancelled {
            this.text = text;
            List<WordExpression> words = stretches.getFirst();
            this.length = words.size();
            int first = 0;
            while (words.get(first) == null) {
                first++;
            }
            this.before = first;
            int last = words.size();
            while (words.get(last - 1) == null) {
                last--;
            }
            List<SpanStream> streams = new ArrayList<>();
            for (WordExpression word : words.subList(first, last)) {
                streams.add(word == null ? null : word.open(leaf, Need.WORDS));
            }
            this.places = new PhraseStream(streams);
            TermsEnum dictionary = leaf.terms().iterator();
            this.loose = dictionary.seekExact(new BytesRef(Leaf.LOOSE)) ? dictionary.postings(null, PostingsEnum.POSITIONS) : null;
        }

        @Override
        int doc() {
            return places.doc();
        }

        @Override
        int advance(int target) throws IOException {
            return places.advance(target);
        }

        @Override
        long cost() {
            return places.cost();
        }

        @Override
        int count() throws IOException {
            places.spans(found);
            if (found.size() == 0) {
                return 0;
            }
            int signs = loosePlaces();
            int count = 0;
            int covered = -1;
            int at = 0;
            for (int i = 0; i < found.size(); i++) {
                int start = found.first(i) - before;
                while (at < signs && loosePlaces[at] <= start) {
                    at++;
                }
                if (start < 0 || at < signs && loosePlaces[at] < start + length) {
                    continue;
                }
                if (start <= covered) {
                    return text.reach(places.doc()) ? text.count() : 0;
                }
                covered = start + length - 1;
                count++;
            }
            return count;
        }

        private int loosePlaces() throws IOException {
            int doc = places.doc();
            if (loose == null || (loose.docID() < doc ? loose.advance(doc) : loose.docID()) != doc) {
                return 0;
            }
            int n = loose.freq();
            if (loosePlaces.length < n) {
                loosePlaces = new int[n * 2];
            }
            for (int i = 0; i < n; i++) {
                loosePlaces[i] = loose.nextPosition();
            }
            return n;
        }

        @Override
        void spans(Spans out) throws IOException {
            out.clear();
            if (text.reach(places.doc())) {
                text.spans(out);
            }
        }
    }
}
