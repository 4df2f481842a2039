// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.ranks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Rankings against worked examples. */
class RankingsTest {

    private static final String NINE = "a,b,c,d,e,f,g,h,i";
    private static final String FIVE = NINE + "|1,2,2,3,3,3,4,4,5|2,1,2,3,3,4,3,4,5|1,2,3,2,3,3,4,5,4|2,1,3,2,4,3,3,4,5|1,2,2,3,3,3,4,4,5";

    /** Rows of items by judge, turned into rankings of judges. */
    private static Concordance items(String table) {
        double[][] items = Arrays.stream(table.split("\\|")).map(row -> Arrays.stream(row.split(" ")).mapToDouble(Double::parseDouble)
                .toArray()).toArray(double[][]::new);
        double[][] judges = new double[items[0].length][items.length];
        for (int i = 0; i < items.length; i++) {
            for (int judge = 0; judge < judges.length; judge++) {
                judges[judge][i] = items[i][judge];
            }
        }
        return Concordance.of(judges);
    }

    private static Composite run(String rankings, String second, boolean diamond) throws Cancelled {
        return (Composite) FakeProject.of().run(new Rankings(), new Rankings.Parameters(rankings, second, diamond));
    }

    /** ProofWiki, "Coefficient of concordance": three competitors, four judges. */
    @Test
    void competitors() {
        Concordance found = items("1 1 2 3|3 2 3 1|2 3 1 2");
        assertEquals(2, found.s(), 1e-12);
        assertEquals(1 / 16.0, found.w(), 1e-12);
    }

    /** Ten projects, four judges (Scribd 659863121): S as published, the rest computed from it. */
    @Test
    void projects() {
        Concordance found = items("1 2 3 4|3 1 2 2|4 4 1 3|5 5 5 1|2 6 7 6|8 3 4 7|6 8 6 5|7 7 8 9|10 10 9 8|9 9 10 10");
        assertArrayEquals(new double[] {10, 8, 12, 16, 21, 22, 25, 31, 37, 38}, found.sums(), 1e-12);
        assertEquals(1048, found.s(), 1e-12);
        assertEquals(.793939, found.w(), 5e-7);
        assertEquals(28.5818, found.chiSquared(), 5e-5);
        assertEquals(9, found.degrees());
    }

    /** Siegel and Castellan 1988: what attendees of a meeting look for. */
    @Test
    void attendees() {
        Concordance found = items("5 1 4|6 7 5|7 6 1|1 2 3|2 3 2|4 5 7|3 4 6|8 8 8");
        assertEquals(248, found.s(), 1e-12);
        assertEquals(.656, found.w(), 5e-4);
        assertEquals(.656085, found.w(), 5e-7);
        assertEquals(13.7778, found.chiSquared(), 5e-5);
        assertEquals(.0553, found.p(), 5e-5);
    }

    /** Five diamonds of the nine claims; W and p are those of Friedman's test in SciPy. */
    @Test
    void diamonds() throws Cancelled {
        Composite result = run(FIVE, "", true);
        Concordance found = Concordance.of(Ranking.read(FIVE, org.cairn.api.analysis.Phrases.beside(Rankings.class,
                java.util.Locale.ENGLISH)).ranks());
        assertArrayEquals(new double[] {8, 9.5, 17.5, 20, 27.5, 27.5, 32.5, 39, 43.5}, found.sums(), 1e-12);
        assertEquals(1217.5, found.s(), 1e-12);
        assertEquals(.811667, found.uncorrected(), 5e-7);
        assertEquals(.854386, found.w(), 5e-7);
        assertEquals(34.17544, found.chiSquared(), 5e-6);
        assertEquals(3.7758e-05, found.p(), 5e-10);
        Table order = (Table) result.parts().get(1);
        double[][] expected = {{1, 1.6, 37, 1.4, 23}, {2, 1.9, 35.5, 1.6, 22}, {3, 3.5, 27.5, 2.4, 18}, {4, 4, 25, 2.6, 17},
            {5.5, 5.5, 17.5, 3.2, 14}, {5.5, 5.5, 17.5, 3.2, 14}, {7, 6.5, 12.5, 3.6, 12}, {8, 7.8, 6, 4.2, 9}, {9, 8.7, 1.5, 4.8, 6}};
        for (int i = 0; i < expected.length; i++) {
            List<Object> row = order.rows().get(i);
            assertEquals("abcdefghi".substring(i, i + 1), row.get(1));
            assertArrayEquals(expected[i], new double[] {(double) row.get(0), (double) row.get(2), (double) row.get(3), (double) row.get(4),
                (double) row.get(6)}, 1e-9);
        }
        assertEquals(3, ((Matrix) result.parts().get(2)).value(0, 0));
    }

