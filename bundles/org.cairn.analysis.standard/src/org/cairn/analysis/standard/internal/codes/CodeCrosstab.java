// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How many sources or people of each school, group or value of an attribute have a code, and whether the difference may be chance. */
@Component(service = Analysis.class)
public final class CodeCrosstab implements Analysis<CodeCrosstab.Parameters> {

    /** Columns whose sizes are said in one sentence. */
    private static final int LISTED = 20;

    /** What is counted. */
    public enum Cases {
        /** Sources with the code. */
        @Label("Sources")
        SOURCE,
        /** Authors with the code. */
        @Label("People")
        @Help("A person has a code if any of their sources has. What several sources of one person say is not independent: test people.")
        PERSON,
        /** Codings; cannot be tested. */
        @Label("Codings")
        @Help("Codings of one source are not independent of each other, so nothing is tested.")
        CODING
    }

    /** What a cell shows. */
    public enum Percent {
        /** Numbers. */
        @Label("Numbers")
        NONE,
        /** By row. */
        @Label("Percent of the row")
        @Help("How those with the code are spread over the columns.")
        ROW,
        /** By column. */
        @Label("Percent of the column")
        @Help("What share of the column has the code.")
        COLUMN
    }

    /** What can be asked. */
    public record Parameters(
            @Label("By") @Default("school") @Help("School, author, phase, group or an attribute.") SourceField by,
            @Label("Count") Cases count,
            @Label("Show") Percent percent,
            @Label("With sub-codes") @Help("A coding counts for the codes above its own too.") boolean subcodes,
            @Label("Codes") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources) {

        public Parameters {
            if (by.isNone()) {
                throw new IllegalArgumentException("Say by what the sources are to be told apart: school, phase, group, an attribute.");
            }
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.code-crosstab", "Codes by attribute", Parameters.class)
                .in(AnalysisInfo.CASES).about("How many sources or people of each value have a code, in numbers or percent of row or column. "
                        + "For each code Pearson's chi-square where expected counts allow it (Cochran 1954: none below 1, no more than a fifth "
                        + "below 5), else Fisher's exact test where the table is two by two, with Cramér's V and p adjusted after Holm (1979).");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        return new Run(parameters, context).result();
    }

    /** One run. */
    private static final class Run {
        private final Parameters asked;
        private final AnalysisContext context;
        private final Phrases words;
        private final CountedCodes codes;
        private final List<Source> sources;
        private final Grouping grouping;
        /** Case of each source: itself, or its author; -1 where it has none. */
        private final int[] caseOf;
        private final int cases;
        /** Columns of each case. */
        private final BitSet[] columnsOf;

        Run(Parameters asked, AnalysisContext context) throws Cancelled {
            this.asked = asked;
            this.context = context;
            words = Phrases.beside(CodeCrosstab.class, context.locale());
            codes = CountedCodes.of(asked.codes(), asked.subcodes(), context.view());
            sources = context.sources(asked.sources());
            grouping = Grouping.by(asked.by(), context, sources);
            grouping.sayMissing(context, words.say("sources"), words.say("no-value", asked.by().name()));
            caseOf = new int[sources.size()];
            cases = findCases();
            columnsOf = new BitSet[cases];
            Arrays.setAll(columnsOf, i -> new BitSet());
            for (int s = 0; s < caseOf.length; s++) {
                context.check();
                if (caseOf[s] >= 0) {
                    for (int column : grouping.of()[s]) {
                        columnsOf[caseOf[s]].set(column);
                    }
                }
            }
        }

        private int findCases() throws Cancelled {
            Map<UUID, Integer> people = new HashMap<>();
            List<UUID> nobody = new ArrayList<>();
            for (int s = 0; s < caseOf.length; s++) {
                context.check();
                UUID author = sources.get(s).author();
                if (asked.count() != Cases.PERSON) {
                    caseOf[s] = s;
                } else if (author == null) {
                    caseOf[s] = -1;
                    nobody.add(sources.get(s).id());
                } else {
                    caseOf[s] = people.computeIfAbsent(author, fresh -> people.size());
                }
            }
            if (!nobody.isEmpty()) {
                context.leaveOut(new LeftOut(LeftOut.Reason.MISSING, nobody.size(), words.say("sources"), words.say("no-author"), nobody));
            }
            return asked.count() == Cases.PERSON ? people.size() : sources.size();
        }

        Result result() throws Cancelled {
            if (grouping.size() == 0) {
                context.warn(words.say("no-columns"));
            }
            int[] all = new int[grouping.size()];
            long counted = 0;
            boolean several = false;
            for (BitSet its : columnsOf) {
                context.check();
                its.stream().forEach(column -> all[column]++);
                counted += its.isEmpty() ? 0 : 1;
                several |= its.cardinality() > 1;
            }
            context.counted(counted, words.say(asked.count() == Cases.PERSON ? "people" : "sources"));
            if (several) {
                context.note(words.say("note.several-cases"));
            }
            int[][] with = asked.count() == Cases.CODING ? null : casesWith();
            Matrix matrix = with == null ? codings() : matrix(with, all);
            if (with == null) {
                context.note(words.say("note.codings-untested"));
                return Composite.of(words.say("crosstab", asked.by().name()), matrix);
            }
            if (several) {
                context.warn(words.say("warn.several-untested"));
                return Composite.of(words.say("crosstab", asked.by().name()), matrix);
            }
            return Composite.of(words.say("crosstab", asked.by().name()), matrix, tests(with, all));
        }

        /** Cases with each code, by row and column; behind the columns their number over all, each once. */
        private int[][] casesWith() throws Cancelled {
            Codings codings = context.view().codings();
            Tally.Slots slots = Tally.Slots.together(asked.coders(), codings);
            BitSet[] having = new BitSet[codes.size()];
            Arrays.setAll(having, row -> new BitSet());
            for (int s = 0; s < sources.size(); s++) {
                context.check();
                Codings.Row row = codings.of(sources.get(s));
                // of a person's sources only those that stand in a column
                for (int i = 0; caseOf[s] >= 0 && grouping.of()[s].length > 0 && i < row.size(); i++) {
                    if (slots.of()[row.coder(i)] == 0) {
                        for (int place : codes.rowsOf(row.code(i))) {
                            having[place].set(caseOf[s]);
                        }
                    }
                }
            }
            int[][] with = new int[codes.size()][grouping.size() + 1];
            for (int row = 0; row < with.length; row++) {
                context.check();
                int[] its = with[row];
                having[row].stream().forEach(each -> columnsOf[each].stream().forEach(column -> its[column]++));
                its[grouping.size()] = having[row].cardinality();
            }
            return with;
        }

        private Matrix matrix(int[][] with, int[] all) throws Cancelled {
            double[][] cells = new double[codes.size()][grouping.size()];
            for (int row = 0; row < cells.length; row++) {
                context.check();
                for (int column = 0; column < grouping.size(); column++) {
                    cells[row][column] = part(with[row][column], with[row][grouping.size()], all[column]);
                }
            }
            return matrix(cells, Arrays.stream(all).asLongStream().toArray());
        }

        private Matrix codings() throws Cancelled {
            Tally tally = Tally.of(context, grouping, codes, Tally.Slots.together(asked.coders(), context.view().codings()));
            long[] columns = codingsByColumn();
            double[][] cells = new double[codes.size()][grouping.size()];
            for (int row = 0; row < cells.length; row++) {
                long sum = 0;
                for (int column = 0; column < grouping.size(); column++) {
                    sum += tally.codings(row, column);
                }
                for (int column = 0; column < grouping.size(); column++) {
                    cells[row][column] = part(tally.codings(row, column), sum, columns[column]);
                }
            }
            return matrix(cells, columns);
        }

        /** All codings that count in some row, each once. */
        private long[] codingsByColumn() throws Cancelled {
            Codings codings = context.view().codings();
            Tally.Slots slots = Tally.Slots.together(asked.coders(), codings);
            return grouping.sums(context, s -> {
                Codings.Row row = codings.of(sources.get(s));
                long count = 0;
                for (int i = 0; i < row.size(); i++) {
                    count += slots.of()[row.coder(i)] == 0 && codes.rowsOf(row.code(i)).length > 0 ? 1 : 0;
                }
                return count;
            });
        }

        private double part(long number, long ofRow, long ofColumn) {
            long base = asked.percent() == Percent.ROW ? ofRow : ofColumn;
            return asked.percent() == Percent.NONE ? number : base == 0 ? Double.NaN : number * 100.0 / base;
        }

        private Matrix matrix(double[][] cells, long[] all) {
            String counted = words.say("count." + asked.count().name());
            Column measure = asked.percent() == Percent.NONE ? Column.count("count", counted) : Column.percent("percent", counted);
            About about = About.of(words.say("matrix.by", counted, asked.by().name())).note(words.say("percent." + asked.percent().name()));
            if (all.length > 0 && all.length <= LISTED) {
                about = about.note(words.say("note.sizes", IntStream.range(0, all.length)
                        .mapToObj(column -> grouping.labels().get(column) + " " + all[column]).collect(Collectors.joining("; "))));
            }
            return new Matrix(about, words.say("code"), asked.by().name(), codes.labels(), grouping.labels(), cells, measure, false,
                    (row, column) -> Evidence.ofCodings(context.view(), countedSources(column), codes.counts(row), asked.coders().chosen()));
        }

        /** The sources of a column, or all sources of its people that stand in any column. */
        private List<Source> countedSources(int column) {
            if (asked.count() != Cases.PERSON) {
                return grouping.sources(column);
            }
            List<Source> its = new ArrayList<>();
            for (int s = 0; s < caseOf.length; s++) {
                if (caseOf[s] >= 0 && grouping.of()[s].length > 0 && columnsOf[caseOf[s]].get(column)) {
                    its.add(sources.get(s));
                }
            }
            return its;
        }

        private Table tests(int[][] with, int[] all) throws Cancelled {
            Table.Builder table = Table.of(words.say("tests"), Column.text("code", words.say("code")), Column.count("n", words.say("with-code")),
                    Column.text("test", words.say("test")), Column.number("chi_square", words.say("chi-square")).rounded(3),
                    Column.count("df", words.say("df")), Column.number("p", "p").rounded(4),
                    Column.number("p_holm", words.say("p-holm")).rounded(4), Column.number("v", words.say("v")).rounded(3),
                    Column.number("smallest_expected", words.say("smallest")).rounded(2));
            Independence[] tests = new Independence[codes.size()];
            for (int row = 0; row < tests.length; row++) {
                context.check();
                tests[row] = Independence.test(Arrays.copyOf(with[row], grouping.size()), all);
            }
            double[] adjusted = Independence.holm(Arrays.stream(tests).mapToDouble(Independence::p).toArray());
            Set<Independence.Kind> kinds = new TreeSet<>();
            for (int row = 0; row < tests.length; row++) {
                Independence test = tests[row];
                kinds.add(test.kind());
                boolean tested = !Double.isNaN(test.p());
                Evidence evidence = Evidence.ofCodings(context.view(), sources, codes.counts(row), asked.coders().chosen());
                table.row(codes.label(row), Cell.of(with[row][grouping.size()], evidence), words.say("test." + test.kind().name()),
                        Cell.of(test.statistic(), evidence), test.freedom() == 0 ? null : test.freedom(), tested ? Cell.of(test.p(), evidence) : null,
                        tested ? Cell.of(adjusted[row], evidence) : null, Cell.of(test.v(), evidence), test.smallest());
            }
            table.note(words.say("note.rule")).note(words.say("note.holm"));
            if (kinds.contains(Independence.Kind.TOO_FEW)) {
                table.warn(words.say("warn.too-few"));
            }
            if (kinds.contains(Independence.Kind.FISHER)) {
                table.note(words.say("note.fisher"));
            }
            Set<UUID> authors = new LinkedHashSet<>();
            if (asked.count() == Cases.SOURCE
                    && sources.stream().map(Source::author).filter(author -> author != null).anyMatch(author -> !authors.add(author))) {
                table.warn(words.say("warn.authors"));
            }
            return table.build();
        }
    }
}
