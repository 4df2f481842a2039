// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;

/**
 * The part of the text that is in sight. Two are equal when the margins beside the text look the same.
 *
 * @param top pixels above what is in sight
 * @param first first position in sight
 * @param last position after the last one in sight
 * @param bottom where the last line in sight begins: lines may have got higher
 * @param width of the text
 * @param height of the text
 */
record Sight(int top, int first, int last, int bottom, int width, int height) {

    static Sight of(StyledText text) {
        Point size = text.getSize();
        if (text.getCharCount() == 0 || size.y <= 0) {
            return new Sight(0, 0, 0, 0, size.x, size.y);
        }
        int firstLine = text.getLineIndex(0);
        int lastLine = text.getLineIndex(size.y);
        int last = lastLine + 1 < text.getLineCount() ? text.getOffsetAtLine(lastLine + 1) : text.getCharCount();
        return new Sight(text.getTopPixel(), text.getOffsetAtLine(firstLine), last, text.getLinePixel(lastLine), size.x, size.y);
    }

    /** The position nearest to a point of the text widget, wherever that lies. */
    static int positionAt(StyledText text, int x, int y) {
        if (x <= 0 && !text.getWordWrap()) {
            return text.getOffsetAtLine(text.getLineIndex(y)); // nothing is laid out for that
        }
        int exact = text.getOffsetAtPoint(new Point(x, y));
        if (exact >= 0) {
            return exact;
        }
        int line = text.getLineIndex(y);
        int low = text.getOffsetAtLine(line);
        int high = low + text.getLine(line).length();
        int left = text.getLeftMargin();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Point at = text.getLocationAtOffset(middle);
            if (at.y <= y - text.getLineHeight() || at.y <= y && (at.x <= Math.max(x, left))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
