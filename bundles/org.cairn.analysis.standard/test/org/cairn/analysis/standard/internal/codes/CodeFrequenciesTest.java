// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.analysis.standard.internal.codes.CodeFrequencies.Count;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Frequencies counted by hand, and what must hold of any. */
class CodeFrequenciesTest {

    /** Two texts of 20 characters, of 4 and 5 words, and one of 10 characters without a phase, of 2 words. */
    private final FakeProject project = FakeProject.of().school("North").school("South")
            .person("Ana", "SLE", "North").person("Bo", "teacher", "South").group("Trio", "Ana", "Bo").group("Leads", "Ana")
            .source("One", "aaaa bbbb cccc ddddd", s -> s.by("Ana").in("baseline"))
            .source("Two", "one two three it's x", s -> s.by("Bo").in("impact"))
            .source("Three", "words here")
            .code("Learning").code("Learning > Trust").code("Unused")
            .coder("Ann").coding("One", "Trust", 0, 9).coding("One", "Trust", 5, 14).coding("One", "Learning", 0, 4)
            .coder("Ben").coding("One", "Trust", 0, 9).coding("Two", "Trust", 0, 5).coding("Three", "Learning", 0, 5);

    private Composite run(Count count, String by, boolean byCoder, boolean subcodes, CoderSelection coders) throws Cancelled {
        return (Composite) project.run(new CodeFrequencies(), new CodeFrequencies.Parameters(count, new SourceField(by), byCoder, subcodes,
                0, CodeSelection.ALL, coders, SourceSelection.ALL));
    }

    private Table totals(boolean subcodes) throws Cancelled {
        return (Table) run(Count.CODINGS, "", false, subcodes, CoderSelection.ALL).parts().getFirst();
    }

    private Matrix matrix(Count count, String by, boolean byCoder, boolean subcodes) throws Cancelled {
        return (Matrix) run(count, by, byCoder, subcodes, CoderSelection.ALL).parts().get(2);
    }

    @Test
    void totalsAreCounted() throws Cancelled {
        // Trust covers 0–14 of One and 0–5 of Two: 19 of 50 characters, overlaps counted once
        assertEquals(List.of("Trust", 4, 2, 200 / 3.0, 38.0), totals(false).rows().get(1));
        assertEquals(List.of("Learning", 2, 2, 200 / 3.0, 18.0), totals(false).rows().get(0));
        assertEquals(List.of("Unused", 0, 0, 0.0, 0.0), totals(false).rows().get(2));
    }

    @Test
    void subcodesCountForTheCodeAbove() throws Cancelled {
        // 14 characters of One, 5 of Two, 5 of Three
        assertEquals(List.of("Learning", 6, 3, 100.0, 48.0), totals(true).rows().get(0));
    }

    @Test
    void wordsAreCountedWithApostrophes() throws Cancelled {
        Composite result = run(Count.WORDS, "phase", false, false, CoderSelection.ALL);
        assertEquals(4 * 1000.0 / 11, (double) ((Table) result.parts().getFirst()).rows().get(1).get(5), 1e-12);
        Matrix matrix = (Matrix) result.parts().get(2);
        assertEquals(List.of("baseline", "impact"), matrix.columns());
        assertEquals(750, matrix.value(1, 0), 1e-12);
        assertEquals(200, matrix.value(1, 1), 1e-12);
    }

    @Test
    void columnsAreSchoolsCodersOrBoth() throws Cancelled {
        assertEquals(List.of("North", "South"), matrix(Count.CODINGS, "school", false, false).columns());
        Matrix coders = matrix(Count.CODINGS, "", true, false);
        assertEquals(List.of("Ann", "Ben"), coders.columns());
        assertEquals("[[1.0, 1.0], [2.0, 2.0], [0.0, 0.0]]", Arrays.deepToString(coders.cells()));
        Matrix both = matrix(Count.COVERAGE, "phase", true, false);
        assertEquals(List.of("baseline · Ann", "baseline · Ben", "impact · Ann", "impact · Ben"), both.columns());
        assertEquals("[70.0, 45.0, 0.0, 25.0]", Arrays.toString(both.cells()[1]));
        assertEquals(List.of("One: aaaa bbbb"), project.quotations(both.evidence().at(1, 1)));
    }

    @Test
    void sourcesOfSeveralGroupsCountInEach() throws Cancelled {
        Composite result = run(Count.SOURCES, "group", false, false, CoderSelection.ALL);
        Matrix matrix = (Matrix) result.parts().get(2);
        assertEquals(List.of("Leads", "Trio"), matrix.columns());
        assertEquals("[1.0, 2.0]", Arrays.toString(matrix.cells()[1]));
        LeftOut left = result.about().leftOut().getFirst();
        assertEquals(LeftOut.Reason.MISSING, left.reason());
        assertEquals(List.of(project.theSource("Three").id()), left.sources());
    }

    @Test
    void onlyChosenCodersCount() throws Cancelled {
        Table table = (Table) run(Count.CODINGS, "", false, false, CoderSelection.of(project.theCoder("Ben"))).parts().getFirst();
        assertEquals(2, table.rows().get(1).get(1));
        assertEquals(List.of("One: aaaa bbbb", "Two: one t"), project.quotations(table.evidence().at(1, 1)));
    }

    @Test
    void aFieldThatIsNotThereIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> matrix(Count.CODINGS, "no such", false, false));
    }

    @Test
    void marginsAddUpWhateverTheOrder() throws Cancelled {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<int[]> codings = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int start = random.nextInt(90);
                codings.add(new int[] {random.nextInt(6), random.nextInt(4), random.nextInt(3), start, start + 1 + random.nextInt(10)});
            }
            Matrix one = byPhase(codings);
            Collections.shuffle(codings, random);
            assertEquals(one, byPhase(codings));
            double sum = Arrays.stream(one.cells()).flatMapToDouble(Arrays::stream).sum();
            assertEquals(60, sum);
        }
    }

    private static Matrix byPhase(List<int[]> codings) throws Cancelled {
        FakeProject random = FakeProject.of();
        for (int source = 0; source < 6; source++) {
            String phase = "phase " + source % 3;
            random.source("S" + source, "x".repeat(100), s -> s.in(phase));
        }
        for (int code = 0; code < 4; code++) {
            random.code("C" + code);
        }
        for (int[] each : codings) {
            random.coder("Coder " + each[2]).coding("S" + each[0], "C" + each[1], each[3], each[4]);
        }
        Composite result = (Composite) random.run(new CodeFrequencies(), new CodeFrequencies.Parameters(Count.CODINGS,
                new SourceField("phase"), false, false, 0, CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL));
        return (Matrix) result.parts().get(2);
    }
}
