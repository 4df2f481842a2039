// SPDX-License-Identifier: EPL-2.0
package org.cairn.example.analysis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Counts on a project in memory, against numbers counted by hand. */
class CountsTest {

    private final FakeProject project = FakeProject.of()
            .source("Week 1", "Trust grows slowly. We met.").source("Week 2", "We met again.")
            .code("Trust").code("Meeting").code("Never used")
            .coding("Week 1", "Trust", "grows").coding("Week 1", "Meeting", "met").coding("Week 2", "Meeting", "met");

    private Table table(int atLeast) throws Cancelled {
        var parameters = new Counts.Parameters(atLeast, CodeSelection.ALL, SourceSelection.ALL);
        return (Table) ((Composite) project.run(new Counts(), parameters)).parts().getFirst();
    }

    @Test
    void codesAreCounted() throws Cancelled {
        assertEquals(List.of(List.of("Trust", 1, 1), List.of("Meeting", 2, 2)), table(1).rows());
        assertEquals(List.of("Never used", 0, 0), table(0).rows().getLast());
    }

    @Test
    void everyNumberLeadsToItsPassages() throws Cancelled {
        assertEquals(List.of("Week 1: met", "Week 2: met"), project.quotations(table(1).evidence().at(1, 1)));
    }
}
