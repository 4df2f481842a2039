// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.EntityKind;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Each flaw is put in by hand and found, and nothing else is. */
class DataQualityTest {

    private final FakeProject project = FakeProject.of().school("North").person("Ana", "", "North").person("Bo", "", null)
            .attribute(EntityKind.PERSON, "subject").value("Ana", "subject", "maths")
            .source("One", "First text.   End.", s -> s.by("Ana").in("baseline").on("2013"))
            .source("Two", "Same words", s -> s.by("Bo").in("baseline").on("2013"))
            .source("Three", "Same words\n", s -> s.by("Bo").in("baseline"))
            .code("Folder").code("Folder > Used").code("Never").code("Anns own")
            .coder("Ann").coding("One", "Used", 0, 5).coding("One", "Used", 0, 5).coding("One", "Anns own", 11, 14)
            .coding("Two", "Used", 0, 4)
            .coder("Ben").coding("One", "Used", 0, 5);

    private Table part(Composite result, String title) {
        return result.parts().stream().filter(part -> part.title().equals(title)).map(Table.class::cast).findFirst().orElseThrow();
    }

    private Composite run(FakeProject on) throws Cancelled {
        return (Composite) on.run(new DataQuality(), new DataQuality.Parameters(true, SourceSelection.ALL));
    }

    @Test
    void everyFlawIsFoundOnce() throws Cancelled {
        Composite result = run(project);
        assertEquals(List.of("Three"), column(part(result, "Sources without codings"), 0));
        assertEquals(List.of("Never"), column(part(result, "Codes that were never used"), 0));
        assertEquals(List.of(List.of("Anns own", "Ann", 1)), part(result, "Codes that one coder alone has used").rows());
        assertEquals(List.of(List.of("One", "Folder > Used", "Ann", 0, 5, 2)), part(result, "Codings that are there more than once").rows());
        assertEquals(List.of(List.of("Two; Three", 2)), part(result, "Sources with the same text").rows());
        assertEquals(List.of("One", "Anns own", "There is nothing but white space.", ""),
                part(result, "Codings whose passage may have moved").rows().getFirst());
        assertEquals(List.of(List.of("School", "Source", 2, 3, 200 / 3.0, "Two; Three"), List.of("Date", "Source", 1, 3, 100 / 3.0, "Three"),
                List.of("subject", "Person", 1, 2, 50.0, "Bo")), part(result, "What was not filled in").rows());
    }

    @Test
    void theOverviewCountsAndLeadsToAll() throws Cancelled {
        Composite result = run(project);
        Table overview = (Table) result.parts().getFirst();
        assertEquals(List.of(1, 1, 1, 1, 0, 0, 1, 1, 3), column(overview, 1));
        assertEquals(List.of("One: First"), project.quotations(overview.evidence().at(3, 1)));
    }

    @Test
    void aSoundProjectHasNothingBesideTheOverview() throws Cancelled {
        Composite result = run(FakeProject.of().school("North").person("Ana", "", "North")
                .source("One", "Text", s -> s.by("Ana").in("baseline").on("2013")).code("A").coding("One", "A", 0, 4));
        assertEquals(1, result.parts().size());
        assertTrue(column((Table) result.parts().getFirst(), 1).stream().allMatch(Integer.valueOf(0)::equals));
    }

    @Test
    void threeOfTheSameAreToldOfOnce() throws Cancelled {
        Result result = part(run(FakeProject.of().source("One", "Text").code("A").coding("One", "A", 0, 4).coding("One", "A", 0, 4)
                .coding("One", "A", 0, 4)), "Codings that are there more than once");
        assertEquals(List.of(3), column((Table) result, 5));
    }

    private static List<Object> column(Table table, int column) {
        return IntStream.range(0, table.rows().size()).mapToObj(row -> table.rows().get(row).get(column)).toList();
    }
}
