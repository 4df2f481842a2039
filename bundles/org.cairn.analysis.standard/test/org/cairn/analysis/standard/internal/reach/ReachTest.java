// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** How far the evidence carries, counted by hand. */
class ReachTest {

    private static final double EXACT = 1e-9;

    /** Sources s0, s1, … in which the codes of a string of letters stand, one source for each string, in this order of dates. */
    private static FakeProject letters(String... sources) {
        FakeProject project = FakeProject.of();
        for (char code = 'A'; code <= 'H'; code++) {
            project.code(String.valueOf(code));
        }
        for (int i = 0; i < sources.length; i++) {
            String date = "2013-01-" + (10 + i);
            project.source("s" + i, "ABCDEFGH", s -> s.on(date));
            for (char code : sources[i].toCharArray()) {
                project.coding("s" + i, String.valueOf(code), String.valueOf(code));
            }
        }
        return project;
    }

    private static Composite saturation(FakeProject project, Saturation.Step step, int base, int run, double threshold, boolean uncoded)
            throws Cancelled {
        return (Composite) project.run(new Saturation(), new Saturation.Parameters(Saturation.Order.DATE, step, base, run, threshold,
                uncoded,
                CodeSelection.ALL, SourceSelection.ALL));
    }

    private static String verdict(Composite result) {
        return ((Text) result.parts().getFirst()).text();
    }

    private static Table table(Result result) {
        return result instanceof Composite composite ? (Table) composite.parts().getLast() : (Table) result;
    }

    /** Base 2 has A, B, C. Runs of two: s2 and s3 bring D, 1 of 3; s3 and s4 bring nothing: saturated at 3+2. */
    @Test
    void saturationIsWhereARunBringsLittle() throws Cancelled {
        FakeProject project = letters("AB", "BC", "D", "A", "BD", "E");
        Composite result = saturation(project, Saturation.Step.SOURCE, 2, 2, 5, false);
        assertEquals("Saturated at 3+2: after 3 steps, the next 2 bring no more than 5 % of the 3 codes of the base.", verdict(result));
        Table table = table(result);
        assertEquals(List.of(2, 1, 1, 0, 0, 1), table.rows().stream().map(row -> row.get(4)).toList());
        assertEquals(List.of(2, 3, 4, 4, 4, 5), table.rows().stream().map(row -> row.get(5)).toList());
        assertEquals(Arrays.asList(null, null, null, 100.0 / 3, 0.0, 100.0 / 3), table.rows().stream().map(row -> row.get(6)).toList());
        assertEquals("C", table.rows().get(1).get(7));
        assertEquals(List.of("s1: C"), project.quotations(table.evidence().at(1, 4)));
        assertEquals(List.of("s1: B", "s1: C"), project.quotations(table.evidence().at(1, 3)));
        Chart curve = (Chart) result.parts().get(1);
        assertEquals(5, curve.series().getFirst().points().getLast().y());
    }

    @Test
    void whatIsNotSaturatedOrTooSmallIsSaid() throws Cancelled {
        assertTrue(verdict(saturation(letters("A", "B", "C", "D"), Saturation.Step.SOURCE, 2, 1, 5, false)).startsWith("Not saturated"));
        assertTrue(verdict(saturation(letters("A", "B"), Saturation.Step.SOURCE, 2, 1, 5, false)).startsWith("There are 2 steps"));
        FakeProject gaps = letters("AB", "", "A", "C");
        Composite without = saturation(gaps, Saturation.Step.SOURCE, 1, 1, 5, false);
        assertEquals(3, without.about().n());
        assertTrue(verdict(without).startsWith("Saturated at 1+1"));
        assertEquals(4, saturation(gaps, Saturation.Step.SOURCE, 1, 1, 5, true).about().n());
    }

    @Test
    void newCodesAddUpToAllCodesInAnyOrder() throws Cancelled {
        for (String[] order : new String[][] {{"AB", "CDE", "A", "F"}, {"F", "A", "CDE", "AB"}, {"ABCDEF", "A", "A", "A"}}) {
            Table table = table(saturation(letters(order), Saturation.Step.SOURCE, 2, 1, 5, false));
            assertEquals(6, table.rows().stream().mapToInt(row -> (Integer) row.get(4)).sum());
            assertEquals(6, table.rows().getLast().get(5));
        }
    }

    @Test
    void anAuthorIsOneStep() throws Cancelled {
        FakeProject project = FakeProject.of().person("Ana", "", null).person("Ben", "", null).code("A").code("B")
                .source("1", "ab", s -> s.by("Ana").on("2013-01-01")).source("2", "ab", s -> s.by("Ben").on("2013-01-02"))
                .source("3", "ab", s -> s.by("Ana").on("2013-01-03")).source("4", "ab", s -> s.on("2013-01-04"))
                .coding("1", "A", "a").coding("2", "A", "a").coding("3", "B", "b").coding("4", "B", "b");
        Composite result = saturation(project, Saturation.Step.PERSON, 1, 1, 5, false);
        assertEquals(List.of(List.of("Ana", 2, 2), List.of("Ben", 1, 0)), table(result).rows().stream()
                .map(row -> List.of(row.get(1), row.get(3), row.get(4))).toList());
        assertEquals(1, result.about().leftOut().getFirst().count());
    }

