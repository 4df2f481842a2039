// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
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
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.osgi.service.component.annotations.Component;

/** Which words stand near a word more often than chance would put them there. */
@Component(service = Analysis.class)
public final class Collocates implements Analysis<Collocates.Parameters> {

    private static final int MOST_DRAWN = 25;
    private static final double LOG_DICE_TOP = 14;

    /** By what the collocates are ordered. */
    public enum Order {
        @Label("Log-Dice") @Help("Favours words that stand with this one and seldom elsewhere; comparable between projects.")
        LOG_DICE,
        @Label("Mutual information") @Help("Favours rare words.")
        MI,
        @Label("t-score") @Help("Favours frequent words.")
        T,
        @Label("How often")
        TIMES
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Word") @Help("A word or several in a row; trust* is every word that begins so.") String word,
            @Label("Within") @Unit("words") @Min(1) @Max(20) @Default("5") @Help("On each side, in the same paragraph.") int within,
            @Label("At least") @Unit("times") @Min(1) @Default("2") int atLeast,
            @Label("Order") Order order,
            @Label("At most") @Unit("rows") @Min(1) @Max(10_000) @Default("100") int most,
            @Label("Stop list") StopWords.Lists stopList,
            @Label("Also without") @Help("Words that are not to be listed.") List<String> without,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            without = List.copyOf(without);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.collocates", "Words near a word", Parameters.class).in(AnalysisInfo.WORDS).about(
                "The words that stand near a word. With O the times they stand together, f and g the frequencies of the two, N all "
                + "words and "
                + "w the words of the window on both sides, E = f g w / N is expected by chance (Evert 2008). MI = log2(O/E) (Church "
                + "and Hanks "
                + "1990), t = (O − E)/√O (Church et al. 1991), log-Dice = 14 + log2(2 O/(f + g)) (Rychlý 2008). A word near two uses is "
                + "counted for each of them.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(Collocates.class, context.locale());
        if (Token.of(parameters.word()).isEmpty()) {
            throw new IllegalArgumentException(say.say("which-word"));
        }
        Phrase node = Phrase.of(parameters.word());
        List<Source> sources = context.sources(parameters.sources());
        StopWords stop = new StopWords(parameters.stopList(), parameters.without());
        Map<String, long[]> counts = new HashMap<>();
        long[] sums = new long[2];
        context.texts(say.say("counting"), sources, (source, text) -> {
            List<Token> tokens = Token.of(text.string());
            Set<String> stopped = stop.of(source.language());
            sums[0] += tokens.size();
            for (int i = 0; i < tokens.size(); i++) {
                count(counts, tokens.get(i).word(), 0);
                if (node.isAt(tokens, i)) {
                    sums[1]++;
                    near(tokens, i, node, parameters.within(), at -> {
                        if (!stopped.contains(tokens.get(at).word())) {
                            count(counts, tokens.get(at).word(), 1);
                        }
                    });
                }
            }
        });
        long words = sums[0];
        long uses = sums[1];
        List<Collocate> found = new ArrayList<>();
        for (Map.Entry<String, long[]> each : counts.entrySet()) {
            context.check();
            long[] both = each.getValue();
            if (both[1] >= parameters.atLeast()) {
                found.add(Collocate.of(each.getKey(), both[1], uses, both[0], words, 2 * parameters.within()));
            }
        }
        context.counted(words, say.say("words.unit"));
        if (uses == 0) {
            context.warn(say.say("not-there", node));
        }
        List<Collocate> shown = context.sorted(found, order(parameters.order()).reversed().thenComparing(Collocate::word))
                .stream().limit(parameters.most()).toList();
        return results(shown, node, uses, parameters, context, sources, say);
    }

    private static Comparator<Collocate> order(Order order) {
        return switch (order) {
            case LOG_DICE -> Comparator.comparingDouble(Collocate::logDice);
            case MI -> Comparator.comparingDouble(Collocate::mi);
            case T -> Comparator.comparingDouble(Collocate::t);
            case TIMES -> Comparator.comparingLong(Collocate::together);
        };
    }

    private static void count(Map<String, long[]> counts, String word, int which) {
        counts.computeIfAbsent(word, fresh -> new long[2])[which]++;
    }

    /** Hands over the places around a use: those in the window and in the same paragraph, without the use itself. */
    private static void near(List<Token> tokens, int use, Phrase node, int within, IntConsumer places) {
        int length = node.words().size();
        int to = Math.min(tokens.size(), use + length + within);
        for (int at = Math.max(0, use - within); at < to; at++) {
            if ((at < use || at >= use + length) && tokens.get(at).paragraph() == tokens.get(use).paragraph()) {
                places.accept(at);
            }
        }
    }

    private static Composite results(List<Collocate> shown, Phrase node, long uses, Parameters parameters, AnalysisContext context,
            List<Source> sources, Phrases say) {
        Table.Builder table = Table.of(say.say("collocates.title", node), Column.text("word", say.say("word")),
                Column.count("together", say.say("together")), Column.number("expected", say.say("expected")),
                Column.count("times", say.say("times")), Column.number("mi", say.say("mi")), Column.number("t", say.say("t")),
                Column.number("log_dice", say.say("log-dice")));
        List<Network.Node> nodes = new ArrayList<>();
        List<Network.Edge> edges = new ArrayList<>();
        nodes.add(new Network.Node("0", node.toString(), uses, "", node.in(context.view(), sources)));
        for (Collocate each : shown) {
            Evidence evidence = Phrase.evidence(context.view(), sources, (source, text, tokens, into) ->
                    together(source, text, tokens, node, each.word, parameters.within(), into));
            Evidence all = new Phrase(List.of(each.word)).in(context.view(), sources);
            table.row(each.word, Cell.of(each.together, evidence), each.expected, Cell.of(each.times, all), each.mi, each.t, each.logDice);
            if (edges.size() < MOST_DRAWN) {
                String id = String.valueOf(nodes.size());
                nodes.add(new Network.Node(id, each.word, each.times, "", all));
                edges.add(new Network.Edge("0", id, each.together, "", evidence));
            }
        }
        return Composite.of(say.say("collocates.title", node), table.build(), new Network(About.of(say.say("collocates.network", node)),
                false,
                Column.count("together", say.say("together")), nodes, edges));
    }

    private static void together(UUID source, SourceText text, List<Token> tokens, Phrase node, String word, int within,
            List<Passage> into) {
        for (int i = 0; i < tokens.size(); i++) {
            if (node.isAt(tokens, i)) {
                int use = i;
                near(tokens, i, node, within, at -> {
                    if (tokens.get(at).word().equals(word)) {
                        Token last = tokens.get(use + node.words().size() - 1);
                        into.add(at < use ? Phrase.passage(source, text, tokens.get(at), last)
                                : Phrase.passage(source, text, tokens.get(use), tokens.get(at)));
                    }
                });
            }
        }
    }

    /**
     * A word near the word.
     *
     * @param together how often they stand together
     * @param times how often it stands anywhere
     */
    record Collocate(String word, long together, long times, double expected, double mi, double t, double logDice) {

        static Collocate of(String word, long together, long node, long times, long words, int window) {
            double expected = (double) node * times * window / words;
            return new Collocate(word, together, times, expected, log2(together / expected),
                    (together - expected) / Math.sqrt(together), LOG_DICE_TOP + log2(2.0 * together / (node + times)));
        }

        private static double log2(double x) {
            return Math.log(x) / Math.log(2);
        }
    }
}
