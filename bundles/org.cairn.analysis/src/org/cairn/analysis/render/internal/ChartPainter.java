// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Chart.Kind;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Bars, lines and points, drawn by JFreeChart. */
final class ChartPainter implements Painter {

    /** More bars than these lie down, so that their names can be read. */
    private static final int UPRIGHT = 8;
    private static final int LONG_NAME = 14;
    private static final int WRITTEN = 40;

    private final Chart chart;
    private final Alternatives words;

    /** What a dataset calls a series or a thing: two of one name are two all the same. */
    private record Key(int index, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    ChartPainter(Chart chart, Alternatives words) {
        this.chart = chart;
        this.words = words;
    }

    private boolean isBars() {
        return chart.kind() == Kind.BAR || chart.kind() == Kind.STACKED_BAR;
    }

    /** Whether bars lie down. */
    private boolean isLying() {
        List<String> things = chart.x().categories();
        return isBars() && (things.size() > UPRIGHT || things.stream().anyMatch(name -> name.length() > LONG_NAME));
    }

    @Override
    public int height(int width) {
        int beside = chart.kind() == Kind.BAR ? Math.max(1, chart.series().size()) : 1;
        return isLying() ? 90 + chart.x().categories().size() * (12 + 12 * beside) : Math.max(280, Math.min(460, width * 3 / 5));
    }

    @Override
    public void paint(Canvas canvas) {
        boolean categories = chart.x().type() == Axis.Type.CATEGORY;
        Plot plot = categories ? categoryPlot(canvas) : xyPlot(canvas);
        JFreeChart picture = new JFreeChart(null, Ink.font(Font.BOLD, 14), plot, chart.series().size() > 1);
        picture.setBackgroundPaint(canvas.ink.paper);
        picture.setPadding(new RectangleInsets(8, 8, 8, 14));
        picture.setAntiAlias(true);
        plot.setBackgroundPaint(null);
        plot.setOutlinePaint(null);
        plot.setNoDataMessagePaint(canvas.ink.text);
        LegendTitle legend = picture.getLegend();
        if (legend != null) {
            legend.setBackgroundPaint(canvas.ink.paper);
            legend.setItemPaint(canvas.ink.text);
            legend.setItemFont(Ink.font(Font.PLAIN, 12));
            legend.setFrame(BlockBorder.NONE);
        }
        ChartRenderingInfo info = new ChartRenderingInfo();
        picture.draw(canvas.g, new Rectangle2D.Double(0, 0, canvas.width, canvas.height), info);
        for (Object each : info.getEntityCollection().getEntities()) {
            remember(canvas, (ChartEntity) each);
        }
        if (chart.kind() == Kind.SCATTER) {
            nameMarks(canvas, info);
        }
    }

    /** Where marks lie close together, some stay without their name: it is said of each when it is pointed at. */
    private void nameMarks(Canvas canvas, ChartRenderingInfo info) {
        List<Rectangle2D> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Object each : info.getEntityCollection().getEntities()) {
            if (each instanceof XYItemEntity item) {
                marks.add(item.getArea().getBounds2D());
                names.add(chart.series().get(item.getSeriesIndex()).points().get(item.getItem()).label());
            }
        }
        canvas.g.setFont(Ink.font(Font.PLAIN, 10));
        new Labels(canvas, info.getPlotInfo().getDataArea(), false).write(marks, names);
    }

    private void remember(Canvas canvas, ChartEntity entity) {
        switch (entity) {
            case CategoryItemEntity item -> {
                Chart.Series series = chart.series().get(((Key) item.getRowKey()).index());
                int thing = ((Key) item.getColumnKey()).index();
                series.points().stream().filter(point -> point.x() == thing).reduce((first, second) -> second)
                        .ifPresent(point -> spot(canvas, entity, series, point));
            }
            case XYItemEntity item -> {
                Chart.Series series = chart.series().get(item.getSeriesIndex());
                spot(canvas, entity, series, series.points().get(item.getItem()));
            }
            default -> {
                // titles, axes and the legend stand for no number
            }
        }
    }

    private void spot(Canvas canvas, ChartEntity entity, Chart.Series series, Chart.Point point) {
        canvas.spot(entity.getArea(), words.name(chart, series, point) + ": " + words.number(chart, point.y()), point.evidence());
    }

