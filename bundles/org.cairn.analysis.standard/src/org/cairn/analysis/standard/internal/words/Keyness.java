// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** Which words a group of sources uses more often than the rest do. */
@Component(service = Analysis.class)
public final class Keyness implements Analysis<Keyness.Parameters> {

    private static final long MOST_CELLS = 30_000_000;
    private static final double PER = 1000;

    /** What can be asked. */
    public record Parameters(
            @Label("Groups") @Default("phase") @Help("Each group of sources is compared with all the others.") SourceField field,
            @Label("At least") @Unit("times") @Min(1) @Default("3") @Help("Words that are rarer in both are not listed.") int atLeast,
            @Label("G² from") @Min(0) @Default("3.84") @Help("3.84 is p < 0.05, 6.63 is p < 0.01, 15.13 is p < 0.0001.") double from,
            @Label("At most") @Unit("words each") @Min(1) @Max(5000) @Default("50") int most,
            @Label("Also words that are rarer than elsewhere") boolean rarer,
            @Label("Stop list") StopWords.Lists stopList,
            @Label("Also without") @Help("Words that are not to be compared.") List<String> without,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            without = List.copyOf(without);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.keyness", "Key words of groups", Parameters.class).in(AnalysisInfo.WORDS).about(
                "Words that a group of sources uses more often than all other sources do. G² is the log-likelihood ratio of Dunning "
                + "(1993) in "
                + "the form of Rayson and Garside (2000); the log ratio (Hardie 2014) says how many times more often as a power of "
                + "two: 1 is "
                + "twice, 2 four times, with half a use where there is none. p is of the chi-squared distribution with one degree of "
                + "freedom, not corrected for the many words that are compared.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(Keyness.class, context.locale());
        Function<Source, List<String>> reader = parameters.field().reader(context.view());
        List<Source> sources = new ArrayList<>();
        Set<String> values = new LinkedHashSet<>();
        List<Source> chosen = context.sources(parameters.sources());
        for (Source source : chosen) {
            context.check();
            List<String> of = reader.apply(source);
            values.addAll(of);
            if (!of.isEmpty()) {
                sources.add(source);
            }
        }
        context.leaveOut(LeftOut.Reason.MISSING, chosen.size() - (long) sources.size(), say.say("sources.unit"),
                say.say("no-value", parameters.field().name()));
        List<String> groups = parameters.field().ordered(context.view(), values);
        Corpus corpus = count(parameters, context, sources, groups, reader, say);
        context.counted(corpus.total, say.say("words.unit"));
        if (groups.size() < 2) {
            context.warn(say.say("one-group", parameters.field().name()));
        }

        Table.Builder table = Table.of(say.say("keyness.title"), Column.text("group", say.say("group")), Column.text("word",
                say.say("word")),
                Column.count("here", say.say("here")), Column.count("elsewhere", say.say("elsewhere")),
                Column.number("here_per_1000", say.say("here-per-1000")), Column.number("elsewhere_per_1000",
                say.say("elsewhere-per-1000")),
                Column.number("g2", say.say("g2")), Column.number("p", say.say("p")).rounded(4),
                Column.number("log_ratio", say.say("log-ratio")));
        ChiSquaredDistribution chi = ChiSquaredDistribution.of(1);
        for (int g = 0; g < groups.size(); g++) {
            context.check();
            String group = groups.get(g);
            List<Key> keys = context.sorted(keys(corpus, g, parameters, context),
                    Comparator.comparing((Key key) -> key.ratio < 0).thenComparing(key -> -key.g2).thenComparing(Key::word));
            for (Key key : keys.subList(0, Math.min(keys.size(), parameters.most()))) {
                Phrase phrase = new Phrase(List.of(key.word));
                table.row(group, key.word,
                        Cell.of(key.here, () -> phrase.in(context.view(), in(sources, reader, group, true)).passages()),
                        Cell.of(key.elsewhere, () -> phrase.in(context.view(), in(sources, reader, group, false)).passages()),
                        PER * key.here / corpus.sizes[g], corpus.sizes[g] == corpus.total ? Double.NaN
                        : PER * key.elsewhere / (corpus.total - corpus.sizes[g]), key.g2, chi.survivalProbability(key.g2), key.ratio);
            }
        }
        return table.build();
    }

