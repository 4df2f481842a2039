// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.core.model.DocumentText;

/**
 * Cuts a text into words: longest runs of letters, digits, combining marks and underscores (what {@code \w+} matches in a Unicode
 * regular expression). An ideograph or emoji is a word of its own. Apostrophes and hyphens end a word, so that {@code teacher}
 * is found in {@code teacher's} whichever apostrophe was typed. Words come in lower case and composed form (NFC).
 *
 * <p>Counts in code points. Reusable, not thread-safe.
 */
public final class Words {

    /** Rises with every change of the rules: an index made by other rules is made anew. */
    public static final int VERSION = 2;

    /** A longer run is cut, so that a megabyte without a space is no word of a megabyte. */
    public static final int LONGEST = 255;

    /** What {@link org.cairn.core.model.DocumentText#BREAK} begins with. */
    private static final char BREAK = DocumentText.BREAK.charAt(0);

    private static final byte GAP = 1;
    private static final byte LETTER = 2;
    private static final byte MARK = 3;
    private static final byte SINGLE = 4;
    /** Classes of the basic plane, filled as characters are met; 0 is not looked at yet. */
    private static final byte[] CLASSES = new byte[0x10000];

    private String text = "";
    private int at;
    private int offset;
    private char[] buffer = new char[64];
    private int length;
    private int start;
    private int end;
    private int from;
    private int lastTo;
    private int wordTo;

    /** Starts at the beginning of {@code newText}. */
    public void reset(String newText) {
        text = newText;
        at = 0;
        offset = 0;
        lastTo = 0;
        wordTo = 0;
    }

    /** Goes to the next word; false at the end of the text. */
    public boolean next() {
        return advance(false) == 1;
    }

    /** Goes to the next word (1) or line end (2); 0 at the end of the text. */
    public int nextOrLineEnd() {
        return advance(true);
    }

    private int advance(boolean lineEnds) {
        String s = text;
        int n = s.length();
        int i = at;
        int cps = offset;
        while (i < n) {
            char c = s.charAt(i);
            if (c < 0x80 ? isAsciiWord(c) : !isGap(c, i)) {
                break;
            }
            i += Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(s.charAt(i + 1)) ? 2 : 1;
            cps++;
            if (c == '\n' && lineEnds) {
                from = i - 1;
                start = cps - 1;
                end = cps;
                at = i;
                offset = cps;
                return 2;
            }
        }
        if (i >= n) {
            at = i;
            offset = cps;
            return 0;
        }
        return word(i, cps);
    }

    private int word(int first, int firstOffset) {
        String s = text;
        int n = s.length();
        int i = first;
        int cps = firstOffset;
        int filled = 0;
        boolean marks = false;
        from = first;
        lastTo = wordTo;
        start = firstOffset;
        while (i < n && cps - firstOffset < LONGEST) {
            char c = s.charAt(i);
            if (filled + 2 > buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            if (c < 0x80) {
                if (!isAsciiWord(c)) {
                    break;
                }
                buffer[filled++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
                i++;
            } else {
                int cp = s.codePointAt(i);
                byte kind = kind(cp);
                if (kind == GAP || kind == SINGLE && i > first) {
                    break;
                }
                marks |= kind == MARK;
                filled += Character.toChars(Character.toLowerCase(cp), buffer, filled);
                i += Character.charCount(cp);
                if (kind == SINGLE) {
                    cps++;
                    break;
                }
            }
            cps++;
        }
        length = filled;
        if (marks) {
            compose();
        }
        end = cps;
        at = i;
        wordTo = i;
        offset = cps;
        return 1;
    }

    private void compose() {
        String composed = Normalizer.normalize(new String(buffer, 0, length), Normalizer.Form.NFC);
        length = composed.length();
        if (buffer.length < length) {
            buffer = new char[length];
        }
        composed.getChars(0, length, buffer, 0);
    }

    private static boolean isAsciiWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private boolean isGap(char c, int i) {
        byte kind = kind(Character.isSurrogate(c) ? text.codePointAt(i) : c);
        return kind == GAP || kind == MARK;
    }

    private static byte kind(int cp) {
        if (cp >= 0x10000) {
            return classify(cp);
        }
        byte kind = CLASSES[cp];
        return kind != 0 ? kind : (CLASSES[cp] = classify(cp));
    }

    private static byte classify(int cp) {
        if (cp < 0x80) {
            return isAsciiWord((char) cp) ? LETTER : GAP;
        }
        if (Character.isIdeographic(cp) || isUnspaced(cp) || Character.isEmojiPresentation(cp)
                || Character.isExtendedPictographic(cp) && Character.getType(cp) == Character.OTHER_SYMBOL && cp >= 0x2190) {
            return SINGLE;
        }
        return switch (Character.getType(cp)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            case Character.CONNECTOR_PUNCTUATION, Character.DECIMAL_DIGIT_NUMBER -> LETTER;
            default -> cp == 0x200C || cp == 0x200D ? MARK : Character.isAlphabetic(cp) ? LETTER : GAP;
        };
    }

    /** Whether the script of a character is written without spaces, so that each character is taken as a word. */
    private static boolean isUnspaced(int cp) {
        return cp >= 0x3040 && cp <= 0x30FF && Character.isLetter(cp);
    }

    /** Whether a character can only be part of a word, neither a sign between words, nor a mark on letters, nor a word of its own. */
    public static boolean isLetter(int cp) {
        return kind(cp) == LETTER;
    }

    /** Whether a character is never part of a word. */
    public static boolean isGap(int cp) {
        return kind(cp) == GAP;
    }

    /** Whether nothing but one space stands between this word and the one before. */
    public boolean followsOneSpace() {
        return from == lastTo + 1 && lastTo > 0 && text.charAt(lastTo) == ' ';
    }

    /** Whether another part of a plan or record has ended between this word and the one before. */
    boolean followsBreak() {
        return lastTo > 0 && text.indexOf(BREAK, lastTo, from) >= 0;
    }

    /** The word's characters in lower case: {@link #length} of them. Changes with the next word. */
    public char[] buffer() {
        return buffer;
    }

    public int length() {
        return length;
    }

    /** First code point. */
    public int start() {
        return start;
    }

    /** Code point after the last. */
    public int end() {
        return end;
    }

    /** Where the word starts in the string. */
    public int from() {
        return from;
    }

    /** Where the word ends in the string. */
    public int to() {
        return at;
    }

    /** The word in lower case. */
    public String word() {
        return new String(buffer, 0, length);
    }

    /** All words of a text in lower case. */
    public static List<String> of(String text) {
        Words words = new Words();
        words.reset(text);
        List<String> found = new ArrayList<>();
        while (words.next()) {
            found.add(words.word());
        }
        return found;
    }
}
