// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Numbers of the paragraphs, by which people refer to passages. Paints only what is in sight. */
final class ParagraphMargin {

    private static final int WIDTH = 46;

    private final Canvas canvas;
    private final Palette palette;
    private int[] numbers = {};
    private StyledText text;

    ParagraphMargin(Composite parent, Palette palette) {
        this.palette = palette;
        canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS));
        Widgets.named(canvas, "reader.numbers", Messages.numbers_name);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        palette.follow(canvas, canvas::redraw);
    }

    Canvas canvas() {
        return canvas;
    }

    void follow(StyledText followed) {
        text = followed;
    }

    void show(String string) {
        numbers = CodedText.paragraphNumbers(string);
        canvas.redraw();
    }

    private void paint(GC gc) {
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.fillRectangle(canvas.getClientArea());
        gc.setForeground(palette.color(Palette.Role.MUTED));
        int height = canvas.getClientArea().height;
        int count = Math.min(numbers.length, text.getLineCount());
        for (int line = text.getLineIndex(0); line < count; line++) {
            int y = text.getLinePixel(line);
            if (y > height) {
                break;
            }
            if (numbers[line] > 0) {
                String number = Integer.toString(numbers[line]);
                gc.drawText(number, WIDTH - 6 - gc.textExtent(number).x, y + 1, true);
            }
        }
    }
}