    private CategoryPlot categoryPlot(Canvas canvas) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        List<String> things = chart.x().categories();
        for (int row = 0; row < chart.series().size(); row++) {
            Key series = new Key(row, chart.series().get(row).name());
            for (int column = 0; column < things.size(); column++) {
                data.addValue(null, series, new Key(column, things.get(column)));
            }
            for (Chart.Point point : chart.series().get(row).points()) {
                data.setValue(Double.isNaN(point.y()) ? null : point.y(), series, new Key((int) point.x(), things.get((int) point.x())));
            }
        }
        CategoryAxis axis = new CategoryAxis(chart.x().heading());
        axis.setMaximumCategoryLabelLines(2);
        axis.setCategoryMargin(things.size() > UPRIGHT ? 0.15 : 0.25);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        if (!isLying() && things.size() > UPRIGHT) {
            axis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        axis.setMaximumCategoryLabelWidthRatio(isLying() ? 0.45f : 0.9f);
        ValueAxis numbers = numberAxis(chart.y().heading());
        numbers.setUpperMargin(0.1); // room for the number at the longest bar
        style(canvas, axis);
        style(canvas, numbers);
        CategoryPlot plot = new CategoryPlot(data, axis, numbers, renderer(canvas));
        plot.setOrientation(isLying() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeGridlinePaint(canvas.ink.faint);
        plot.setRangeGridlineStroke(new BasicStroke(0.7f));
        return plot;
    }

    private CategoryItemRenderer renderer(Canvas canvas) {
        CategoryItemRenderer renderer = switch (chart.kind()) {
            case BAR -> new BarRenderer();
            case STACKED_BAR -> new StackedBarRenderer();
            default -> new LineAndShapeRenderer(chart.kind() == Kind.LINE, true);
        };
        if (renderer instanceof BarRenderer bars) {
            bars.setBarPainter(new StandardBarPainter());
            bars.setShadowVisible(false);
            bars.setItemMargin(0.04);
            bars.setDrawBarOutline(chart.kind() == Kind.STACKED_BAR);
            bars.setMaximumBarWidth(0.12);
        }
        long bars = chart.series().stream().mapToLong(series -> series.points().size()).sum();
        if (chart.kind() == Kind.BAR && bars <= WRITTEN) {
            renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", numberFormat(canvas)));
            renderer.setDefaultItemLabelsVisible(true);
            renderer.setDefaultItemLabelFont(Ink.font(Font.PLAIN, 10));
            renderer.setDefaultItemLabelPaint(canvas.ink.text);
            if (isLying()) {
                renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
                renderer.setDefaultNegativeItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
            }
        }
        for (int i = 0; i < chart.series().size(); i++) {
            renderer.setSeriesPaint(i, canvas.ink.series(i));
            renderer.setSeriesOutlinePaint(i, canvas.ink.paper);
            renderer.setSeriesStroke(i, Ink.line(i));
            renderer.setSeriesShape(i, Ink.mark(i));
        }
        return renderer;
    }

    private static NumberFormat numberFormat(Canvas canvas) {
        NumberFormat format = NumberFormat.getNumberInstance(canvas.locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(2);
        return format;
    }

    private XYPlot xyPlot(Canvas canvas) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.setAutoWidth(false);
        boolean days = chart.x().type() == Axis.Type.DATE;
        for (int i = 0; i < chart.series().size(); i++) {
            XYSeries series = new XYSeries(new Key(i, chart.series().get(i).name()), false, true);
            for (Chart.Point point : chart.series().get(i).points()) {
                series.add(days ? LocalDate.ofEpochDay((long) point.x()).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
                        : point.x(), Double.isNaN(point.y()) ? null : point.y());
            }
            data.addSeries(series);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(chart.kind() == Kind.LINE, true);
        for (int i = 0; i < chart.series().size(); i++) {
            renderer.setSeriesPaint(i, canvas.ink.series(i));
            renderer.setSeriesStroke(i, Ink.line(i));
            renderer.setSeriesShape(i, Ink.mark(i));
        }
        ValueAxis across;
        if (days) {
            DateAxis dates = new DateAxis(chart.x().heading(), TimeZone.getTimeZone("UTC"), canvas.locale);
            across = dates;
        } else {
            across = numberAxis(chart.x().heading());
            ((NumberAxis) across).setAutoRangeIncludesZero(false);
        }
        ValueAxis up = numberAxis(chart.y().heading());
        if (chart.kind() == Kind.SCATTER) {
            ((NumberAxis) up).setAutoRangeIncludesZero(false);
        }
        style(canvas, across);
        style(canvas, up);
        XYPlot plot = new XYPlot(data, across, up, renderer);
        plot.setDomainGridlinePaint(canvas.ink.faint);
        plot.setRangeGridlinePaint(canvas.ink.faint);
        plot.setDomainGridlineStroke(new BasicStroke(0.7f));
        plot.setRangeGridlineStroke(new BasicStroke(0.7f));
        return plot;
    }

    /** Whole numbers only where all numbers are whole. */
    private NumberAxis numberAxis(String heading) {
        NumberAxis axis = new NumberAxis(heading);
        boolean whole = chart.series().stream().flatMap(series -> series.points().stream()).mapToDouble(Chart.Point::y)
                .allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
        if (whole && heading.equals(chart.y().heading())) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        return axis;
    }

    private static void style(Canvas canvas, org.jfree.chart.axis.Axis axis) {
        Color text = canvas.ink.text;
        axis.setLabelFont(Ink.font(Font.PLAIN, 12));
        axis.setTickLabelFont(Ink.font(Font.PLAIN, 11));
        axis.setLabelPaint(text);
        axis.setTickLabelPaint(text);
        axis.setAxisLinePaint(canvas.ink.faint);
        axis.setTickMarkPaint(canvas.ink.faint);
    }

    @Override
    public String alternative() {
        return words.of(chart);
    }
}
