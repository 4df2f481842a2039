// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in a text.
 *
 * @param words as they were typed
 * @param regex whether they are a regular expression, where ^ and $ mean the ends of a paragraph
 * @param wholeWord whether nothing of a word may stand before or behind a hit
 * @param matchCase whether capitals matter
 */
record TextFinder(String words, boolean regex, boolean wholeWord, boolean matchCase) {

    /** More hits than anybody walks through. */
    static final int MOST = 50_000;

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}_]";

    /**
     * Hits in order; they do not overlap.
     *
     * @param starts first positions, UTF-16
     * @param ends positions after the last
     * @param complete false where there are more than {@link #MOST}
     */
    record Hits(int[] starts, int[] ends, boolean complete) {

        static final Hits NONE = new Hits(new int[0], new int[0], true);

        int size() {
            return starts.length;
        }

        /** The first hit that begins at a position or behind it, or the very first; -1 where there are none. */
        int from(int position) {
            int index = SpanIndex.firstFrom(starts, position);
            return size() == 0 ? -1 : index == size() ? 0 : index;
        }
    }

    /** Thrown where the search was given up. */
    static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1;

        GivenUp() {
            super(null, null, false, false);
        }
    }

    /** Text that says no more when nobody waits for it: a regular expression may take for ever. */
    private record Watched(CharSequence text, BooleanSupplier stop, int[] reads) implements CharSequence {

        @Override
        public char charAt(int index) {
            if ((++reads[0] & 0xFFFF) == 0 && stop.getAsBoolean()) {
                throw new GivenUp();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** @throws PatternSyntaxException if the words are no regular expression, though they should be */
    Pattern pattern() {
        int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        if (regex) {
            Pattern.compile(words, flags); // its errors point into what was typed
        }
        String core = regex ? words : Pattern.quote(words);
        return Pattern.compile(wholeWord ? "(?<!" + LETTER + ")(?:" + core + ")(?!" + LETTER + ")" : core, flags);
    }

    /**
     * Finds all hits that are not empty.
     *
     * @param stop asked now and then
     * @throws PatternSyntaxException if the words are no regular expression, though they should be
     * @throws GivenUp when {@code stop} said so
     * @throws StackOverflowError where the expression is too deep for this text
     */
    Hits in(String text, BooleanSupplier stop) {
        if (words.isEmpty()) {
            return Hits.NONE;
        }
        Matcher matcher = pattern().matcher(new Watched(text, stop, new int[1]));
        int[] starts = new int[64];
        int[] ends = new int[64];
        int count = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                continue;
            }
            if (count == MOST) {
                return new Hits(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), false);
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = matcher.start();
            ends[count++] = matcher.end();
        }
        return new Hits(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), true);
    }
}
