// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers to be seen. The table of the same numbers comes for free: every renderer that cannot draw shows it, and so do people who do
 * not see the drawing.
 *
 * <pre>{@code
 * Chart.of(Chart.Kind.BAR, "Codings by code", Axis.category("Code"), Axis.number("Codings"))
 *      .series("All").bar("Trust", 12, evidence).bar("Joint practice", 7, evidence)
 *      .build();
 * }</pre>
 *
 * @param about title, notes and what else is said of it
 * @param kind how it is drawn
 * @param x the horizontal axis, or that of the things; a {@link Axis.Type#CATEGORY} axis for bars and clouds
 * @param y the axis of the numbers
 * @param series in order; at least one colour each
 */
public record Chart(About about, Kind kind, Axis x, Axis y, List<Series> series) implements Result {

    /** How a chart is drawn. A heat map is a {@link Matrix}. There are no pies: people cannot compare angles. */
    public enum Kind {
        /** A bar for each thing and series, side by side. */
        BAR,
        /** The series of a thing on top of each other. */
        STACKED_BAR,
        /** Points joined in the order given. */
        LINE,
        /** Points, labelled where they have a label. */
        SCATTER,
        /** Words in sizes: one series over categories. */
        CLOUD
    }

    /**
     * Numbers that belong together.
     *
     * @param name for the legend
     * @param points in order
     */
    public record Series(String name, List<Point> points) {

        public Series {
            Objects.requireNonNull(name, "name");
            points = List.copyOf(points);
        }
    }

    /**
     * One number.
     *
     * @param x see {@link Axis.Type}
     * @param y the number; NaN leaves a gap
     * @param label a word beside it in a {@link Kind#SCATTER}; empty for none
     * @param evidence what is behind it; does not count for {@link #equals}
     */
    public record Point(double x, double y, String label, Evidence evidence) {

        public Point {
            Objects.requireNonNull(evidence, "evidence");
            label = label == null ? "" : label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point that && Double.compare(x, that.x) == 0 && Double.compare(y, that.y) == 0
                    && label.equals(that.label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(x, y, label);
        }
    }

    /** @throws IllegalArgumentException if bars have no categories, or a point stands beside the categories */
    public Chart {
        Objects.requireNonNull(about, "about");
        series = List.copyOf(series);
        boolean categories = x.type() == Axis.Type.CATEGORY;
        if (!categories && kind != Kind.LINE && kind != Kind.SCATTER) {
            throw new IllegalArgumentException("A chart of the kind " + kind + " needs categories on its x axis.");
        }
        if (y.type() != Axis.Type.NUMBER) {
            throw new IllegalArgumentException("The y axis of a chart shows numbers.");
        }
        for (Series each : series) {
            for (Point point : each.points()) {
                if (!Double.isFinite(point.x()) || categories && (point.x() < 0 || point.x() >= x.categories().size()
                        || point.x() != Math.rint(point.x()))) {
                    throw new IllegalArgumentException("A point of " + each.name() + " at x = " + point.x() + " lies nowhere.");
                }
            }
        }
    }

    /** Begins a chart. */
    public static Builder of(Kind kind, String title, Axis x, Axis y) {
        return new Builder(About.of(title), kind, x, y);
    }

    @Override
    public Chart with(About newAbout) {
        return new Chart(newAbout, kind, x, y, series);
    }

    /** Gathers points; for one thread. */
    public static final class Builder {
        private final About about;
        private final Kind kind;
        private final Axis x;
        private final Axis y;
        private final Map<String, Integer> categories = new LinkedHashMap<>();
        private final Map<String, List<Point>> series = new LinkedHashMap<>();
        private List<Point> current;

        private Builder(About about, Kind kind, Axis x, Axis y) {
            this.about = about;
            this.kind = kind;
            this.x = x;
            this.y = y;
            x.categories().forEach(this::category);
        }

        private int category(String name) {
            return categories.computeIfAbsent(name, fresh -> categories.size());
        }

        /** What follows belongs to that series. */
        public Builder series(String name) {
            current = series.computeIfAbsent(name, fresh -> new ArrayList<>());
            return this;
        }

        /** A number for a thing. */
        public Builder bar(String category, double value, Evidence evidence) {
            return add(new Point(category(category), value, "", evidence));
        }

        public Builder bar(String category, double value) {
            return bar(category, value, Evidence.NONE);
        }

        /** A number at a place; on a date axis the day as {@link java.time.LocalDate#toEpochDay()}. */
        public Builder point(double at, double value, String label, Evidence evidence) {
            return add(new Point(at, value, label, evidence));
        }

        private Builder add(Point point) {
            if (current == null) {
                series(y.name());
            }
            current.add(point);
            return this;
        }

        public Chart build() {
            Axis filled = x.type() == Axis.Type.CATEGORY ? new Axis(x.name(), x.unit(), x.type(), List.copyOf(categories.keySet())) : x;
            return new Chart(about, kind, filled, y, series.entrySet().stream().map(each -> new Series(each.getKey(), each.getValue()))
                    .toList());
        }
    }
}
