// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Where words begin and end, for the ends of codings: UTF-16 positions in one text. Looks only at what is near. */
final class WordBorders {

    /** Longer than any word. */
    private static final int NEAR = 300;

    private final String text;
    private final Locale locale;

    WordBorders(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
    }

    /** The begin of a word nearest to a position; the position itself where there is no word near. */
    int nearestStart(int position) {
        return nearest(position, previousStart(position + 1), nextStart(position - 1));
    }

    /** The end of a word nearest to a position; the position itself where there is no word near. */
    int nearestEnd(int position) {
        return nearest(position, previousEnd(position + 1), nextEnd(position - 1));
    }

    /** The last begin of a word before a position; 0 where there is none near. */
    int previousStart(int position) {
        return search(position, true, this::isStart, 0);
    }

    /** The first begin of a word behind a position; the text's end where there is none near. */
    int nextStart(int position) {
        return search(position, false, this::isStart, text.length());
    }

    /** The last end of a word before a position; 0 where there is none near. */
    int previousEnd(int position) {
        return search(position, true, this::isEnd, 0);
    }

    /** The first end of a word behind a position; the text's end where there is none near. */
    int nextEnd(int position) {
        return search(position, false, this::isEnd, text.length());
    }

    private static int nearest(int position, int before, int after) {
        return position - before <= after - position ? before : after;
    }

    private boolean isStart(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private boolean isEnd(int at) {
        return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private int search(int position, boolean back, IntPredicate wanted, int otherwise) {
        int from = Math.max(0, Math.min(position, text.length()) - NEAR);
        int to = Math.min(text.length(), Math.max(position, 0) + NEAR);
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text.substring(from, to));
        int found = otherwise;
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            int here = from + at;
            // where the part that is looked at is cut, a word may be cut, too
            boolean cut = here == from && from > 0 || here == to && to < text.length();
            if (!cut && wanted.test(here)) {
                if (back && here < position) {
                    found = here;
                } else if (!back && here > position) {
                    return here;
                }
            }
        }
        return found;
    }
}
