// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cairn.api.project.SourceText;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.index.Words;

/** The document that is looked at: where its words, paragraphs and sentences are, found out when asked. */
final class Place {

    private final Scene scene;
    private final Leaf leaf;
    private final PostingsEnum lineEnds;
    private final Words words = new Words();
    private int doc = -1;
    private int[] borders = new int[16];
    private int bordersFound;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int wordsFound;

    Place(Scene scene, Leaf leaf) throws IOException {
        this.scene = scene;
        this.leaf = leaf;
        TermsEnum dictionary = leaf.terms() == null ? TermsEnum.EMPTY : leaf.terms().iterator();
        this.lineEnds = dictionary.seekExact(new BytesRef(Leaf.LINE_END)) ? dictionary.postings(null, PostingsEnum.OFFSETS) : null;
    }

    void at(int newDoc) {
        doc = newDoc;
        wordsFound = -1;
    }

    private SourceText text() {
        return scene.text(leaf.ordinal(doc));
    }

    /** Finds out where paragraphs end; {@link #unit} then counts paragraphs. */
    void paragraphs() throws IOException {
        bordersFound = 0;
        if (lineEnds == null) {
            return;
        }
        int at = lineEnds.docID() < doc ? lineEnds.advance(doc) : lineEnds.docID();
        if (at == doc) {
            for (int left = lineEnds.freq(); left > 0; left--) {
                lineEnds.nextPosition();
                border(lineEnds.endOffset());
            }
        }
    }

    /** Finds out where sentences end; {@link #unit} then counts sentences. A line end always ends one. */
    void sentences() {
        bordersFound = 0;
        SourceText text = text();
        String string = text.string();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(scene.source(leaf.ordinal(doc)).language()));
        for (int from = 0; from < string.length();) {
            int lineEnd = string.indexOf('\n', from);
            int to = lineEnd < 0 ? string.length() : lineEnd;
            breaks.setText(string.substring(from, to));
            for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
                if (from + at < to) {
                    border(text.toOffset(from + at));
                }
            }
            if (lineEnd >= 0) {
                border(text.toOffset(lineEnd + 1));
            }
            from = to + 1;
        }
    }

    private void border(int offset) {
        if (bordersFound == borders.length) {
            borders = Arrays.copyOf(borders, bordersFound * 2);
        }
        borders[bordersFound++] = offset;
    }

    /** Number of the paragraph or sentence that holds a character. */
    int unit(int offset) {
        int found = Arrays.binarySearch(borders, 0, bordersFound, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Number of paragraphs or sentences. */
    int units() {
        return bordersFound + 1;
    }

    /** Finds out which words spans cover, where that is not known yet. */
    void locate(Spans spans) {
        if (spans.isPlaced()) {
            return;
        }
        if (wordsFound < 0) {
            readWords();
        }
        for (int i = 0; i < spans.size(); i++) {
            // the first word that ends behind the start, the last that starts before the end
            int first = Arrays.binarySearch(ends, 0, wordsFound, spans.start(i));
            first = first >= 0 ? first + 1 : -first - 1;
            int last = Arrays.binarySearch(starts, 0, wordsFound, spans.end(i));
            last = last >= 0 ? last - 1 : -last - 2;
            spans.place(i, first, last);
        }
        spans.placed();
    }

    private void readWords() {
        wordsFound = 0;
        words.reset(text().string());
        while (words.next()) {
            if (wordsFound == starts.length) {
                starts = Arrays.copyOf(starts, wordsFound * 2);
                ends = Arrays.copyOf(ends, wordsFound * 2);
            }
            starts[wordsFound] = words.start();
            ends[wordsFound++] = words.end();
        }
    }
}
