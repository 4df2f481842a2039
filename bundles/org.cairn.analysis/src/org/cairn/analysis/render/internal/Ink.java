// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.cairn.core.codebook.CodePalette;

/**
 * Colours and fonts of drawings, on white or on dark. Series are told apart by colours that people with any colour vision can tell apart,
 * and by pattern or shape.
 */
final class Ink {

    /** Marks of points: a circle, a square, a triangle, a diamond. */
    private static final double MARK = 7;
    private static final double READABLE = 4.5;

    final Color paper;
    final Color text;
    final Color faint;
    private final boolean dark;

    Ink(boolean dark) {
        this.dark = dark;
        paper = dark ? new Color(0x2B2B2B) : Color.WHITE;
        text = dark ? new Color(0xE4E4E4) : new Color(0x222222);
        faint = dark ? new Color(0x55585A) : new Color(0xD0D4D8);
    }

    /** The colour of a series; lightened where it would be too dark on dark paper. */
    Color series(int index) {
        List<Integer> colors = CodePalette.colors();
        Color color = new Color(colors.get(Math.floorMod(index, colors.size())));
        if (dark && luminance(color) < 0.18) {
            return new Color(mix(color.getRed()), mix(color.getGreen()), mix(color.getBlue()));
        }
        return color;
    }

    /** The colour of a series for words: as far from the paper as they must be to be read, 4.5 to 1 after WCAG 2.1. */
    Color seriesText(int index) {
        Color color = series(index);
        Color readable = color;
        for (double part = 0.1; contrast(readable, paper) < READABLE && part <= 1; part += 0.1) {
            readable = new Color(between(color.getRed(), text.getRed(), part), between(color.getGreen(), text.getGreen(), part),
                    between(color.getBlue(), text.getBlue(), part));
        }
        return readable;
    }

    /** How much two colours differ after WCAG 2.1: from 1, not at all, to 21, black and white. */
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static int mix(int part) {
        return (int) Math.round(part * 0.55 + 255 * 0.45);
    }

    /** Relative luminance after WCAG 2.1, 0 to 1. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The colour of a share from 0 to 1 in a heat map: from paper to one deep blue, so that it also reads in grey. */
    Color heat(double share) {
        Color deep = dark ? new Color(0x8CC8F0) : new Color(0x084C8A);
        double part = 0.06 + 0.94 * Math.max(0, Math.min(1, share));
        return new Color(between(paper.getRed(), deep.getRed(), part), between(paper.getGreen(), deep.getGreen(), part),
                between(paper.getBlue(), deep.getBlue(), part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /** Black or white, whichever reads better on a colour. */
    static Color on(Color background) {
        return contrast(background, Color.BLACK) > contrast(background, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }

    /** A sans-serif font; SVG names the family so that every viewer has one. */
    static Font font(int style, double size) {
        return new Font(Font.SANS_SERIF, style, 12).deriveFont((float) size);
    }

    /** How lines of series differ beside their colour. */
    static Stroke line(int index) {
        float[][] dashes = {null, {7, 4}, {2, 3}, {9, 3, 2, 3}};
        float[] dash = dashes[index % dashes.length];
        return dash == null ? new BasicStroke(2) : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** How points of series differ beside their colour. */
    static Shape mark(int index) {
        double half = MARK / 2;
        Path2D path = new Path2D.Double();
        switch (index % 4) {
            case 0:
                return new Ellipse2D.Double(-half, -half, MARK, MARK);
            case 1:
                return new Rectangle2D.Double(-half, -half, MARK, MARK);
            case 2:
                path.moveTo(0, -half);
                path.lineTo(half, half);
                path.lineTo(-half, half);
                break;
            default:
                path.moveTo(0, -half - 1);
                path.lineTo(half + 1, 0);
                path.lineTo(0, half + 1);
                path.lineTo(-half - 1, 0);
        }
        path.closePath();
        return path;
    }
}
