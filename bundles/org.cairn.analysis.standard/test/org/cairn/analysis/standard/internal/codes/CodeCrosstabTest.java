// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cairn.analysis.standard.internal.codes.CodeCrosstab.Cases;
import org.cairn.analysis.standard.internal.codes.CodeCrosstab.Percent;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** The tests against values worked out by hand and published ones; the tables against numbers counted by hand. */
class CodeCrosstabTest {

    private static Composite run(FakeProject project, String by, Cases count, Percent percent) throws Cancelled {
        return (Composite) project.run(new CodeCrosstab(), new CodeCrosstab.Parameters(new SourceField(by), count, percent, false,
                CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL));
    }

    private static FakeProject phases(int[] all, int[] with) {
        FakeProject project = FakeProject.of().code("A");
        for (int phase = 0; phase < all.length; phase++) {
            for (int i = 0; i < all[phase]; i++) {
                String name = "P" + phase;
                project.source(name + "-" + i, "text", s -> s.in(name));
                if (i < with[phase]) {
                    project.coding(name + "-" + i, "A", 0, 4);
                }
            }
        }
        return project;
    }

    /** n (ad - bc)² by the product of the margins: 100 (10 · 40 - 20 · 30)² / (30 · 70 · 40 · 60). */
    @Test
    void chiSquareOfATableOfFour() {
        Independence test = Independence.test(new int[] {10, 20}, new int[] {40, 60});
        assertEquals(Independence.Kind.CHI_SQUARE, test.kind());
        assertEquals(4_000_000 / 5_040_000.0, test.statistic(), 1e-12);
        assertEquals(0.3730, test.p(), 0.0001);
        assertEquals(12, test.smallest(), 1e-12);
        assertEquals(Math.sqrt(test.statistic() / 100), test.v(), 1e-12);
    }

    /** Fisher's lady tasting tea (The Design of Experiments, 1935): three of four right; 34 of 70 orders are as far off or further. */
    @Test
    void fishersOwnExample() {
        Independence test = Independence.test(new int[] {3, 1}, new int[] {4, 4});
        assertEquals(Independence.Kind.FISHER, test.kind());
        assertEquals(34 / 70.0, test.p(), 1e-12);
    }

    @Test
    void whereExpectedCountsAreTooSmallThereIsNoP() {
        Independence test = Independence.test(new int[] {1, 0, 2}, new int[] {4, 4, 4});
        assertEquals(Independence.Kind.TOO_FEW, test.kind());
        assertTrue(Double.isNaN(test.p()));
        // one of six expected counts below 5 is within a fifth: 45 · 10 / 100 = 4.5
        Independence few = Independence.test(new int[] {20, 20, 5}, new int[] {45, 45, 10});
        assertEquals(Independence.Kind.CHI_SQUARE, few.kind());
        assertEquals(4.5, few.smallest(), 1e-12);
        assertEquals(2, few.freedom());
    }

    @Test
    void nothingIsTestedWhereThereIsNoDifferenceToSee() {
        assertEquals(Independence.Kind.NO_TABLE, Independence.test(new int[] {3, 3}, new int[] {3, 3}).kind());
        assertEquals(Independence.Kind.NO_TABLE, Independence.test(new int[] {3, 0}, new int[] {5, 0}).kind());
    }

    /** Holm: .01 · 4, .02 · 3, .03 · 2, .04 · 1, never falling. */
    @Test
    void probabilitiesAreAdjustedAfterHolm() {
        assertArrayEquals(new double[] {.06, .04, .06, .06, Double.NaN},
                Independence.holm(new double[] {.03, .01, .04, .02, Double.NaN}), 1e-12);
    }