    private final FakeProject project = FakeProject.of().school("Hill").school("Oak")
            .person("Ana", "SLE", "Hill").person("Ben", "teacher", "Oak").person("Cai", "teacher", "Oak").person("Dee", "", null)
            .code("Learning").code("Learning > Trust").code("Fear").code("Joy")
            .source("1", "trust and fear", s -> s.by("Ana").in("baseline").on("2013-01-10"))
            .source("2", "trust in talk", s -> s.by("Ben").kind("interview").in("impact").on("2013-06-01"))
            .source("3", "nothing said", s -> s.by("Cai").in("impact").on("2013-06-02"))
            .source("4", "trust", s -> s.kind("report"))
            .coding("1", "Trust", "trust").coding("1", "Fear", "fear")
            .coder("Bea").coding("2", "Trust", "trust").coding("4", "Trust", "trust");

    private Table run(List<String> queries) throws Cancelled {
        AnalysisContext context = project.context().searching((query, progress) -> Set.of(project.theSource("1").id(),
                project.theSource("3").id()));
        Result result = new Triangulation().run(new Triangulation.Parameters(queries, CodeSelection.ALL, SourceSelection.ALL), context);
        return (Table) context.complete(result);
    }

    @Test
    void legsAreCounted() throws Cancelled {
        Table table = run(List.of("said NEAR trust"));
        assertEquals(List.of("topic", "codings", "sources", "kinds", "authors", "roles", "schools", "phases", "months", "coders",
                "only_one"),
                table.columns().stream().map(column -> column.key()).toList());
        assertEquals(List.of("Learning", 3L, 3L, 3, 2, 2, 2, 2, 2, 2, ""), table.rows().get(0));
        assertEquals(table.rows().get(0).subList(1, 11), table.rows().get(1).subList(1, 11));
        assertEquals(List.of("Fear", 1L, 1L, 1, 1, 1, 1, 1, 1, 1,
                "one source, one kind, one person, one role, one school, one phase, one month, one coder"), table.rows().get(2));
        assertEquals(List.of("Joy", 0L, 0L, 0, 0, 0, 0, 0, 0, 0, ""), table.rows().get(3));
        assertEquals(Arrays.asList("said NEAR trust", null, 2L, 1, 2, 2, 2, 2, 2, null, "one kind"), table.rows().get(4));
        assertEquals(List.of("1", "3"), project.quotations(table.evidence().at(4, 4)));
        assertEquals(List.of("1: trust", "2: trust", "4: trust"), project.quotations(table.evidence().at(0, 6)));
        assertEquals(List.of(), table.about().leftOut(), "what a query does not find is not left out");
    }

    @Test
    void whoNeverSaysItIsNamed() throws Cancelled {
        AnalysisContext context = project.context().searching((query, progress) -> Set.of(project.theSource("3").id()));
        Result result = new NegativeCases().run(new NegativeCases.Parameters(new SourceField("author"), 1, List.of("said"),
                CodeSelection.ALL,
                SourceSelection.ALL), context);
        Table table = (Table) context.complete(result);
        assertEquals(List.of("Learning", 2, 1, 100.0 / 3, "Cai"), table.rows().get(0));
        assertEquals(List.of("Fear", 1, 2, 200.0 / 3, "Ben, Cai"), table.rows().get(2));
        assertEquals(List.of("Joy", 0, 3, 100.0, "Ana, Ben, Cai"), table.rows().get(3));
        assertEquals(List.of("said", 1, 2, 200.0 / 3, "Ana, Ben"), table.rows().get(4));
        assertEquals(List.of("2", "3"), project.quotations(table.evidence().at(2, 2)));
        assertEquals(List.of("1: trust", "2: trust"), project.quotations(table.evidence().at(1, 1)));
        assertEquals(1, table.about().leftOut().getFirst().count(), "one source has no author");
        for (List<Object> row : table.rows()) {
            assertEquals(3, (Integer) row.get(1) + (Integer) row.get(2));
        }
        Table schools = (Table) project.run(new NegativeCases(), new NegativeCases.Parameters(new SourceField("school"), 2, List.of(),
                CodeSelection.ALL, SourceSelection.ALL));
        assertEquals(List.of("Fear", 0, 1, 100.0, "Oak"), schools.rows().get(2), "Hill has one source only");
    }

    @Test
    void coverageIsOfThoseWhoHaveSources() throws Cancelled {
        Composite result = (Composite) project.run(new ParticipantCoverage(), new ParticipantCoverage.Parameters(new SourceField("author"),
                CodeSelection.ALL, SourceSelection.ALL));
        Table codes = (Table) result.parts().getFirst();
        assertEquals(List.of("Trust", 2, 200.0 / 3, 2L), codes.rows().get(1));
        assertEquals(List.of("1: trust", "2: trust"), project.quotations(codes.evidence().at(1, 1)));
        Table people = table(result);
        assertEquals(List.of("Ana", 1L, 1L, 2L, 3, 75.0), people.rows().getFirst());
        assertEquals(List.of("Cai", 1L, 0L, 0L, 0, 0.0), people.rows().getLast());
        assertEquals(List.of("3"), project.quotations(people.evidence().at(2, 1)));
        assertEquals(List.of("1 of the people in the project have written none of these sources: Dee."), result.notes());
        double sum = codes.rows().stream().mapToDouble(row -> (Integer) row.get(1)).sum();
        assertEquals(people.rows().stream().mapToDouble(row -> (Integer) row.get(4)).sum(), sum, EXACT, "both tables count the same pairs");
    }
}
