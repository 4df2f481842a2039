// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * A set of primary keys kept as ranges, so that a million rows in sequence are one pair of numbers. Not thread-safe.
 */
public final class Ids {

    private long[] from = new long[4];
    private long[] to = new long[4];
    private int ranges;
    private boolean sorted = true;

    public void add(long id) {
        add(id, id);
    }

    /** Adds {@code first} to {@code last}, both included. */
    public void add(long first, long last) {
        if (ranges > 0 && first == to[ranges - 1] + 1) {
            to[ranges - 1] = last;
            return;
        }
        if (ranges == from.length) {
            from = Arrays.copyOf(from, ranges * 2);
            to = Arrays.copyOf(to, ranges * 2);
        }
        sorted &= ranges == 0 || first > to[ranges - 1];
        from[ranges] = first;
        to[ranges++] = last;
    }

    public boolean isEmpty() {
        return ranges == 0;
    }

    /** Number of ranges, after joining those that touch or overlap. */
    public int ranges() {
        normalise();
        return ranges;
    }

    /** First key of a range. */
    public long first(int range) {
        return from[range];
    }

    /** Last key of a range, included. */
    public long last(int range) {
        return to[range];
    }

    /** Number of keys. */
    public long size() {
        long sum = 0;
        for (int i = 0, n = ranges(); i < n; i++) {
            sum += to[i] - from[i] + 1;
        }
        return sum;
    }

    public boolean contains(long id) {
        int found = Arrays.binarySearch(from, 0, ranges(), id);
        int range = found >= 0 ? found : -found - 2;
        return range >= 0 && id <= to[range];
    }

    /** Calls {@code use} for every key, ascending. */
    public void forEach(LongConsumer use) {
        for (int i = 0, n = ranges(); i < n; i++) {
            for (long id = from[i]; id <= to[i]; id++) {
                use.accept(id);
            }
        }
    }

    private void normalise() {
        if (sorted) {
            return;
        }
        Integer[] order = new Integer[ranges];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(from[a], from[b]));
        long[] oldFrom = from;
        long[] oldTo = to;
        int n = ranges;
        from = new long[n];
        to = new long[n];
        ranges = 0;
        for (int i : order) {
            if (ranges > 0 && oldFrom[i] <= to[ranges - 1] + 1) {
                to[ranges - 1] = Math.max(to[ranges - 1], oldTo[i]);
            } else {
                from[ranges] = oldFrom[i];
                to[ranges++] = oldTo[i];
            }
        }
        sorted = true;
    }
}
