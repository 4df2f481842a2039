// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.List;
import org.cairn.ui.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * Paints coded parts: a frame in the colour of the code with the name of the code and who coded. Pages are white in the dark theme
 * too, so the colours here are those of the light one.
 *
 * @param gc on which
 */
record RegionPainter(GC gc) {

    private static final int GRIP = 7;
    private static final Color WHITE = Palette.color(0xFFFFFF);
    private static final Color INK = Palette.color(0x1F2933);
    private static final Color NEW = Palette.color(0x0B6E83);

    /** The corners of a part, clockwise from the upper left. */
    static List<Point> corners(Rectangle place) {
        int right = place.x + place.width;
        int bottom = place.y + place.height;
        return List.of(new Point(place.x, place.y), new Point(right, place.y), new Point(right, bottom), new Point(place.x, bottom));
    }

    private static String text(PageMarks.Part part) {
        return (part.coding().important() ? "★ " : "") + part.code().name() + " · " + part.coder();
    }

    /** Where the name of a part stands: above it. */
    static Rectangle label(Control on, Rectangle place, PageMarks.Part part) {
        GC gc = new GC(on);
        Rectangle label = new RegionPainter(gc).label(place, part);
        gc.dispose();
        return label;
    }

    private Rectangle label(Rectangle place, PageMarks.Part part) {
        Point size = gc.textExtent(text(part));
        return new Rectangle(place.x - 1, place.y - size.y - 4, size.x + 12, size.y + 4);
    }

    /** A coded part. */
    void part(Rectangle place, PageMarks.Part part, boolean chosen) {
        Color color = Palette.color(part.code().color());
        gc.setBackground(color);
        gc.setForeground(color);
        gc.setAlpha(chosen ? 50 : 30);
        gc.fillRectangle(place);
        gc.setAlpha(255);
        gc.setLineWidth(chosen ? 3 : 2);
        gc.drawRectangle(place);
        gc.setLineWidth(1);
        Rectangle label = label(place, part);
        gc.setBackground(WHITE);
        gc.fillRectangle(label);
        gc.setBackground(color);
        gc.fillRectangle(label.x, label.y, 5, label.height);
        gc.drawRectangle(label.x, label.y, label.width - 1, label.height);
        gc.setForeground(INK);
        gc.drawText(text(part), label.x + 8, label.y + 2, true);
        if (chosen) {
            for (Point corner : corners(place)) {
                gc.setBackground(WHITE);
                gc.fillRectangle(corner.x - GRIP / 2, corner.y - GRIP / 2, GRIP, GRIP);
                gc.setForeground(color);
                gc.drawRectangle(corner.x - GRIP / 2, corner.y - GRIP / 2, GRIP, GRIP);
            }
        }
    }

    /** A part that has no code yet. */
    void pending(Rectangle place) {
        gc.setForeground(NEW);
        gc.setLineWidth(2);
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawRectangle(place);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
    }

    /** A line of a coded passage: a tint, and a line below it so that it is seen without colour. */
    void line(Rectangle place, PageMarks.Line line) {
        Color color = Palette.color(line.code().color());
        gc.setBackground(color);
        gc.setAlpha(48);
        gc.fillRectangle(place);
        gc.setAlpha(200);
        gc.fillRectangle(place.x, place.y + place.height - 2, place.width, 2);
        gc.setAlpha(255);
    }

    /** A line of the selected passage. */
    void selected(Rectangle place) {
        gc.setBackground(NEW);
        gc.setAlpha(80);
        gc.fillRectangle(place);
        gc.setAlpha(255);
    }
}
