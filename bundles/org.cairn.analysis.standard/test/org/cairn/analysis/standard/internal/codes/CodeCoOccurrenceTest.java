// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cairn.analysis.standard.internal.codes.CodeCoOccurrence.Strength;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Co-occurrence on passages that were laid out by hand, and against the plain definition on random ones. */
class CodeCoOccurrenceTest {

    private static final String TEXT = "one two three four\n\nfive six\nseven eight nine ten";

    /** A 0–7 "one two", B 7–13 " three" touches it, C 4–13 "two three" overlaps both, D "nine" in the third paragraph. */
    private final FakeProject project = FakeProject.of().source("S", TEXT).source("T", TEXT).source("U", TEXT).source("V", TEXT)
            .code("A").code("B").code("C").code("D")
            .coding("S", "A", 0, 7).coding("S", "B", 7, 13).coding("S", "C", 4, 13).coding("S", "D", "nine")
            .coding("T", "A", "five six").coding("T", "B", "five six").coding("U", "A", 0, 7);

    private Composite run(FakeProject on, Relation relation, int distance, Strength strength, boolean sameCoder, boolean subcodes)
            throws Cancelled {
        return (Composite) on.run(new CodeCoOccurrence(), new CodeCoOccurrence.Parameters(relation, distance, strength, sameCoder, subcodes,
                1, 1000, 60, CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL));
    }

    private Matrix matrix(Relation relation, int distance) throws Cancelled {
        return (Matrix) run(project, relation, distance, Strength.COUNT, false, false).parts().getFirst();
    }

    @Test
    void touchingIsNotOverlapping() throws Cancelled {
        Matrix matrix = matrix(Relation.OVERLAP, 0);
        assertEquals(1, matrix.value(0, 1), "A and B only overlap in T, they touch in S");
        assertEquals(1, matrix.value(0, 2));
        assertEquals(1, matrix.value(1, 2));
        assertEquals(0, matrix.value(0, 3));
        assertTrue(Double.isNaN(matrix.value(2, 2)));
        assertTrue(matrix.symmetric());
        assertEquals(List.of("T: five six", "T: five six"), project.quotations(matrix.evidence().at(0, 1)));
        assertEquals(List.of("S: two three", "S:  three"), project.quotations(matrix.evidence().at(1, 2)));
    }

    @Test
    void withinHasADirection() throws Cancelled {
        Matrix matrix = matrix(Relation.WITHIN, 0);
        assertFalse(matrix.symmetric());
        assertEquals(1, matrix.value(1, 2), "B lies within C");
        assertEquals(0, matrix.value(2, 1));
        assertEquals(0, matrix.value(0, 2), "A overlaps C and does not lie within it");
        assertEquals(1, matrix.value(0, 1), "the same passage counts both ways");
        assertEquals(1, matrix.value(1, 0));
        assertEquals(List.of(), project.quotations(matrix.evidence().at(2, 1)));
    }

    @Test
    void nearIsCountedInWordsBetween() throws Cancelled {
        // between C (ends behind "three") and D ("nine"): four, five, six, seven, eight
        assertEquals(0, matrix(Relation.WORDS, 4).value(2, 3));
        assertEquals(1, matrix(Relation.WORDS, 5).value(2, 3));
        // touching: no word begins between
        assertEquals(2, matrix(Relation.WORDS, 0).value(0, 1));
    }

    @Test
    void nearIsCountedInParagraphsWithoutEmptyLines() throws Cancelled {
        assertEquals(0, matrix(Relation.PARAGRAPHS, 1).value(0, 3));
        assertEquals(1, matrix(Relation.PARAGRAPHS, 2).value(0, 3));
        assertEquals(2, matrix(Relation.PARAGRAPHS, 0).value(0, 1));
    }

    @Test
    void sameSourceCountsSources() throws Cancelled {
        Matrix matrix = matrix(Relation.SOURCE, 0);
        assertEquals(2, matrix.value(0, 1));
        assertEquals(1, matrix.value(0, 3));
    }

    @Test
    void coefficientsAreThoseOfTheirSources() throws Cancelled {
        // A: 3 codings in 3 sources, B: 2 in 2, 1 co-occurrence in 1 source; 4 sources
        Table pairs = (Table) run(project, Relation.OVERLAP, 0, Strength.C, false, false).parts().get(1);
        List<Object> row = pairs.rows().getFirst();
        assertEquals(List.of("A", "B", 1, 1), row.subList(0, 4));
        assertEquals(1 / 4.0, (double) row.get(4), 1e-12);
        assertEquals(1 / 4.0, (double) row.get(5), 1e-12);
        assertEquals(1 * 4 / 6.0, (double) row.get(6), 1e-12);
    }

    /** The example in the manual of ATLAS.ti: 100 and 10 quotations with 5 co-occurrences give 5 / 105. */
    @Test
    void cCoefficientOfTheManual() throws Cancelled {
        FakeProject manual = FakeProject.of().source("S", "x".repeat(1000)).code("A").code("B");
        for (int i = 0; i < 100; i++) {
            manual.coding("S", "A", i, i + 1);
        }
        for (int i = 0; i < 10; i++) {
            manual.coding("S", "B", 95 + i, 96 + i);
        }
        assertEquals(0.048, ((Matrix) run(manual, Relation.OVERLAP, 0, Strength.C, false, false).parts().getFirst()).value(0, 1), 0.0005);
    }

    @Test
    void moreMeetingsThanCodingsAreWarnedOf() throws Cancelled {
        FakeProject crowded = FakeProject.of().source("S", "abcdefgh").code("A").code("B");
        for (int i = 0; i < 3; i++) {
            crowded.coding("S", "A", 0, 4 + i).coding("S", "B", 0, 4 + i);
        }
        assertEquals(1, run(crowded, Relation.OVERLAP, 0, Strength.C, false, false).warnings().size());
    }

