// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** What follows what: which code comes next behind a passage with another. */
@Component(service = Analysis.class)
public final class CodeSequences implements Analysis<CodeSequences.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Within") @Unit("characters") @Min(0) @Default("0") @Help("How far behind the next passage may begin; 0 for any distance.")
            int within,
            @Label("By the same coder") @Help("Look only for the next passage of the same coder.") boolean sameCoder,
            @Label("Percent of the row") @Help("Instead of numbers: how often the code of the column comes next.") boolean percent,
            @Label("Most pairs") @Min(1) @Max(100_000) @Default("1000") @Help("How many pairs are listed, the most frequent first.") int pairs,
            @Label("Most edges") @Min(1) @Max(2000) @Default("60") @Help("How many edges the network has, the most frequent first.") int edges,
            @Label("Codes") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.code-sequences", "Code sequences", Parameters.class)
                .in(AnalysisInfo.CODES).about("Which code comes next: for each coding the codings that begin nearest behind its end in the same "
                        + "source, all of them where several begin at one place. Passages that overlap do not follow each other; those that "
                        + "touch do.");
    }

    private record Step(int row, int column, int count, double share) {

        private static final Comparator<Step> MOST_FREQUENT = Comparator.comparingInt((Step step) -> -step.count)
                .thenComparingInt(Step::row).thenComparingInt(Step::column);
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases words = Phrases.beside(CodeSequences.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        CountedCodes codes = CountedCodes.of(parameters.codes(), false, context.view());
        Successions found = new Successions(context.view(), sources, codes, parameters.coders(), parameters.within(), parameters.sameCoder());
        int[][] counts = found.count(context);
        context.counted(sources.size(), words.say("sources"));
        context.note(words.say(parameters.within() == 0 ? "note.next" : "note.next-within", parameters.within()));

        double[][] cells = new double[codes.size()][codes.size()];
        Foremost<Step> listed = new Foremost<>(parameters.pairs(), Step.MOST_FREQUENT);
        Foremost<Step> drawn = new Foremost<>(parameters.edges(), Step.MOST_FREQUENT);
        int pairs = 0;
        for (int row = 0; row < cells.length; row++) {
            context.check();
            long all = Arrays.stream(counts[row]).asLongStream().sum();
            for (int column = 0; column < cells.length; column++) {
                double share = all == 0 ? Double.NaN : counts[row][column] * 100.0 / all;
                cells[row][column] = parameters.percent() ? share : counts[row][column];
                if (counts[row][column] > 0) {
                    pairs++;
                    Step step = new Step(row, column, counts[row][column], share);
                    listed.add(step);
                    if (row != column) {
                        drawn.add(step);
                    }
                }
            }
        }
        Column measure = parameters.percent() ? Column.percent("percent", words.say("of-steps")) : Column.count("steps", words.say("steps"));
        Matrix matrix = new Matrix(About.of(words.say("sequences")), words.say("code"), words.say("next"), codes.labels(), codes.labels(),
                cells, measure, false, (row, column) -> counts[row][column] == 0 ? Evidence.NONE : found.evidence(row, column));
        return Composite.of(words.say("sequences"), matrix, table(listed.inOrder(), pairs, codes, found, words, context),
                network(parameters, drawn.inOrder(), pairs, codes, found, words));
    }

    private static Table table(List<Step> steps, int pairs, CountedCodes codes, Successions found, Phrases words, AnalysisContext context)
            throws Cancelled {
        Table.Builder table = Table.of(words.say("steps"), Column.text("code", words.say("code")), Column.text("next", words.say("next")),
                Column.count("steps", words.say("steps")), Column.percent("percent", words.say("of-steps")));
        for (Step step : steps) {
            context.check();
            Evidence evidence = found.evidence(step.row, step.column);
            table.row(codes.label(step.row), codes.label(step.column), Cell.of(step.count, evidence), Cell.of(step.share, evidence));
        }
        if (steps.size() < pairs) {
            table.note(words.say("note.pairs", steps.size(), pairs));
        }
        return table.build();
    }

    private static Network network(Parameters asked, List<Step> drawn, int pairs, CountedCodes codes, Successions found, Phrases words) {
        Set<Integer> rows = new LinkedHashSet<>();
        drawn.forEach(step -> {
            rows.add(step.row);
            rows.add(step.column);
        });
        List<Network.Node> nodes = rows.stream().sorted().map(row -> new Network.Node(codes.code(row).id().toString(), codes.label(row),
                found.codings(row), "", Evidence.ofCodings(found.view(), found.sources(), codes.counts(row), asked.coders().chosen()))).toList();
        List<Network.Edge> edges = drawn.stream().map(step -> new Network.Edge(codes.code(step.row).id().toString(),
                codes.code(step.column).id().toString(), step.count, "", found.evidence(step.row, step.column))).toList();
        return new Network(About.of(words.say("network")).note(words.say("note.edges", drawn.size(), pairs)), true,
                Column.count("steps", words.say("steps")), nodes, edges);
    }
}
