// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The text of a source, and the one place where offsets in code points meet positions in a Java string.
 *
 * <p>Where a text has no supplementary characters (no emoji, no historic scripts) both are the same number and nothing is
 * computed. Immutable and thread-safe.
 */
public final class SourceText {

    private static final int[] NONE = {};

    private final String string;
    private final int length;
    /** UTF-16 positions of the high surrogates, ascending; empty for nearly every text. */
    private final int[] astral;

    /** @param string the text as it is stored, lines separated by {@code \n}; never null */
    public SourceText(String string) {
        this.string = string;
        this.length = string.codePointCount(0, string.length());
        this.astral = length == string.length() ? NONE : highSurrogates(string, string.length() - length);
    }

    private static int[] highSurrogates(String s, int count) {
        int[] positions = new int[count];
        int n = 0;
        for (int i = 0; i < s.length() - 1; i++) {
            if (Character.isSurrogatePair(s.charAt(i), s.charAt(i + 1))) {
                positions[n++] = i++;
            }
        }
        return positions;
    }

    /** The whole text. */
    public String string() {
        return string;
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /** Position in {@link #string()} of the code point at {@code offset} (0 to {@link #length()}). */
    public int toUtf16(int offset) {
        if (astral.length == 0) {
            return offset;
        }
        // the k-th high surrogate stands at code point astral[k] - k: count those before the offset
        int low = 0;
        int high = astral.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (astral[middle] - middle < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset + low;
    }

    /** Code point at position {@code utf16} of {@link #string()}; a position inside a pair counts as behind it. */
    public int toOffset(int utf16) {
        if (astral.length == 0) {
            return utf16;
        }
        int found = Arrays.binarySearch(astral, utf16);
        int before = found >= 0 ? found : -found - 1;
        boolean inside = before > 0 && astral[before - 1] + 1 == utf16;
        return inside ? utf16 + 1 - before : utf16 - before;
    }

    /** The text from {@code start} to before {@code end}, both in code points and within the text. */
    public String slice(int start, int end) {
        return string.substring(toUtf16(start), toUtf16(end));
    }

    public String slice(Span span) {
        return slice(span.start(), span.end());
    }

    /** The paragraph (line) that holds the code point at {@code offset}, without its line end. */
    public Span paragraph(int offset) {
        int at = toUtf16(Math.min(Math.max(offset, 0), length));
        int from = string.lastIndexOf('\n', at - 1) + 1;
        int to = string.indexOf('\n', at);
        return new Span(toOffset(from), to < 0 ? length : toOffset(to));
    }

    /**
     * The number that people know the paragraph by that holds the code point at {@code offset}: those that say something are counted from 1,
     * empty lines are not. An empty line has the number of the one before it.
     */
    public int paragraphNumber(int offset) {
        int at = toUtf16(paragraph(offset).end());
        return (int) Math.max(1, string.substring(0, at).lines().filter(line -> !line.isBlank()).count());
    }

    /** The sentence that holds the code point at {@code offset}, without white space at its ends; never crosses a paragraph. */
    public Span sentence(int offset, Locale locale) {
        Span paragraph = paragraph(offset);
        int base = toUtf16(paragraph.start());
        String line = string.substring(base, toUtf16(paragraph.end()));
        if (line.isBlank()) {
            return paragraph;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(line);
        int at = Math.min(toUtf16(Math.max(offset, paragraph.start())) - base, line.length() - 1);
        int to = sentences.following(at);
        int from = sentences.previous();
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return new Span(toOffset(base + from), toOffset(base + to));
    }

    /** A passage with the whole of the sentences that it begins and ends in. */
    public Span sentences(Span passage, Locale locale) {
        int last = Math.max(passage.start(), passage.end() - 1);
        return new Span(Math.min(passage.start(), sentence(passage.start(), locale).start()),
                Math.max(passage.end(), sentence(last, locale).end()));
    }

    /** A passage with the whole of the paragraphs that it begins and ends in. */
    public Span paragraphs(Span passage) {
        int last = Math.max(passage.start(), passage.end() - 1);
        return new Span(paragraph(passage.start()).start(), Math.max(passage.end(), paragraph(last).end()));
    }
}
