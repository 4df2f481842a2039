// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
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

/** Which codes stand together, how often and how strongly: as a matrix, as a list of pairs and as a network. */
@Component(service = Analysis.class)
public final class CodeCoOccurrence implements Analysis<CodeCoOccurrence.Parameters> {

    /** What a cell of the matrix and an edge of the network say. */
    public enum Strength {
        /** How often. */
        @Label("Co-occurrences")
        COUNT,
        /** In how many sources. */
        @Label("Sources")
        SOURCES,
        /** How often, by how often the codes were used. */
        @Label("c-coefficient")
        @Help("Co-occurrences by the codings of either code: n12 / (n1 + n2 - n12).")
        C,
        /** Sources with both by sources with either. */
        @Label("Jaccard")
        @Help("Sources in which the two co-occur, by the sources that have either.")
        JACCARD,
        /** Sources with both by what chance would give. */
        @Label("Lift")
        @Help("How many times more sources have the two together than if the codes had nothing to do with each other.")
        LIFT
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Together when") Relation relation,
            @Label("Distance") @Min(0) @Default("10") @Help("Words or paragraphs, where codes are to be near each other.") int distance,
            @Label("Show") Strength strength,
            @Label("By the same coder") @Help("Compare only passages that one coder has coded.") boolean sameCoder,
            @Label("With sub-codes") @Help("A coding counts for the codes above its own too.") boolean subcodes,
            @Label("At least") @Min(1) @Default("1") @Help("Pairs that co-occur less are not listed and not drawn.") int atLeast,
            @Label("Most pairs") @Min(1) @Max(100_000) @Default("1000") @Help("How many pairs are listed, the most frequent first.") int pairs,
            @Label("Most edges") @Min(1) @Max(2000) @Default("60") @Help("How many edges the network has, the strongest first.") int edges,
            @Label("Codes") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.code-co-occurrence", "Code co-occurrence", Parameters.class)
                .in(AnalysisInfo.CODES).about("Which codes stand on the same passages, within each other, near each other or in the same "
                        + "sources. Touching passages do not overlap. c-coefficient: n12 / (n1 + n2 - n12), as in the manual of ATLAS.ti. "
                        + "Jaccard (1901) and lift (Brin, Motwani, Ullman and Tsur 1997) are counted over sources.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        return new Run(parameters, context).result();
    }

    /** Two rows and what there is between them. */
    private record Pair(int row, int column, int count, double strength) {

        private static final Comparator<Pair> MOST_FREQUENT = Comparator.comparingInt((Pair pair) -> -pair.count)
                .thenComparingInt(Pair::row).thenComparingInt(Pair::column);
        private static final Comparator<Pair> STRONGEST = Comparator.comparingDouble((Pair pair) -> -pair.strength)
                .thenComparing(MOST_FREQUENT);
    }

    /** One run: the counts, and the parts of the result. */
    private static final class Run {
        private static final int BLOCK = 64;

        private final Parameters asked;
        private final AnalysisContext context;
        private final Phrases words;
        private final List<Source> sources;
        private final CountedCodes codes;
        private final CoOccurrences finder;
        private final PairCounts found;
        private final PairCounts.ByRows met;
        private final double[][] cells;
        private final boolean directed;
        private final Foremost<Pair> listed;
        private final Foremost<Pair> drawn;
        private int pairs;
        private boolean beyondOne;

        Run(Parameters asked, AnalysisContext context) throws Cancelled {
            this.asked = asked;
            this.context = context;
            words = Phrases.beside(CodeCoOccurrence.class, context.locale());
            sources = context.sources(asked.sources());
            codes = CountedCodes.of(asked.codes(), asked.subcodes(), context.view());
            finder = new CoOccurrences(context.view(), sources, codes, asked.coders(), asked.relation(), asked.distance(), asked.sameCoder());
            found = finder.count(context, words.say("comparing"));
            met = found.byRows();
            cells = new double[codes.size()][codes.size()];
            directed = !asked.relation().symmetric();
            listed = new Foremost<>(asked.pairs(), Pair.MOST_FREQUENT);
            drawn = new Foremost<>(asked.edges(), Pair.STRONGEST);
        }

        Result result() throws Cancelled {
            context.counted(sources.size(), words.say("sources"));
            context.note(words.say("relation." + asked.relation().name(), asked.distance()));
            if (asked.sameCoder()) {
                context.note(words.say("note.same-coder"));
            }
            if (asked.subcodes()) {
                context.note(words.say("note.apart"));
            }
            measurePairs();
            if (beyondOne) {
                context.warn(words.say("warn.c"));
            }
            return new Composite(About.of(words.say("co-occurrence")), List.of(matrix(), table(), network()));
        }

        /** Pairs of codings, or sources where sources are counted. */
        private int count(int row, int column) {
            return asked.relation() == Relation.SOURCE ? met.sources(row, column) : met.pairs(row, column);
        }

        private int alone(int row) {
            return asked.relation() == Relation.SOURCE ? found.sources(row) : found.codings(row);
        }

        private double c(int row, int column) {
            int both = count(row, column);
            int either = alone(row) + alone(column) - both;
            return either > 0 ? (double) both / either : Double.NaN;
        }

        private double jaccard(int row, int column) {
            int both = met.sources(row, column);
            int either = found.sources(row) + found.sources(column) - both;
            return either > 0 ? (double) both / either : Double.NaN;
        }

