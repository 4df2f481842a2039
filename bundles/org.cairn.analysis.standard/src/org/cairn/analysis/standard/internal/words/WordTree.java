// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How sentences go on after a word, or lead up to it. */
@Component(service = Analysis.class)
public final class WordTree implements Analysis<WordTree.Parameters> {

    private static final int MOST_USES = 200_000;

    /** Which way the tree grows. */
    public enum Side {
        @Label("What follows")
        AFTER,
        @Label("What comes before")
        BEFORE
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Word") @Help("A word or several in a row; trust* is every word that begins so.") String word,
            @Label("Side") Side side,
            @Label("Depth") @Unit("words") @Min(1) @Max(10) @Default("4") int depth,
            @Label("At least") @Unit("times") @Min(1) @Default("2") @Help("Branches that are rarer are not shown.") int atLeast,
            @Label("Branches at most") @Min(1) @Max(200) @Default("12") int branches,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.word-tree", "Word tree", Parameters.class).in(AnalysisInfo.WORDS).about(
                "How sentences go on after a word, or lead up to it, branch by branch, the commonest first (Wattenberg and Viégas 2008). "
                + "Branches end with the sentence.");
    }

    /** A word with what follows it. */
    private static final class Branch {
        private final Map<String, Branch> next = new HashMap<>();
        private long times;

        void add(List<Token> tokens, int from, int step, int depth) {
            Branch at = this;
            at.times++;
            int sentence = tokens.get(from).sentence();
            for (int i = 1; i <= depth; i++) {
                int place = from + i * step;
                if (place < 0 || place >= tokens.size() || tokens.get(place).sentence() != sentence) {
                    break;
                }
                at = at.next.computeIfAbsent(tokens.get(place).word(), fresh -> new Branch());
                at.times++;
            }
        }
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(WordTree.class, context.locale());
        if (Token.of(parameters.word()).isEmpty()) {
            throw new IllegalArgumentException(say.say("which-word"));
        }
        Phrase phrase = Phrase.of(parameters.word());
        boolean after = parameters.side() == Side.AFTER;
        List<Source> sources = context.sources(parameters.sources());
        Branch root = new Branch();
        long[] uses = {0};
        context.texts(say.say("counting"), sources, (source, text) -> {
            List<Token> tokens = Token.of(text.string());
            for (int i = 0; i < tokens.size(); i++) {
                if (phrase.isAt(tokens, i) && uses[0]++ < MOST_USES) {
                    root.add(tokens, after ? i + phrase.words().size() - 1 : i, after ? 1 : -1, parameters.depth());
                }
            }
        });
        context.counted(uses[0], say.say("uses.unit"));
        if (uses[0] > MOST_USES) {
            context.warn(say.say("first-uses", MOST_USES));
        } else if (uses[0] == 0) {
            context.warn(say.say("not-there", phrase));
        }
        Tree.Node node = node(phrase.toString(), phrase, root, after, parameters, context, sources);
        return Tree.outline(say.say(after ? "tree.after" : "tree.before", phrase), List.of(Column.count("times", say.say("times"))),
                List.of(node));
    }

    private static Tree.Node node(String label, Phrase phrase, Branch branch, boolean after, Parameters parameters, AnalysisContext context,
            List<Source> sources) throws Cancelled {
        context.check();
        List<Map.Entry<String, Branch>> next = new ArrayList<>(branch.next.entrySet());
        next.removeIf(each -> each.getValue().times < parameters.atLeast());
        next.sort(Comparator.comparingLong((Map.Entry<String, Branch> each) -> each.getValue().times).reversed()
                .thenComparing(Map.Entry::getKey));
        List<Tree.Node> children = new ArrayList<>();
        for (Map.Entry<String, Branch> each : next.subList(0, Math.min(next.size(), parameters.branches()))) {
            List<String> words = new ArrayList<>(phrase.words());
            words.add(after ? words.size() : 0, each.getKey());
            children.add(node(each.getKey(), new Phrase(words), each.getValue(), after, parameters, context, sources));
        }
        return new Tree.Node(label, List.of(branch.times), children, phrase.in(context.view(), sources));
    }
}
