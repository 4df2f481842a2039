// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/**
 * Where the rows of the text are. To ask the widget where a position is costs a thousand times what painting its stripe costs, so what it
 * said is kept: how far below the top of its line, which stays the same until the text gets another width or font.
 */
final class Rows {

    private static final int MOST = 20_000;

    private final StyledText text;
    private final Map<Integer, Integer> below = new HashMap<>();
    private int width;
    private int height;

    Rows(StyledText text) {
        this.text = text;
        text.addListener(SWT.Resize, event -> forget());
    }

    /** Forgets everything: the text is another one. */
    void forget() {
        below.clear();
    }

    /** Top of the row that holds a position, in pixels of the widget; far above or below for what is not in sight. */
    int top(Sight sight, int position) {
        int row = text.getLineHeight();
        if (position < sight.first()) {
            return -2 * row;
        }
        if (position >= sight.last() && position < text.getCharCount()) {
            return sight.height() + 2 * row;
        }
        int inner = text.getSize().x - text.getLeftMargin() - text.getRightMargin();
        if (inner != width || row != height || below.size() > MOST) {
            width = inner;
            height = row;
            below.clear();
        }
        int place = Math.min(position, text.getCharCount());
        int line = text.getLinePixel(text.getLineAtOffset(place));
        if (!text.getWordWrap()) {
            return line;
        }
        return line + below.computeIfAbsent(place, asked -> text.getLocationAtOffset(asked).y - line);
    }
}
