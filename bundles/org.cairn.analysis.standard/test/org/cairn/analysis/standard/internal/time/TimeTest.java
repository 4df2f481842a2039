// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** A small enquiry over two phases, counted by hand. */
class TimeTest {

    private static final double EXACT = 1e-9;

    private final FakeProject project = FakeProject.of().person("Ana", "", null).person("Ben", "", null).person("Cai", "", null)
            .source("A1", "fear of visits", s -> s.by("Ana").in("baseline").on("2012-10-01"))
            .source("B1", "fear and trust", s -> s.by("Ben").in("baseline").on("2012-12-03"))
            .source("C1", "nothing", s -> s.by("Cai").in("baseline").on("2012-12-04"))
            .source("A2", "trust trust grows", s -> s.by("Ana").in("impact").on("2013-02-19"))
            .source("B2", "trust", s -> s.by("Ben").in("impact").on("2013-04-01"))
            .source("X", "trust undated")
            .code("Feeling").code("Feeling > Fear").code("Trust")
            .coding("A1", "Fear", "fear").coding("B1", "Fear", "fear").coding("B1", "Trust", "trust")
            .coding("A2", "Trust", 0, 5).coding("A2", "Trust", 6, 11).coding("B2", "Trust", "trust").coding("X", "Trust", "trust");

    private Matrix codes(Periods.By by, CodesOverTime.Measure measure) throws Cancelled {
        return (Matrix) ((Composite) project.run(new CodesOverTime(),
                new CodesOverTime.Parameters(by, measure, 8, CodeSelection.ALL, SourceSelection.ALL))).parts().getFirst();
    }

    @Test
    void codesAreCountedByMonthAndMonthsWithoutSourcesAreShown() throws Cancelled {
        Matrix matrix = codes(Periods.By.MONTH, CodesOverTime.Measure.CODINGS);
        assertEquals(List.of("2012-10", "2012-11", "2012-12", "2013-01", "2013-02", "2013-03", "2013-04"), matrix.columns());
        assertEquals(List.of("Feeling", "Fear", "Trust"), matrix.rows());
        assertEquals("[[1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0], [1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0, 2.0, 0.0, 1.0]]",
                Arrays.deepToString(matrix.cells()));
        assertEquals(List.of("A2: trust", "A2: trust"), project.quotations(matrix.evidence().at(2, 4)));
        assertEquals(List.of("A1: fear"), project.quotations(matrix.evidence().at(0, 0)));
    }

    @Test
    void sharesAreOfTheSourcesOfThatTime() throws Cancelled {
        Matrix matrix = codes(Periods.By.PHASE, CodesOverTime.Measure.SHARE);
        assertEquals(List.of("baseline", "impact"), matrix.columns());
        assertEquals(200.0 / 3, matrix.value(1, 0), EXACT);
        assertEquals(100, matrix.value(2, 1), EXACT);
        assertEquals(Double.NaN, codes(Periods.By.MONTH, CodesOverTime.Measure.SHARE).value(0, 1), EXACT);
    }

    @Test
    void termsAndSchoolYearsAreThoseOfEnglishSchools() throws Cancelled {
        assertEquals(List.of("Autumn 2012/13", "Spring 2012/13", "Summer 2012/13"),
                codes(Periods.By.TERM, CodesOverTime.Measure.SOURCES).columns());
        assertEquals(List.of("2012/13"), codes(Periods.By.SCHOOL_YEAR, CodesOverTime.Measure.SOURCES).columns());
        assertEquals(List.of("2012", "2013"), codes(Periods.By.YEAR, CodesOverTime.Measure.SOURCES).columns());
        project.source("late", "x", s -> s.on("1999-08-31")).source("later", "x", s -> s.on("1999-09-01"));
        assertEquals(List.of("Summer 1998/99", "Autumn 1999/00"),
                codes(Periods.By.TERM, CodesOverTime.Measure.SOURCES).columns().subList(0, 2));
    }

    @Test
    void theCodingsOfAllTimesAddUp() throws Cancelled {
        for (Periods.By by : Periods.By.values()) {
            double sum = Arrays.stream(codes(by, CodesOverTime.Measure.CODINGS).cells()[2]).sum();
            assertEquals(4, sum, by.toString());
        }
    }

    @Test
    void whatHasNoDateIsLeftOutAndSaid() throws Cancelled {
        var result = project.run(new CodesOverTime(),
                new CodesOverTime.Parameters(Periods.By.MONTH, CodesOverTime.Measure.CODINGS, 8, CodeSelection.ALL, SourceSelection.ALL));
        assertEquals(1, result.about().leftOut().getFirst().count());
        assertEquals(5, result.about().n());
        Chart chart = (Chart) ((Composite) result).parts().get(1);
        assertEquals("Trust", chart.series().getFirst().name(), "the commonest code comes first");
    }

