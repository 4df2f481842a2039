// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class GridGeometryTest {

    /** Letters are 8 pixels wide, lines 16 high. */
    private static final GridGeometry.Measure MEASURE = new GridGeometry.Measure() {

        private int high(String text, int width) {
            return text.isEmpty() ? 0 : 16 * ((text.length() * 8 + width - 1) / Math.max(8, width));
        }

        @Override
        public int head(Line line, int width) {
            return high(line.head(), width);
        }

        @Override
        public int cell(Cell cell, int width) {
            return high(cell.text(), width);
        }

        @Override
        public int heading(String text, int width) {
            return high(text, width);
        }

        @Override
        public int turned(String text) {
            return text.length() * 8;
        }

        @Override
        public int longestWord(String text) {
            return text.length() * 8;
        }

        @Override
        public int longestWord(Cell cell) {
            return Stream.of(cell.text().split(" ")).mapToInt(String::length).max().orElse(0) * 8;
        }
    };

    private static Grid grid(int columns) {
        return new Grid("Claim", IntStream.range(0, columns).mapToObj(i -> new Column("c" + i, i % 3)).toList(),
                IntStream.range(0, 5).mapToObj(i -> i == 2 ? Line.group("A group") : Line.of("Line " + i,
                        IntStream.range(0, columns).mapToObj(j -> Cell.of("x".repeat(i * j))).toList())).toList());
    }

    @Test
    void fieldsLieSideBySideWithoutGapsAndNoneOverTheOther() {
        for (int columns = 1; columns < 14; columns++) {
            Grid grid = grid(columns);
            GridGeometry geometry = new GridGeometry(grid, 900, 0.25, MEASURE);
            for (int line = 0; line < 5; line++) {
                Rectangle before = geometry.head(line, false);
                for (int column = 0; column < columns; column++) {
                    Rectangle cell = geometry.cell(line, column);
                    assertEquals(before.x + before.width, cell.x);
                    assertEquals(before.y, cell.y);
                    assertEquals(before.height, cell.height);
                    assertTrue(cell.width > 0);
                    before = cell;
                }
                assertEquals(geometry.right(), before.x + before.width);
                if (line > 0) {
                    assertEquals(geometry.head(line - 1, false).y + geometry.head(line - 1, false).height, geometry.head(line, false).y);
                }
            }
        }
    }

    @Test
    void columnsWithWeightsUseAllTheWidth() {
        Grid grid = new Grid("", List.of(new Column("a", 1), new Column("b", 3)), List.of());
        GridGeometry geometry = new GridGeometry(grid, 1001, 0.2, MEASURE);
        assertEquals(1000, geometry.right());
        assertEquals(200, geometry.heading(0).width);
        assertEquals(600, geometry.heading(1).width);
    }

    @Test
    void aColumnGetsRoomForItsLongestWordFromOneThatHasMore() {
        Grid grid = new Grid("", List.of(new Column("a", 1), new Column("b", 5), new Column("c", 0)),
                List.of(Line.of("head", List.of(Cell.of("a counterintuitively long word"), Cell.of("words"), Cell.of("communication")))));
        GridGeometry geometry = new GridGeometry(grid, 801, 0.2, MEASURE);
        assertEquals(800, geometry.right(), "all the width is used as before");
        assertTrue(geometry.cell(0, 0).width >= "counterintuitively".length() * 8 + 2 * GridGeometry.PAD);
        assertTrue(geometry.cell(0, 2).width >= "communication".length() * 8 + 2 * GridGeometry.PAD);
    }

    @Test
    void aHeadingIsTurnedOnlyWhereItsLongestWordHasNoRoom() {
        Grid grid = new Grid("", List.of(new Column("journals", 0), new Column("Fortbildungsveranstaltungen", 0), new Column("wide", 2)),
                List.of());
        GridGeometry geometry = new GridGeometry(grid, 700, 0.25, MEASURE);
        assertFalse(geometry.isTurned(0));
        assertTrue(geometry.isTurned(1));
        assertTrue(geometry.heading(0).height >= 27 * 8, "there is room for the turned one");
    }

    @Test
    void aLineIsAsHighAsItsHighestField() {
        Grid grid = new Grid("", List.of(new Column("a", 1)), List.of(Line.of("head", List.of(Cell.of("x".repeat(500))))));
        GridGeometry geometry = new GridGeometry(grid, 500, 0.3, MEASURE);
        int width = geometry.cell(0, 0).width - 2 * GridGeometry.PAD;
        assertEquals(MEASURE.cell(Cell.of("x".repeat(500)), width) + 2 * GridGeometry.PAD, geometry.cell(0, 0).height);
    }
}
