// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The clipboard of spreadsheets. */
class CellBlockTest {

    @Test
    void rowsAndColumnsWithEmptyCells() {
        assertEquals(List.of(List.of("a", "", "c"), List.of("", "", "")), CellBlock.parse("a\t\tc\r\n\t\t\r\n"));
        assertEquals(List.of(List.of("one")), CellBlock.parse("one"));
        assertEquals(List.of(), CellBlock.parse(""));
        assertEquals(List.of(List.of(""), List.of("x")), CellBlock.parse("\nx\n"));
    }

    @Test
    void aCellWithLinesIsQuoted() {
        assertEquals(List.of(List.of("two\nlines", "said \"so\""), List.of("\"Quiet\" children", "b")),
                CellBlock.parse("\"two\r\nlines\"\t\"said \"\"so\"\"\"\n\"Quiet\" children\tb\n"));
        assertEquals(List.of(List.of("\"open", "b")), CellBlock.parse("\"open\tb"));
    }

    @Test
    void whatIsCopiedIsPastedTheSame() {
        List<List<String>> rows = List.of(List.of("a", "tab\there", ""), List.of("line\nend", "\"quoted\"", "plain \"inside\""));
        assertEquals(rows, CellBlock.parse(CellBlock.format(rows)));
    }
}
