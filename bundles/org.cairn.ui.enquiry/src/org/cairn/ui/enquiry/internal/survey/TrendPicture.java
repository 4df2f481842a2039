// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.cairn.ui.enquiry.internal.draw.Part;
import org.cairn.ui.enquiry.internal.draw.Picture;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One measure over the waves: means with their intervals on the levels of its scale; a wave with too few answers keeps its place. */
final class TrendPicture extends Picture {

    /**
     * A wave.
     *
     * @param name of the wave
     * @param below what stands below it: how many answered
     * @param said all of it in words
     * @param mean NaN where nothing is shown
     * @param low lower end of the interval; NaN for none
     * @param high upper end
     */
    record Wave(String name, String below, String said, double mean, double low, double high) {
    }

    private static final int PAD = 12;
    private static final int DOT = 9;
    private static final int CAP = 7;

    private SortedMap<Integer, String> levels = new TreeMap<>();
    private List<Wave> waves = List.of();
    private String title = "";
    private Rectangle plot = new Rectangle(0, 0, 0, 0);

    TrendPicture(Composite parent, Palette palette) {
        super(parent, palette, "results.trend", Messages.trend_picture);
    }

    /** @param shownLevels names of the levels of the scale by their values; at least one, else nothing is drawn */
    void show(String measure, SortedMap<Integer, String> shownLevels, List<Wave> shown) {
        title = measure;
        levels = shownLevels;
        waves = shownLevels.isEmpty() ? List.of() : List.copyOf(shown);
        refresh();
    }

    @Override
    protected List<Part> lay(GC gc, int width, int visible) {
        int line = gc.getFontMetrics().getHeight();
        int left = levels.values().stream().mapToInt(name -> gc.textExtent(name).x).max().orElse(0) + 2 * PAD;
        left = Math.min(left, width / 3);
        int top = line + 2 * PAD;
        plot = new Rectangle(left, top, Math.max(20, width - left - PAD), Math.max(60, visible - top - 2 * line - 2 * PAD));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            int from = plot.x + plot.width * i / waves.size();
            parts.add(new Part(new Rectangle(from, 2, plot.x + plot.width * (i + 1) / waves.size() - from, plot.y + plot.height + 2 * line + PAD - 4),
                    waves.get(i).name(), waves.get(i).said()));
        }
        return parts;
    }

    private int x(int wave) {
        return plot.x + plot.width * (2 * wave + 1) / (2 * waves.size());
    }

    /** How high a value stands: half a level of room below the lowest and above the highest. */
    private int y(double value) {
        double lowest = levels.firstKey() - 0.5;
        double share = (Math.clamp(value, lowest, levels.lastKey() + 0.5) - lowest) / (levels.lastKey() + 1.0 - levels.firstKey());
        return plot.y + plot.height - (int) Math.round(share * plot.height);
    }

    @Override
    protected int next(int from, int arrow) {
        return switch (arrow) {
            case SWT.ARROW_LEFT -> Math.max(0, from - 1);
            case SWT.ARROW_RIGHT -> Math.min(waves.size() - 1, from + 1);
            default -> from;
        };
    }

    @Override
    protected void draw(GC gc) {
        if (waves.isEmpty()) {
            return;
        }
        gc.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().setStyle(SWT.BOLD)));
        gc.setForeground(palette().color(Role.TEXT));
        gc.drawText(fitting(gc, title, plot.x + plot.width - PAD), PAD, PAD / 2, true);
        gc.setFont(getFont());
        levels.forEach((value, name) -> {
            gc.setForeground(palette().color(Role.LINE));
            gc.drawLine(plot.x, y(value), plot.x + plot.width, y(value));
            gc.setForeground(palette().color(Role.MUTED));
            String words = fitting(gc, name, plot.x - 2 * PAD);
            Point size = gc.textExtent(words);
            gc.drawText(words, plot.x - PAD - size.x, y(value) - size.y / 2, true);
        });
        line(gc);
        for (int i = 0; i < waves.size(); i++) {
            wave(gc, waves.get(i), x(i), parts().get(i).bounds());
            if (i == chosen()) {
                frame(gc, parts().get(i).bounds());
            }
        }
    }

    private void frame(GC gc, Rectangle place) {
        gc.setForeground(palette().color(isFocusControl() ? Role.ACCENT : Role.LINE));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(place.x + 1, place.y, place.width - 3, place.height - 1, 6, 6);
        gc.setLineWidth(1);
    }

    /** From mean to mean; over a wave that shows nothing there is a gap. */
    private void line(GC gc) {
        gc.setForeground(palette().color(Role.ACCENT));
        gc.setLineWidth(2);
        for (int i = 1; i < waves.size(); i++) {
            if (!Double.isNaN(waves.get(i - 1).mean()) && !Double.isNaN(waves.get(i).mean())) {
                gc.drawLine(x(i - 1), y(waves.get(i - 1).mean()), x(i), y(waves.get(i).mean()));
            }
        }
        gc.setLineWidth(1);
    }

    private void wave(GC gc, Wave wave, int x, Rectangle column) {
        gc.setForeground(palette().color(Role.TEXT));
        centred(gc, wave.name(), x, plot.y + plot.height + PAD / 2, column.width);
        gc.setForeground(palette().color(Role.MUTED));
        centred(gc, wave.below(), x, plot.y + plot.height + PAD / 2 + gc.getFontMetrics().getHeight(), column.width);
        if (Double.isNaN(wave.mean())) {
            return;
        }
        gc.setForeground(palette().color(Role.ACCENT));
        gc.setBackground(palette().color(Role.ACCENT));
        if (!Double.isNaN(wave.low())) {
            gc.setLineWidth(2);
            gc.drawLine(x, y(wave.low()), x, y(wave.high()));
            gc.drawLine(x - CAP, y(wave.low()), x + CAP, y(wave.low()));
            gc.drawLine(x - CAP, y(wave.high()), x + CAP, y(wave.high()));
            gc.setLineWidth(1);
        }
        gc.fillOval(x - DOT / 2, y(wave.mean()) - DOT / 2, DOT, DOT);
        gc.setForeground(palette().color(Role.TEXT));
        // above the line that leads to the next wave
        gc.drawText(ResultsPage.number(wave.mean(), false), x + DOT, y(wave.mean()) - gc.getFontMetrics().getHeight() - 3, true);
    }

    private static void centred(GC gc, String text, int x, int y, int width) {
        String words = fitting(gc, text, width - 4);
        gc.drawText(words, x - gc.textExtent(words).x / 2, y, true);
    }

    private static String fitting(GC gc, String text, int width) {
        String cut = text;
        while (cut.length() > 2 && gc.textExtent(cut.equals(text) ? cut : cut + "…").x > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.equals(text) ? text : cut + "…";
    }
}
