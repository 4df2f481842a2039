// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** Words and sequences of words, how often they stand in the texts, and how evenly they are spread over the sources. */
@Component(service = Analysis.class)
public final class WordFrequencies implements Analysis<WordFrequencies.Parameters> {

    /** More different sequences than that are not held in memory at once. */
    private static final int MOST_DIFFERENT = 3_000_000;
    private static final int MOST_IN_CLOUD = 80;
    private static final double PER = 1000;

    /** What can be asked. */
    public record Parameters(
            @Label("Words in a row") @Min(1) @Max(5) @Default("1") @Help("1 counts single words, 2 pairs, and so on; never across the end "
                    + "of a sentence.") int length,
            @Label("At least") @Unit("times") @Min(1) @Default("2") int atLeast,
            @Label("At most") @Unit("rows") @Min(1) @Max(50_000) @Default("500") int most,
            @Label("Stop list") StopWords.Lists stopList,
            @Label("Also without") @Help("Words that are not to be counted.") List<String> without,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            without = List.copyOf(without);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.word-frequencies", "Word frequencies", Parameters.class).in(AnalysisInfo.WORDS).about(
                "How often words, or sequences of words, stand in the texts, and how evenly they are spread over the sources. A word is "
                + "letters and digits with apostrophes and hyphens between them; case does not count. Sequences that begin or end with a "
                + "stop word are not listed; the total counts all words. Dispersion: DP of Gries (2008), 0 for even and near 1 for "
                + "clumped, and D of Juilland, Brodin and Davidovitch (1970), 1 for even and 0 for clumped, over relative frequencies.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(WordFrequencies.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Grams grams = new Grams(parameters, say, context, sources);
        List<Gram> shown = grams.count();
        grams.spread(shown);

        Table.Builder table = Table.of(say.say("words.title"), Column.text("words", say.say("words")), Column.count("times",
                say.say("times")),
                Column.number("per_1000", say.say("per-1000")), Column.count("sources", say.say("Sources")),
                Column.number("dp", say.say("dp")).rounded(3), Column.number("juilland_d", say.say("juilland")).rounded(3));
        Chart.Builder cloud = Chart.of(Chart.Kind.CLOUD, say.say("cloud"), Axis.category(say.say("words")), Axis.number(say.say("times")));
        int drawn = 0;
        for (Gram gram : shown) {
            Evidence evidence = grams.evidence(gram.text);
            table.row(gram.text, Cell.of(gram.times, evidence), PER * gram.times / grams.words, Cell.of((long) gram.sources, evidence),
                    gram.dp, gram.juilland);
            if (drawn++ < MOST_IN_CLOUD) {
                cloud.bar(gram.text, gram.times, evidence);
            }
        }
        context.counted(grams.words, say.say("words.unit"));
        if (grams.different > shown.size()) {
            context.note(say.say("words.more", shown.size(), grams.different));
        }
        return Composite.of(say.say("words.title"), table.build(), cloud.build());
    }

    /** One sequence of words. */
    private static final class Gram {
        private final String text;
        private long times;
        private int sources;
        private double dp;
        private double juilland;
        /** Sums over the sources in which it stands: of relative frequencies, of their squares, of what DP adds up. */
        private double rates;
        private double squares;
        private double deviations;

        Gram(String text) {
            this.text = text;
        }
    }

    /**
     * Counts sequences, one length after the other: a longer one is frequent only where both parts of it are, so that all others need not
     * be held (Agrawal and Srikant 1994).
     */
    private static final class Grams {
        private final Parameters asked;
        private final Phrases say;
        private final AnalysisContext context;
        private final List<Source> sources;
        private final StopWords stop;
        private long words;
        private long different;

        Grams(Parameters asked, Phrases say, AnalysisContext context, List<Source> sources) {
            this.asked = asked;
            this.say = say;
            this.context = context;
            this.sources = sources;
            stop = new StopWords(asked.stopList(), asked.without());
        }

        List<Gram> count() throws Cancelled {
            Set<String> frequent = Set.of();
            for (int length = 1; length < asked.length(); length++) {
                Map<String, Gram> counted = count(length, frequent, false);
                Set<String> next = new HashSet<>();
                for (Gram gram : counted.values()) {
                    context.check();
                    if (gram.times >= asked.atLeast()) {
                        next.add(gram.text);
                    }
                }
                frequent = next;
            }
            List<Gram> enough = new ArrayList<>();
            for (Gram gram : count(asked.length(), frequent, true).values()) {
                context.check();
                if (gram.times >= asked.atLeast()) {
                    enough.add(gram);
                }
            }
            different = enough.size();
            return context.sorted(enough, Comparator.comparingLong((Gram gram) -> gram.times).reversed().thenComparing(gram -> gram.text))
                    .stream().limit(asked.most()).toList();
        }

