// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.custom.StyledTextContent;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;

/**
 * The content of a text widget whose lines never get longer than can be laid out at once: a line of 100,000 characters takes the widget
 * seconds. Such a line is cut between words; what the widget takes for a line is a part of it then. The text and all positions stay the same.
 */
final class LongLines implements StyledTextContent {

    /** Lines are cut from here on. */
    static final int LONGEST = 3_000;

    private final List<TextChangeListener> listeners = new ArrayList<>();
    private String text = "";
    private int[] starts = {0};

    @Override
    public void setText(String newText) {
        text = newText;
        starts = starts(newText);
        TextChangedEvent event = new TextChangedEvent(this);
        List.copyOf(listeners).forEach(listener -> listener.textSet(event));
    }

    /** Where the lines begin, long ones cut behind the last white space that leaves a part short enough. */
    static int[] starts(String text) {
        int[] starts = new int[64];
        int count = 1;
        int start = 0;
        while (true) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int next = feed + 1;
            if (end - start > LONGEST) {
                next = start + LONGEST;
                while (next > start + LONGEST / 2 && !Character.isWhitespace(text.charAt(next - 1))) {
                    next--;
                }
                next = next > start + LONGEST / 2 ? next : start + LONGEST;
                next -= Character.isLowSurrogate(text.charAt(next)) ? 1 : 0;
            } else if (feed < 0) {
                return Arrays.copyOf(starts, count);
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = next;
            start = next;
        }
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
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        boolean feed = line + 1 < starts.length && text.charAt(end - 1) == '\n';
        return text.substring(starts[line], feed ? end - 1 : end);
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
