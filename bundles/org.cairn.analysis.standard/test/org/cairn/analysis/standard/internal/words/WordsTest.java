// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Words counted by hand, and the published examples of the measures. */
class WordsTest {

    private static final double EXACT = 1e-9;
    private static final double AS_PRINTED = 0.0005;

    private static Composite frequencies(FakeProject project, int length, int atLeast, StopWords.Lists lists, String... without)
            throws Cancelled {
        return (Composite) project.run(new WordFrequencies(),
                new WordFrequencies.Parameters(length, atLeast, 500, lists, List.of(without), SourceSelection.ALL));
    }

    private static Table table(Composite result) {
        return (Table) result.parts().getFirst();
    }

    private static List<Object> row(Table table, String word) {
        return table.rows().stream().filter(row -> row.contains(word)).findFirst().orElseThrow();
    }

    @Test
    void wordsAreLettersDigitsAndWhatJoinsThem() {
        assertEquals(List.of("don’t", "well-being", "čeština", "2013", "naïve"),
                Token.of("Don’t… well-being - ČEŠTINA, 2013! nai\u0308ve").stream().map(Token::word)
                        .map(word -> word.replace('\'', '’')).toList());
        assertEquals(List.of(0, 0, 1, 2), Token.of("A b. C\nd").stream().map(Token::sentence).toList());
        assertEquals(List.of(0, 0, 0, 1), Token.of("A b. C\nd").stream().map(Token::paragraph).toList());
    }

