// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.analysis.result.Tree;

/** Any result as tables of the same numbers: for spreadsheets, for programs, and for people who do not see the drawing. */
public final class Tables {

    private final Phrases words;

    private Tables(Locale locale) {
        words = CellText.phrases(locale);
    }

    /** The tables of a result: one, several of a {@link Composite} or a {@link Network}, none of {@link Text} and {@link Failed}. */
    public static List<Table> of(Result result, Locale locale) {
        return new Tables(locale).tables(result);
    }

    private List<Table> tables(Result result) {
        return switch (result) {
            case Table table -> List.of(table);
            case Matrix matrix -> List.of(matrix(matrix));
            case Tree tree -> List.of(tree(tree));
            case Chart chart -> List.of(chart(chart));
            case Network network -> network(network);
            case Composite composite -> composite.parts().stream().flatMap(part -> tables(part).stream()).toList();
            case Text text -> List.of();
            case Failed failed -> List.of();
        };
    }

    private Table matrix(Matrix matrix) {
        List<Column> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        columns.add(Column.text(key(keys, "row"), matrix.rowName()));
        Column measure = matrix.measure();
        for (String label : matrix.columns()) {
            columns.add(new Column(key(keys, label), label, measure.type(), measure.unit(), measure.decimals()));
        }
        boolean counts = measure.type() == Column.Type.COUNT;
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows().size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(matrix.rows().get(i));
            for (int j = 0; j < matrix.columns().size(); j++) {
                double value = matrix.value(i, j);
                row.add(!counts ? (Object) value : Double.isNaN(value) ? null : (Object) Math.round(value));
            }
            rows.add(row);
        }
        return new Table(matrix.about(), columns, rows,
                (row, column) -> column == 0 ? Evidence.NONE : matrix.evidence().at(row, column - 1));
    }

    /** A label as the key of a column, different from all before: {@code Joint practice} is {@code joint_practice}. */
    private static String key(Set<String> taken, String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String key = plain.isEmpty() ? "column" : plain;
        for (int number = 2; !taken.add(key); number++) {
            key = (plain.isEmpty() ? "column" : plain) + "_" + number;
        }
        return key;
    }

    private Table tree(Tree tree) {
        Set<String> keys = new HashSet<>(Set.of("level", "label"));
        List<Column> columns = new ArrayList<>(List.of(Column.count("level", words.say("level")), Column.text("label", words.say("label"))));
        tree.columns().forEach(column -> columns.add(keys.add(column.key()) ? column
                : new Column(key(keys, column.key()), column.name(), column.type(), column.unit(), column.decimals())));
        Table.Builder table = Table.of("", columns);
        tree.roots().forEach(root -> add(table, root, 1));
        return table.build().with(tree.about());
    }

    private static void add(Table.Builder table, Tree.Node node, long level) {
        List<Object> row = new ArrayList<>(List.of(level, Cell.of(node.label(), node.evidence())));
        row.addAll(node.cells());
        table.row(row.toArray());
        node.children().forEach(child -> add(table, child, level + 1));
    }

    private Table chart(Chart chart) {
        boolean one = chart.series().size() == 1;
        boolean labelled = chart.series().stream().flatMap(series -> series.points().stream()).anyMatch(point -> !point.label().isEmpty());
        List<Column> columns = new ArrayList<>();
        if (!one) {
            columns.add(Column.text("series", words.say("series")));
        }
        if (labelled) {
            columns.add(Column.text("label", words.say("label")));
        }
        String x = chart.x().name();
        columns.add((switch (chart.x().type()) {
            case CATEGORY -> Column.text("x", x);
            case NUMBER -> Column.number("x", x);
            case DATE -> Column.date("x", x);
        }).in(chart.x().unit()));
        boolean whole = isWhole(chart);
        columns.add((whole ? Column.count("y", chart.y().name()) : Column.number("y", chart.y().name())).in(chart.y().unit()));
        Table.Builder table = Table.of("", columns);
        for (Chart.Series series : chart.series()) {
            for (Chart.Point point : series.points()) {
                List<Object> row = new ArrayList<>();
                if (!one) {
                    row.add(series.name());
                }
                if (labelled) {
                    row.add(point.label());
                }
                row.add(x(chart.x(), point.x()));
                row.add(Cell.of(whole ? (Object) Math.round(point.y()) : (Object) point.y(), point.evidence()));
                table.row(row.toArray());
            }
        }
        return table.build().with(chart.about());
    }

    private static boolean isWhole(Chart chart) {
        return chart.series().stream().flatMap(series -> series.points().stream()).mapToDouble(Chart.Point::y)
                .allMatch(y -> y == Math.rint(y) && Double.isFinite(y));
    }

    private static Object x(Axis axis, double value) {
        return switch (axis.type()) {
            case CATEGORY -> axis.categories().get((int) value);
            case NUMBER -> value;
            case DATE -> LocalDate.ofEpochDay((long) value);
        };
    }

    private List<Table> network(Network network) {
        Map<String, String> labels = new HashMap<>();
        Table.Builder nodes = Table.of("", Column.text("id", "ID"), Column.text("label", words.say("label")),
                Column.number("size", words.say("size")), Column.text("group", words.say("group")));
        for (Network.Node node : network.nodes()) {
            labels.put(node.id(), node.label());
            nodes.row(node.id(), Cell.of(node.label(), node.evidence()), Cell.of(node.size(), node.evidence()), node.group());
        }
        boolean counts = network.weight().type() == Column.Type.COUNT;
        Set<String> keys = new HashSet<>(Set.of("from", "to", "label"));
        Column weight = new Column(key(keys, network.weight().key()), network.weight().name(), network.weight().type(),
                network.weight().unit(), network.weight().decimals());
        Table.Builder edges = Table.of("", Column.text("from", words.say("from")), Column.text("to", words.say("to")), weight,
                Column.text("label", words.say("label")));
        for (Network.Edge edge : network.edges()) {
            edges.row(labels.get(edge.from()), labels.get(edge.to()),
                    Cell.of(counts ? (Object) Math.round(edge.weight()) : (Object) edge.weight(), edge.evidence()), edge.label());
        }
        return List.of(nodes.build().with(About.of(words.say("nodes", network.title()))),
                edges.build().with(network.about()));
    }
}
