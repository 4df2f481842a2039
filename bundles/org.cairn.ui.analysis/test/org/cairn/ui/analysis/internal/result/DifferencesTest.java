// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.junit.jupiter.api.Test;

/** What two results have that is not the same. */
class DifferencesTest {

    private static Table table(Object... cells) {
        Table.Builder table = Table.of("Codes", Column.text("code", "Code"), Column.count("codings", "Codings"));
        for (int i = 0; i < cells.length; i += 2) {
            table.row(cells[i], cells[i + 1]);
        }
        return table.build();
    }

    private static Table numbers(Result before, Result after) {
        return (Table) ((Composite) Differences.of(before, after, List.of(), Locale.ENGLISH)).parts().getFirst();
    }

    @Test
    void aRowThatMovedIsTheSameRow() {
        assertEquals(List.of(Arrays.asList("Codes", "Trust", "Codings", "3", "5", 2.0)),
                numbers(table("Trust", 3, "Time", 1), table("Time", 1, "Trust", 5)).rows());
    }

    @Test
    void aRowThatCameOrWentIsSaid() {
        assertEquals(List.of(Arrays.asList("Codes", "Time", "Codings", "–", "1", null), Arrays.asList("Codes", "Trust", "Codings", "3", "–", null)),
                numbers(table("Trust", 3), table("Time", 1)).rows());
    }

    @Test
    void rowsOfTheSameNameAreToldByTheirNumber() {
        assertEquals(List.of(Arrays.asList("Codes", "Trust 2", "Codings", "4", "9", 5.0)),
                numbers(table("Trust", 3, "Trust", 4), table("Trust", 3, "Trust", 9)).rows());
    }

    @Test
    void theSameResultTwiceDiffersInNothing() {
        Table same = numbers(table("Trust", 3), table("Trust", 3L));
        assertEquals(0, same.rows().size());
        assertEquals(1, same.about().n());
        assertEquals(1, same.notes().size());
    }
}