    @Test
    void percentagesHaveTheRightBase() throws Cancelled {
        FakeProject project = phases(new int[] {4, 6}, new int[] {1, 3});
        assertEquals("[1.0, 3.0]", cells(run(project, "phase", Cases.SOURCE, Percent.NONE)));
        assertEquals("[25.0, 75.0]", cells(run(project, "phase", Cases.SOURCE, Percent.ROW)));
        assertEquals("[25.0, 50.0]", cells(run(project, "phase", Cases.SOURCE, Percent.COLUMN)));
        assertEquals("[100.0, 100.0]", cells(run(project, "phase", Cases.CODING, Percent.COLUMN)));
        Table tests = (Table) run(project, "phase", Cases.SOURCE, Percent.NONE).parts().get(1);
        assertEquals(List.of("A", 4, "Fisher's exact"), tests.rows().getFirst().subList(0, 3));
    }

    @Test
    void everyColumnSaysHowManyItHasAndPhasesStandAsTheyCame() throws Cancelled {
        FakeProject project = FakeProject.of().code("A").source("1", "text", s -> s.in("innovation").on("2013-01-10"))
                .source("2", "text", s -> s.in("impact").on("2013-05-01")).source("3", "text", s -> s.in("impact").on("2013-06-01"))
                .source("4", "text", s -> s.in("baseline").on("2012-10-01")).coding("1", "A", 0, 4);
        Matrix matrix = (Matrix) run(project, "phase", Cases.SOURCE, Percent.COLUMN).parts().getFirst();
        assertEquals(List.of("baseline", "innovation", "impact"), matrix.columns());
        assertEquals("n by column: baseline 1; innovation 1; impact 2.", matrix.about().notes().getLast());
    }

    @Test
    void whereNothingMayBeTestedThereIsNoProbability() throws Cancelled {
        Table tests = (Table) run(phases(new int[] {4, 4, 4}, new int[] {1, 0, 2}), "phase", Cases.SOURCE, Percent.NONE).parts().get(1);
        assertEquals("None: expected counts too small", tests.rows().getFirst().get(2));
        assertNull(tests.rows().getFirst().get(5));
        assertNull(tests.rows().getFirst().get(6));
        assertEquals(1, tests.warnings().size());
    }

    private static String cells(Composite result) {
        return Arrays.toString(((Matrix) result.parts().getFirst()).cells()[0]);
    }

    @Test
    void peopleCountOnceHoweverMuchTheyWrote() throws Cancelled {
        FakeProject project = FakeProject.of().school("North").school("South").person("Ana", "", "North").person("Bo", "", "North")
                .person("Cy", "", "South").code("A")
                .source("1", "text", s -> s.by("Ana")).source("2", "text", s -> s.by("Ana")).source("3", "text", s -> s.by("Bo"))
                .source("4", "text", s -> s.by("Cy")).source("5", "text")
                .coding("1", "A", 0, 4).coding("2", "A", 0, 4).coding("4", "A", 0, 4);
        Composite people = run(project, "school", Cases.PERSON, Percent.NONE);
        assertEquals("[1.0, 1.0]", cells(people));
        assertEquals(List.of("1: text", "2: text"), project.quotations(((Matrix) people.parts().getFirst()).evidence().at(0, 0)));
        assertEquals(3, people.about().n());
        Composite sources = run(project, "school", Cases.SOURCE, Percent.NONE);
        assertEquals("[2.0, 1.0]", cells(sources));
        assertEquals(1, sources.parts().get(1).warnings().size(), "Ana wrote two of them");
    }

    @Test
    void columnsThatShareCasesAreNotTested() throws Cancelled {
        FakeProject project = FakeProject.of().person("Ana", "", null).group("X", "Ana").group("Y", "Ana").code("A")
                .source("1", "text", s -> s.by("Ana")).coding("1", "A", 0, 4);
        Composite result = run(project, "group", Cases.SOURCE, Percent.NONE);
        assertEquals(1, result.parts().size());
        assertEquals(1, result.warnings().size());
    }

    @Test
    void somethingToTellApartByIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> run(FakeProject.of().code("A"), "", Cases.SOURCE, Percent.NONE));
    }
}
