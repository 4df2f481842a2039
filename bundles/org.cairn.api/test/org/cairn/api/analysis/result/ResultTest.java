// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.cairn.api.analysis.PartialDate;
import org.junit.jupiter.api.Test;

/** Results hold together what they say, and refuse what cannot be. */
class ResultTest {

    private static final Column NAME = Column.text("name", "Name");
    private static final Column N = Column.count("n", "N");

    @Test
    void aTableTakesOnlyCellsOfItsColumns() {
        assertThrows(IllegalArgumentException.class, () -> Table.of("T", NAME, N).row("a", 1.5).build());
        assertThrows(IllegalArgumentException.class, () -> Table.of("T", NAME, N).row("a").build());
        assertEquals(2, Table.of("T", NAME, N).row("a", null).row(null, 4L).build().rows().size());
        assertThrows(IllegalArgumentException.class, () -> Column.text("Not a key", "Name"));
    }

    @Test
    void evidenceBelongsToItsCellAndDoesNotMakeADifference() {
        UUID source = new UUID(1, 1);
        Table with = Table.of("T", NAME, N).row("a", 1).row("b", Cell.of(2, Evidence.of(List.of(Passage.whole(source))))).build();
        assertEquals(List.of(Passage.whole(source)), with.evidence().at(1, 1).passages());
        assertEquals(List.of(), with.evidence().at(1, 0).passages());
        assertEquals(List.of(), with.evidence().at(0, 1).passages());
        assertEquals(Table.of("T", NAME, N).row("a", 1).row("b", 2).build(), with);
        assertNotEquals(Table.of("T", NAME, N).row("a", 1).row("b", 3).build(), with);
        assertEquals(List.of(Passage.whole(source)), with.with(About.of("U")).evidence().at(1, 1).passages());
    }

    @Test
    void aMatrixIsAsSymmetricAsItSays() {
        double[][] cells = {{1, Double.NaN}, {Double.NaN, 3}};
        Matrix matrix = Matrix.counts("M", List.of("a", "b"), List.of("a", "b"), cells).asSymmetric();
        cells[0][0] = 9;
        matrix.cells()[1][1] = 9;
        assertEquals(1, matrix.value(0, 0));
        assertEquals(3, matrix.value(1, 1));
        double[][] lopsided = {{1, 2}, {3, 4}};
        Matrix other = Matrix.counts("M", List.of("a", "b"), List.of("a", "b"), lopsided);
        assertThrows(IllegalArgumentException.class, other::asSymmetric);
        assertThrows(IllegalArgumentException.class, () -> Matrix.counts("M", List.of("a"), List.of("a", "b"), lopsided));
        assertEquals(Matrix.counts("M", List.of("a", "b"), List.of("a", "b"), lopsided.clone()), other);
    }

    @Test
    void barsFindTheirCategories() {
        Chart chart = Chart.of(Chart.Kind.BAR, "C", Axis.category("Code"), Axis.number("Codings"))
                .series("x").bar("b", 1).bar("a", 2).series("y").bar("a", 3).build();
        assertEquals(List.of("b", "a"), chart.x().categories());
        assertEquals(1, chart.series().get(1).points().getFirst().x());
        assertThrows(IllegalArgumentException.class, () -> Chart.of(Chart.Kind.BAR, "C", Axis.number("x"), Axis.number("y")).build());
        assertThrows(IllegalArgumentException.class,
                () -> Chart.of(Chart.Kind.LINE, "C", Axis.number("x"), Axis.number("y")).point(Double.NaN, 1, "", Evidence.NONE).build());
    }

    @Test
    void edgesJoinNodesThatAreThere() {
        List<Network.Node> nodes = List.of(new Network.Node("a", "A", 1, "", Evidence.NONE));
        assertThrows(IllegalArgumentException.class, () -> new Network(About.of("N"), false, N, nodes,
                List.of(new Network.Edge("a", "b", 1, "", Evidence.NONE))));
        assertThrows(IllegalArgumentException.class, () -> new Network(About.of("N"), false, N, List.of(nodes.getFirst(),
                nodes.getFirst()), List.of()));
    }

    @Test
    void aNodeHasTheValuesOfItsTree() {
        Tree.Node leaf = new Tree.Node("a", List.of(1.5), List.of());
        Tree.dendrogram("D", "Height", List.of(new Tree.Node("", List.of(2.0), List.of(leaf))));
        assertThrows(IllegalArgumentException.class, () -> Tree.outline("D", List.of(), List.of(leaf)));
        assertThrows(IllegalArgumentException.class, () -> new Tree(About.of("D"), Tree.Form.DENDROGRAM, List.of(N), List.of()));
    }

    @Test
    void whatIsSaidIsSaidOnce() {
        About said = About.of("A").note("x").and(About.of("B").note("x").note("y").warn("w").counting(3, "sources"));
        assertEquals(new About("A", List.of("x", "y"), List.of("w"), 3, "sources", List.of()), said);
        assertEquals(2, said.counting(2, "codes").and(said).n());
    }

    @Test
    void datesMayBePartial() {
        assertEquals("2013-02-28", PartialDate.of("2013-02").last().toString());
        assertEquals("2012-12-31", PartialDate.of("2012").last().toString());
        assertEquals("2013-02-19", PartialDate.of(" 2013-02-19 ").first().toString());
        for (String written : List.of("2013", "2013-02", "2013-02-19")) {
            assertEquals(written, PartialDate.of(written).toString());
        }
        for (String wrong : List.of("May", "2013-13", "2013-02-30", "13", "2013-2")) {
            assertThrows(IllegalArgumentException.class, () -> PartialDate.of(wrong), wrong);
        }
    }
}
