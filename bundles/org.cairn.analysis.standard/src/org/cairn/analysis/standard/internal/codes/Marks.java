// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import org.cairn.analysis.standard.internal.words.Token;
import org.cairn.api.project.SourceText;

/** Where the words or the paragraphs of a text begin: what distances between passages are counted in. Immutable. */
final class Marks {

    private final int[] starts;

    private Marks(int[] starts) {
        this.starts = starts;
    }

    /**
     * The words: unbroken letters, digits and their accents. An apostrophe or hyphen between two letters belongs to the word, so that
     * {@code teacher's} and {@code self-evaluation} are one.
     */
    static Marks words(SourceText text) {
        String string = text.string();
        int[] starts = new int[16];
        int count = 0;
        boolean inside = false;
        int offset = 0;
        for (int at = 0; at < string.length(); offset++) {
            int point = string.codePointAt(at);
            at += Character.charCount(point);
            boolean belongs = Token.isOfWord(point)
                    || inside && joins(point) && at < string.length() && Character.isLetter(string.codePointAt(at));
            if (belongs && !inside) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = offset;
            }
            inside = belongs;
        }
        return new Marks(Arrays.copyOf(starts, count));
    }

    private static boolean joins(int point) {
        return point == '\'' || point == '\u2019' || point == '-';
    }

    /** The paragraphs: lines with something on them. */
    static Marks paragraphs(SourceText text) {
        String string = text.string();
        int[] starts = new int[16];
        int count = 0;
        for (int from = 0; from < string.length();) {
            int line = string.indexOf('\n', from);
            int to = line < 0 ? string.length() : line;
            if (!string.substring(from, to).isBlank()) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = text.toOffset(from);
            }
            from = to + 1;
        }
        return new Marks(Arrays.copyOf(starts, count));
    }

    int size() {
        return starts.length;
    }

    /** How many begin before a code point. */
    int before(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }
}