        private Map<String, Gram> count(int length, Set<String> frequent, boolean last) throws Cancelled {
            Map<String, Gram> all = new HashMap<>();
            words = 0;
            context.texts(say.say("counting"), sources, (source, text) -> {
                List<Token> tokens = Token.of(text.string());
                words += tokens.size();
                Set<String> stopped = last ? stop.of(source.language()) : Set.of();
                Map<String, int[]> here = new HashMap<>();
                for (int i = 0; i + length <= tokens.size(); i++) {
                    if (isCounted(tokens, i, length, frequent, stopped)) {
                        here.computeIfAbsent(text(tokens, i, length), fresh -> new int[1])[0]++;
                    }
                }
                here.forEach((gram, times) -> {
                    Gram known = all.computeIfAbsent(gram, Gram::new);
                    known.times += times[0];
                    known.sources++;
                });
                if (all.size() > MOST_DIFFERENT) {
                    throw new IllegalArgumentException(say.say("too-many", MOST_DIFFERENT));
                }
            });
            return all;
        }

        private static boolean isCounted(List<Token> tokens, int at, int length, Set<String> frequent, Set<String> stopped) {
            return isWhole(tokens, at, length, stopped) && (length == 1 || frequent.contains(text(tokens, at, length - 1))
                    && frequent.contains(text(tokens, at + 1, length - 1)));
        }

        private static boolean isWhole(List<Token> tokens, int at, int length, Set<String> stopped) {
            Token first = tokens.get(at);
            Token end = tokens.get(at + length - 1);
            return first.sentence() == end.sentence() && !stopped.contains(first.word()) && !stopped.contains(end.word());
        }

        /**
         * Dispersion over the sources. With v the share of all its uses that stands in a source, and s the share of that source in all
         * words,
         * DP = ½ Σ |v − s| (Gries 2008). With p its relative frequency in a source, D = 1 − (σ/μ of p) / √(n − 1) (Juilland et al. 1970).
         */
        void spread(List<Gram> grams) throws Cancelled {
            int length = asked.length();
            Map<String, Gram> wanted = new HashMap<>();
            grams.forEach(gram -> wanted.put(gram.text, gram));
            int[] parts = {0};
            context.texts(say.say("spreading"), sources, (source, text) -> {
                List<Token> tokens = Token.of(text.string());
                if (tokens.isEmpty()) {
                    return;
                }
                parts[0]++;
                Set<String> stopped = stop.of(source.language());
                Map<Gram, int[]> here = new HashMap<>();
                for (int i = 0; i + length <= tokens.size(); i++) {
                    Gram gram = isWhole(tokens, i, length, stopped) ? wanted.get(text(tokens, i, length)) : null;
                    if (gram != null) {
                        here.computeIfAbsent(gram, fresh -> new int[1])[0]++;
                    }
                }
                double share = (double) tokens.size() / words;
                here.forEach((gram, times) -> {
                    double rate = (double) times[0] / tokens.size();
                    gram.rates += rate;
                    gram.squares += rate * rate;
                    gram.deviations += Math.abs((double) times[0] / gram.times - share) - share;
                });
            });
            for (Gram gram : grams) {
                gram.dp = Math.max(0, (1 + gram.deviations) / 2);
                double mean = gram.rates / parts[0];
                double variance = Math.max(0, gram.squares / parts[0] - mean * mean);
                gram.juilland = parts[0] < 2 ? Double.NaN : 1 - Math.sqrt(variance) / mean / Math.sqrt(parts[0] - 1.0);
            }
        }

        /** Where it stands, but for the sources in whose language it is stopped. */
        Evidence evidence(String gram) {
            Phrase phrase = new Phrase(List.of(gram.split(" ")));
            return () -> phrase.in(context.view(), sources.stream().filter(source -> {
                Set<String> stopped = stop.of(source.language());
                return !stopped.contains(phrase.words().getFirst()) && !stopped.contains(phrase.words().getLast());
            }).toList()).passages();
        }
    }

    private static String text(List<Token> tokens, int at, int length) {
        if (length == 1) {
            return tokens.get(at).word();
        }
        StringBuilder text = new StringBuilder(tokens.get(at).word());
        for (int i = at + 1; i < at + length; i++) {
            text.append(' ').append(tokens.get(i).word());
        }
        return text.toString();
    }
}
