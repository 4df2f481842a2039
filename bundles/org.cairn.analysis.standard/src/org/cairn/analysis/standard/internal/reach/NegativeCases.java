// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** Who never speaks of something: people, schools or other groups of sources without a code, or without a hit of a query. */
@Component(service = Analysis.class)
public final class NegativeCases implements Analysis<NegativeCases.Parameters> {

    private static final double PERCENT = 100;

    /** What can be asked. */
    public record Parameters(
            @Label("Cases") @Default("author") @Help("Who, or what, is asked about: author, school, group, an attribute "
                    + "…") SourceField field,
            @Label("At least") @Unit("sources") @Min(1) @Default("1") @Help("Cases with fewer sources have had little chance to say "
                    + "it, and are "
                    + "left out.") int atLeast,
            @Label("Queries") @Help("In the query language, beside the codes; each is a row.") List<String> queries,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            queries = List.copyOf(queries);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.negative-cases", "Negative cases", Parameters.class).in(AnalysisInfo.QUALITY).about(
                "For each code or query, the cases in which it is never found, with all their sources to read: the search for what speaks "
                + "against a finding (Lincoln and Guba 1985). That something is not there does not say that it was denied.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(NegativeCases.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Function<Source, List<String>> reader = parameters.field().reader(context.view());
        Topics topics = Topics.of(parameters.codes(), parameters.queries(), sources, context);
        Map<String, Integer> sizes = new HashMap<>();
        long missing = 0;
        for (Source source : sources) {
            context.check();
            List<String> values = reader.apply(source);
            values.forEach(value -> sizes.merge(value, 1, Integer::sum));
            missing += values.isEmpty() ? 1 : 0;
        }
        context.leaveOut(LeftOut.Reason.MISSING, missing, say.say("sources.unit"), say.say("no-value", parameters.field().name()));
        int all = sizes.size();
        sizes.values().removeIf(size -> size < parameters.atLeast());
        context.leaveOut(LeftOut.Reason.OTHER, all - (long) sizes.size(), say.say("cases.unit"), say.say("too-few-sources"));
        List<String> cases = parameters.field().ordered(context.view(), sizes.keySet());
        Map<String, Integer> places = new HashMap<>();
        cases.forEach(value -> places.put(value, places.size()));
        BitSet[] having = having(topics, places, reader, context);
        context.counted(cases.size(), say.say("cases.unit"));
        return table(topics, cases, having, reader, say, context);
    }

    /** For each topic the cases in which it is found. */
    private static BitSet[] having(Topics topics, Map<String, Integer> places, Function<Source, List<String>> reader,
            AnalysisContext context) throws Cancelled {
        BitSet[] having = new BitSet[topics.size()];
        for (int topic = 0; topic < having.length; topic++) {
            having[topic] = new BitSet();
        }
        for (int i = 0; i < topics.sources().size(); i++) {
            context.check();
            BitSet there = topics.in(i);
            for (String value : reader.apply(topics.sources().get(i))) {
                Integer place = places.get(value);
                if (place != null) {
                    there.stream().forEach(topic -> having[topic].set(place));
                }
            }
        }
        return having;
    }

    private static Table table(Topics topics, List<String> cases, BitSet[] having, Function<Source, List<String>> reader, Phrases say,
            AnalysisContext context) throws Cancelled {
        Table.Builder table = Table.of(say.say("negative.title"), Column.text("topic", say.say("topic")), Column.count("with",
                say.say("with")),
                Column.count("without", say.say("without")), Column.percent("without_share", say.say("without-share")),
                Column.text("never", say.say("never")));
        for (int topic = 0; topic < topics.size(); topic++) {
            context.check();
            BitSet without = new BitSet();
            without.set(0, cases.size());
            without.andNot(having[topic]);
            int never = without.cardinality();
            BitSet with = having[topic];
            table.row(topics.label(topic), Cell.of(with.cardinality(), topics.evidence(topic, source -> isOf(source, reader, cases, with))),
                    Cell.of(never, sourcesOf(topics.sources(), reader, cases, without)),
                    cases.isEmpty() ? Double.NaN : PERCENT * never / cases.size(),
                    Names.of(without.stream().mapToObj(cases::get), never, say));
        }
        return table.build();
    }

    private static boolean isOf(Source source, Function<Source, List<String>> reader, List<String> cases, BitSet wanted) {
        return reader.apply(source).stream().anyMatch(value -> {
            int place = cases.indexOf(value);
            return place >= 0 && wanted.get(place);
        });
    }

    private static Evidence sourcesOf(List<Source> sources, Function<Source, List<String>> reader, List<String> cases, BitSet wanted) {
        return () -> {
            Set<String> names = wanted.stream().mapToObj(cases::get).collect(Collectors.toCollection(HashSet::new));
            List<Source> theirs = new ArrayList<>();
            for (Source source : sources) {
                if (reader.apply(source).stream().anyMatch(names::contains)) {
                    theirs.add(source);
                }
            }
            return Evidence.ofSources(theirs).passages();
        };
    }
}
