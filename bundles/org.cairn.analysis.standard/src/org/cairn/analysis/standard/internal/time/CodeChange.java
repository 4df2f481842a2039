// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.time;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.cairn.analysis.standard.internal.reach.CodeRows;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** What is written of more, or less, in one phase than in another, and who took it up or let it go. */
@Component(service = Analysis.class)
public final class CodeChange implements Analysis<CodeChange.Parameters> {

    private static final double PERCENT = 100;
    private static final double HALF = 0.5;

    /** What can be asked. */
    public record Parameters(
            @Label("By") Periods.By by,
            @Label("From") @Help("A phase, 2013-02, 2012/13 and so on, as the results by time call it; empty for the first.") String from,
            @Label("To") @Help("The same; empty for the last.") String to,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.code-change", "Change between phases", Parameters.class).in(AnalysisInfo.TIME).about(
                "Per code, the share of sources that have it before and after, and the people with sources in both: who has it in "
                + "both, took "
                + "it up, let it go, or never had it. p is McNemar's test in its exact form (two-sided binomial): how surprising so "
                + "uneven a change of people would be if taking up and letting go were equally likely; not corrected for many codes.");
    }

    /** People by what they did with a code. */
    private enum Turn { KEPT, TAKEN_UP, LET_GO, NEVER }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(CodeChange.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Periods periods = Periods.of(parameters.by(), sources, context, say);
        if (periods.size() < 2) {
            throw new IllegalArgumentException(say.say("one-period"));
        }
        int from = place(parameters.from(), 0, periods, say);
        int to = place(parameters.to(), periods.size() - 1, periods, say);
        if (from == to) {
            throw new IllegalArgumentException(say.say("same-period", periods.labels().get(from)));
        }
        CodeRows codes = new CodeRows(parameters.codes(), context.view());
        Side before = new Side(codes);
        Side after = new Side(codes);
        for (Source source : sources) {
            context.check();
            int period = periods.of(source);
            if (period == from) {
                before.add(source);
            } else if (period == to) {
                after.add(source);
            }
        }
        Set<UUID> both = new HashSet<>(before.people.keySet());
        both.retainAll(after.people.keySet());
        context.counted((long) before.size + after.size, say.say("sources.unit"));
        context.note(say.say("paired", both.size()));

        String first = periods.labels().get(from);
        String last = periods.labels().get(to);
        Table.Builder table = Table.of(say.say("change.title", first, last), Column.text("code", say.say("code")),
                Column.count("before", first), Column.percent("before_share", say.say("share-in", first)), Column.count("after", last),
                Column.percent("after_share", say.say("share-in", last)),
                Column.number("difference", say.say("difference")).in(say.say("points")).rounded(1),
                Column.count("kept", say.say("kept")), Column.count("taken_up", say.say("taken-up")), Column.count("let_go",
                say.say("let-go")),
                Column.count("never", say.say("never")), Column.number("p", say.say("p")).rounded(4));
        for (int row = 0; row < codes.size(); row++) {
            context.check();
            int code = row;
            double share = before.share(row);
            double later = after.share(row);
            long[] turns = new long[Turn.values().length];
            both.forEach(person -> turns[turn(before, after, person, code).ordinal()]++);
            table.row(codes.label(row), Cell.of(before.sources[row], codes.evidence(row, sources, source -> periods.of(source) == from)),
                    share, Cell.of(after.sources[row], codes.evidence(row, sources, source -> periods.of(source) == to)), later,
                    later - share,
                    Cell.of(turns[0], who(Turn.KEPT, both, before, after, row, sources, codes, periods, from, to)),
                    Cell.of(turns[1], who(Turn.TAKEN_UP, both, before, after, row, sources, codes, periods, from, to)),
                    Cell.of(turns[2], who(Turn.LET_GO, both, before, after, row, sources, codes, periods, from, to)),
                    Cell.of(turns[3], who(Turn.NEVER, both, before, after, row, sources, codes, periods, from, to)),
                    mcNemar(turns[1], turns[2]));
        }
        return table.build();
    }

    private static int place(String name, int otherwise, Periods periods, Phrases say) {
        if (name.isBlank()) {
            return otherwise;
        }
        for (int i = 0; i < periods.size(); i++) {
            if (periods.labels().get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new IllegalArgumentException(say.say("no-period", name, String.join(", ", periods.labels())));
    }

    /** One of the two times. */
    private static final class Side {
        private final CodeRows codes;
        private final long[] sources;
        private final Map<UUID, BitSet> people = new HashMap<>();
        private int size;

        Side(CodeRows codes) {
            this.codes = codes;
            sources = new long[codes.size()];
        }

        void add(Source source) {
            size++;
            BitSet found = codes.in(source);
            found.stream().forEach(code -> sources[code]++);
            if (source.author() != null) {
                people.computeIfAbsent(source.author(), fresh -> new BitSet()).or(found);
            }
        }

        double share(int code) {
            return PERCENT * sources[code] / size;
        }
    }

    private static Turn turn(Side before, Side after, UUID person, int code) {
        boolean had = before.people.get(person).get(code);
        boolean has = after.people.get(person).get(code);
        return had ? has ? Turn.KEPT : Turn.LET_GO : has ? Turn.TAKEN_UP : Turn.NEVER;
    }

    /** The passages of those people in the two times; of those who never had the code, their sources. */
    private static Evidence who(Turn turn, Set<UUID> both, Side before, Side after, int code, List<Source> sources, CodeRows codes,
            Periods periods, int from, int to) {
        return () -> {
            List<Source> theirs = sources.stream().filter(source -> (periods.of(source) == from || periods.of(source) == to)
                    && source.author() != null && both.contains(source.author())
                    && turn(before, after, source.author(), code) == turn).toList();
            return (turn == Turn.NEVER ? Evidence.ofSources(theirs) : codes.evidence(code, theirs, source -> true)).passages();
        };
    }

    /** Two-sided exact McNemar test: 2 P(X ≤ min(b, c)) with X binomial (b + c, ½), 1 at most; NaN where nobody changed. */
    static double mcNemar(long b, long c) {
        if (b + c == 0) {
            return Double.NaN;
        }
        return Math.min(1, 2 * BinomialDistribution.of(Math.toIntExact(b + c), HALF).cumulativeProbability((int) Math.min(b, c)));
    }
}
