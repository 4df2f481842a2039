// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.analysis.standard.internal.words.StopWords;
import org.cairn.analysis.standard.internal.words.Token;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** Which sources, people, schools or other groups of sources are alike by their codes or by their words. */
@Component(service = Analysis.class)
public final class SourceSimilarity implements Analysis<SourceSimilarity.Parameters> {

    /** By what they are compared. */
    public enum By {
        @Label("Codes")
        CODES,
        @Label("Words") @Help("Without stop words.")
        WORDS
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Compare") @Default("source") @Help("Each source by itself, or all sources of one author, school, phase "
                    + "…") SourceField field,
            @Label("By") By by,
            @Label("Measure") Comparison.Measure measure,
            @Label("Join by") Clusters.Linkage linkage,
            @Label("Clusters") @Min(1) @Max(12) @Default("3") @Help("How many groups the map shows.") int clusters,
            @Label("At most") @Min(2) @Max(300) @Default("60") @Help("Of more, those with most codings, or most text, are "
                    + "compared.") int most,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.source-similarity", "Similar sources", Parameters.class).in(AnalysisInfo.SIMILARITY)
                .about(
                "Which sources, people or groups are alike by their codes or words: Jaccard (1901) or cosine of the counts, clusters "
                + "joined "
                + "step by step (Lance and Williams 1967) at the distance 1 − similarity, and a map by classical multidimensional scaling "
                + "(Torgerson 1952). Codes count by themselves, without those above them.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(SourceSimilarity.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Codings codings = context.view().codings();
        boolean byCodes = parameters.by() == By.CODES;
        boolean[] wanted = codings.ordinals(parameters.codes().ids(context.view().codebook()));
        Function<Source, List<String>> reader = parameters.field().name().equalsIgnoreCase("source")
                ? source -> List.of(source.id().toString()) : parameters.field().reader(context.view());
        Map<String, Long> sizes = new LinkedHashMap<>();
        long missing = 0;
        for (Source source : sources) {
            context.check();
            long size = byCodes ? counted(codings.of(source), wanted) : source.length();
            List<String> values = reader.apply(source);
            values.forEach(value -> sizes.merge(value, size, Long::sum));
            missing += values.isEmpty() ? 1 : 0;
        }
        context.leaveOut(LeftOut.Reason.MISSING, missing, say.say("sources.unit"), say.say("no-value", parameters.field().name()));
        int all = sizes.size();
        sizes.values().removeIf(size -> size == 0);
        context.leaveOut(LeftOut.Reason.OTHER, all - sizes.size(), say.say("things.unit"), say.say(byCodes ? "no-codes" : "no-text"));
        Map<String, Thing> things = kept(sizes, parameters, context, say);
        fill(things, sources, reader, byCodes, wanted, codings, context, say);
        context.leaveOut(LeftOut.Reason.OTHER, things.values().stream().filter(thing -> thing.features.isEmpty()).count(),
                say.say("things.unit"), say.say("no-words"));
        List<Thing> compared = things.values().stream().filter(thing -> !thing.features.isEmpty()).toList();
        context.counted(compared.size(), say.say("things.unit"));
        return new Comparison(compared.stream().map(thing -> thing.label).toList(), compared.stream().map(thing -> thing.features).toList(),
                i -> Evidence.ofSources(compared.get(i).sources), (i, j) -> shared(compared.get(i), compared.get(j), byCodes, context))
                .results(say.say("source-similarity.title"), say.say("compared"), parameters.measure(), parameters.linkage(),
                        parameters.clusters(), context, say);
    }

    /** What is compared. */
    private static final class Thing {
        private final Features features = new Features();
        private final List<Source> sources = new ArrayList<>();
        private String label = "";
    }

    private static long counted(Codings.Row row, boolean[] wanted) {
        long counted = 0;
        for (int i = 0; i < row.size(); i++) {
            counted += wanted[row.code(i)] ? 1 : 0;
        }
        return counted;
    }

    /** The greatest of them, in the order of the field. */
    private static Map<String, Thing> kept(Map<String, Long> sizes, Parameters parameters, AnalysisContext context, Phrases say)
            throws Cancelled {
        List<Map.Entry<String, Long>> bySize = context.sorted(sizes.entrySet(), Map.Entry.comparingByValue(Comparator.reverseOrder()));
        List<String> greatest = bySize.stream().limit(parameters.most()).map(Map.Entry::getKey).toList();
        context.leaveOut(LeftOut.Reason.OTHER, sizes.size() - (long) greatest.size(), say.say("things.unit"),
                say.say("too-many-things", parameters.most()));
        Set<String> chosen = new HashSet<>(greatest);
        List<String> order = parameters.field().name().equalsIgnoreCase("source") ? sizes.keySet().stream().filter(chosen::contains)
                .toList()
                : parameters.field().ordered(context.view(), chosen);
        Map<String, Thing> things = new LinkedHashMap<>();
        order.forEach(value -> things.put(value, new Thing()));
        return things;
    }

    private static void fill(Map<String, Thing> things, List<Source> sources, Function<Source, List<String>> reader, boolean byCodes,
            boolean[] wanted, Codings codings, AnalysisContext context, Phrases say) throws Cancelled {
        List<Source> theirs = new ArrayList<>();
        for (Source source : sources) {
            context.check();
            List<String> values = reader.apply(source).stream().filter(things::containsKey).toList();
            for (String value : values) {
                Thing thing = things.get(value);
                thing.sources.add(source);
                thing.label = value.equals(source.id().toString()) ? source.title() : value;
            }
            if (!values.isEmpty()) {
                theirs.add(source);
            }
        }
        if (byCodes) {
            for (Source source : theirs) {
                context.check();
                Codings.Row row = codings.of(source);
                for (Thing thing : of(source, reader, things)) {
                    for (int i = 0; i < row.size(); i++) {
                        if (wanted[row.code(i)]) {
                            thing.features.add(row.code(i));
                        }
                    }
                }
            }
            return;
        }
        StopWords stop = new StopWords(StopWords.Lists.LANGUAGE, List.of());
        Map<String, Integer> numbers = new HashMap<>();
        context.texts(say.say("counting-words"), theirs, (source, text) -> {
            List<Thing> of = of(source, reader, things);
            Set<String> stopped = stop.of(source.language());
            for (Token token : Token.of(text.string())) {
                if (!stopped.contains(token.word())) {
                    int word = numbers.computeIfAbsent(token.word(), fresh -> numbers.size());
                    of.forEach(thing -> thing.features.add(word));
                }
            }
        });
    }

    private static List<Thing> of(Source source, Function<Source, List<String>> reader, Map<String, Thing> things) {
        return reader.apply(source).stream().filter(things::containsKey).map(things::get).toList();
    }

    /** The codings of both with the codes that both have; by words, the sources of both. */
    private static Evidence shared(Thing a, Thing b, boolean byCodes, AnalysisContext context) {
        return () -> {
            Set<Source> sources = new LinkedHashSet<>(a.sources);
            sources.addAll(b.sources);
            if (!byCodes) {
                return Evidence.ofSources(sources).passages();
            }
            Codings codings = context.view().codings();
            Set<UUID> codes = new HashSet<>();
            a.features.all().stream().filter(b.features::has).forEach(code -> codes.add(codings.code(code)));
            return Evidence.ofCodings(context.view(), sources, codes).passages();
        };
    }
}