        private double lift(int row, int column) {
            double chance = (double) found.sources(row) * found.sources(column);
            return chance > 0 ? met.sources(row, column) * (double) sources.size() / chance : Double.NaN;
        }

        private double strength(int row, int column) {
            return switch (asked.strength()) {
                case COUNT -> count(row, column);
                case SOURCES -> met.sources(row, column);
                case C -> c(row, column);
                case JACCARD -> jaccard(row, column);
                case LIFT -> lift(row, column);
            };
        }

        private Column measure() {
            return switch (asked.strength()) {
                case COUNT -> Column.count("co_occurrences", words.say("co-occurrences"));
                case SOURCES -> Column.count("sources", words.say("sources.title"));
                case C -> Column.number("c", words.say("c")).rounded(3);
                case JACCARD -> Column.number("jaccard", words.say("jaccard")).rounded(3);
                case LIFT -> Column.number("lift", words.say("lift"));
            };
        }

        /** Fills the cells of the matrix, and keeps the foremost pairs. */
        private void measurePairs() throws Cancelled {
            int size = codes.size();
            for (int row = 0; row < size; row++) {
                context.check();
                cells[row][row] = Double.NaN;
                for (int column = directed ? 0 : row + 1; column < size; column++) {
                    if (!codes.apart(row, column)) {
                        cells[row][column] = Double.NaN;
                        continue;
                    }
                    int count = count(row, column);
                    double strength = strength(row, column);
                    cells[row][column] = strength;
                    if (count >= asked.atLeast()) {
                        pairs++;
                        beyondOne |= count > alone(row) + alone(column) - count;
                        add(row, column, count, strength);
                    }
                }
            }
            if (!directed) {
                mirror();
            }
        }

        /** Block by block: down a whole column of a large matrix, each cell would be fetched from far away. */
        private void mirror() throws Cancelled {
            for (int top = 0; top < cells.length; top += BLOCK) {
                context.check();
                for (int left = 0; left <= top; left += BLOCK) {
                    for (int row = top; row < Math.min(top + BLOCK, cells.length); row++) {
                        for (int column = left; column < Math.min(left + BLOCK, row); column++) {
                            cells[row][column] = cells[column][row];
                        }
                    }
                }
            }
        }

        /** Of half a million pairs few are kept: only those are made. Pairs come in their order, so one that is as good as the last is behind it. */
        private void add(int row, int column, int count, double strength) {
            Pair last = listed.last();
            if (last == null || count > last.count) {
                listed.add(new Pair(row, column, count, strength));
            }
            last = drawn.last();
            if (strength > 0 && (last == null || strength > last.strength || strength == last.strength && count > last.count)) {
                drawn.add(new Pair(row, column, count, strength));
            }
        }

        private Matrix matrix() {
            return new Matrix(About.of(words.say("matrix.codes", measure().name())).note(words.say("note.diagonal")),
                    words.say(directed ? "inner" : "code"), words.say(directed ? "outer" : "code"), codes.labels(), codes.labels(), cells,
                    measure(), !directed, (row, column) -> Double.isNaN(cells[row][column]) || count(row, column) == 0 ? Evidence.NONE
                            : finder.evidence(row, column));
        }

        private Table table() throws Cancelled {
            Table.Builder table = Table.of(words.say("pairs"),
                    Column.text("code", words.say(directed ? "inner" : "code")), Column.text("other", words.say(directed ? "outer" : "other")),
                    Column.count("co_occurrences", words.say("co-occurrences")), Column.count("sources", words.say("sources.title")),
                    Column.number("c", words.say("c")).rounded(3), Column.number("jaccard", words.say("jaccard")).rounded(3),
                    Column.number("lift", words.say("lift")));
            for (Pair pair : listed.inOrder()) {
                context.check();
                Evidence evidence = finder.evidence(pair.row, pair.column);
                table.row(codes.label(pair.row), codes.label(pair.column), Cell.of(pair.count, evidence),
                        Cell.of(met.sources(pair.row, pair.column), evidence), Cell.of(c(pair.row, pair.column), evidence),
                        Cell.of(jaccard(pair.row, pair.column), evidence), Cell.of(lift(pair.row, pair.column), evidence));
            }
            if (pairs > asked.pairs()) {
                table.note(words.say("note.pairs", asked.pairs(), pairs));
            }
            return table.build();
        }

        private Network network() {
            List<Pair> strongest = drawn.inOrder();
            Set<Integer> rows = new LinkedHashSet<>();
            strongest.forEach(pair -> {
                rows.add(pair.row);
                rows.add(pair.column);
            });
            List<Network.Node> nodes = rows.stream().sorted().map(row -> new Network.Node(codes.code(row).id().toString(), codes.label(row),
                    alone(row), "", Evidence.ofCodings(context.view(), sources, codes.counts(row), asked.coders().chosen()))).toList();
            List<Network.Edge> edges = strongest.stream().map(pair -> new Network.Edge(codes.code(pair.row).id().toString(),
                    codes.code(pair.column).id().toString(), pair.strength, "", finder.evidence(pair.row, pair.column))).toList();
            About about = About.of(words.say("network"));
            return new Network(strongest.size() < pairs ? about.note(words.say("note.edges", strongest.size(), pairs)) : about,
                    directed, measure(), nodes, edges);
        }
    }
}
