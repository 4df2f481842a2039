// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.analysis.standard.internal.reach.CodeRows;
import org.cairn.analysis.standard.internal.words.StopWords;
import org.cairn.analysis.standard.internal.words.Token;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
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
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** A few documents beside each other: which codes they share, and which only one of them has. */
@Component(service = Analysis.class)
public final class DocumentComparison implements Analysis<DocumentComparison.Parameters> {

    private static final int MOST_NAMED = 15;

    /** What can be asked. */
    public record Parameters(
            @Label("At most") @Unit("documents") @Min(2) @Max(40) @Default("8") int most,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.document-comparison", "Compare documents", Parameters.class).in(AnalysisInfo.SIMILARITY)
                .about("A few documents beside each other: the codings of each code in each document, and for each pair the codes that "
                        + "both "
                + "have or only one has, with Jaccard's coefficient (1901) and the cosine of their codes and of their words without stop "
                + "words. Without a choice the first documents are taken.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(DocumentComparison.class, context.locale());
        List<Source> all = context.sources(parameters.sources());
        List<Source> sources = all.subList(0, Math.min(all.size(), parameters.most()));
        if (sources.size() < 2) {
            throw new IllegalArgumentException(say.say("too-few"));
        }
        context.leaveOut(LeftOut.Reason.OTHER, all.size() - (long) sources.size(), say.say("documents.unit"),
                say.say("first-documents", parameters.most()));
        context.counted(sources.size(), say.say("documents.unit"));
        CodeRows codes = new CodeRows(parameters.codes(), context.view());
        double[][] counts = new double[codes.size()][sources.size()];
        List<Features> coded = new ArrayList<>();
        List<BitSet> there = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            Features features = new Features();
            Codings.Row row = codes.codings(sources.get(s));
            for (int i = 0; i < row.size(); i++) {
                for (int code : codes.of(row.code(i))) {
                    counts[code][s]++;
                    features.add(code);
                }
            }
            coded.add(features);
            there.add(codes.in(sources.get(s)));
        }
        List<Features> words = words(sources, context, say);
        Matrix matrix = new Matrix(About.of(say.say("codings-by-document")), say.say("code"), say.say("document"), codes.labels(),
                sources.stream().map(Source::title).toList(), counts, Column.count("codings", say.say("codings")), false,
                (code, s) -> codes.evidence(code, List.of(sources.get(s)), source -> true));
        return Composite.of(say.say("comparison.title"), pairs(sources, coded, there, words, codes, say), matrix);
    }

    private static List<Features> words(List<Source> sources, AnalysisContext context, Phrases say) throws Cancelled {
        Map<String, Integer> numbers = new HashMap<>();
        List<Features> words = new ArrayList<>();
        StopWords stop = new StopWords(StopWords.Lists.LANGUAGE, List.of());
        context.texts(say.say("counting-words"), sources, (source, text) -> {
            Features features = new Features();
            Set<String> stopped = stop.of(source.language());
            for (Token token : Token.of(text.string())) {
                if (!stopped.contains(token.word())) {
                    features.add(numbers.computeIfAbsent(token.word(), fresh -> numbers.size()));
                }
            }
            words.add(features);
        });
        return words;
    }

    private static Table pairs(List<Source> sources, List<Features> coded, List<BitSet> there, List<Features> words, CodeRows codes,
            Phrases say) {
        Table.Builder table = Table.of(say.say("pairs"), Column.text("first", say.say("first")), Column.text("second", say.say("second")),
                Column.count("shared", say.say("shared")), Column.count("only_first", say.say("only-first")),
                Column.count("only_second", say.say("only-second")), Column.number("jaccard", say.say("jaccard")),
                Column.number("cosine", say.say("cosine")), Column.number("cosine_words", say.say("cosine-words")),
                Column.text("shared_codes", say.say("shared-codes")), Column.text("only_first_codes", say.say("only-first-codes")),
                Column.text("only_second_codes", say.say("only-second-codes")));
        for (int a = 0; a < sources.size(); a++) {
            for (int b = a + 1; b < sources.size(); b++) {
                BitSet shared = (BitSet) there.get(a).clone();
                shared.and(there.get(b));
                BitSet first = (BitSet) there.get(a).clone();
                first.andNot(there.get(b));
                BitSet second = (BitSet) there.get(b).clone();
                second.andNot(there.get(a));
                List<Source> both = List.of(sources.get(a), sources.get(b));
                table.row(both.get(0).title(), both.get(1).title(), cell(shared, codes, both), cell(first, codes, both),
                        cell(second, codes, both), coded.get(a).jaccard(coded.get(b)), coded.get(a).cosine(coded.get(b)),
                        Cell.of(words.get(a).cosine(words.get(b)), Evidence.ofSources(both)), named(shared, codes, say),
                        named(first, codes, say), named(second, codes, say));
            }
        }
        return table.build();
    }

    private static Cell cell(BitSet rows, CodeRows codes, List<Source> sources) {
        return Cell.of((long) rows.cardinality(), () -> {
            List<Passage> passages = new ArrayList<>();
            rows.stream().forEach(row -> passages.addAll(codes.evidence(row, sources, source -> true).passages()));
            return passages.stream().distinct().toList();
        });
    }

    private static String named(BitSet rows, CodeRows codes, Phrases say) {
        String named = rows.stream().limit(MOST_NAMED).mapToObj(codes::label).collect(Collectors.joining(", "));
        int more = rows.cardinality() - MOST_NAMED;
        return more > 0 ? say.say("and-more", named, more) : named;
    }
}
