// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
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

/** Steps between passages that were laid out by hand. */
class CodeSequencesTest {

    /** A 0–5, B 3–8 overlaps it, B and C both at 10, A at 20 touching the C that ends there. */
    private final FakeProject project = FakeProject.of().source("S", "x".repeat(40)).source("T", "x".repeat(40))
            .code("A").code("B").code("C")
            .coder("Ann").coding("S", "A", 0, 5).coding("S", "B", 3, 8).coding("S", "B", 10, 15).coding("S", "C", 10, 20)
            .coder("Ben").coding("S", "A", 20, 30).coding("T", "C", 0, 10);

    private Composite run(int within, boolean sameCoder, boolean percent) throws Cancelled {
        return listing(1000, within, sameCoder, percent);
    }

    private Composite listing(int pairs, int within, boolean sameCoder, boolean percent) throws Cancelled {
        return (Composite) project.run(new CodeSequences(), new CodeSequences.Parameters(within, sameCoder, percent, pairs, 60,
                CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL));
    }

    private String cells(int within, boolean sameCoder, boolean percent) throws Cancelled {
        return Arrays.deepToString(((Matrix) run(within, sameCoder, percent).parts().getFirst()).cells());
    }

    @Test
    void theNextPassageIsTheNearestBehindTheEnd() throws Cancelled {
        // A → B and C at 10; B(8) → B and C at 10; B(15) → A; C(20) → A, which it touches
        assertEquals("[[0.0, 1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 0.0, 0.0]]", cells(0, false, false));
        assertEquals("[[0.0, 50.0, 50.0], [" + 100 / 3.0 + ", " + 100 / 3.0 + ", " + 100 / 3.0 + "], [100.0, 0.0, 0.0]]",
                cells(0, false, true));
    }

    @Test
    void stepsMayBeLimited() throws Cancelled {
        assertEquals("[[0.0, 0.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 0.0]]", cells(3, false, false));
        assertEquals("[[0.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.0, 0.0, 0.0]]", cells(0, true, false));
    }

    /** In T, C(10) → A at 12 and A(15) → C at 20 are there for the second time; each other step once. */
    @Test
    void theMostFrequentAreListedAndTheRestIsCounted() throws Cancelled {
        project.coder("Ann").coding("T", "A", 12, 15).coding("T", "C", 20, 25);
        Table some = (Table) listing(2, 0, false, false).parts().get(1);
        assertEquals(List.of(List.of("A", "C", 2), List.of("C", "A", 2)), some.rows().stream().map(row -> row.subList(0, 3)).toList());
        assertEquals(List.of("The 2 most frequent of 6 pairs are listed."), some.about().notes());
        Table all = (Table) listing(6, 0, false, false).parts().get(1);
        assertEquals(6, all.rows().size());
        assertEquals(List.of(), all.about().notes());
    }

    @Test
    void everyStepLeadsToItsPassages() throws Cancelled {
        Matrix matrix = (Matrix) run(0, false, false).parts().getFirst();
        assertEquals(List.of("S: " + "x".repeat(10), "S: " + "x".repeat(10)), project.quotations(matrix.evidence().at(2, 0)));
        Network network = (Network) run(0, false, false).parts().get(2);
        assertEquals(5, network.edges().size(), "B after B is no edge");
    }
}
