// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The pile of stones, painted in the colours of the theme. */
final class CairnPicture {

    private static final int SIZE = 96;
    /** Each stone as left, top, width, height in a square of 96, and its colour. */
    private static final int[][] STONES = {
        {10, 68, 76, 24, 0x4E5D6C}, {18, 46, 58, 25, 0x6B7C8C}, {28, 27, 44, 22, 0x8A9BA8}, {36, 11, 28, 18, 0xC98B3A}};

    CairnPicture(Composite parent, Palette palette) {
        Canvas canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED));
        Widgets.named(canvas, "start.picture", Messages.start_picture);
        Widgets.drawn(canvas, ACC.ROLE_GRAPHIC, () -> null);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).hint(SIZE, SIZE).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc, palette));
        palette.follow(canvas, canvas::redraw);
    }

    private static void paint(GC gc, Palette palette) {
        gc.setAntialias(SWT.ON);
        for (int[] stone : STONES) {
            gc.setBackground(palette.codeLine(stone[4]));
            gc.fillOval(stone[0], stone[1], stone[2], stone[3]);
        }
    }
}
