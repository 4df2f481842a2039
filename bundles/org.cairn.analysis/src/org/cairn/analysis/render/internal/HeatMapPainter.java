// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Matrix;

/** A matrix as coloured cells, each with its number where there is room. Rows and columns that are too many to draw are left to the table. */
final class HeatMapPainter implements Painter {

    private static final int MOST = 120;
    private static final double LABELS = 0.28;
    private static final int ROW = 24;

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

    @Override
    public int height(int width) {
        return 150 + rows * ROW;
    }

    @Override
    public void paint(Canvas canvas) {
        double left = Math.min(canvas.width * LABELS, 16 + longest(canvas));
        double top = 110;
        double cellWidth = Math.min(80, (canvas.width - left - 12) / Math.max(1, columns));
        double cellHeight = Math.min(ROW, (canvas.height - top - 12) / Math.max(1, rows));
        double most = most();
        double least = Math.min(0, least());
        boolean written = cellHeight >= 14 && cellWidth >= 26;
        columnLabels(canvas, left, top, cellWidth);
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

    private double longest(Canvas canvas) {
        return matrix.rows().stream().limit(MOST).mapToDouble(canvas::widthOf).max().orElse(0);
    }

    /** Slanted, so that long names can be read above narrow columns. */
    private void columnLabels(Canvas canvas, double left, double top, double cellWidth) {
        canvas.g.setFont(Ink.font(Font.PLAIN, Math.max(6, Math.min(12, cellWidth - 1))));
        for (int j = 0; j < columns; j++) {
            AffineTransform before = canvas.g.getTransform();
            canvas.g.translate(left + (j + 0.5) * cellWidth, top - 5);
            canvas.g.rotate(-Math.PI / 4);
            canvas.text(canvas.fitted(matrix.columns().get(j), 130), 0, 0, canvas.ink.text);
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
