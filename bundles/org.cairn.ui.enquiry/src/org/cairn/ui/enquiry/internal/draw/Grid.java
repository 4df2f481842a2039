// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.List;

/**
 * What a grid shows.
 *
 * @param corner what stands over the heads of the lines
 * @param columns from left to right
 * @param lines from the top
 */
public record Grid(String corner, List<Column> columns, List<Line> lines) {

    /** How something is meant; always beside a word or sign that says it too. */
    public enum Tone {
        PLAIN, GOOD, CAREFUL, BAD, QUIET
    }

    /**
     * A column.
     *
     * @param weight how much room it takes beside others; 0 for as little as possible: its heading is then turned where it has to be
     */
    public record Column(String name, int weight) {
    }

    /** A short word on a coloured ground. */
    public record Chip(String text, Tone tone) {
    }

    /**
     * A field.
     *
     * @param text may be empty
     * @param spoken what is said of it; empty for the text
     * @param shade how far something has come, 0 to 1; negative for none
     * @param chips above the text
     * @param bar shares of a bar above the text, which add up to 1; empty for none
     */
    public record Cell(String text, String spoken, double shade, List<Chip> chips, List<Double> bar) {

        public static final Cell EMPTY = new Cell("", "", -1, List.of());

        /** A field without a bar. */
        public Cell(String text, String spoken, double shade, List<Chip> chips) {
            this(text, spoken, shade, chips, List.of());
        }

        public static Cell of(String text) {
            return new Cell(text, "", -1, List.of());
        }

        /** What is said of it. */
        public String said() {
            return spoken.isEmpty() ? text : spoken;
        }
    }

    /**
     * A line.
     *
     * @param note below the head, standing back
     * @param tone of the note
     * @param isGroup whether it only heads the lines that follow: it has no cells
     */
    public record Line(String head, String note, Tone tone, boolean isGroup, List<Cell> cells) {

        public static Line group(String head) {
            return new Line(head, "", Tone.QUIET, true, List.of());
        }

        public static Line of(String head, List<Cell> cells) {
            return new Line(head, "", Tone.QUIET, false, cells);
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Nothing. */
    public static final Grid EMPTY = new Grid("", List.of(), List.of());
}
