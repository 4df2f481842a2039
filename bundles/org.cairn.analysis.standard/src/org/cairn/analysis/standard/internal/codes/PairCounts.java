// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import org.cairn.api.project.Codings;

/**
 * Counts how often codes stand together: pairs of codings, and sources in which there is such a pair, by pairs of rows; and how often
 * each stands at all. For one thread.
 *
 * <p>The cell of a pair of codes is fetched from far away, for each pair of codings. So there is but one number in it; what else is to
 * be known while a source is counted is kept by the few codes that the source has.
 */
final class PairCounts implements CodingBuffer.Pair {

    private final CountedCodes codes;
    private final CodingBuffer buffer;
    private final boolean within;
    private final boolean oneCoder;
    private final int rows;
    /** Where a code is counted, by its ordinal: in its row, or where it may count in several, by itself. */
    private final int[] lines;
    private final int width;
    /** Pairs of codings, by {@link #place}. */
    private final int[] pairs;
    /** Those of them that were not the first of their two codes in the source. */
    private final int[] again;
    private final int[] codings;
    private final int[] holding;
    private final int[] rowSeen;
    /** Sources by pair of rows, where a coding may count in several; else null. */
    private final int[] sources;
    private final int[] pairSeen;
    private int[] touched = new int[256];
    private int touchedCount;
    private int round;
    /** Of the codings of this source: the line of the code, and which of the codes of the source it is. */
    private int[] line = new int[64];
    private int[] slot = new int[64];
    private final int[] slots;
    private final int[] slotRound;
    /** The codes of this source that each of them was met with: a bit for each, in as many longs as that takes. */
    private long[] met = new long[64];
    private int metWidth;

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
        pairs = new int[width * width];
        again = new int[width * width];
        codings = new int[rows];
        holding = new int[rows];
        rowSeen = new int[rows];
        slots = new int[lines.length];
        slotRound = new int[lines.length];
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
        int size = buffer.size();
        if (size > line.length) {
            line = new int[2 * size];
            slot = new int[2 * size];
        }
        int different = 0;
        for (int i = 0; i < size; i++) {
            int code = buffer.code(i);
            if (slotRound[code] != round) {
                slotRound[code] = round;
                slots[code] = different++;
            }
            line[i] = lines[code];
            slot[i] = slots[code];
        }
        metWidth = (different + Long.SIZE - 1) / Long.SIZE;
        if (different * metWidth > met.length) {
            met = new long[2 * different * metWidth];
        } else {
            Arrays.fill(met, 0, different * metWidth, 0);
        }
    }

    @Override
    public void found(int first, int second) {
        if (slot[first] == slot[second] || oneCoder && buffer.coder(first) != buffer.coder(second)) {
            return;
        }
        if (!within) {
            // the same for both orders: only one of them is counted
            if (line[first] < line[second]) {
                add(first, second);
            } else {
                add(second, first);
            }
            return;
        }
        // first began no later: it lies within second only where both begin at the same place
        if (buffer.end(second) <= buffer.end(first)) {
            add(second, first);
        }
        if (buffer.start(first) == buffer.start(second) && buffer.end(first) <= buffer.end(second)) {
            add(first, second);
        }
    }

    private void add(int one, int other) {
        int at = line[one] * width + line[other];
        pairs[at]++;
        int word = slot[one] * metWidth + (slot[other] >> 6);
        long bit = 1L << slot[other];
        if ((met[word] & bit) != 0) {
            again[at]++;
        } else {
            met[word] |= bit;
            if (sources != null) {
                touch(at);
            }
        }
    }

    private void touch(int at) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = at;
    }

    /** Takes note of which rows met in this source. */
    void endSource() {
        for (int t = 0; t < touchedCount; t++) {
            int a = touched[t] / width;
            for (int one : codes.rowsOf(a)) {
                for (int other : codes.rowsOf(touched[t] - a * width)) {
                    int at = place(one, other);
                    if (pairSeen[at] != round) {
                        pairSeen[at] = round;
                        sources[at]++;
                    }
                }
            }
        }
    }

    /** Where two rows are counted: unless one must lie within the other, it is the same for both orders. */
    private int place(int row, int column) {
        return within || row < column ? row * rows + column : column * rows + row;
    }

    /** Number of codings that count in a row. */
    int codings(int row) {
        return codings[row];
    }

    /** Number of sources with a coding that counts in a row. */
    int sources(int row) {
        return holding[row];
    }

    /**
     * How often two rows met: {@code [row * rows + column]}, and unless one must lie within the other only where the row is the smaller.
     * What lies in both is meaningless where they are not apart.
     */
    record ByRows(int[] pairs, int[] sources) {
    }

    /** Sums up by rows what was counted by codes. To be asked once, when all is counted. */
    ByRows byRows() {
        if (sources == null) {
            for (int at = 0; at < pairs.length; at++) {
                again[at] = pairs[at] - again[at];
            }
            return new ByRows(pairs, again);
        }
        int[] sums = new int[rows * rows];
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < width; b++) {
                int count = pairs[a * width + b];
                if (count > 0) {
                    for (int one : codes.rowsOf(a)) {
                        for (int other : codes.rowsOf(b)) {
                            sums[place(one, other)] += count;
                        }
                    }
                }
            }
        }
        return new ByRows(sums, sources);
    }
}