    private static List<Source> in(List<Source> sources, Function<Source, List<String>> reader, String group, boolean inside) {
        return sources.stream().filter(source -> reader.apply(source).contains(group) == inside).toList();
    }

    /** Uses of each word: all together at index 0, then by group. */
    private static final class Corpus {
        private final Map<String, long[]> counts = new HashMap<>();
        private final long[] sizes;
        private long total;

        Corpus(int groups) {
            sizes = new long[groups];
        }
    }

    private static Corpus count(Parameters parameters, AnalysisContext context, List<Source> sources, List<String> groups,
            Function<Source, List<String>> reader, Phrases say) throws Cancelled {
        Corpus corpus = new Corpus(groups.size());
        StopWords stop = new StopWords(parameters.stopList(), parameters.without());
        context.texts(say.say("counting"), sources, (source, text) -> {
            int[] of = reader.apply(source).stream().mapToInt(groups::indexOf).toArray();
            List<Token> tokens = Token.of(text.string());
            corpus.total += tokens.size();
            Arrays.stream(of).forEach(group -> corpus.sizes[group] += tokens.size());
            Set<String> stopped = stop.of(source.language());
            for (Token token : tokens) {
                if (!stopped.contains(token.word())) {
                    long[] uses = corpus.counts.computeIfAbsent(token.word(), fresh -> new long[groups.size() + 1]);
                    uses[0]++;
                    for (int group : of) {
                        uses[group + 1]++;
                    }
                }
            }
            if ((long) corpus.counts.size() * groups.size() > MOST_CELLS) {
                throw new IllegalArgumentException(say.say("too-many-groups", groups.size()));
            }
        });
        return corpus;
    }

    /** A word of a group. */
    private record Key(String word, long here, long elsewhere, double g2, double ratio) {
    }

    private static List<Key> keys(Corpus corpus, int group, Parameters parameters, AnalysisContext context) throws Cancelled {
        List<Key> keys = new ArrayList<>();
        long size = corpus.sizes[group];
        long rest = corpus.total - size;
        if (size == 0 || rest == 0) {
            return keys;
        }
        for (Map.Entry<String, long[]> each : corpus.counts.entrySet()) {
            context.check();
            long[] uses = each.getValue();
            long here = uses[group + 1];
            long elsewhere = uses[0] - here;
            double ratio = logRatio(here, elsewhere, size, rest);
            if (Math.max(here, elsewhere) >= parameters.atLeast() && (ratio > 0 || parameters.rarer())) {
                double g2 = logLikelihood(here, elsewhere, size, rest);
                if (g2 >= parameters.from()) {
                    keys.add(new Key(each.getKey(), here, elsewhere, g2, ratio));
                }
            }
        }
        return keys;
    }

    /**
     * G² = 2 (a ln(a/E₁) + b ln(b/E₂)), E₁ = c (a + b) / (c + d), E₂ = d (a + b) / (c + d): Rayson and Garside (2000).
     *
     * @param a uses in the one, which has {@code c} words
     * @param b uses in the other, which has {@code d} words
     */
    static double logLikelihood(long a, long b, long c, long d) {
        double expected = (double) c * (a + b) / (c + d);
        double other = (double) d * (a + b) / (c + d);
        return Math.max(0, 2 * (term(a, expected) + term(b, other)));
    }

    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** log₂ of the ratio of the relative frequencies (Hardie 2014), with 0.5 in the place of 0. */
    static double logRatio(long a, long b, long c, long d) {
        return Math.log((a == 0 ? 0.5 : a) / c / ((b == 0 ? 0.5 : b) / d)) / Math.log(2);
    }
}
