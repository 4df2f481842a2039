// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Tree;

/** What drawings show, in words: for people who do not see them. The table beneath has the numbers. */
final class Alternatives {

    private final Phrases words;
    private final Locale locale;

    Alternatives(Locale locale) {
        this.locale = locale;
        words = Phrases.beside(CellText.class, locale);
    }

    /** How a number of a matrix is written. */
    interface Writing {
        String of(double value, Locale locale);
    }

    /** The smallest and the greatest so far. */
    private static final class Extremes {
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;
        private String leastAt = "";
        private String mostAt = "";

        void take(double value, String at) {
            if (value < least) {
                least = value;
                leastAt = at;
            }
            if (value > most) {
                most = value;
                mostAt = at;
            }
        }
    }

    String of(Chart chart) {
        Extremes extremes = new Extremes();
        int points = 0;
        for (Chart.Series series : chart.series()) {
            for (Chart.Point point : series.points()) {
                if (!Double.isNaN(point.y())) {
                    points++;
                    extremes.take(point.y(), name(chart, series, point));
                }
            }
        }
        String key = switch (chart.kind()) {
            case BAR -> "alt.bar";
            case STACKED_BAR -> "alt.stacked";
            case LINE -> "alt.line";
            case SCATTER -> "alt.scatter";
            case CLOUD -> "alt.cloud";
        };
        return range(words.say(key, chart.y().name(), chart.x().name(), points), extremes,
                value -> number(chart, value));
    }

    /** What a point stands for: its label, thing, day or number, and its series where there are several. */
    String name(Chart chart, Chart.Series series, Chart.Point point) {
        String at = !point.label().isEmpty() ? point.label() : switch (chart.x().type()) {
            case CATEGORY -> chart.x().categories().get((int) point.x());
            case NUMBER -> CellText.forPeople(Column.number("x", "").rounded(whole(point.x()) ? 0 : 2), point.x(), locale);
            case DATE -> CellText.forPeople(Column.date("x", ""), LocalDate.ofEpochDay((long) point.x()), locale);
        };
        return chart.series().size() == 1 ? at : at + ", " + series.name();
    }

    String number(Chart chart, double value) {
        String text = CellText.forPeople(Column.number("y", "").rounded(whole(value) ? 0 : 2), value, locale);
        return chart.y().unit().isEmpty() ? text : text + " " + chart.y().unit();
    }

    private static boolean whole(double value) {
        return value == Math.rint(value);
    }

    String of(Matrix matrix, Writing writing) {
        Extremes extremes = new Extremes();
        for (int i = 0; i < matrix.rows().size(); i++) {
            for (int j = 0; j < matrix.columns().size(); j++) {
                double value = matrix.value(i, j);
                // the diagonal of a symmetric matrix says nothing about two things
                if (Double.isFinite(value) && !(matrix.symmetric() && i == j)) {
                    extremes.take(value, matrix.rows().get(i) + " × " + matrix.columns().get(j));
                }
            }
        }
        return range(words.say("alt.heat", matrix.rows().size(), matrix.columns().size()), extremes,
                value -> writing.of(value, locale));
    }

    private String range(String what, Extremes extremes, DoubleFunction<String> write) {
        return extremes.least > extremes.most ? words.say("alt.plain", what)
                : words.say("alt.range", what, write.apply(extremes.least), extremes.leastAt, write.apply(extremes.most), extremes.mostAt);
    }

    String of(Network network) {
        Extremes extremes = new Extremes();
        Map<String, String> labels = new HashMap<>();
        network.nodes().forEach(node -> labels.put(node.id(), node.label()));
        network.edges().forEach(edge -> extremes.take(edge.weight(), labels.get(edge.from()) + " – " + labels.get(edge.to())));
        return range(words.say("alt.network", network.nodes().size(), network.edges().size()), extremes,
                value -> CellText.forPeople(Column.number("w", "").rounded(whole(value) ? 0 : 2), value, locale));
    }

    String of(Tree tree) {
        return words.say("alt.plain", words.say("alt.dendrogram", leaves(tree.roots())));
    }

    private static int leaves(List<Tree.Node> nodes) {
        return nodes.stream().mapToInt(node -> node.children().isEmpty() ? 1 : leaves(node.children())).sum();
    }
}