    /** Without the correction four people of one mind would agree by .95 only. */
    @Test
    void oneMindAndOpposites() {
        double[] mind = {1, 2, 2, 3, 3, 3, 4, 4, 5};
        double[] opposite = {5, 4, 4, 3, 3, 3, 2, 2, 1};
        Concordance one = Concordance.of(new double[][] {mind, mind, mind, mind});
        assertEquals(.95, one.uncorrected(), 1e-12);
        assertEquals(1, one.w(), 1e-12);
        assertEquals(32, one.chiSquared(), 1e-12);
        assertEquals(0, Concordance.of(new double[][] {mind, opposite}).w(), 1e-12);
        assertEquals(-1, Concordance.Spearman.of(mind, opposite).rho(), 1e-12);
        assertArrayEquals(new double[] {1, 2.5, 2.5, 5, 5, 5, 7.5, 7.5, 9}, Concordance.ranks(mind), 0);
    }

    /** "Spearman's rank correlation coefficient" in Wikipedia: IQ and hours of television, rho -29/165, p .627188. */
    @Test
    void televisionAndIq() {
        Concordance.Spearman found = Concordance.Spearman.of(new double[] {106, 100, 86, 101, 99, 103, 97, 113, 112, 110},
                new double[] {7, 27, 2, 50, 28, 29, 20, 12, 6, 17});
        assertEquals(-29 / 165.0, found.rho(), 1e-12);
        assertEquals(.627188, found.p(), 5e-7);
    }

    @Test
    void twoDatesAreCompared() throws Cancelled {
        Composite result = run("who,x,y,z\nAnn,1,2,3\nBen,1,2,3", "x,y,z|3,2,1", false);
        Table shifts = (Table) result.parts().getLast();
        assertEquals(List.of("z", 3.0, 1.0, 2.0), shifts.rows().getFirst());
        assertTrue(shifts.notes().getFirst().contains("-1.000"), shifts.notes().toString());
    }

    @Test
    void undefinedIsSaidAsUndefined() throws Cancelled {
        Table one = (Table) run("x,y|1,2", "", false).parts().getFirst();
        assertEquals(Double.NaN, one.rows().getFirst().get(3));
        assertEquals("one ranking alone agrees with nothing", one.rows().getFirst().getLast());
        Table alike = (Table) run("x,y|1,1|2,2", "", false).parts().getFirst();
        assertEquals("everybody ranked all items alike", alike.rows().getFirst().getLast());
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertEquals("Line 3 has 2 ranks, but there are 3 items.", said("x,y,z|1,2,3|1,2", false));
        assertEquals("Line 2 has \"first\" for y, which is no number.", said("x,y|Ann,1,first", false));
        assertEquals("The ranking of 1 is no diamond nine: tier 1 has 2 of nine items, and needs 1.",
                said(NINE + "|1,1,2,3,3,3,4,4,5", true));
        assertTrue(said("", false).startsWith("There are no rankings"));
    }

    private static String said(String rankings, boolean diamond) {
        return assertThrows(IllegalArgumentException.class, () -> run(rankings, "", diamond)).getMessage();
    }

    @Test
    void theOrderOfPeopleAndItemsDoesNotMatter() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double[][] ranks = new double[2 + random.nextInt(5)][2 + random.nextInt(6)];
            for (double[] ranking : ranks) {
                Arrays.setAll(ranking, item -> random.nextInt(4));
            }
            double[][] turned = new double[ranks.length][ranks[0].length];
            for (int person = 0; person < ranks.length; person++) {
                for (int item = 0; item < ranks[0].length; item++) {
                    turned[ranks.length - 1 - person][ranks[0].length - 1 - item] = ranks[person][item];
                }
            }
            double w = Concordance.of(ranks).w();
            assertEquals(w, Concordance.of(turned).w(), 1e-12);
            assertTrue(Double.isNaN(w) || w > -1e-12 && w < 1 + 1e-12);
        }
    }
}
