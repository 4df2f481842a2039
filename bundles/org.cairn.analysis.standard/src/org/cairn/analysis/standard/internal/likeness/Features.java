// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often each of some features is there in a thing: its codes, its words, the sources it stands in.
 * For one thread while it is filled.
 */
public final class Features {

    private final Map<Integer, Integer> counts = new HashMap<>();

    void add(int feature) {
        counts.merge(feature, 1, Integer::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    boolean has(int feature) {
        return counts.containsKey(feature);
    }

    /** All that are there at all. */
    Set<Integer> all() {
        return counts.keySet();
    }

    /** Number of features that both have. */
    int shared(Features other) {
        Features smaller = counts.size() <= other.counts.size() ? this : other;
        Features greater = smaller == this ? other : this;
        int shared = 0;
        for (int feature : smaller.counts.keySet()) {
            shared += greater.counts.containsKey(feature) ? 1 : 0;
        }
        return shared;
    }

    /** |A ∩ B| / |A ∪ B| (Jaccard 1901): whether, not how often. NaN where both are empty. */
    double jaccard(Features other) {
        int shared = shared(other);
        int all = counts.size() + other.counts.size() - shared;
        return all == 0 ? Double.NaN : (double) shared / all;
    }

    /** Σ aᵢ bᵢ / √(Σ aᵢ² Σ bᵢ²) of the counts (Salton and McGill 1983), 1 at most. NaN where one is empty. */
    double cosine(Features other) {
        double product = 0;
        for (var each : counts.entrySet()) {
            product += (double) each.getValue() * other.counts.getOrDefault(each.getKey(), 0);
        }
        double lengths = squares() * other.squares();
        return lengths == 0 ? Double.NaN : Math.min(1, product / Math.sqrt(lengths));
    }

    private double squares() {
        double sum = 0;
        for (int count : counts.values()) {
            sum += (double) count * count;
        }
        return sum;
    }
}
