// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in some order, without sorting the many. For one thread. */
final class Foremost<T> {

    private final int most;
    private final Comparator<T> order;
    /** The last of those that are kept is the head. */
    private final PriorityQueue<T> kept;

    /**
     * @param most how many to keep, 1 or more
     * @param order of which no two are alike, or it is open which of them is kept
     */
    Foremost(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        kept = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        if (kept.size() < most) {
            kept.add(one);
        } else if (order.compare(one, kept.peek()) < 0) {
            kept.poll();
            kept.add(one);
        }
    }

    /** The last of those kept, once one that comes behind it has no chance any more; until then null. */
    T last() {
        return kept.size() < most ? null : kept.peek();
    }

    /** Those that were kept, in their order. */
    List<T> inOrder() {
        return kept.stream().sorted(order).toList();
    }
}
