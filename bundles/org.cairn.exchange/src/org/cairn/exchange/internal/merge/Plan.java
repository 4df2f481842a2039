// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.exchange.merge.MergeReport.Clash;
import org.cairn.exchange.merge.MergeReport.Line;

/** What is to be done. Filled by {@link Comparing}, completed by {@link Fitting}, done by {@link Writing}. */
final class Plan {

    /** What becomes of a thing of the other side. */
    enum Fate { SAME, ADDED, CHANGED, KEPT, LEFT }

    /** Things as they are to be, by kind and GUID. */
    private final Map<Kind, Map<UUID, Record>> puts = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<UUID>> removals = new EnumMap<>(Kind.class);
    private final Map<Kind, long[]> counts = new EnumMap<>(Kind.class);
    final List<Clash> clashes = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    Plan() {
        for (Kind kind : Kind.values()) {
            puts.put(kind, new LinkedHashMap<>());
            removals.put(kind, new LinkedHashSet<>());
            counts.put(kind, new long[Fate.values().length]);
        }
    }

    Map<UUID, Record> puts(Kind kind) {
        return puts.get(kind);
    }

    Set<UUID> removals(Kind kind) {
        return removals.get(kind);
    }

    void count(Kind kind, Fate fate) {
        counts.get(kind)[fate.ordinal()]++;
    }

    /** Takes note that something fares otherwise than it was planned. */
    void count(Kind kind, Fate was, Fate is) {
        counts.get(kind)[was.ordinal()]--;
        count(kind, is);
    }

    boolean isEmpty() {
        return puts.values().stream().allMatch(Map::isEmpty) && removals.values().stream().allMatch(Set::isEmpty);
    }

    /** Whether something is among what is to be added or changed. */
    boolean puts(Kind kind, UUID id) {
        return puts.get(kind).containsKey(id);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long[] n = counts.get(kind);
            long there = 0;
            for (long one : n) {
                there += one;
            }
            long removed = removals.get(kind).size();
            if (there > 0 || removed > 0) {
                lines.add(new Line(kind.many, there, n[0], n[1], n[2], n[3], n[4], removed));
            }
        }
        return lines;
    }
}
