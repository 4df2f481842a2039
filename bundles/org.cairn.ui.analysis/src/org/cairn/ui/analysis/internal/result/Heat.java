// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import org.cairn.api.analysis.result.Table;
import org.cairn.ui.Palette;
import org.eclipse.swt.graphics.Color;

/** The colours of the numbers of a matrix, in steps: from paper to one deep blue, as in its drawing, so that they also read in grey. */
final class Heat {

    static final int STEPS = 20;

    private static final int DEEP_LIGHT = 0x084C8A;
    private static final int DEEP_DARK = 0x8CC8F0;
    private static final double FAINTEST = 0.06;

    private final double least;
    private final double most;

    /** @param table whose first column holds labels */
    Heat(Table table) {
        double low = 0;
        double high = Double.NEGATIVE_INFINITY;
        for (var row : table.rows()) {
            for (int i = 1; i < row.size(); i++) {
                if (row.get(i) instanceof Number number && Double.isFinite(number.doubleValue())) {
                    low = Math.min(low, number.doubleValue());
                    high = Math.max(high, number.doubleValue());
                }
            }
        }
        least = low;
        most = high;
    }

    /** From 0 to {@link #STEPS}; -1 where nothing is defined. */
    int step(Object value) {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return -1;
        }
        return most > least ? (int) Math.round((number.doubleValue() - least) / (most - least) * STEPS) : 0;
    }

    static Color color(Palette palette, int step) {
        Color paper = palette.color(Palette.Role.PAPER);
        Color deep = Palette.color(palette.isDark() ? DEEP_DARK : DEEP_LIGHT);
        double part = FAINTEST + (1 - FAINTEST) * step / STEPS;
        return new Color(mix(paper.getRed(), deep.getRed(), part), mix(paper.getGreen(), deep.getGreen(), part),
                mix(paper.getBlue(), deep.getBlue(), part));
    }

    /** Black or white, whichever reads better on a colour, by the relative luminance of WCAG 2.1. */
    static Color on(Color background) {
        double luminance = 0.2126 * linear(background.getRed()) + 0.7152 * linear(background.getGreen())
                + 0.0722 * linear(background.getBlue());
        return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? new Color(0, 0, 0) : new Color(255, 255, 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
