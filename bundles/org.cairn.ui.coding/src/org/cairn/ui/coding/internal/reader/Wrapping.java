// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * Breaks the text of the reader into {@linkplain TextRows rows} of the width that it has. A text in a script whose letters join or run
 * from right to left is left to the widget, which wraps paragraphs.
 */
final class Wrapping {

    static final int MARGIN = 22;
    /** Rows wider than this are tiring to read. */
    private static final int WIDEST = 780;
    /** What letters beside each other may differ from the sum of their widths; the caret must stay in sight. */
    private static final int SLACK = 12;
    /** Pixels between rows. */
    private static final int SPACING = 4;

    private final StyledText text;
    private final TextRows rows = new TextRows();
    private LetterWidths widths;
    private FontMetrics metrics;
    private CodedText shown;
    private int wrapped;

    Wrapping(StyledText text) {
        this.text = text;
        text.setContent(rows);
        text.addListener(SWT.Resize, event -> fit());
        font(text.getFont());
        byWidget(false);
    }

    /** Another font or size; {@code StyledText.setFont} alone would leave the rows as high as they were. */
    void font(Font font) {
        metrics = spaced(font);
        widths = new LetterWidths(text, font);
        if (!text.getWordWrap()) {
            text.setFixedLineMetrics(metrics);
        }
        text.setFont(font);
        if (shown != null) {
            wrapped = -1;
            fit();
        }
    }

    /** Rows as high as those of a font that is larger by what stands between them. */
    private FontMetrics spaced(Font font) {
        GC gc = new GC(text);
        gc.setFont(font);
        int least = gc.getFontMetrics().getHeight() + SPACING;
        FontMetrics found = gc.getFontMetrics();
        for (int points = 1; found.getHeight() < least; points++) {
            Font larger = FontDescriptor.createFrom(font).increaseHeight(points).createFont(text.getDisplay());
            gc.setFont(larger);
            found = gc.getFontMetrics();
            larger.dispose();
        }
        gc.dispose();
        return found;
    }

    /** Another text; the widget shows its beginning. */
    void show(CodedText now) {
        shown = now;
        String string = now.text().string();
        boolean simple = TextRows.isSimple(string);
        if (simple == text.getWordWrap()) {
            byWidget(!simple);
        }
        wrapped = width();
        breakAt(wrapped);
        text.setText(string);
    }

    private void byWidget(boolean byWidget) {
        text.setFixedLineMetrics(byWidget ? null : metrics);
        text.setLineSpacing(byWidget ? SPACING : 0);
        text.setWordWrap(byWidget);
        fitMargins();
    }

    private int width() {
        return Math.min(WIDEST, text.getClientArea().width - 2 * MARGIN);
    }

    private void breakAt(int width) {
        if (text.getWordWrap() || width < MARGIN) {
            rows.breakAt(Float.POSITIVE_INFINITY, widths, shown.outline().emphases());
        } else {
            widths.measure(shown.text().string());
            rows.breakAt(width, widths, shown.outline().emphases());
        }
    }

    private void fitMargins() {
        int right = text.getWordWrap() ? Math.max(MARGIN, text.getClientArea().width - MARGIN - WIDEST) : MARGIN - SLACK;
        if (text.getRightMargin() != right || text.getLeftMargin() != MARGIN) {
            text.setMargins(MARGIN, 6, right, 0);
        }
    }

    private void fit() {
        fitMargins();
        int width = width();
        if (shown == null || text.getWordWrap() || width == wrapped) {
            return;
        }
        wrapped = width;
        Point selected = text.getSelection();
        boolean forth = text.getCaretOffset() == selected.y;
        int line = text.getLineIndex(0);
        int top = text.getOffsetAtLine(line);
        int above = text.getLinePixel(line);
        breakAt(width);
        rows.setText(shown.text().string());
        text.setSelection(forth ? selected.x : selected.y, forth ? selected.y : selected.x);
        text.setTopPixel(text.getTopPixel() + text.getLinePixel(text.getLineAtOffset(top)) - above);
    }
}
