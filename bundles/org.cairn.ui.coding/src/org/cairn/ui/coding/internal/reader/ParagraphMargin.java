// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Numbers of the paragraphs, by which people refer to passages; labels of pages and times. Paints only what is in sight. */
final class ParagraphMargin {

    private static final int GAP = 6;

    private final Canvas canvas;
    private final Palette palette;
    private final StyledText text;
    private final Rows rows;
    private Outline outline;

    ParagraphMargin(Composite parent, Palette palette, StyledText text, Rows rows) {
        this.palette = palette;
        this.text = text;
        this.rows = rows;
        canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS));
        Widgets.named(canvas, "reader.numbers", Messages.numbers_name);
        Widgets.drawn(canvas, ACC.ROLE_LABEL, this::spoken);
        GridDataFactory.fillDefaults().grab(false, true).hint(width("9999", ""), SWT.DEFAULT).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        palette.follow(canvas, canvas::redraw);
    }

    Canvas canvas() {
        return canvas;
    }

    void show(Outline now) {
        outline = now;
        ((GridData) canvas.getLayoutData()).widthHint = width(Integer.toString(Math.max(1000, now.paragraphs())), now.longestNote());
        canvas.redraw();
    }

    /** The numbers of the first and the last paragraph in sight. */
    private String spoken() {
        if (outline == null || text.getCharCount() == 0) {
            return null;
        }
        int last = text.getLineIndex(Math.max(0, text.getClientArea().height - 1));
        String numbers = IntStream.of(text.getLineIndex(0), last).map(line -> outline.paragraphFrom(text.getOffsetAtLine(line)))
                .filter(number -> number > 0).distinct().mapToObj(Integer::toString).collect(Collectors.joining("–"));
        return numbers.isEmpty() ? null : numbers;
    }

    private int width(String number, String note) {
        GC gc = new GC(canvas);
        String label = outline != null && outline.hasPages() ? NLS.bind(Messages.numbers_page, note) : note;
        int width = gc.textExtent(number).x + (note.isEmpty() ? 2 * GAP : gc.textExtent(label).x + 3 * GAP);
        gc.dispose();
        return width;
    }

    private void paint(GC gc) {
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.fillRectangle(canvas.getClientArea());
        if (outline == null || text.getCharCount() == 0) {
            return;
        }
        Sight sight = Sight.of(text);
        int row = text.getLineHeight();
        int[] free = {Integer.MIN_VALUE};
        gc.setForeground(palette.color(Palette.Role.ACCENT));
        outline.notes(sight.first(), sight.last(), note -> {
            int y = Math.max(free[0], rows.top(sight, note.at()));
            gc.drawText(note.page() ? NLS.bind(Messages.numbers_page, note.label()) : note.label(), GAP, y + 1, true);
            free[0] = y + row;
        });
        gc.setForeground(palette.color(Palette.Role.MUTED));
        int lines = text.getLineCount();
        for (int line = text.getLineIndex(0); line < lines; line++) {
            int y = text.getLinePixel(line);
            if (y > sight.height()) {
                break;
            }
            int number = outline.paragraphFrom(text.getOffsetAtLine(line));
            if (number > 0) {
                String label = Integer.toString(number);
                gc.drawText(label, canvas.getSize().x - GAP - gc.textExtent(label).x, y + 1, true);
            }
        }
    }
}
