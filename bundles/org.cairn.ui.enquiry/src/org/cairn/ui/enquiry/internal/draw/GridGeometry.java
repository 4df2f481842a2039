// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Rectangle;

/** Where the fields of a grid are. Columns share the width by their weights; a line is as high as the highest of its fields. */
public final class GridGeometry {

    /** Room around the words of a field. */
    public static final int PAD = 6;
    static final int NARROWEST = 34;
    static final int NARROW = 84;
    private static final double NUMBERS = 0.05;
    private static final int HEAD_NUMBER = 34;
    private static final int HEAD_SMALLEST = 130;
    private static final int HEAD_LARGEST = 320;
    private static final int GROUP_ABOVE = 10;

    /** How high something is at a width; fields include their chips, but not the room around. */
    public interface Measure {

        int head(Grid.Line line, int width);

        int cell(Grid.Cell cell, int width);

        /** Height of a heading that is not turned. */
        int heading(String text, int width);

        /** Height that a turned heading takes. */
        int turned(String text);

        /** Width of the longest word of a heading. */
        int longestWord(String text);

        /** Width of the longest word or chip of a field. */
        int longestWord(Grid.Cell cell);
    }

    private final int[] left;
    private final int[] top;
    private final boolean[] turned;
    private final int headings;

    GridGeometry(Grid grid, int width, double headShare, Measure measure) {
        int columns = grid.columns().size();
        left = new int[columns + 2];
        int head = headShare < NUMBERS ? HEAD_NUMBER : Math.clamp((int) (width * headShare), HEAD_SMALLEST, HEAD_LARGEST);
        int room = Math.max(columns * NARROWEST, width - head - 1);
        int[] widths = widths(grid.columns(), room);
        wholeWords(widths, words(grid, measure), room - IntStream.of(widths).sum());
        left[1] = head;
        for (int i = 0; i < columns; i++) {
            left[i + 2] = left[i + 1] + widths[i];
        }
        turned = new boolean[columns];
        int high = measure.heading(grid.corner(), head - 2 * PAD);
        for (int i = 0; i < columns; i++) {
            String name = grid.columns().get(i).name();
            turned[i] = measure.longestWord(name) > widths[i] - 2 * PAD;
            high = Math.max(high, turned[i] ? measure.turned(name) : measure.heading(name, widths[i] - 2 * PAD));
        }
        headings = high + 2 * PAD;
        top = new int[grid.lines().size() + 1];
        top[0] = headings;
        for (int i = 0; i < grid.lines().size(); i++) {
            Grid.Line line = grid.lines().get(i);
            int most = measure.head(line, (line.isGroup() ? left[columns + 1] : head) - 2 * PAD);
            for (int j = 0; j < line.cells().size(); j++) {
                most = Math.max(most, measure.cell(line.cells().get(j), widths[j] - 2 * PAD));
            }
            top[i + 1] = top[i] + most + 2 * PAD + (line.isGroup() && i > 0 ? GROUP_ABOVE : 0);
        }
    }

    private static int[] widths(List<Grid.Column> columns, int width) {
        int narrow = (int) columns.stream().filter(column -> column.weight() == 0).count();
        int weights = columns.stream().mapToInt(Grid.Column::weight).sum();
        int each = narrow == 0 ? 0 : Math.clamp(width * (weights == 0 ? 100 : 55) / 100 / narrow, NARROWEST, NARROW);
        int rest = Math.max(0, width - each * narrow);
        int[] widths = new int[columns.size()];
        int before = 0;
        int done = 0;
        for (int i = 0; i < widths.length; i++) {
            int weight = columns.get(i).weight();
            if (weight == 0) {
                widths[i] = each;
            } else {
                before += weight;
                widths[i] = rest * before / weights - done;
                done += widths[i];
            }
        }
        return widths;
    }

    /** How wide each column must be so that no word of its fields is broken. */
    private static int[] words(Grid grid, Measure measure) {
        int[] needed = new int[grid.columns().size()];
        for (Grid.Line line : grid.lines()) {
            for (int i = 0; i < line.cells().size(); i++) {
                needed[i] = Math.max(needed[i], measure.longestWord(line.cells().get(i)) + 2 * PAD);
            }
        }
        return needed;
    }

    /** Columns whose words would be broken get of the room that no column uses, and of that which others have to spare. */
    private static void wholeWords(int[] widths, int[] needed, int unused) {
        int missing = 0;
        int spare = 0;
        for (int i = 0; i < widths.length; i++) {
            missing += Math.max(0, needed[i] - widths[i]);
            spare += Math.max(0, widths[i] - Math.max(needed[i], NARROW));
        }
        int given = Math.min(missing, unused + spare);
        int taken = Math.max(0, given - unused);
        for (int i = 0; i < widths.length && given + taken > 0; i++) {
            int lacks = Math.max(0, needed[i] - widths[i]);
            int has = Math.max(0, widths[i] - Math.max(needed[i], NARROW));
            // rounding leaves no point over: each share is of what is still to be shared out
            if (lacks > 0) {
                int gets = (int) ((long) given * lacks / missing);
                widths[i] += gets;
                given -= gets;
                missing -= lacks;
            } else if (has > 0) {
                int gives = (int) ((long) taken * has / spare);
                widths[i] -= gives;
                taken -= gives;
                spare -= has;
            }
        }
    }

    /** The heading of a column. */
    public Rectangle heading(int column) {
        return new Rectangle(left[column + 1], 0, left[column + 2] - left[column + 1], headings);
    }

    /** Whether it is written from bottom to top. */
    public boolean isTurned(int column) {
        return turned[column];
    }

    /** What stands over the heads of lines. */
    public Rectangle corner() {
        return new Rectangle(0, 0, left[1], headings);
    }

    /** The head of a line; of a group, all of it. */
    public Rectangle head(int line, boolean isGroup) {
        return new Rectangle(0, top[line], isGroup ? left[left.length - 1] : left[1], top[line + 1] - top[line]);
    }

    /** A field. */
    public Rectangle cell(int line, int column) {
        return new Rectangle(left[column + 1], top[line], left[column + 2] - left[column + 1], top[line + 1] - top[line]);
    }

    /** Right end of all. */
    public int right() {
        return left[left.length - 1];
    }

    /** Lower end of all. */
    public int bottom() {
        return top[top.length - 1];
    }
}
