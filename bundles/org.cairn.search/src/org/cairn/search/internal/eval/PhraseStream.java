// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that follow each other. */
final class PhraseStream extends SpanStream {

    private static final class Word {

        private final SpanStream stream;
        private final int place;
        private final Spans spans = new Spans();

        Word(SpanStream stream, int place) {
            this.stream = stream;
            this.place = place;
        }
    }

    private final List<Word> words = new ArrayList<>();
    private final Word first;
    private final Word last;
    private int[] found = new int[16];
    private int doc = -1;

    /** @param streams one for each word of the phrase, null for any word; the first and the last are not null */
    PhraseStream(List<SpanStream> streams) {
        for (int i = 0; i < streams.size(); i++) {
            if (streams.get(i) != null) {
                words.add(new Word(streams.get(i), i));
            }
        }
        first = words.getFirst();
        last = words.getLast();
        words.sort(Comparator.comparingLong(word -> word.stream.cost()));
    }

    @Override
    int doc() {
        return doc;
    }

    @Override
    int advance(int target) throws IOException {
        Word lead = words.getFirst();
        int at = lead.stream.doc() < target ? lead.stream.advance(target) : lead.stream.doc();
        while (at != END) {
            int ahead = behind(at);
            if (ahead == at) {
                return doc = at;
            }
            at = lead.stream.advance(ahead);
        }
        return doc = END;
    }

    /** {@code at} if all words are in that document, else a later document that the first one missing asks for. */
    private int behind(int at) throws IOException {
        for (int i = 1; i < words.size(); i++) {
            SpanStream stream = words.get(i).stream;
            if (!stream.reach(at)) {
                return stream.doc();
            }
        }
        return at;
    }

    @Override
    long cost() {
        return words.getFirst().stream.cost();
    }

    @Override
    int count() throws IOException {
        return find();
    }

    /** Puts into {@link #found} where in the text, counted in words, the phrase begins. */
    private int find() throws IOException {
        int n = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            word.stream.spans(word.spans);
            n = i == 0 ? begin(word) : keep(word, n);
            if (n == 0) {
                return 0;
            }
        }
        return n;
    }

    private int begin(Word word) {
        Spans spans = word.spans;
        if (found.length < spans.size()) {
            found = new int[spans.size() * 2];
        }
        int n = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (spans.first(i) >= word.place) {
                found[n++] = spans.first(i) - word.place;
            }
        }
        return n;
    }

    private int keep(Word word, int n) {
        Spans spans = word.spans;
        int kept = 0;
        int j = 0;
        for (int i = 0; i < n; i++) {
            int wanted = found[i] + word.place;
            while (j < spans.size() && spans.first(j) < wanted) {
                j++;
            }
            if (j == spans.size()) {
                break;
            }
            if (spans.first(j) == wanted) {
                found[kept++] = found[i];
            }
        }
        return kept;
    }

    @Override
    void spans(Spans out) throws IOException {
        out.clear();
        int n = find();
        int i = 0;
        int j = 0;
        for (int k = 0; k < n; k++) {
            while (first.spans.first(i) < found[k]) {
                i++;
            }
            while (last.spans.first(j) < found[k] + last.place) {
                j++;
            }
            out.add(first.spans.start(i), last.spans.end(j), found[k], found[k] + last.place);
        }
    }
}
