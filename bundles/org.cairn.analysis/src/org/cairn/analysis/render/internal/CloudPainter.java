// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.api.analysis.result.Chart;

/** Words in lines, those with the greatest numbers first, as many as fit; the area of a word grows with its number. */
final class CloudPainter implements Painter {

    private static final double SMALLEST = 10;
    private static final double GREATEST = 46;

    private final Chart chart;
    private final Alternatives words;

    CloudPainter(Chart chart, Alternatives words) {
        this.chart = chart;
        this.words = words;
    }

    @Override
    public int height(int width) {
        int count = chart.series().isEmpty() ? 0 : chart.series().getFirst().points().size();
        return Math.max(120, Math.min(width / 2, 60 + count * 7_000 / width));
    }

    @Override
    public void paint(Canvas canvas) {
        Chart.Series series = chart.series().isEmpty() ? new Chart.Series("", List.of()) : chart.series().getFirst();
        List<Chart.Point> points = new ArrayList<>(series.points());
        points.removeIf(point -> Double.isNaN(point.y()) || point.y() <= 0);
        points.sort(Comparator.comparingDouble(Chart.Point::y).reversed());
        double most = points.isEmpty() ? 1 : points.getFirst().y();
        double x = 12;
        double y = 10;
        double lineHeight = 0;
        for (int i = 0; i < points.size(); i++) {
            Chart.Point point = points.get(i);
            String word = chart.x().categories().get((int) point.x());
            canvas.g.setFont(Ink.font(Font.PLAIN, SMALLEST + (GREATEST - SMALLEST) * Math.sqrt(point.y() / most)));
            FontMetrics metrics = canvas.g.getFontMetrics();
            double room = canvas.widthOf(word);
            if (x + room > canvas.width - 12 && x > 12) {
                x = 12;
                y += lineHeight;
                lineHeight = 0;
            }
            lineHeight = Math.max(lineHeight, metrics.getHeight());
            if (y + lineHeight > canvas.height - 8) {
                return;
            }
            canvas.text(word, x, y + lineHeight / 2, canvas.ink.seriesText(i));
            canvas.spot(new Rectangle2D.Double(x, y, room, metrics.getHeight()), word + ": " + words.number(chart, point.y()),
                    point.evidence());
            x += room + 12;
        }
    }

    @Override
    public String alternative() {
        return words.of(chart);
    }
}
