// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** Which codes stand in the same sources, or are used by the same people. */
@Component(service = Analysis.class)
public final class CodeSimilarity implements Analysis<CodeSimilarity.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Together in") @Default("source") @Help("Codes are alike that stand in the same sources, or with the same authors, "
                    + "in the "
                    + "same schools, phases …") SourceField field,
            @Label("Measure") Comparison.Measure measure,
            @Label("Join by") Clusters.Linkage linkage,
            @Label("Clusters") @Min(1) @Max(12) @Default("3") @Help("How many groups the map shows.") int clusters,
            @Label("At most") @Min(2) @Max(300) @Default("60") @Help("Of more, those that are used most are compared.") int most,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.code-similarity", "Similar codes", Parameters.class).in(AnalysisInfo.SIMILARITY).about(
                "Which codes stand in the same sources or with the same people: Jaccard (1901) or cosine of the counts, clusters "
                + "joined step "
                + "by step (Lance and Williams 1967) at the distance 1 − similarity, and a map by classical multidimensional scaling "
                + "(Torgerson 1952). Codes count by themselves. Codes on the same passage are found by the co-occurrence of codes.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(CodeSimilarity.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Codings codings = context.view().codings();
        boolean bySource = parameters.field().name().equalsIgnoreCase("source");
        Function<Source, List<String>> reader = bySource ? source -> List.of(source.id().toString())
                : parameters.field().reader(context.view());
        long[] uses = new long[codings.codes()];
        long missing = 0;
        for (Source source : sources) {
            context.check();
            if (reader.apply(source).isEmpty()) {
                missing++;
                continue;
            }
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                uses[row.code(i)]++;
            }
        }
        context.leaveOut(LeftOut.Reason.MISSING, missing, say.say("sources.unit"), say.say("no-value", parameters.field().name()));
        List<Code> codes = kept(parameters, uses, codings, context, say);
        int[] places = new int[codings.codes()];
        Arrays.fill(places, -1);
        List<Features> features = new ArrayList<>();
        for (Code code : codes) {
            places[codings.codeOrdinal(code.id())] = features.size();
            features.add(new Features());
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (Source source : sources) {
            context.check();
            int[] values = reader.apply(source).stream().mapToInt(value -> numbers.computeIfAbsent(value, fresh -> numbers.size()))
                    .toArray();
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                int place = places[row.code(i)];
                for (int k = 0; place >= 0 && k < values.length; k++) {
                    features.get(place).add(values[k]);
                }
            }
        }
        context.counted(codes.size(), say.say("codes.unit"));
        return new Comparison(labels(codes, context), features,
                i -> Evidence.ofCodings(context.view(), sources, Set.of(codes.get(i).id())),
                (i, j) -> () -> Evidence.ofCodings(context.view(), sources.stream().filter(source -> reader.apply(source).stream()
                        .map(numbers::get).anyMatch(value -> features.get(i).has(value) && features.get(j).has(value))).toList(),
                        Set.of(codes.get(i).id(), codes.get(j).id())).passages())
                .results(say.say("code-similarity.title"), say.say("code"), parameters.measure(), parameters.linkage(),
                        parameters.clusters(), context, say);
    }

    /** The codes that are used most, in the order of the codebook. */
    private static List<Code> kept(Parameters parameters, long[] uses, Codings codings, AnalysisContext context, Phrases say) {
        List<Code> chosen = parameters.codes().codes(context.view().codebook());
        List<Code> used = chosen.stream().filter(code -> codings.codeOrdinal(code.id()) >= 0 && uses[codings.codeOrdinal(code.id())] > 0)
                .toList();
        context.leaveOut(LeftOut.Reason.OTHER, chosen.size() - (long) used.size(), say.say("codes.unit"), say.say("not-used"));
        Set<Code> most = new HashSet<>(used.stream().sorted(Comparator.comparingLong(code -> -uses[codings.codeOrdinal(code.id())]))
                .limit(parameters.most()).toList());
        context.leaveOut(LeftOut.Reason.OTHER, used.size() - (long) most.size(), say.say("codes.unit"),
                say.say("too-many-codes", parameters.most()));
        return used.stream().filter(most::contains).toList();
    }

    private static List<String> labels(List<Code> codes, AnalysisContext context) {
        Map<String, Integer> names = new HashMap<>();
        codes.forEach(code -> names.merge(code.name(), 1, Integer::sum));
        return codes.stream().map(code -> names.get(code.name()) > 1 ? context.view().codebook().path(code) : code.name()).toList();
    }
}
