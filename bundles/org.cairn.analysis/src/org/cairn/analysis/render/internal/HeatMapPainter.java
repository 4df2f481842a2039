// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Matrix;

/** A matrix as coloured cells, each with its number where there is room. Rows and columns that are too many to draw are left to the table. */
final class HeatMapPainter implements Painter {

    private static final int MOST = 120;
    /** Share of the width that names of rows may always take; more where the cells do not want it. */
    private static final double LABELS = 0.28;
    private static final int ROW = 24;
    private static final int CELL = 80;
    private static final int EDGE = 12;
    private static final int LONGEST = 130;
    private static final int SIZE = 12;
    private static final double SLANT = Math.PI / 4;
    /** Lines of text that are nearer to each other than this, in their own height, run into each other. */
    private static final double APART = 1.1;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Matrix matrix;
    private final Alternatives words;
    private final int rows;
    private final int columns;

    HeatMapPainter(Matrix matrix, Alternatives words) {
        this.matrix = matrix;
        this.words = words;
        rows = Math.min(MOST, matrix.rows().size());
        columns = Math.min(MOST, matrix.columns().size());
    }

    /**
     * Where the cells are, and how the names of the columns stand above them.
     *
     * @param turned by how much, in radians: not at all where they fit, slanted where lines do not run into each other, else upright
     * @param size of their font
     */
    private record Layout(double left, double top, double cellWidth, double turned, double size) {
    }

    private Layout layout(int width) {
        double names = Math.min(16 + widest(matrix.rows(), SIZE), Math.max(width * LABELS, width - EDGE - (double) columns * CELL));
        double cell = Math.min(CELL, (width - names - EDGE) / Math.max(1, columns));
        double widest = widest(matrix.columns(), SIZE);
        if (widest + 6 <= cell) {
            return new Layout(names, 2.0 * SIZE + 4, cell, 0, SIZE);
        }
        // the last names stick out to the right
        double narrow = cell;
        for (int j = 0; j < columns; j++) {
            double out = Math.min(LONGEST, width(matrix.columns().get(j), SIZE)) * Math.cos(SLANT) + SIZE;
            narrow = Math.min(narrow, (width - names - out) / (j + 0.5));
        }
        if (narrow * Math.sin(SLANT) >= SIZE * APART) {
            return new Layout(names, 2 * SIZE + Math.min(LONGEST, widest) * Math.sin(SLANT), narrow, SLANT, SIZE);
        }
        double size = Math.max(6, Math.min(SIZE, cell / APART));
        return new Layout(names, SIZE + Math.min(LONGEST, widest(matrix.columns(), size)), cell, Math.PI / 2, size);
    }

    private static double widest(List<String> names, double size) {
        return names.stream().limit(MOST).mapToDouble(name -> width(name, size)).max().orElse(0);
    }

    private static double width(String name, double size) {
        return Ink.font(Font.PLAIN, size).getStringBounds(name, METRICS).getWidth();
    }

    @Override
    public int height(int width) {
        return (int) Math.ceil(layout(width).top) + rows * ROW + EDGE;
    }

    @Override
    public void paint(Canvas canvas) {
        Layout layout = layout(canvas.width);
        double left = layout.left;
        double top = layout.top;
        double cellWidth = layout.cellWidth;
        double cellHeight = Math.min(ROW, (canvas.height - top - EDGE) / Math.max(1, rows));
        double most = most();
        double least = Math.min(0, least());
        boolean written = cellHeight >= 14 && cellWidth >= 26;
        columnLabels(canvas, layout);
        for (int i = 0; i < rows; i++) {
            canvas.g.setFont(Ink.font(Font.PLAIN, Math.max(6, Math.min(12, cellHeight - 2))));
            String label = canvas.fitted(matrix.rows().get(i), left - 12);
            canvas.text(label, left - 6 - canvas.widthOf(label), top + (i + 0.5) * cellHeight, canvas.ink.text);
            for (int j = 0; j < columns; j++) {
                double value = matrix.value(i, j);
                var cell = new Rectangle2D.Double(left + j * cellWidth, top + i * cellHeight, cellWidth - 1, cellHeight - 1);
                Color color = Double.isNaN(value) ? canvas.ink.paper : canvas.ink.heat(most > least ? (value - least) / (most - least) : 0);
                canvas.fill(cell, color);
                if (Double.isNaN(value)) {
                    canvas.line(cell, canvas.ink.faint, 0.6);
                }
                String said = text(value, canvas.locale);
                String number = Double.isNaN(value) ? "–" : said;
                canvas.g.setFont(Ink.font(Font.PLAIN, 10));
                if (written && canvas.widthOf(number) <= cellWidth - 2) {
                    canvas.text(number, cell.x + (cell.width - canvas.widthOf(number)) / 2, cell.getCenterY(),
                            Double.isNaN(value) ? canvas.ink.text : Ink.on(color));
                }
                canvas.spot(cell, matrix.rows().get(i) + " × " + matrix.columns().get(j) + ": " + said, matrix.evidence().at(i, j));
            }
        }
    }

    private void columnLabels(Canvas canvas, Layout layout) {
        canvas.g.setFont(Ink.font(Font.PLAIN, layout.size));
        for (int j = 0; j < columns; j++) {
            AffineTransform before = canvas.g.getTransform();
            canvas.g.translate(layout.left + (j + 0.5) * layout.cellWidth, layout.top - 6);
            canvas.g.rotate(-layout.turned);
            String name = canvas.fitted(matrix.columns().get(j), LONGEST);
            boolean level = layout.turned == 0;
            canvas.text(name, level ? -canvas.widthOf(name) / 2 : 0, level ? -SIZE / 2.0 : 0, canvas.ink.text);
            canvas.g.setTransform(before);
        }
    }

    private String text(double value, Locale locale) {
        Column measure = matrix.measure();
        return measure.type() == Column.Type.COUNT && !Double.isNaN(value) ? Long.toString(Math.round(value))
                : CellText.forPeople(Column.number("n", "").rounded(measure.decimals()), value, locale);
    }

    private double most() {
        return Arrays.stream(matrix.cells()).flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(0);
    }

    private double least() {
        return Arrays.stream(matrix.cells()).flatMapToDouble(Arrays::stream).filter(Double::isFinite).min().orElse(0);
    }

    @Override
    public String alternative() {
        return words.of(matrix, this::text);
    }
}