    @Test
    void wordsAreCountedPerThousand() throws Cancelled {
        Composite result = (Composite) project.run(new WordsOverTime(),
                new WordsOverTime.Parameters(List.of("Trust", "fear of"), Periods.By.PHASE, SourceSelection.ALL));
        Matrix rates = (Matrix) result.parts().get(1);
        Matrix counts = (Matrix) result.parts().get(2);
        assertEquals("[[1.0, 3.0], [1.0, 0.0]]", Arrays.deepToString(counts.cells()));
        assertEquals(1000.0 / 7, rates.value(0, 0), EXACT);
        assertEquals(750, rates.value(0, 1), EXACT);
        assertEquals(List.of("A1: fear of"), project.quotations(rates.evidence().at(1, 0)));
    }

    @Test
    void changeIsOfPeopleWhoAreThereTwice() throws Cancelled {
        Table table = (Table) project.run(new CodeChange(),
                new CodeChange.Parameters(Periods.By.PHASE, "", "", CodeSelection.ALL, SourceSelection.ALL));
        List<Object> fear = table.rows().get(1);
        assertEquals(List.of("Fear", 2L, 200.0 / 3, 0L, 0.0, -200.0 / 3, 0L, 0L, 2L, 0L, 0.5), fear);
        List<Object> trust = table.rows().get(2);
        assertEquals(List.of("Trust", 1L, 100.0 / 3, 2L, 100.0), trust.subList(0, 5));
        assertEquals(List.of(1L, 1L, 0L, 0L, 1.0), trust.subList(6, 11));
        assertEquals(List.of("A2: trust", "A2: trust"), project.quotations(table.evidence().at(2, 7)));
        assertEquals(List.of("B1: trust", "B2: trust"), project.quotations(table.evidence().at(2, 6)));
        assertEquals(List.of("A1: fear", "B1: fear"), project.quotations(table.evidence().at(1, 8)));
        assertEquals(List.of("2 people have sources at both times; only they count as kept, taken up, let go or never."), table.notes());
    }

    @Test
    void timesThatAreNotThereAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> project.run(new CodeChange(),
                new CodeChange.Parameters(Periods.By.PHASE, "", "afterwards", CodeSelection.ALL, SourceSelection.ALL)));
        assertThrows(IllegalArgumentException.class, () -> project.run(new CodeChange(),
                new CodeChange.Parameters(Periods.By.PHASE, "impact", "", CodeSelection.ALL, SourceSelection.ALL)));
    }

    /** 2 (C(10,0) + C(10,1)) / 2¹⁰ = 22/1024. */
    @Test
    void mcNemarIsTheExactBinomialTest() {
        assertEquals(22.0 / 1024, CodeChange.mcNemar(1, 9), 1e-12);
        assertEquals(22.0 / 1024, CodeChange.mcNemar(9, 1), 1e-12);
        assertEquals(1, CodeChange.mcNemar(5, 5), 1e-12);
        assertEquals(Double.NaN, CodeChange.mcNemar(0, 0));
    }

    @Test
    void aPersonTakesUpAndLetsGo() throws Cancelled {
        Composite result = (Composite) project.run(new PersonTimeline(),
                new PersonTimeline.Parameters(List.of("ana", "Ben"), Periods.By.PHASE, CodeSelection.ALL, SourceSelection.ALL));
        Table table = (Table) result.parts().getFirst();
        assertEquals(List.of(
                List.of("Ana", "baseline", 1L, 1L, 2L, 2L, "Feeling, Fear", 0L, ""),
                List.of("Ana", "impact", 1L, 2L, 1L, 1L, "Trust", 2L, "Feeling, Fear"),
                List.of("Ben", "baseline", 1L, 2L, 3L, 3L, "Feeling, Fear, Trust", 0L, ""),
                List.of("Ben", "impact", 1L, 1L, 1L, 0L, "", 2L, "Feeling, Fear")), table.rows());
        assertEquals(List.of("A1: fear"), project.quotations(table.evidence().at(1, 7)));
        assertEquals(List.of("A2: trust", "A2: trust"), project.quotations(table.evidence().at(1, 5)));
        assertThrows(IllegalArgumentException.class, () -> project.run(new PersonTimeline(),
                new PersonTimeline.Parameters(List.of("Nobody"), Periods.By.PHASE, CodeSelection.ALL, SourceSelection.ALL)));
    }
}
