// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.analysis.render.Drawing.Spot;
import org.cairn.api.analysis.result.Evidence;

/** Something to draw on, which remembers what stands where. */
final class Canvas {

    final Graphics2D g;
    final int width;
    final int height;
    final Ink ink;
    final Locale locale;
    final List<Spot> spots = new ArrayList<>();

    Canvas(Graphics2D g, int width, int height, Ink ink, Locale locale) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.ink = ink;
        this.locale = locale;
        fill(new Rectangle2D.Double(0, 0, width, height), ink.paper);
        g.setFont(Ink.font(Font.PLAIN, 12));
    }

    void fill(Shape shape, Color color) {
        g.setPaint(color);
        g.fill(shape);
    }

    void line(Shape shape, Color color, double thickness) {
        g.setPaint(color);
        g.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** Text with its left end at x and its middle at y. */
    void text(String text, double x, double y, Color color) {
        FontMetrics metrics = g.getFontMetrics();
        g.setPaint(color);
        g.drawString(text, (float) x, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    double widthOf(String text) {
        return g.getFontMetrics().stringWidth(text);
    }

    /** The text if it fits, else its beginning and an ellipsis. */
    String fitted(String text, double room) {
        if (widthOf(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && widthOf(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    void spot(Shape shape, String label, Evidence evidence) {
        Rectangle2D box = shape.getBounds2D();
        spots.add(new Spot(box.getX(), box.getY(), box.getWidth(), box.getHeight(), label, evidence));
    }
}
