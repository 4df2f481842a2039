// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.function.IntConsumer;

/**
 * Finds which of many stretches touch a part of the text without looking at the others: a tree of furthest ends over stretches that
 * are sorted by start. Immutable.
 */
final class SpanIndex {

    private final int[] starts;
    /** A heap: node 1 is the root, the ends of the stretches are the leaves. */
    private final int[] furthest;
    private final int leaves;

    /** @param starts ascending */
    SpanIndex(int[] starts, int[] ends) {
        this.starts = starts;
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, starts.length) * 2 - 1));
        furthest = new int[2 * leaves];
        System.arraycopy(ends, 0, furthest, leaves, ends.length);
        for (int node = leaves - 1; node > 0; node--) {
            furthest[node] = Math.max(furthest[2 * node], furthest[2 * node + 1]);
        }
    }

    /** Hands over, ascending, the number of each stretch that shares a character with {@code from} to {@code to}. */
    void within(int from, int to, IntConsumer use) {
        int count = firstFrom(starts, to);
        if (count > 0) {
            within(1, 0, leaves, from, count, use);
        }
    }

    private void within(int node, int first, int size, int from, int count, IntConsumer use) {
        if (first >= count || furthest[node] <= from) {
            return;
        }
        if (size == 1) {
            use.accept(first);
            return;
        }
        within(2 * node, first, size / 2, from, count, use);
        within(2 * node + 1, first + size / 2, size / 2, from, count, use);
    }

    /** Number of values below {@code wanted} in an ascending array. */
    static int firstFrom(int[] ascending, int wanted) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
