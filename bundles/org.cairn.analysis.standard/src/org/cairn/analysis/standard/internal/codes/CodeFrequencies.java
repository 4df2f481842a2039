// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
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
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How often each code was used, over all and by what sources are told apart by, by coder, or both. */
@Component(service = Analysis.class)
public final class CodeFrequencies implements Analysis<CodeFrequencies.Parameters> {

    /** More bars than this cannot be told apart on a page. */
    private static final int MOST_BARS = 40;
    private static final double THOUSAND = 1000;

    /** What a cell of the matrix and a bar of the chart say. */
    public enum Count {
        /** Number of codings. */
        @Label("Codings")
        CODINGS,
        /** Number of sources. */
        @Label("Sources")
        SOURCES,
        /** Codings by words of text. */
        @Label("Codings per 1,000 words")
        @Help("Reads all texts to count their words.")
        WORDS,
        /** Share of the text. */
        @Label("Share of the characters")
        @Help("A character counts once, however many codings lie on it.")
        COVERAGE
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Count") Count count,
            @Label("By") @Help("A column for each school, author, phase, group or value of an attribute. Empty: all sources together.")
            SourceField by,
            @Label("Each coder apart") boolean byCoder,
            @Label("With sub-codes") @Help("A coding counts for the codes above its own too.") boolean subcodes,
            @Label("At least") @Unit("codings") @Min(0) @Default("0") @Help("Codes that were used less are not shown.") int atLeast,
            @Label("Codes") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.code-frequencies", "Code frequencies", Parameters.class)
                .in(AnalysisInfo.CODES).about("How often each code was given and in how many sources, per 1,000 words, and what share of the "
                        + "text it covers; over all, and by school, author, group, attribute, phase or coder.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        return new Run(parameters, context).result();
    }

    /** One run: what is needed everywhere, and the parts of the result. */
    private static final class Run {
        private final Parameters asked;
        private final AnalysisContext context;
        private final ProjectView view;
        private final Phrases words;
        private final List<Source> sources;
        private final CountedCodes codes;
        private final List<Integer> shown;
        private final Grouping together;
        /** By what is counted apart; all together where that is nothing. */
        private final Grouping grouping;
        private final Tally total;
        /** By group, all coders together. */
        private final Tally byGroup;
        /** Words of each source; null where they were not asked for. */
        private final int[] lengths;

        Run(Parameters asked, AnalysisContext context) throws Cancelled {
            this.asked = asked;
            this.context = context;
            view = context.view();
            words = Phrases.beside(CodeFrequencies.class, context.locale());
            sources = context.sources(asked.sources());
            codes = CountedCodes.of(asked.codes(), asked.subcodes(), view);
            together = Grouping.together(words.say("all"), sources);
            grouping = asked.by().isNone() ? together : Grouping.by(asked.by(), context, sources);
            List<Tally> tallies = Tally.of(context, grouping == together ? List.of(together) : List.of(together, grouping), codes,
                    Tally.Slots.together(asked.coders(), view.codings()));
            total = tallies.getFirst();
            byGroup = tallies.getLast();
            shown = IntStream.range(0, codes.size()).filter(row -> total.codings(row, 0) >= asked.atLeast()).boxed().toList();
            lengths = asked.count() == Count.WORDS ? countWords() : null;
        }

        private int[] countWords() throws Cancelled {
            Map<UUID, Integer> places = new HashMap<>();
            sources.forEach(source -> places.put(source.id(), places.size()));
            int[] counts = new int[sources.size()];
            context.texts(words.say("counting-words"), sources,
                    (source, text) -> counts[places.get(source.id())] = Marks.words(text).size());
            context.note(words.say("note.words"));
            return counts;
        }

        Result result() throws Cancelled {
            context.counted(sources.size(), words.say("sources"));
            if (asked.subcodes()) {
                context.note(words.say("note.subcodes"));
            }
            context.note(words.say("note.coverage"));
            List<Result> parts = new ArrayList<>();
            parts.add(totals());
            parts.add(chart());
            if (!asked.by().isNone() || asked.byCoder()) {
                addMatrix(parts);
            }
            return new Composite(About.of(words.say("frequencies")), parts);
        }

        private Table totals() throws Cancelled {
            List<Column> columns = new ArrayList<>(List.of(Column.text("code", words.say("code")),
                    Column.count("codings", words.say("codings")), Column.count("sources", words.say("sources.title")),
                    Column.percent("sources_percent", words.say("of-sources")), Column.percent("coverage", words.say("coverage"))));
            if (lengths != null) {
                columns.add(Column.number("per_1000_words", words.say("codings")).in(words.say("per-1000")));
            }
            Table.Builder table = Table.of(words.say("frequencies"), columns);
            long characters = together.sums(context, i -> sources.get(i).length())[0];
            long wordCount = lengths == null ? 0 : together.sums(context, i -> lengths[i])[0];
            for (int row : shown) {
                Evidence evidence = evidence(row, sources, asked.coders().chosen());
                List<Object> cells = new ArrayList<>(List.of(codes.label(row), Cell.of(total.codings(row, 0), evidence),
                        Cell.of(total.sources(row, 0), evidence), Cell.of(share(total.sources(row, 0), sources.size(), 100), evidence),
                        Cell.of(share(total.characters(row, 0), characters, 100), evidence)));
                if (lengths != null) {
                    cells.add(Cell.of(share(total.codings(row, 0), wordCount, THOUSAND), evidence));
                }
                table.row(cells.toArray());
            }
            return table.build();
        }

