// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.analysis.standard.internal.reach.CodeRows;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Person;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** What each person writes of from time to time: what is new with them, and what they no longer speak of. */
@Component(service = Analysis.class)
public final class PersonTimeline implements Analysis<PersonTimeline.Parameters> {

    private static final int MOST_NAMED = 15;
    private static final int MOST_LINES = 8;
    /** A table of people by time beyond that is no longer read, and would fill the memory. */
    private static final long MOST_ROWS = 100_000;

    /** What can be asked. */
    public record Parameters(
            @Label("People") @Help("Names; none for all.") List<String> people,
            @Label("By") @Default("month") Periods.By by,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            people = List.copyOf(people);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.person-timeline", "Timeline of people", Parameters.class).in(AnalysisInfo.TIME).about(
                "For each author and time: how many sources and codings, which codes are new with them, and which stood in what they "
                + "wrote the time before and no longer do. Sources without author are left out.");
    }

    /** One person at one time. */
    private static final class Stop {
        private final BitSet codes = new BitSet();
        private final List<Source> sources = new ArrayList<>();
        private long codings;
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(PersonTimeline.class, context.locale());
        Map<UUID, String> names = names(parameters, context, say);
        List<Source> all = context.sources(parameters.sources());
        List<Source> sources = new ArrayList<>();
        long anonymous = 0;
        for (Source source : all) {
            context.check();
            if (source.author() == null) {
                anonymous++;
            } else if (names.containsKey(source.author())) {
                sources.add(source);
            }
        }
        context.leaveOut(LeftOut.Reason.MISSING, anonymous, say.say("sources.unit"), say.say("no-author"));
        context.leaveOut(LeftOut.Reason.FILTER, all.size() - anonymous - sources.size(), say.say("sources.unit"), say.say("others"));
        Periods periods = Periods.of(parameters.by(), sources, context, say);
        CodeRows codes = new CodeRows(parameters.codes(), context.view());
        Map<UUID, TreeMap<Integer, Stop>> lines = new HashMap<>();
        long rows = 0;
        for (Source source : sources) {
            context.check();
            int period = periods.of(source);
            if (period >= 0) {
                Stop stop = lines.computeIfAbsent(source.author(), fresh -> new TreeMap<>()).get(period);
                if (stop == null) {
                    stop = new Stop();
                    lines.get(source.author()).put(period, stop);
                    if (++rows > MOST_ROWS) {
                        throw new IllegalArgumentException(say.say("too-many-stops", MOST_ROWS));
                    }
                }
                stop.sources.add(source);
                stop.codes.or(codes.in(source));
                stop.codings += counted(source, codes);
            }
        }
        context.counted(lines.size(), say.say("people.unit"));
        return results(lines, names, periods, codes, say, context);
    }

    private static Map<UUID, String> names(Parameters parameters, AnalysisContext context, Phrases say) {
        Map<UUID, String> names = new LinkedHashMap<>();
        context.view().people().forEach(person -> names.put(person.id(), person.name()));
        if (!parameters.people().isEmpty()) {
            Set<String> wanted = parameters.people().stream().map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            Set<String> known = context.view().people().stream().map(Person::name).map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            for (String name : parameters.people()) {
                if (!known.contains(name.strip().toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException(say.say("no-person", name));
                }
            }
            names.values().removeIf(name -> !wanted.contains(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static long counted(Source source, CodeRows codes) {
        long counted = 0;
        var row = codes.codings(source);
        for (int i = 0; i < row.size(); i++) {
            counted += codes.of(row.code(i)).length > 0 ? 1 : 0;
        }
        return counted;
    }

    private static Composite results(Map<UUID, TreeMap<Integer, Stop>> lines, Map<UUID, String> names, Periods periods, CodeRows codes,
            Phrases say, AnalysisContext context) throws Cancelled {
        Table.Builder table = Table.of(say.say("timeline.title"), Column.text("person", say.say("person")),
                Column.text("time", say.say("time")), Column.count("sources", say.say("sources")), Column.count("codings",
                say.say("codings")),
                Column.count("codes", say.say("codes")), Column.count("fresh", say.say("fresh")), Column.text("fresh_codes",
                say.say("fresh-codes")),
                Column.count("gone", say.say("gone")), Column.text("gone_codes", say.say("gone-codes")));
        List<String> labels = new ArrayList<>();
        List<TreeMap<Integer, Stop>> drawn = new ArrayList<>();
        for (Map.Entry<UUID, String> person : names.entrySet()) {
            context.check();
            TreeMap<Integer, Stop> line = lines.get(person.getKey());
            if (line == null) {
                continue;
            }
            labels.add(person.getValue());
            drawn.add(line);
            BitSet seen = new BitSet();
            Stop last = null;
            for (Map.Entry<Integer, Stop> at : line.entrySet()) {
                Stop stop = at.getValue();
                BitSet fresh = (BitSet) stop.codes.clone();
                fresh.andNot(seen);
                BitSet gone = last == null ? new BitSet() : (BitSet) last.codes.clone();
                gone.andNot(stop.codes);
                Evidence coded = evidence(codes, stop.codes, stop.sources);
                table.row(person.getValue(), periods.labels().get(at.getKey()),
                        Cell.of((long) stop.sources.size(), Evidence.ofSources(stop.sources)), Cell.of(stop.codings, coded),
                        Cell.of((long) stop.codes.cardinality(), coded),
                        Cell.of((long) fresh.cardinality(), evidence(codes, fresh, stop.sources)), named(fresh, codes, say),
                        Cell.of((long) gone.cardinality(), last == null ? Evidence.NONE : evidence(codes, gone, last.sources)),
                        named(gone, codes, say));
                seen.or(stop.codes);
                last = stop;
            }
        }
        double[][] cells = new double[drawn.size()][periods.size()];
        long[] totals = new long[drawn.size()];
        for (int i = 0; i < cells.length; i++) {
            context.check();
            for (int period = 0; period < periods.size(); period++) {
                Stop stop = drawn.get(i).get(period);
                cells[i][period] = stop == null ? Double.NaN : stop.codes.cardinality();
                totals[i] += stop == null ? 0 : stop.codes.cardinality();
            }
        }
        Column measure = Column.count("codes", say.say("codes"));
        Matrix matrix = new Matrix(About.of(say.say("timeline.codes")), say.say("person"), say.say("time"), labels, periods.labels(), cells,
                measure, false, (person, period) -> {
                    Stop stop = drawn.get(person).get(period);
                    return stop == null ? Evidence.NONE : evidence(codes, stop.codes, stop.sources);
                });
        return Composite.of(say.say("timeline.title"), table.build(), matrix, CodesOverTime.lines(matrix,
                CodesOverTime.commonest(totals, MOST_LINES), say.say("timeline.codes"), say.say("time"), measure));
    }

    private static Evidence evidence(CodeRows codes, BitSet rows, List<Source> sources) {
        return () -> {
            List<Passage> passages = new ArrayList<>();
            rows.stream().forEach(row -> passages.addAll(codes.evidence(row, sources, source -> true).passages()));
            return passages.stream().distinct().toList();
        };
    }

    private static String named(BitSet rows, CodeRows codes, Phrases say) {
        String named = rows.stream().limit(MOST_NAMED).mapToObj(codes::label).collect(Collectors.joining(", "));
        int more = rows.cardinality() - MOST_NAMED;
        return more > 0 ? say.say("and-more", named, more) : named;
    }
}
