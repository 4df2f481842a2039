// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import static org.cairn.ui.enquiry.internal.draw.GridGeometry.PAD;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.Transform;

/** Measures and draws the fields of a grid. */
final class GridPainter {

    private static final int ROUND = 6;
    private static final int TURNED_LONGEST = 170;
    private static final int BAR = 20;
    private static final int GAP = 4;
    /** Room on both sides of the words of a chip. */
    private static final int CHIP = 10;

    private final GridPicture picture;
    private final Palette palette;
    private final Shades shades;
    private final TextLayout layout;

    GridPainter(GridPicture picture, Palette palette) {
        this.picture = picture;
        this.palette = palette;
        shades = new Shades(palette);
        layout = new TextLayout(picture.getDisplay());
        picture.addDisposeListener(event -> layout.dispose());
    }

    Shades shades() {
        return shades;
    }

    private Font bold() {
        return JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().setStyle(SWT.BOLD));
    }

    private Font small() {
        return JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(-1));
    }

    private TextLayout laid(String text, Font font, int width) {
        layout.setFont(font);
        layout.setWidth(Math.max(8, width));
        layout.setAlignment(SWT.LEFT);
        layout.setText(text);
        return layout;
    }

    private int height(String text, Font font, int width) {
        return text.isEmpty() ? 0 : laid(text, font, width).getBounds().height;
    }

    GridGeometry.Measure measure(GC gc) {
        return new GridGeometry.Measure() {
            @Override
            public int head(Grid.Line line, int width) {
                return height(line.head(), bold(), width) + height(line.note(), small(), width);
            }

            @Override
            public int cell(Grid.Cell cell, int width) {
                return chips(gc, cell.chips(), 0, 0, width, false) + height(cell.text(), picture.getFont(), width)
                        + (cell.bar().isEmpty() ? 0 : BAR + GAP);
            }

            @Override
            public int heading(String text, int width) {
                return height(text, small(), width);
            }

            @Override
            public int turned(String text) {
                return Math.min(TURNED_LONGEST, width(text));
            }

            @Override
            public int longestWord(String text) {
                return Stream.of(text.split("\\s+")).mapToInt(this::width).max().orElse(0);
            }

            @Override
            public int longestWord(Grid.Cell cell) {
                int chip = cell.chips().stream().mapToInt(each -> width(each.text()) + CHIP).max().orElse(0);
                gc.setFont(picture.getFont());
                return Stream.of(cell.text().split("\\s+")).mapToInt(word -> gc.textExtent(word).x + 2).reduce(chip, Math::max);
            }

            private int width(String text) {
                gc.setFont(small());
                Point extent = gc.textExtent(text);
                gc.setFont(picture.getFont());
                return extent.x + 2;
            }
        };
    }

    /** Headings stay where they are while the lines are scrolled. @param down how far they are */
    void headings(GC gc, Grid grid, GridGeometry geometry, int down) {
        gc.setBackground(picture.ground());
        gc.fillRectangle(0, down, geometry.right() + 1, geometry.corner().height);
        words(gc, grid.corner(), small(), Role.MUTED, bottom(lowered(geometry.corner(), down), grid.corner()));
        for (int i = 0; i < grid.columns().size(); i++) {
            Rectangle place = lowered(geometry.heading(i), down);
            String name = grid.columns().get(i).name();
            if (geometry.isTurned(i)) {
                turned(gc, name, place);
            } else {
                words(gc, name, small(), Role.MUTED, bottom(place, name));
            }
        }
        gc.setForeground(palette.color(Role.LINE));
        gc.drawLine(0, down + geometry.corner().height - 1, geometry.right(), down + geometry.corner().height - 1);
    }

    private static Rectangle lowered(Rectangle place, int down) {
        return new Rectangle(place.x, place.y + down, place.width, place.height);
    }

    private Rectangle bottom(Rectangle place, String text) {
        int high = height(text, small(), place.width - 2 * PAD) + 2 * PAD;
        return new Rectangle(place.x, place.y + Math.max(0, place.height - high), place.width, high);
    }

    private void turned(GC gc, String name, Rectangle place) {
        Transform before = new Transform(gc.getDevice());
        Transform now = new Transform(gc.getDevice());
        try {
            gc.getTransform(before);
            gc.getTransform(now);
            TextLayout text = laid(name, small(), place.height - 2 * PAD);
            now.translate(place.x + Math.max(2, (place.width - text.getBounds().height) / 2f), place.y + place.height - PAD);
            now.rotate(-90);
            gc.setTransform(now);
            gc.setForeground(palette.color(Role.MUTED));
            text.draw(gc, 0, 0);
            gc.setTransform(before);
        } finally {
            before.dispose();
            now.dispose();
        }
    }

    void line(GC gc, Grid.Line line, int number, GridGeometry geometry) {
        Rectangle head = geometry.head(number, line.isGroup());
        if (line.isGroup()) {
            int high = height(line.head(), bold(), head.width);
            words(gc, line.head(), bold(), Role.ACCENT, new Rectangle(head.x, head.y + head.height - high - 2 * PAD, head.width, high));
        } else {
            words(gc, line.head(), bold(), Role.TEXT, head);
            int below = height(line.head(), bold(), head.width - 2 * PAD);
            if (!line.note().isEmpty()) {
                gc.setForeground(color(line.tone()));
                laid(line.note(), small(), head.width - 2 * PAD).draw(gc, head.x + PAD, head.y + PAD + below);
            }
            for (int i = 0; i < line.cells().size(); i++) {
                cell(gc, line.cells().get(i), geometry.cell(number, i));
            }
        }
        gc.setForeground(palette.color(Role.LINE));
        gc.drawLine(0, head.y + head.height - 1, geometry.right(), head.y + head.height - 1);
    }

    private void cell(GC gc, Grid.Cell cell, Rectangle place) {
        if (cell.shade() >= 0) {
            gc.setBackground(shades.step(cell.shade()));
            gc.fillRoundRectangle(place.x + 1, place.y + 1, place.width - 2, place.height - 3, ROUND, ROUND);
        }
        int below = chips(gc, cell.chips(), place.x + PAD, place.y + PAD, place.width - 2 * PAD, true);
        if (!cell.text().isEmpty()) {
            if (!cell.bar().isEmpty()) {
                bar(gc, cell.bar(), new Rectangle(place.x + PAD, place.y + PAD + below, place.width - 2 * PAD, BAR));
                below += BAR + GAP;
            }
            gc.setForeground(palette.color(Role.TEXT));
            laid(cell.text(), picture.getFont(), place.width - 2 * PAD).draw(gc, place.x + PAD, place.y + PAD + below);
        }
    }

    /** Shares side by side, the first palest; each says how many per cent it is where there is room. */
    private void bar(GC gc, List<Double> shares, Rectangle place) {
        double before = 0;
        gc.setFont(small());
        for (int i = 0; i < shares.size(); i++) {
            int left = place.x + (int) Math.round(place.width * before);
            before += shares.get(i);
            int right = place.x + (int) Math.round(place.width * before);
            double step = shares.size() == 1 ? 1 : i / (shares.size() - 1.0);
            gc.setBackground(shades.step(step));
            gc.fillRectangle(left, place.y, right - left, place.height);
            String percent = String.valueOf(Math.round(100 * shares.get(i)));
            Point size = gc.textExtent(percent);
            if (size.x + 4 < right - left) {
                gc.setForeground(palette.color(Role.TEXT));
                gc.drawText(percent, left + (right - left - size.x) / 2, place.y + (place.height - size.y) / 2, true);
            }
        }
        gc.setForeground(palette.color(Role.LINE));
        gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
        gc.setFont(picture.getFont());
    }

    /** Draws or measures chips, in as many rows as they need; answers how high they are. */
    private int chips(GC gc, List<Grid.Chip> chips, int x, int y, int width, boolean draw) {
        if (chips.isEmpty()) {
            return 0;
        }
        gc.setFont(small());
        int at = x;
        int row = y;
        int high = gc.getFontMetrics().getHeight() + 2;
        for (Grid.Chip chip : chips) {
            String words = fitting(gc, chip.text(), width - CHIP);
            int wide = gc.textExtent(words).x + CHIP;
            if (at > x && at + wide > x + width) {
                at = x;
                row += high + 3;
            }
            if (draw) {
                Color color = color(chip.tone());
                gc.setBackground(shades.tint(color));
                gc.fillRoundRectangle(at, row, wide, high, high, high);
                gc.setForeground(color);
                gc.drawText(words, at + CHIP / 2, row + 1, true);
            }
            at += wide + 4;
        }
        gc.setFont(picture.getFont());
        return row + high + 3 - y;
    }

    /** As much of a word as there is room for. */
    private static String fitting(GC gc, String text, int width) {
        String cut = text;
        while (cut.length() > 2 && gc.textExtent(cut.equals(text) ? cut : cut + "…").x > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.equals(text) ? text : cut + "…";
    }

    private Color color(Grid.Tone tone) {
        return switch (tone) {
            case PLAIN -> palette.color(Role.TEXT);
            case GOOD -> shades.good();
            case CAREFUL -> shades.careful();
            case BAD -> shades.bad();
            case QUIET -> palette.color(Role.MUTED);
        };
    }

    private void words(GC gc, String text, Font font, Role role, Rectangle place) {
        gc.setForeground(palette.color(role));
        if (!text.isEmpty()) {
            laid(text, font, place.width - 2 * PAD).draw(gc, place.x + PAD, place.y + PAD);
        }
    }

    void chosen(GC gc, Rectangle place, boolean focused) {
        gc.setForeground(palette.color(focused ? Role.ACCENT : Role.MUTED));
        gc.setLineWidth(focused ? 2 : 1);
        gc.drawRoundRectangle(place.x + 1, place.y + 1, place.width - 3, place.height - 4, ROUND, ROUND);
        gc.setLineWidth(1);
    }
}
