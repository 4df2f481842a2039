// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word in a text: letters, marks and digits, with apostrophes and hyphens between them. {@code don't} and {@code well-being} are one
 * word each; upper and lower case, and the two kinds of apostrophe, are the same.
 *
 * @param word in lower case, composed characters (NFC), with the straight apostrophe
 * @param start UTF-16 position in the text
 * @param end UTF-16 position after the last
 * @param sentence number within the text from 0; ends at {@code . ! ? …} before white space, and at each line end
 * @param paragraph number within the text from 0; ends at each line end
 */
public record Token(String word, int start, int end, int sentence, int paragraph) {

    private static final char FIRST_MARK = '\u0300';

    /** All words of a text in order. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        int sentence = 0;
        int paragraph = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isOfWord(c)) {
                int end = endOfWord(text, at);
                tokens.add(new Token(folded(text.substring(at, end)), at, end, sentence, paragraph));
                at = end;
                continue;
            }
            at += Character.charCount(c);
            if (c == '\n') {
                paragraph++;
                sentence++;
            } else if ((c == '.' || c == '!' || c == '?' || c == '…') && at < text.length() && Character.isWhitespace(text.charAt(at))) {
                sentence++;
            }
        }
        return tokens;
    }

    /** Whether words are made of such characters: letters, digits, and marks on them. */
    public static boolean isOfWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean joins = c == '\'' || c == '’' || c == '-' || c == '‐';
            if (!isOfWord(c) && !(joins && at + 1 < text.length() && isOfWord(text.codePointAt(at + 1)))) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** A word as it is compared. */
    static String folded(String word) {
        String folded = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‐', '-');
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(folded, Normalizer.Form.NFC);
            }
        }
        return folded;
    }
}
