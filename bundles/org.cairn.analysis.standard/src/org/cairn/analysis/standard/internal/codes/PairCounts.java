// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import org.cairn.api.project.Codings;

/**
 * Counts how often codes stand together: pairs of codings, and sources in which there is such a pair, by pairs of rows; and how often
 * each stands at all. For one thread.
 */
final class PairCounts implements CodingBuffer.Pair {

    /** What is counted of a pair of codes lies side by side in one array, because each is fetched from far away. */
    private static final int WIDTH = 3;
    private static final int SEEN = 1;
    private static final int SOURCES = 2;
    private static final int BLOCK = 64;

    private final CountedCodes codes;
    private final CodingBuffer buffer;
    private final boolean within;
    private final boolean oneCoder;
    private final int ordinals;
    private final int rows;
    /** Pairs of codings, the round in which the pair was last seen, and sources with it, by {@link #place}. */
    private final int[] cells;
    private final int[] codings;
    private final int[] holding;
    private final int[] rowSeen;
    /** Sources by pair of rows, where a coding may count in several; else null. */
    private final int[] sources;
    private final int[] pairSeen;
    private int[] touched = new int[256];
    private int touchedCount;
    private int round;

    PairCounts(CountedCodes codes, Codings all, CodingBuffer buffer, boolean within, boolean oneCoder) {
        this.codes = codes;
        this.buffer = buffer;
        this.within = within;
        this.oneCoder = oneCoder;
        ordinals = all.codes();
        rows = codes.size();
        cells = new int[WIDTH * (within ? ordinals * ordinals : ordinals * (ordinals + 1) / 2)];
        codings = new int[rows];
        holding = new int[rows];
        rowSeen = new int[rows];
        sources = codes.isRolledUp() ? new int[rows * rows] : null;
        pairSeen = codes.isRolledUp() ? new int[rows * rows] : null;
    }

    /** The buffer holds the codings of another source now, all of which are counted for themselves. */
    void nextSource() {
        nextText();
        int size = buffer.size();
        for (int i = 0; i < size; i++) {
            for (int row : codes.rowsOf(buffer.code(i))) {
                codings[row]++;
                if (rowSeen[row] != round) {
                    rowSeen[row] = round;
                    holding[row]++;
                }
            }
        }
    }

    /** The buffer holds the codings of a source again whose codings were counted before; now its pairs follow. */
    void nextText() {
        round++;
        touchedCount = 0;
    }

    /** Where two codes are counted; unless one must lie within the other, it is the same for both orders. */
    private int place(int a, int b) {
        if (within) {
            return WIDTH * (a * ordinals + b);
        }
        return WIDTH * (a < b ? b * (b + 1) / 2 + a : a * (a + 1) / 2 + b);
    }

    @Override
    public void found(int first, int second) {
        int a = buffer.code(first);
        int b = buffer.code(second);
        if (a == b || oneCoder && buffer.coder(first) != buffer.coder(second)) {
            return;
        }
        if (!within) {
            add(a, b);
            return;
        }
        // first began no later: it lies within second only where both begin at the same place
        if (buffer.end(second) <= buffer.end(first)) {
            add(b, a);
        }
        if (buffer.start(first) == buffer.start(second) && buffer.end(first) <= buffer.end(second)) {
            add(a, b);
        }
    }

    private void add(int a, int b) {
        int at = place(a, b);
        cells[at]++;
        if (cells[at + SEEN] != round) {
            cells[at + SEEN] = round;
            cells[at + SOURCES]++;
            if (sources != null) {
                touch(a, b);
            }
        }
    }

    private void touch(int a, int b) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = a * ordinals + b;
    }

    /** Takes note of which rows met in this source. */
    void endSource() {
        for (int t = 0; t < touchedCount; t++) {
            int a = touched[t] / ordinals;
            for (int one : codes.rowsOf(a)) {
                for (int other : codes.rowsOf(touched[t] - a * ordinals)) {
                    meet(one, other);
                    if (!within && one != other) {
                        meet(other, one);
                    }
                }
            }
        }
    }

    private void meet(int row, int column) {
        int at = row * rows + column;
        if (pairSeen[at] != round) {
            pairSeen[at] = round;
            sources[at]++;
        }
    }

    /** Number of codings that count in a row. */
    int codings(int row) {
        return codings[row];
    }

    /** Number of sources with a coding that counts in a row. */
    int sources(int row) {
        return holding[row];
    }

    /** How often two rows met, by row and column: {@code [row * rows + column]}; what lies in both is meaningless where they are not apart. */
    record ByRows(int[] pairs, int[] sources) {
    }

    /** Sums up by rows what was counted by codes. */
    ByRows byRows() {
        int[] pairs = new int[rows * rows];
        int[] both = sources != null ? sources : new int[rows * rows];
        for (int a = 0; a < ordinals; a++) {
            for (int b = 0; b < (within ? ordinals : a); b++) {
                int at = place(a, b);
                if (cells[at] > 0) {
                    for (int one : codes.rowsOf(a)) {
                        for (int other : codes.rowsOf(b)) {
                            add(pairs, one, other, cells[at]);
                            if (sources == null) {
                                add(both, one, other, cells[at + SOURCES]);
                            }
                        }
                    }
                }
            }
        }
        if (!within) {
            mirror(pairs);
            if (sources == null) {
                mirror(both);
            }
        }
        return new ByRows(pairs, both);
    }

    /** Unless one must lie within the other, only half is written; the rest is the same. */
    private void add(int[] sums, int row, int column, int count) {
        sums[within || row > column ? row * rows + column : column * rows + row] += count;
    }

    /** Block by block: down a whole column of a large matrix, each cell would be fetched from far away. */
    private void mirror(int[] sums) {
        for (int top = 0; top < rows; top += BLOCK) {
            for (int left = 0; left <= top; left += BLOCK) {
                for (int row = top; row < Math.min(top + BLOCK, rows); row++) {
                    for (int column = left; column < Math.min(left + BLOCK, row); column++) {
                        sums[column * rows + row] = sums[row * rows + column];
                    }
                }
            }
        }
    }
}