        private Chart chart() throws Cancelled {
            long base = base(together)[0];
            IntToDoubleFunction number = row -> number(total, row, 0, base);
            List<Integer> bars = shown.stream().filter(row -> total.codings(row, 0) > 0)
                    .sorted(Comparator.comparingDouble((Integer row) -> -number.applyAsDouble(row))).limit(MOST_BARS).toList();
            Column measure = measure();
            Chart.Builder chart = Chart.of(Chart.Kind.BAR, words.say("chart", measure.name()), Axis.category(words.say("code")),
                    Axis.number(measure.name(), measure.unit()));
            for (int row : bars) {
                chart.bar(codes.label(row), number.applyAsDouble(row), evidence(row, sources, asked.coders().chosen()));
            }
            Chart built = chart.build();
            return bars.size() < MOST_BARS ? built : built.with(built.about().note(words.say("note.bars", MOST_BARS)));
        }

        private void addMatrix(List<Result> parts) throws Cancelled {
            grouping.sayMissing(context, words.say("sources"), words.say("no-value", asked.by().name()));
            Codings codings = view.codings();
            List<Coder> coders = asked.byCoder() ? asked.coders().coders(view) : List.of();
            Tally.Slots slots = asked.byCoder() ? Tally.Slots.apart(coders, codings) : Tally.Slots.together(asked.coders(), codings);
            if (grouping.size() * slots.size() == 0) {
                context.warn(words.say("no-columns"));
                return;
            }
            List<String> columns = new ArrayList<>();
            List<Set<UUID>> by = new ArrayList<>();
            for (String group : grouping.labels()) {
                if (!asked.byCoder()) {
                    columns.add(group);
                    by.add(asked.coders().chosen());
                }
                for (Coder coder : coders) {
                    columns.add(asked.by().isNone() ? coder.name() : group + " \u00b7 " + coder.name());
                    by.add(Set.of(coder.id()));
                }
            }
            Tally tally = asked.byCoder() ? Tally.of(context, grouping, codes, slots) : byGroup;
            long[] bases = base(grouping);
            double[][] cells = new double[shown.size()][columns.size()];
            for (int r = 0; r < cells.length; r++) {
                context.check();
                for (int column = 0; column < columns.size(); column++) {
                    cells[r][column] = number(tally, shown.get(r), column, bases[column / slots.size()]);
                }
            }
            if (grouping.overlaps()) {
                context.note(words.say("note.several"));
            }
            parts.add(new Matrix(About.of(words.say("matrix", measure().name())), words.say("code"),
                    asked.byCoder() && asked.by().isNone() ? words.say("coder") : asked.by().name(),
                    shown.stream().map(codes::label).toList(), columns, cells, measure(), false,
                    (row, column) -> evidence(shown.get(row), grouping.sources(column / slots.size()), by.get(column))));
            parts.add(columns(grouping));
        }

        /** How much text each column is about: what its numbers are to be seen against. */
        private Table columns(Grouping grouping) throws Cancelled {
            List<Column> columns = new ArrayList<>(List.of(Column.text("column", asked.by().isNone() ? words.say("all") : asked.by().name()),
                    Column.count("sources", words.say("sources.title")), Column.count("characters", words.say("characters"))));
            if (lengths != null) {
                columns.add(Column.count("words", words.say("words")));
            }
            Table.Builder table = Table.of(words.say("columns"), columns);
            long[] count = grouping.sums(context, i -> 1);
            long[] characters = grouping.sums(context, i -> sources.get(i).length());
            long[] ofWords = lengths == null ? null : grouping.sums(context, i -> lengths[i]);
            for (int group = 0; group < grouping.size(); group++) {
                int its = group;
                Evidence evidence = () -> Evidence.ofSources(grouping.sources(its)).passages();
                List<Object> row = new ArrayList<>(List.of(grouping.labels().get(group), Cell.of(count[group], evidence), characters[group]));
                if (ofWords != null) {
                    row.add(ofWords[group]);
                }
                table.row(row.toArray());
            }
            return table.build();
        }

        private Evidence evidence(int row, List<Source> in, Set<UUID> by) {
            return Evidence.ofCodings(view, in, codes.counts(row), by);
        }

        private Column measure() {
            return switch (asked.count()) {
                case CODINGS -> Column.count("codings", words.say("codings"));
                case SOURCES -> Column.count("sources", words.say("sources.title"));
                case WORDS -> Column.number("per_1000_words", words.say("codings")).in(words.say("per-1000"));
                case COVERAGE -> Column.percent("coverage", words.say("coverage"));
            };
        }

        /** What the numbers of each group are divided by. */
        private long[] base(Grouping grouping) throws Cancelled {
            return switch (asked.count()) {
                case CODINGS, SOURCES -> new long[grouping.size()];
                case WORDS -> grouping.sums(context, i -> lengths[i]);
                case COVERAGE -> grouping.sums(context, i -> sources.get(i).length());
            };
        }

        private double number(Tally tally, int row, int column, long base) {
            return switch (asked.count()) {
                case CODINGS -> tally.codings(row, column);
                case SOURCES -> tally.sources(row, column);
                case WORDS -> share(tally.codings(row, column), base, THOUSAND);
                case COVERAGE -> share(tally.characters(row, column), base, 100);
            };
        }

        private static double share(long part, long whole, double of) {
            return whole == 0 ? Double.NaN : part * of / whole;
        }
    }
}
