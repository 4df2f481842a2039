// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.analysis.result.Tree;

/** Runs and results as JSON: everything that is in them. NaN and infinity, which JSON does not know, are texts. */
public final class JsonOutput {

    private JsonOutput() {
    }

    /** A run with its result. */
    static String of(Run run, OutputSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("analysis", run.analysis());
        of.put("version", run.analysisVersion());
        of.put("plugin", run.plugin());
        of.put("plugin_version", run.pluginVersion());
        of.put("parameters", run.values().texts());
        of.put("seed", run.seed());
        of.put("project", run.project());
        of.put("project_version", run.projectVersion());
        of.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        of.put("started", run.started());
        of.put("milliseconds", run.took().toMillis());
        of.put("memory_bytes", run.memory());
        json.put("run", of);
        json.put("result", json(run.result()));
        if (settings.evidence() != null) {
            json.put("evidence", rows(EvidenceTable.of(run.result(), settings.evidence(), settings.locale())));
        }
        return Json.of(json);
    }

    /** A result alone: the same for the same result at any time. */
    public static String of(Result result) {
        return Json.of(json(result));
    }

    private static List<Object> rows(Table table) {
        List<Object> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.columns().get(i).key(), CellText.forJson(row.get(i)));
            }
            rows.add(object);
        }
        return rows;
    }

    private static Map<String, Object> json(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", result.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.put("title", result.title());
        switch (result) {
            case Table table -> {
                json.put("columns", columns(table.columns()));
                json.put("rows", table.rows().stream().map(row -> row.stream().map(CellText::forJson).toList()).toList());
            }
            case Matrix matrix -> add(json, matrix);
            case Tree tree -> {
                json.put("form", tree.form().name().toLowerCase(Locale.ROOT));
                json.put("columns", columns(tree.columns()));
                json.put("roots", nodes(tree.roots()));
            }
            case Chart chart -> add(json, chart);
            case Network network -> add(json, network);
            case Text text -> json.put("text", text.text());
            case Composite composite -> json.put("parts", composite.parts().stream().map(JsonOutput::json).toList());
            case Failed failed -> json.put("problem", Map.of("message", failed.problem().message(), "remedy", failed.problem().remedy()));
        }
        add(json, result.about());
        return json;
    }

    private static void add(Map<String, Object> json, About about) {
        if (about.n() != About.UNCOUNTED) {
            json.put("n", about.n());
            json.put("unit", about.unit());
        }
        json.put("notes", about.notes());
        json.put("warnings", about.warnings());
        List<Object> out = new ArrayList<>();
        for (LeftOut left : about.leftOut()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("reason", left.reason().name().toLowerCase(Locale.ROOT));
            each.put("count", left.count());
            each.put("unit", left.unit());
            each.put("why", left.why());
            each.put("sources", left.sources());
            out.add(each);
        }
        json.put("left_out", out);
    }

    private static List<Object> columns(List<Column> columns) {
        return columns.stream().<Object>map(JsonOutput::column).toList();
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", column.key());
        json.put("name", column.name());
        json.put("type", column.type().name().toLowerCase(Locale.ROOT));
        json.put("unit", column.unit());
        return json;
    }

    private static void add(Map<String, Object> json, Matrix matrix) {
        json.put("row_name", matrix.rowName());
        json.put("column_name", matrix.columnName());
        json.put("measure", column(matrix.measure()));
        json.put("symmetric", matrix.symmetric());
        json.put("rows", matrix.rows());
        json.put("columns", matrix.columns());
        List<Object> cells = new ArrayList<>();
        for (double[] row : matrix.cells()) {
            List<Object> values = new ArrayList<>();
            for (double value : row) {
                values.add(number(matrix.measure(), value));
            }
            cells.add(values);
        }
        json.put("cells", cells);
    }

    /** A count without a decimal point. */
    private static Object number(Column measure, double value) {
        return measure.type() == Column.Type.COUNT && Double.isFinite(value) ? (Object) Math.round(value) : CellText.forJson(value);
    }

    private static List<Object> nodes(List<Tree.Node> nodes) {
        List<Object> json = new ArrayList<>();
        for (Tree.Node node : nodes) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("label", node.label());
            each.put("cells", node.cells().stream().map(CellText::forJson).toList());
            each.put("children", nodes(node.children()));
            json.add(each);
        }
        return json;
    }

    private static void add(Map<String, Object> json, Chart chart) {
        json.put("kind", chart.kind().name().toLowerCase(Locale.ROOT));
        json.put("x", axis(chart.x()));
        json.put("y", axis(chart.y()));
        List<Object> all = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", series.name());
            each.put("points", series.points().stream().map(point -> {
                Map<String, Object> at = new LinkedHashMap<>();
                at.put("x", point.x());
                at.put("y", CellText.forJson(point.y()));
                at.put("label", point.label());
                return at;
            }).toList());
            all.add(each);
        }
        json.put("series", all);
    }

    private static Map<String, Object> axis(Axis axis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", axis.name());
        json.put("unit", axis.unit());
        json.put("type", axis.type().name().toLowerCase(Locale.ROOT));
        json.put("categories", axis.categories());
        return json;
    }

    private static void add(Map<String, Object> json, Network network) {
        json.put("directed", network.directed());
        json.put("weight", column(network.weight()));
        json.put("nodes", network.nodes().stream().map(node -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", node.id());
            each.put("label", node.label());
            each.put("size", CellText.forJson(node.size()));
            each.put("group", node.group());
            return each;
        }).toList());
        json.put("edges", network.edges().stream().map(edge -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("from", edge.from());
            each.put("to", edge.to());
            each.put("weight", number(network.weight(), edge.weight()));
            each.put("label", edge.label());
            return each;
        }).toList());
    }
}
