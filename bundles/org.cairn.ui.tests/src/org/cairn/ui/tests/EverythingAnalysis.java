// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.PartialDate;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;

/** Asks for every kind of parameter and gives every kind of result: to be looked at, and to try the workbench with. */
final class EverythingAnalysis implements Analysis<EverythingAnalysis.Parameters> {

    /** What comes out. */
    enum Wanted {
        /** One of each kind of result. */
        EACH,
        /** A hundred thousand rows. */
        LONG
    }

    /** One of each kind of parameter. */
    record Parameters(
            @Label("Result") @Default("each") @Help("What comes out of it.") Wanted wanted,
            @Label("At least") @Unit("codings") @Min(0) @Max(100) @Default("1") int atLeast,
            @Label("Share") @Unit("%") @Min(0) @Max(100) @Default("12.5") @Help("A number with a decimal point.") double share,
            @Label("Count sub-codes too") @Default("true") boolean below,
            @Label("Title") @Default("Everything") String title,
            @Label("Codes") @Help("Those that are counted.") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources,
            @Label("Beside each other") @Default("phase") SourceField by,
            @Label("Day") LocalDate day,
            @Label("Since") PartialDate since,
            @Label("Leave out the words") @Default({"the", "and"}) List<String> words) {

        Parameters {
            if (title.isBlank()) {
                throw new IllegalArgumentException("Give it a title.");
            }
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.ui.tests.everything", "Everything", Parameters.class)
                .about("One of each kind of result, for tests. It counts codings as they stand, after nobody's formula.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        if (parameters.wanted() == Wanted.LONG) {
            Table.Builder table = Table.of("Long", Column.count("number", "Number"), Column.text("word", "Word"), Column.number("root", "Root"));
            for (int i = 0; i < 100_000; i++) {
                table.row(i, "Word " + (i * 7919L) % 100_000, Math.sqrt(i));
            }
            return table.build();
        }
        List<Code> codes = parameters.codes().codes(context.view().codebook()).stream().limit(8).toList();
        List<Evidence> evidence = codes.stream().map(code -> Evidence.ofCodings(context.view(), context.view().sources(), Set.of(code.id())))
                .toList();
        List<Integer> numbers = evidence.stream().map(each -> each.passages().size()).toList();
        context.counted(context.view().sources().size(), "sources");
        return Composite.of(parameters.title(), table(codes, evidence, numbers), matrix(codes, evidence, numbers), tree(codes, evidence),
                chart(Chart.Kind.BAR, "Bars", codes, evidence, numbers), chart(Chart.Kind.CLOUD, "Cloud", codes, evidence, numbers),
                network(codes, evidence, numbers), dendrogram(codes, evidence),
                new Text("Words", "First paragraph of a text, long enough to be wrapped where the window is narrow.\n\nSecond paragraph."),
                Failed.of("Not possible", "This needs two coders, and there is one.", "Let somebody else code as well."));
    }

    private static Table table(List<Code> codes, List<Evidence> evidence, List<Integer> numbers) {
        Table.Builder table = Table.of("Table", Column.text("code", "Code"), Column.count("codings", "Codings"), Column.percent("share", "Share"),
                Column.date("day", "Day"), Column.flag("codable", "Codable"));
        for (int i = 0; i < codes.size(); i++) {
            table.row(codes.get(i).name(), Cell.of(numbers.get(i), evidence.get(i)), i == 2 ? Double.NaN : 12.345 * i,
                    i == 3 ? null : LocalDate.of(2013, 2, 1 + i), codes.get(i).codable());
        }
        Table built = table.note("Sub-codes count for themselves.").warn("Two expected frequencies are under five.").build();
        return built.with(built.about().without(new LeftOut(LeftOut.Reason.CONSENT, 3, "sources", "their authors have refused analysis")));
    }

    private static Matrix matrix(List<Code> codes, List<Evidence> evidence, List<Integer> numbers) {
        int n = codes.size();
        double[][] cells = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cells[i][j] = i == j ? Double.NaN : Math.abs(numbers.get(i) - numbers.get(j));
            }
        }
        List<String> names = codes.stream().map(Code::name).toList();
        return Matrix.counts("Matrix", names, names, cells).named("Code", "Code").asSymmetric()
                .withEvidence((row, column) -> evidence.get(row));
    }

    private static Tree tree(List<Code> codes, List<Evidence> evidence) {
        List<Tree.Node> leaves = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            leaves.add(new Tree.Node(codes.get(i).name(), List.of((long) i), List.of(), evidence.get(i)));
        }
        return Tree.outline("Tree", List.of(Column.count("number", "Number")),
                List.of(new Tree.Node("All codes", List.of((long) leaves.size()), leaves, Evidence.NONE)));
    }

    private static Tree dendrogram(List<Code> codes, List<Evidence> evidence) {
        Tree.Node joined = new Tree.Node(codes.getFirst().name(), List.of(0.0), List.of(), evidence.getFirst());
        for (int i = 1; i < codes.size(); i++) {
            joined = new Tree.Node("", List.of((double) i), List.of(joined,
                    new Tree.Node(codes.get(i).name(), List.of(0.0), List.of(), evidence.get(i))), Evidence.NONE);
        }
        return Tree.dendrogram("Clusters", "Distance", List.of(joined));
    }

    private static Chart chart(Chart.Kind kind, String title, List<Code> codes, List<Evidence> evidence, List<Integer> numbers) {
        Chart.Builder chart = Chart.of(kind, title, Axis.category("Code"), Axis.number("Codings"));
        for (int i = 0; i < codes.size(); i++) {
            chart.bar(codes.get(i).name(), numbers.get(i), evidence.get(i));
        }
        return chart.build();
    }

    private static Network network(List<Code> codes, List<Evidence> evidence, List<Integer> numbers) {
        List<Network.Node> nodes = new ArrayList<>();
        List<Network.Edge> edges = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            nodes.add(new Network.Node("n" + i, codes.get(i).name(), numbers.get(i), i % 2 == 0 ? "even" : "odd", evidence.get(i)));
            if (i > 0) {
                edges.add(new Network.Edge("n" + i, "n" + i / 2, i, "", evidence.get(i)));
            }
        }
        return new Network(About.of("Network"), false, Column.count("weight", "Passages"), nodes, edges);
    }
}