    @Test
    void frequenciesAreCountedAndStopWordsLeftOut() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "The trust of the team 🙂 grows. Trust!").source("2", "Trust the process.");
        Composite all = frequencies(project, 1, 1, StopWords.Lists.NONE);
        assertEquals(10, all.about().n());
        assertEquals(List.of("the", 3L, 300.0, 2L), row(table(all), "the").subList(0, 4));
        Table stopped = table(frequencies(project, 1, 1, StopWords.Lists.LANGUAGE, "Process"));
        assertEquals(List.of("trust", "grows", "team"), stopped.rows().stream().map(List::getFirst).toList());
        assertEquals(List.of("1: trust", "1: Trust", "2: Trust"), project.quotations(stopped.evidence().at(0, 1)));
        assertEquals(300.0, stopped.rows().getFirst().get(2), "stop words count as words of the text");
        Chart cloud = (Chart) all.parts().get(1);
        assertEquals(table(all).rows().size(), cloud.series().getFirst().points().size());
    }

    @Test
    void aStopWordOfOneLanguageIsAWordOfAnother() throws Cancelled {
        FakeProject project = FakeProject.of().source("en", "They die slowly.").source("de", "die Schule", s -> s.language("de-AT"))
                .source("cs", "a škola", s -> s.language("cs"));
        Table table = table(frequencies(project, 1, 1, StopWords.Lists.LANGUAGE));
        assertEquals(List.of("die", "schule", "slowly", "škola"), table.rows().stream().map(List::getFirst).sorted().toList());
        int die = table.rows().indexOf(row(table, "die"));
        assertEquals(1L, table.rows().get(die).get(1));
        assertEquals(List.of("en: die"), project.quotations(table.evidence().at(die, 1)));
    }

    @Test
    void sequencesDoNotCrossSentences() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "joint practice works. Joint practice\nworks. joint practice works");
        assertEquals(List.of("joint practice", 3L), table(frequencies(project, 2, 2, StopWords.Lists.NONE)).rows().getFirst().subList(0,
                2));
        Table three = table(frequencies(project, 3, 2, StopWords.Lists.NONE));
        assertEquals(List.of(List.of("joint practice works", 2L)), three.rows().stream().map(row -> row.subList(0, 2)).toList());
        assertEquals(List.of("1: joint practice works", "1: joint practice works"), project.quotations(three.evidence().at(0, 1)));
    }

    /** Gries (2008), "Dispersions and adjusted frequencies in corpora": the letter a in five parts; DP 0.18, Juilland's D 0.785. */
    @Test
    void dispersionIsThatOfThePublishedExample() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "b a m n i b e u p").source("2", "b a s a t b e w q n")
                .source("3", "b c a g a b e s t a").source("4", "b a g h a b e a a t").source("5", "b a h a a b e a x a t");
        List<Object> a = row(table(frequencies(project, 1, 1, StopWords.Lists.NONE)), "a");
        assertEquals(15L, a.get(1));
        assertEquals(0.18, (double) a.get(4), AS_PRINTED);
        assertEquals(0.785, (double) a.get(5), AS_PRINTED);
    }

    @Test
    void theCountsOfAllWordsAddUpInAnyOrder() throws Cancelled {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int w = random.nextInt(30); w > 0; w--) {
                text.append(' ').append((char) ('a' + random.nextInt(6))).append(random.nextInt(8) == 0 ? "." : "");
            }
            texts.add(text.toString());
        }
        List<List<List<Object>>> outcomes = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            FakeProject project = FakeProject.of();
            for (int i = 0; i < texts.size(); i++) {
                project.source("s" + i, texts.get(i));
            }
            Composite result = frequencies(project, 1, 1, StopWords.Lists.NONE);
            assertEquals(result.about().n(), table(result).rows().stream().mapToLong(row -> (Long) row.get(1)).sum());
            for (List<Object> row : table(result).rows()) {
                assertTrue((double) row.get(4) >= 0 && (double) row.get(4) < 1, row.toString());
                assertTrue((double) row.get(5) >= -EXACT && (double) row.get(5) <= 1 + EXACT, row.toString());
            }
            outcomes.add(table(frequencies(project, 3, 2, StopWords.Lists.NONE)).rows().stream().map(row -> row.subList(0, 4)).toList());
            Collections.shuffle(texts, random);
        }
        assertEquals(outcomes.get(0), outcomes.get(1));
    }

    /** With a = 10 of 100 and b = 2 of 200: E = 4 and 8, G² = 2 (10 ln 2.5 + 2 ln 0.25). */
    @Test
    void keynessIsTheFormulaOfRaysonAndGarside() {
        assertEquals(12.780637, Keyness.logLikelihood(10, 2, 100, 200), 1e-6);
        assertEquals(0, Keyness.logLikelihood(5, 10, 100, 200), EXACT);
        assertEquals(Keyness.logLikelihood(2, 10, 200, 100), Keyness.logLikelihood(10, 2, 100, 200), EXACT);
        assertEquals(Math.log(10) / Math.log(2), Keyness.logRatio(10, 2, 100, 200), EXACT);
        assertEquals(1, Keyness.logRatio(1, 0, 10, 10), EXACT);
    }

    @Test
    void keyWordsStandWithTheirGroup() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "fear fear fear fear lesson", s -> s.in("baseline"))
                .source("2", "trust trust trust trust lesson", s -> s.in("impact")).source("3", "without phase");
        Table table = (Table) project.run(new Keyness(), new Keyness.Parameters(new SourceField("phase"), 2, 3.84, 50, false,
                StopWords.Lists.LANGUAGE, List.of(), SourceSelection.ALL));
        assertEquals(List.of(List.of("baseline", "fear", 4L, 0L), List.of("impact", "trust", 4L, 0L)),
                table.rows().stream().map(row -> row.subList(0, 4)).toList());
        assertEquals(2 * 4 * Math.log(2), (double) table.rows().getFirst().get(6), EXACT);
        assertEquals(4, project.quotations(table.evidence().at(1, 2)).size());
        assertEquals(1, table.about().leftOut().getFirst().count());
        Table both = (Table) project.run(new Keyness(), new Keyness.Parameters(new SourceField("phase"), 2, 3.84, 50, true,
                StopWords.Lists.LANGUAGE, List.of(), SourceSelection.ALL));
        assertEquals(4, both.rows().size());
        assertEquals(List.of("1: fear", "1: fear", "1: fear", "1: fear"), project.quotations(both.evidence().at(3, 3)));
    }

    /** N = 8, f(strong) = f(tea) = 3, together 2, window 2: E = 3·3·2/8 = 2.25. */
    @Test
    void collocatesAreMeasuredAsPublished() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "strong tea\nstrong tea\nweak tea\nstrong coffee");
        Composite result = (Composite) project.run(new Collocates(), new Collocates.Parameters("Strong", 1, 1, Collocates.Order.LOG_DICE, 9,
                StopWords.Lists.NONE, List.of(), SourceSelection.ALL));
        Table table = table(result);
        assertEquals(List.of("tea", "coffee"), table.rows().stream().map(List::getFirst).toList());
        List<Object> tea = table.rows().getFirst();
        assertEquals(2L, tea.get(1));
        assertEquals(2.25, (double) tea.get(2), EXACT);
        assertEquals(Math.log(2 / 2.25) / Math.log(2), (double) tea.get(4), EXACT);
        assertEquals(-0.25 / Math.sqrt(2), (double) tea.get(5), EXACT);
        assertEquals(13.415037, (double) tea.get(6), 1e-6);
        assertEquals(List.of("1: strong tea", "1: strong tea"), project.quotations(table.evidence().at(0, 1)));
        Network network = (Network) result.parts().get(1);
        assertEquals(List.of("1: strong coffee"), project.quotations(network.edges().get(1).evidence()));
    }

    @Test
    void collocatesMayEndAnyhow() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "we trust teachers. trusting teachers helps");
        Table table = table((Composite) project.run(new Collocates(), new Collocates.Parameters("trust*", 1, 2, Collocates.Order.TIMES, 9,
                StopWords.Lists.NONE, List.of(), SourceSelection.ALL)));
        assertEquals(List.of("teachers", 3L), table.rows().getFirst().subList(0, 2));
        assertThrows(IllegalArgumentException.class, () -> project.run(new Collocates(), new Collocates.Parameters(" * ", 1, 2,
                Collocates.Order.TIMES, 9, StopWords.Lists.NONE, List.of(), SourceSelection.ALL)));
    }

    @Test
    void theTreeBranchesByWhatFollows() throws Cancelled {
        FakeProject project = FakeProject.of().source("1", "I learn from peers. I learn from books. I learn. You learn from peers.");
        Tree tree = (Tree) project.run(new WordTree(), new WordTree.Parameters("learn", WordTree.Side.AFTER, 3, 1, 10,
                SourceSelection.ALL));
        Tree.Node root = tree.roots().getFirst();
        assertEquals(List.of(4L), root.cells());
        Tree.Node from = root.children().getFirst();
        assertEquals(List.of("from", List.of(3L)), List.of(from.label(), from.cells()));
        assertEquals(List.of("peers", "books"), from.children().stream().map(Tree.Node::label).toList());
        assertEquals(List.of("1: learn from peers", "1: learn from peers"), project.quotations(from.children().getFirst().evidence()));
        Tree before = (Tree) project.run(new WordTree(), new WordTree.Parameters("learn", WordTree.Side.BEFORE, 3, 1, 10,
                SourceSelection.ALL));
        assertEquals(List.of("i", "you"), before.roots().getFirst().children().stream().map(Tree.Node::label).toList());
        assertEquals(3, project.quotations(before.roots().getFirst().children().getFirst().evidence()).size());
    }
}