    @Test
    void codersMayBeKeptApart() throws Cancelled {
        FakeProject two = FakeProject.of().source("S", TEXT).code("A").code("B").coder("Ann").coding("S", "A", 0, 7)
                .coder("Ben").coding("S", "B", 0, 7);
        for (Relation relation : Relation.values()) {
            assertEquals(1, ((Matrix) run(two, relation, 3, Strength.COUNT, false, false).parts().getFirst()).value(0, 1), relation.name());
            assertEquals(0, ((Matrix) run(two, relation, 3, Strength.COUNT, true, false).parts().getFirst()).value(0, 1), relation.name());
        }
    }

    @Test
    void codesAboveEachOtherAreNotCompared() throws Cancelled {
        FakeProject tree = FakeProject.of().source("S", TEXT).code("Up").code("Up > Down").code("Up > Side").code("Else")
                .coding("S", "Down", 0, 7).coding("S", "Side", 0, 7).coding("S", "Else", 0, 3);
        Matrix matrix = (Matrix) run(tree, Relation.OVERLAP, 0, Strength.COUNT, false, true).parts().getFirst();
        assertTrue(Double.isNaN(matrix.value(0, 1)));
        assertEquals(1, matrix.value(1, 2));
        assertEquals(2, matrix.value(0, 3));
        Matrix sources = (Matrix) run(tree, Relation.SOURCE, 0, Strength.COUNT, false, true).parts().getFirst();
        assertEquals(1, sources.value(0, 3), "one source, though two sub-codes are in it");
    }

    @Test
    void theNetworkHasTheStrongestPairs() throws Cancelled {
        Network network = (Network) run(project, Relation.OVERLAP, 0, Strength.COUNT, false, false).parts().get(2);
        assertEquals(List.of("A", "B", "C"), network.nodes().stream().map(Network.Node::label).toList());
        assertEquals(3, network.edges().size());
        assertEquals(2, project.quotations(network.edges().getFirst().evidence()).size());
    }

    @Test
    void sweepsGiveWhatTheDefinitionSays() throws Cancelled {
        for (int seed = 0; seed < 40; seed++) {
            // few codes meet again and again, many need more than a word of bits
            check(new Random(seed), seed % 2 == 0 ? 5 : 90, seed % 2 == 0 ? 50 : 300, "with seed " + seed);
        }
    }

    /** So many that several threads count them, where there are several processors. */
    @Test
    void manySourcesAreAddedUp() throws Cancelled {
        int many = 20_001;
        FakeProject big = FakeProject.of().code("Up").code("Up > Down").code("Up > Side").code("Else");
        for (int i = 0; i < many; i++) {
            big.source("S" + i, TEXT).coding("S" + i, "Down", 0, 7).coding("S" + i, "Side", 0, 7).coding("S" + i, "Else", 0, 3);
        }
        for (Relation relation : List.of(Relation.OVERLAP, Relation.WITHIN, Relation.WORDS, Relation.SOURCE)) {
            boolean sources = relation == Relation.SOURCE;
            Composite whole = run(big, relation, 3, Strength.COUNT, false, true);
            Matrix matrix = (Matrix) whole.parts().getFirst();
            assertEquals(many, matrix.value(1, 2), relation.name());
            assertEquals(relation == Relation.WITHIN ? 0 : sources ? many : 2 * many, matrix.value(0, 3), relation.name());
            assertEquals(many, matrix.value(3, 1), relation.name());
            Table table = (Table) whole.parts().get(1);
            assertTrue(table.rows().stream().allMatch(row -> row.get(3).equals(many)), relation.name());
        }
    }

    private void check(Random random, int codes, int size, String where) throws Cancelled {
        List<int[]> codings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int start = random.nextInt(TEXT.length() - 1);
            int end = Math.min(TEXT.length(), start + 1 + random.nextInt(12));
            codings.add(new int[] {random.nextInt(3), random.nextInt(codes), start, end});
        }
        Matrix matrix = overlap(codings, codes, Strength.COUNT);
        Matrix bySource = overlap(codings, codes, Strength.SOURCES);
        Collections.shuffle(codings, random);
        assertEquals(matrix, overlap(codings, codes, Strength.COUNT));
        int[][] pairs = new int[codes][codes];
        List<Set<List<Integer>>> together = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (int[] one : codings) {
            for (int[] other : codings) {
                if (one[0] == other[0] && one[2] < other[3] && other[2] < one[3]) {
                    pairs[one[1]][other[1]]++;
                    together.get(one[0]).add(List.of(one[1], other[1]));
                }
            }
        }
        for (int a = 0; a < codes; a++) {
            for (int b = 0; b < codes; b++) {
                if (a != b) {
                    List<Integer> pair = List.of(a, b);
                    assertEquals(pairs[a][b], matrix.value(a, b), "codes " + pair + ' ' + where);
                    assertEquals(together.stream().filter(source -> source.contains(pair)).count(), bySource.value(a, b),
                            "sources of " + pair + ' ' + where);
                }
            }
        }
    }

    private Matrix overlap(List<int[]> codings, int codes, Strength strength) throws Cancelled {
        FakeProject random = FakeProject.of().source("S0", TEXT).source("S1", TEXT).source("S2", TEXT);
        for (int code = 0; code < codes; code++) {
            random.code("C" + code);
        }
        codings.forEach(each -> random.coding("S" + each[0], "C" + each[1], each[2], each[3]));
        return (Matrix) run(random, Relation.OVERLAP, 0, strength, false, false).parts().getFirst();
    }
}
