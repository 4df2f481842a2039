// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cairn.api.project.Source;

/** One segment of the index as one view of the project sees it. Its documents are in the order of the project. Immutable. */
public final class Leaf {

    /** The field of the words. */
    public static final String BODY = "body";

    /** Stands where a line ends; its end is where the next paragraph starts. */
    public static final String LINE_END = "\n";
    /** Stands at a word, and at the end of the text, if anything but one space stands before. */
    public static final String LOOSE = "\u0001";

    private final Segment segment;
    private final LeafReader reader;
    private final Terms terms;
    private final int[] ordinals;
    private final boolean clean;

    Leaf(Segment segment, LeafReader reader, List<Source> sources) throws IOException {
        this.segment = segment;
        this.reader = reader;
        this.terms = reader.terms(BODY);
        this.ordinals = new int[segment.size()];
        this.clean = map(sources);
    }

    private boolean map(List<Source> sources) {
        Bits live = reader.getLiveDocs();
        int at = 0;
        boolean all = true;
        for (int doc = 0; doc < ordinals.length; doc++) {
            long number = segment.number(doc);
            while (at < sources.size() && sources.get(at).number() < number) {
                at++;
            }
            boolean known = at < sources.size() && sources.get(at).number() == number
                    && sources.get(at).revision() == segment.revision(doc) && (live == null || live.get(doc));
            ordinals[doc] = known ? at : -1;
            all &= known;
        }
        return all;
    }

    /** The words, or null where no text has any. */
    public Terms terms() {
        return terms;
    }

    /** Whether a word of the dictionary is no word but one of the signs. */
    public static boolean isSign(BytesRef term) {
        return term.length == 1 && term.bytes[term.offset] < ' ';
    }

    /** Whether some text is in a script without spaces, so that what is one word to a person is several here. */
    public boolean hasUnspacedWords() throws IOException {
        TermsEnum dictionary = terms == null ? TermsEnum.EMPTY : terms.iterator();
        return terms != null && dictionary.seekCeil(new BytesRef("\u3040")) != TermsEnum.SeekStatus.END
                && dictionary.term().utf8ToString().charAt(0) < '\uA000';
    }

    /** Number of documents, those that are not to be searched included. */
    public int size() {
        return ordinals.length;
    }

    /** Place of a document's source among the sources of the view; -1 if it must not be searched: removed or out of date. */
    public int ordinal(int doc) {
        return ordinals[doc];
    }

    /** The document of the source with that number; -1 if it is not here. */
    public int document(long number) {
        // a text that was changed may stand here twice, its old form first or last, not to be searched any more
        for (int doc = segment.first(number); doc < size() && segment.number(doc) == number; doc++) {
            if (ordinals[doc] >= 0) {
                return doc;
            }
        }
        return -1;
    }

    /** Hands over the ordinals of sources whose texts were taken in after a change of the project. */
    public void seenSince(long version, IntConsumer ordinalConsumer) throws IOException {
        NumericDocValues seen = reader.getNumericDocValues(Segment.SEEN);
        for (int doc = seen.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = seen.nextDoc()) {
            if (ordinals[doc] >= 0 && seen.longValue() > version) {
                ordinalConsumer.accept(ordinals[doc]);
            }
        }
    }

    /** Whether the index still holds a document, whatever the view says. */
    boolean isLive(int doc) {
        Bits live = reader.getLiveDocs();
        return live == null || live.get(doc);
    }

    /** Whether every document is to be searched, so that the statistics of the index are true. */
    public boolean isClean() {
        return clean;
    }

    /** What never changes about the segment, and what was computed for it. */
    public Segment segment() {
        return segment;
    }
}
