// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.custom.StyledTextContent;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;

/**
 * The content of the reader's text widget, in rows that fit its width: what the widget takes for a line is a row. It lays out lines
 * anew for every scroll and every tint, so that a row costs it a part of what a paragraph does, and rows are all of one height, so that
 * it knows where each is without laying out the whole text. The text and all positions stay the same: the white space at which a row
 * ends is to the widget what a line feed is.
 */
final class TextRows implements StyledTextContent {

    /** A row is cut here at the latest, however wide it may be: a line of 100,000 characters takes the widget seconds. */
    static final int LONGEST = 3_000;
    /** Every character before the scripts that run from right to left. */
    private static final int PLAIN = 0x590;

    /** How far a character takes a row, in pixels. */
    interface Widths {

        float of(int codePoint, boolean bold);
    }

    private final List<TextChangeListener> listeners = new ArrayList<>();
    private String text = "";
    private int[] starts = {0};
    private float width = Float.POSITIVE_INFINITY;
    private Widths widths = (codePoint, bold) -> 0;
    private List<Outline.Emphasis> bold = List.of();

    /** Whether the widths of its characters say how wide a text is: one letter after the other, from left to right. */
    static boolean isSimple(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= PLAIN) {
                int point = text.codePointAt(at);
                boolean simple = switch (UnicodeScript.of(point)) {
                    case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, COMMON, INHERITED -> true;
                    default -> false;
                };
                if (!simple) {
                    return false;
                }
                at += Character.charCount(point) - 1;
            }
        }
        char[] characters = text.toCharArray();
        return !Bidi.requiresBidi(characters, 0, characters.length);
    }

    /**
     * Says how the text that is set next is broken into rows.
     *
     * @param most pixels of a row; infinite for a text that the widget wraps
     * @param emphases what is set in bold letters, in order
     */
    void breakAt(float most, Widths letters, List<Outline.Emphasis> emphases) {
        width = most;
        widths = letters;
        bold = emphases;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        starts = starts(newText, width, widths, bold);
        TextChangedEvent event = new TextChangedEvent(this);
        List.copyOf(listeners).forEach(listener -> listener.textSet(event));
    }

    /** Where the rows begin: behind line breaks, and behind the last white space or dash before a row would get too wide. */
    static int[] starts(String text, float width, Widths widths, List<Outline.Emphasis> bold) {
        int[] starts = new int[64];
        int count = 1;
        int start = 0;
        int space = 0; // behind the last white space or dash of the row
        int emphasis = 0;
        float row = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            int cut = -1;
            if (isBreak(point)) {
                cut = next;
            } else {
                while (emphasis < bold.size() && bold.get(emphasis).end() <= at) {
                    emphasis++;
                }
                row += widths.of(point, emphasis < bold.size() && bold.get(emphasis).start() <= at);
                if (Character.isWhitespace(point)) {
                    space = next;
                } else if (row > width && at > start || next - start > LONGEST) {
                    cut = space > start ? space : at;
                } else if (endsRow(point, text, at, next)) {
                    space = next;
                }
            }
            if (cut < 0) {
                at = next;
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = cut;
            while (emphasis > 0 && bold.get(emphasis - 1).end() > cut) {
                emphasis--;
            }
            start = cut;
            space = cut;
            at = cut;
            row = 0;
        }
        return Arrays.copyOf(starts, count);
    }

    /** Dashes, and hyphens in words: a row may end behind them, but numbers as in 2013–14 stay whole. */
    private static boolean endsRow(int point, String text, int at, int next) {
        return point == 0x2014 || (point == '-' || point == 0x2010 || point == 0x2013) && at > 0 && next < text.length()
                && Character.isLetter(text.codePointBefore(at)) && Character.isLetter(text.codePointAt(next));
    }

    /** Whatever text layout ends a line at. */
    private static boolean isBreak(int point) {
        return point >= '\n' && point <= '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    @Override
    public void replaceTextRange(int start, int replaceLength, String newText) {
        setText(text.substring(0, start) + newText + text.substring(start + replaceLength));
    }

    @Override
    public void addTextChangeListener(TextChangeListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeTextChangeListener(TextChangeListener listener) {
        listeners.remove(listener);
    }

    @Override
    public int getCharCount() {
        return text.length();
    }

    @Override
    public String getLine(int line) {
        if (line + 1 == starts.length) {
            return text.substring(starts[line]);
        }
        int end = starts[line + 1];
        char last = text.charAt(end - 1);
        return text.substring(starts[line], isBreak(last) || Character.isWhitespace(last) ? end - 1 : end);
    }

    @Override
    public int getLineAtOffset(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public int getLineCount() {
        return starts.length;
    }

    @Override
    public String getLineDelimiter() {
        return "\n";
    }

    @Override
    public int getOffsetAtLine(int line) {
        return starts[line];
    }

    @Override
    public String getTextRange(int start, int length) {
        return text.substring(start, start + length);
    }
}
