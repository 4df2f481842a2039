// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import org.cairn.api.project.Codings;

/**
 * Counts how often codes stand together: pairs of codings, and sources in which there is such a pair, by pairs of rows; and how often
 * each stands at all. For one thread.
 *
 * <p>The cell of two codes among a thousand is fetched from far away. So the pairs of a source are counted among its own few codes
 * first, and what came of that is added to the cells once.
 */
final class PairCounts implements CodingBuffer.Pair {

    private static final long ONE_SOURCE = 1L << Integer.SIZE;

    private final CountedCodes codes;
    private final CodingBuffer buffer;
    private final boolean within;
    private final boolean oneCoder;
    private final int rows;
    /** Where a code is counted, by its ordinal: in its row, or where it may count in several, by itself. */
    private final int[] lines;
    private final int width;
    /** Of two lines the pairs of codings, and above them the sources with such a pair. */
    private final long[] cells;
    private final int[] codings;
    private final int[] holding;
    private final int[] rowRound;
    /** The same of two rows, where a coding may count in several; else null. */
    private final long[] byRows;
    private final int[] pairRound;
    private int round;
    /** The codes of this source: how many, which of them each coding has, their ordinals, and which of them a code is. */
    private int different;
    private int[] slot = new int[64];
    private int[] codeAt = new int[64];
    private final int[] slots;
    private final int[] slotRound;
    /** Pairs of codings of this source by two of its codes, and those two that were met. */
    private int shift;
    private int[] here = new int[4096];
    private int[] met = new int[256];
    private int metCount;

    PairCounts(CountedCodes codes, Codings all, CodingBuffer buffer, boolean within, boolean oneCoder) {
        this.codes = codes;
        this.buffer = buffer;
        this.within = within;
        this.oneCoder = oneCoder;
        rows = codes.size();
        lines = new int[all.codes()];
        for (int code = 0; code < lines.length; code++) {
            lines[code] = codes.isRolledUp() || codes.rowsOf(code).length == 0 ? code : codes.rowsOf(code)[0];
        }
        width = codes.isRolledUp() ? lines.length : rows;
        cells = new long[room(width)];
        codings = new int[rows];
        holding = new int[rows];
        rowRound = new int[rows];
        slots = new int[lines.length];
        slotRound = new int[lines.length];
        byRows = codes.isRolledUp() ? new long[room(rows)] : null;
        pairRound = codes.isRolledUp() ? new int[room(rows)] : null;
    }

    /** Holds the codings of one source after the other. */
    CodingBuffer buffer() {
        return buffer;
    }

    /** Adds to these what was counted in other sources in the same way. */
    PairCounts plus(PairCounts others) {
        add(cells, others.cells);
        add(codings, others.codings);
        add(holding, others.holding);
        if (byRows != null) {
            add(byRows, others.byRows);
        }
        return this;
    }

    private static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static void add(int[] sums, int[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** The buffer holds the codings of another source now, all of which are counted for themselves. */
    void nextSource() {
        nextText();
        int size = buffer.size();
        if (byRows == null) {
            for (int i = 0; i < size; i++) {
                codings[lines[buffer.code(i)]]++;
            }
            for (int i = 0; i < different; i++) {
                holding[lines[codeAt[i]]]++;
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            for (int row : codes.rowsOf(buffer.code(i))) {
                codings[row]++;
                if (rowRound[row] != round) {
                    rowRound[row] = round;
                    holding[row]++;
                }
            }
        }
    }

    /** The buffer holds the codings of a source again whose codings were counted before; now its pairs follow. */
    void nextText() {
        round++;
        int size = buffer.size();
        if (size > slot.length) {
            slot = new int[2 * size];
            codeAt = new int[2 * size];
        }
        int count = 0;
        for (int i = 0; i < size; i++) {
            int code = buffer.code(i);
            if (slotRound[code] != round) {
                slotRound[code] = round;
                slots[code] = count;
                codeAt[count++] = code;
            }
            slot[i] = slots[code];
        }
        different = count;
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
        if (count << shift > here.length) {
            here = new int[count << shift];
        }
    }

    @Override
    public void found(int first, int second) {
        int one = slot[first];
        int other = slot[second];
        if (one == other || oneCoder && buffer.coder(first) != buffer.coder(second)) {
            return;
        }
        if (!within) {
            // the same for both orders
            add(Math.min(one, other), Math.max(one, other));
            return;
        }
        // first began no later: it lies within second only where both begin at the same place
        if (buffer.end(second) <= buffer.end(first)) {
            add(other, one);
        }
        if (buffer.start(first) == buffer.start(second) && buffer.end(first) <= buffer.end(second)) {
            add(one, other);
        }
    }

    private void add(int one, int other) {
        if (metCount == met.length) {
            met = Arrays.copyOf(met, 2 * metCount);
        }
        int at = (one << shift) + other;
        // as often the first as not: nothing to guess for the processor
        met[metCount] = at;
        metCount += here[at]++ == 0 ? 1 : 0;
    }

    /** Adds the pairs of this source to those of the others. */
    void endSource() {
        for (int i = 0; i < metCount; i++) {
            int at = met[i];
            int one = codeAt[at >> shift];
            int other = codeAt[at & (1 << shift) - 1];
            cells[place(lines[one], lines[other], width, within)] += ONE_SOURCE + here[at];
            here[at] = 0;
            if (byRows != null) {
                meet(codes.rowsOf(one), codes.rowsOf(other));
            }
        }
        metCount = 0;
    }

    private void meet(int[] some, int[] others) {
        for (int one : some) {
            for (int other : others) {
                int at = place(one, other, rows, within);
                if (pairRound[at] != round) {
                    pairRound[at] = round;
                    byRows[at] += ONE_SOURCE;
                }
            }
        }
    }

    private int room(int lines) {
        return within ? lines * lines : lines * (lines + 1) / 2;
    }

    /**
     * Where two lines or rows are counted. Unless one must lie within the other, it is the same for both orders, and the upper half of
     * the square is enough, line by line.
     */
    private static int place(int one, int other, int width, boolean within) {
        int upper = Math.min(one, other);
        return within ? one * width + other : upper * (2 * width - upper - 1) / 2 + Math.max(one, other);
    }

    /** Number of codings that count in a row. */
    int codings(int row) {
        return codings[row];
    }

    /** Number of sources with a coding that counts in a row. */
    int sources(int row) {
        return holding[row];
    }

    /** How often two rows met; meaningless where a code counts in both. */
    static final class ByRows {
        private final long[] cells;
        private final int rows;
        private final boolean within;

        private ByRows(long[] cells, int rows, boolean within) {
            this.cells = cells;
            this.rows = rows;
            this.within = within;
        }

        /** Pairs of codings; where one must lie within the other, the row within the column. */
        int pairs(int row, int column) {
            return (int) cells[place(row, column, rows, within)];
        }

        /** Sources with such a pair. */
        int sources(int row, int column) {
            return (int) (cells[place(row, column, rows, within)] >>> Integer.SIZE);
        }
    }

    /** Sums up by rows what was counted by codes. To be asked once, when all is counted. */
    ByRows byRows() {
        if (byRows == null) {
            return new ByRows(cells, rows, within);
        }
        for (int a = 0; a < width; a++) {
            for (int b = within ? 0 : a; b < width; b++) {
                int count = (int) cells[place(a, b, width, within)];
                if (count > 0) {
                    for (int one : codes.rowsOf(a)) {
                        for (int other : codes.rowsOf(b)) {
                            byRows[place(one, other, rows, within)] += count;
                        }
                    }
                }
            }
        }
        return new ByRows(byRows, rows, within);
    }
}
