// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What is true of a segment as long as it exists: numbers and revisions of its documents, and the forms of words met so far. */
public final class Segment {

    static final String NUMBER = "number";
    static final String REVISION = "revision";
    /** Change of the project up to which the text was taken in; 0 if the whole index was made then. */
    static final String SEEN = "seen";

    /** More stems are not kept; a person asks for a few. */
    private static final int STEMS_KEPT = 2_000;

    private final long[] numbers;
    private final int[] revisions;
    private final Map<String, List<BytesRef>> forms = new ConcurrentHashMap<>();

    Segment(LeafReader reader) throws IOException {
        numbers = new long[reader.maxDoc()];
        revisions = new int[reader.maxDoc()];
        NumericDocValues number = reader.getNumericDocValues(NUMBER);
        NumericDocValues revision = reader.getNumericDocValues(REVISION);
        for (int doc = 0; doc < numbers.length; doc++) {
            if (!number.advanceExact(doc) || !revision.advanceExact(doc)) {
                throw new CorruptIndexException("A document has no number.", reader.toString());
            }
            numbers[doc] = number.longValue();
            revisions[doc] = Math.toIntExact(revision.longValue());
        }
    }

    int size() {
        return numbers.length;
    }

    long number(int doc) {
        return numbers[doc];
    }

    /** The first document whose number is {@code number} or more. */
    int first(long number) {
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int revision(int doc) {
        return revisions[doc];
    }

    /** The words of the segment that have the stem of {@code word}. */
    public List<BytesRef> forms(Terms terms, Language language, String word) throws IOException {
        String stem = language.stem(word);
        String key = language.tag() + ' ' + stem;
        List<BytesRef> known = forms.get(key);
        if (known == null) {
            known = collect(terms, language, word, stem);
            if (forms.size() >= STEMS_KEPT) {
                forms.clear();
            }
            forms.put(key, known);
        }
        return known;
    }

    private static List<BytesRef> collect(Terms terms, Language language, String word, String stem) throws IOException {
        TermsEnum all = terms.iterator();
        List<BytesRef> found = new ArrayList<>();
        if (language.tag().isEmpty()) {
            if (all.seekExact(new BytesRef(word))) {
                found.add(new BytesRef(word));
            }
            return found;
        }
        BytesRef first = language.keepsFirstCharacter() ? new BytesRef(stem.substring(0, stem.offsetByCodePoints(0, 1))) : new BytesRef();
        if (all.seekCeil(first) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef term = all.term(); term != null && StringHelper.startsWith(term, first); term = all.next()) {
            if (language.stem(term.utf8ToString()).equals(stem)) {
                found.add(BytesRef.deepCopyOf(term));
            }
        }
        return found;
    }
}
