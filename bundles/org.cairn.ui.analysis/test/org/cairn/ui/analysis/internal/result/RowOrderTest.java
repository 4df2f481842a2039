// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Locale;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.junit.jupiter.api.Test;

/** Which rows are shown, and in which order. */
class RowOrderTest {

    private static final Table TABLE = Table.of("T", Column.text("code", "Code"), Column.count("codings", "Codings"),
            Column.number("share", "Share")).row("Trust", 3, 0.5).row("anger", 12, Double.NaN).row("Time", null, 0.25).row("Zeal", 1, 2.0)
            .build();

    private static int[] rows(int column, boolean descending, String filter, int filtered) {
        return new RowOrder(column, descending, filter, filtered).of(TABLE, Locale.ENGLISH);
    }

    @Test
    void withoutAWishTheOrderIsThatOfTheResult() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, RowOrder.PLAIN.of(TABLE, Locale.ENGLISH));
    }

    @Test
    void wordsAreSortedWithoutRegardToCaseAndNumbersBySize() {
        assertArrayEquals(new int[] {1, 2, 0, 3}, rows(0, false, "", -1));
        assertArrayEquals(new int[] {1, 0, 3, 2}, rows(1, true, "", -1));
    }

    @Test
    void whatIsNotKnownComesLastEitherWay() {
        assertArrayEquals(new int[] {3, 0, 1, 2}, rows(1, false, "", -1));
        assertArrayEquals(new int[] {2, 0, 3, 1}, rows(2, false, "", -1));
        assertArrayEquals(new int[] {3, 0, 2, 1}, rows(2, true, "", -1));
    }

    @Test
    void aFilterTakesWordsInAnyColumnOrInOne() {
        assertArrayEquals(new int[] {0, 2}, rows(-1, false, "t", 0));
        assertArrayEquals(new int[] {0}, rows(-1, false, "0.50", -1));
    }

    @Test
    void aFilterComparesNumbers() {
        assertArrayEquals(new int[] {1}, rows(-1, false, ">3", 1));
        assertArrayEquals(new int[] {0, 1}, rows(-1, false, ">= 3", 1));
        assertArrayEquals(new int[] {2}, rows(-1, false, "<0,5", 2));
        assertArrayEquals(new int[] {3}, rows(-1, false, "=1", 1));
    }
}
