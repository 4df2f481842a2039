// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import org.cairn.api.project.Codings;

/**
 * Counts how often codes stand together: pairs of codings, and sources in which there is such a pair, by pairs of rows. For one thread.
 */
final class PairCounts implements CodingBuffer.Pair {

    private final CountedCodes codes;
    private final CodingBuffer buffer;
    private final boolean within;
    private final boolean oneCoder;
    private final int ordinals;
    private final int rows;
    /** Pairs of codings by ordinal: {@code [a * ordinals + b]}, the smaller first unless one lies within the other. */
    private final int[] pairs;
    private final int[] stamp;
    private final int[] sources;
    private final int[] rowStamp;
    private int[] touched = new int[256];
    private int touchedCount;
    private int round;

    PairCounts(CountedCodes codes, Codings codings, CodingBuffer buffer, boolean within, boolean oneCoder) {
        this.codes = codes;
        this.buffer = buffer;
        this.within = within;
        this.oneCoder = oneCoder;
        ordinals = codings.codes();
        rows = codes.size();
        pairs = new int[ordinals * ordinals];
        stamp = new int[ordinals * ordinals];
        sources = new int[rows * rows];
        rowStamp = new int[rows * rows];
    }

    /** What follows belongs to another source. */
    void nextSource() {
        round++;
        touchedCount = 0;
    }

    @Override
    public void found(int first, int second) {
        int a = buffer.code(first);
        int b = buffer.code(second);
        if (a == b || oneCoder && buffer.coder(first) != buffer.coder(second)) {
            return;
        }
        if (!within) {
            add(a < b ? a * ordinals + b : b * ordinals + a);
            return;
        }
        // first began no later: it lies within second only where both begin at the same place
        if (buffer.end(second) <= buffer.end(first)) {
            add(b * ordinals + a);
        }
        if (buffer.start(first) == buffer.start(second) && buffer.end(first) <= buffer.end(second)) {
            add(a * ordinals + b);
        }
    }

    private void add(int key) {
        pairs[key]++;
        if (stamp[key] != round) {
            stamp[key] = round;
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = key;
        }
    }

    /** Takes note of which rows met in this source. */
    void endSource() {
        for (int t = 0; t < touchedCount; t++) {
            int a = touched[t] / ordinals;
            for (int one : codes.rowsOf(a)) {
                for (int other : codes.rowsOf(touched[t] - a * ordinals)) {
                    int at = one * rows + other;
                    if (rowStamp[at] != round) {
                        rowStamp[at] = round;
                        sources[at]++;
                        if (!within && one != other) {
                            rowStamp[other * rows + one] = round;
                            sources[other * rows + one]++;
                        }
                    }
                }
            }
        }
    }

    /** Number of sources with a pair, by row and column. */
    int sources(int row, int column) {
        return sources[row * rows + column];
    }

    /** Pairs of codings by row and column; what lies in both is meaningless where the two are not apart. */
    int[] byRows() {
        int[] sums = new int[rows * rows];
        for (int a = 0; a < ordinals; a++) {
            for (int b = 0; b < ordinals; b++) {
                int count = pairs[a * ordinals + b];
                if (count > 0) {
                    for (int one : codes.rowsOf(a)) {
                        for (int other : codes.rowsOf(b)) {
                            sums[one * rows + other] += count;
                            if (!within) {
                                sums[other * rows + one] += count;
                            }
                        }
                    }
                }
            }
        }
        return sums;
    }
}
