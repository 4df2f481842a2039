// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The whole document at one glance: a click or a drag scrolls there. Its picture is drawn once per change. */
final class Minimap {

    private static final int LETTERS = 11;
    private static final int HIT = 0xE07B00;

    private final Canvas canvas;
    private final Palette palette;
    private final StyledText text;
    private final IntConsumer scroll;
    private CodedText coded;
    private TextFinder.Hits hits = TextFinder.Hits.NONE;
    private Image picture;
    private Pattern pattern;
    private boolean dragged;

    /** @param scroll takes the position that is to be in the middle of what is in sight */
    Minimap(Composite parent, Palette palette, StyledText text, IntConsumer scroll) {
        this.palette = palette;
        this.text = text;
        this.scroll = scroll;
        canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS));
        Widgets.named(canvas, "reader.minimap", Messages.minimap_name);
        canvas.setToolTipText(Messages.minimap_name);
        Widgets.drawn(canvas, ACC.ROLE_SCROLLBAR, this::spoken);
        GC gc = new GC(canvas);
        int width = (int) (LETTERS * gc.getFontMetrics().getAverageCharacterWidth());
        gc.dispose();
        GridDataFactory.fillDefaults().grab(false, true).hint(width, SWT.DEFAULT).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> again());
        canvas.addListener(SWT.MouseDown, event -> {
            dragged = event.button == 1;
            go(event);
        });
        canvas.addListener(SWT.MouseMove, this::go);
        canvas.addListener(SWT.MouseUp, event -> dragged = false);
        canvas.addListener(SWT.Dispose, event -> forget());
        palette.follow(canvas, this::again);
    }

    Canvas canvas() {
        return canvas;
    }

    void show(CodedText now) {
        if (coded == null || coded.text() != now.text()) {
            hits = TextFinder.Hits.NONE;
        }
        coded = now;
        again();
    }

    void hits(TextFinder.Hits found) {
        hits = found;
        canvas.redraw();
    }

    /** How far down the text what is in sight begins. */
    private String spoken() {
        int length = text.getCharCount();
        return NumberFormat.getPercentInstance().format(length == 0 ? 0 : (double) Sight.positionAt(text, 0, 0) / length);
    }

    private void go(Event event) {
        int height = canvas.getSize().y;
        if (dragged && coded != null && height > 0) {
            scroll.accept(MinimapPicture.position(Math.clamp(event.y, 0, height), text.getCharCount(), height));
        }
    }

    private void again() {
        forget();
        canvas.redraw();
    }

    private void forget() {
        if (picture != null) {
            pattern.dispose();
            picture.dispose();
            picture = null;
        }
    }

    private ImageData draw(int zoom) {
        Point size = canvas.getSize();
        String string = coded.text().string();
        MinimapPicture drawn = new MinimapPicture(Math.max(1, size.x * zoom / 100), Math.max(1, size.y * zoom / 100), string.length(),
                rgb(palette.color(Palette.Role.PAPER)));
        drawn.paragraphs(string, rgb(palette.color(Palette.Role.LINE)));
        Map<Integer, Integer> colors = new HashMap<>();
        coded.passages().forEach(passage -> drawn.coding(passage, code -> colors.computeIfAbsent(code, c -> rgb(palette.codeLine(c)))));
        return drawn.data();
    }

    private static int rgb(Color color) {
        return color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
    }

    private void paint(GC gc) {
        gc.setBackground(palette.color(Palette.Role.PAPER));
        Point size = canvas.getSize();
        if (coded == null || coded.text().length() == 0 || size.x <= 0 || size.y <= 0) {
            gc.fillRectangle(canvas.getClientArea());
            return;
        }
        if (picture == null) {
            // kept where the window is: points that lie in our memory would be sent there whenever the text scrolls
            Image drawn = new Image(canvas.getDisplay(), this::draw);
            picture = new Image(canvas.getDisplay(), size.x, size.y);
            GC copy = new GC(picture);
            copy.drawImage(drawn, 0, 0);
            copy.dispose();
            drawn.dispose();
            pattern = new Pattern(canvas.getDisplay(), picture);
        }
        gc.setBackgroundPattern(pattern); // drawImage would copy all points of the picture first
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setBackgroundPattern(null);
        int length = text.getCharCount();
        gc.setBackground(palette.codeLine(HIT));
        int marked = -1;
        for (int start : hits.starts()) {
            int row = MinimapPicture.row(start, length, size.y);
            if (row > marked) {
                gc.fillRectangle(0, row, size.x * 4 / 10 + 2, 2);
                marked = row + 1;
            }
        }
        int height = text.getClientArea().height;
        int top = MinimapPicture.row(Sight.positionAt(text, 0, 0), length, size.y);
        int bottom = MinimapPicture.row(Sight.positionAt(text, 0, Math.max(0, height - 1)), length, size.y);
        int frame = Math.max(6, bottom - top);
        gc.setBackground(palette.color(Palette.Role.ACCENT));
        gc.setAlpha(36);
        gc.fillRectangle(0, top, size.x, frame);
        gc.setAlpha(255);
        gc.setForeground(palette.color(Palette.Role.ACCENT));
        gc.drawRectangle(0, Math.min(top, size.y - frame - 1), size.x - 1, frame);
    }
}
