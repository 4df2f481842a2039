// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import java.util.List;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;

/**
 * Codings, sources and coded characters by code and column. Made in one sweep over the columns of the codings; nothing is made for a
 * single coding.
 */
final class Tally {

    /** As many cells as a person can be expected to look through, and as fit into memory several times over. */
    private static final int MOST_CELLS = 5_000_000;

    private final int columns;
    private final int[] codings;
    private final int[] sources;
    private final long[] characters;

    private Tally(int rows, int columns) {
        if ((long) rows * columns > MOST_CELLS) {
            throw new IllegalArgumentException(rows + " codes by " + columns + " columns are too many to be shown. "
                    + "Choose fewer codes or sources, or something coarser to count by.");
        }
        this.columns = columns;
        codings = new int[rows * columns];
        sources = new int[rows * columns];
        characters = new long[rows * columns];
    }

    /** Which column of its group a coder counts in. */
    record Slots(int[] of, int size) {

        /** All coders that are meant in one column, the others nowhere. */
        static Slots together(CoderSelection coders, Codings codings) {
            int[] of = new int[codings.coders()];
            for (int ordinal = 0; ordinal < of.length; ordinal++) {
                of[ordinal] = coders.includes(codings.coder(ordinal)) ? 0 : -1;
            }
            return new Slots(of, 1);
        }

        /** A column for each coder. */
        static Slots apart(List<Coder> coders, Codings codings) {
            int[] of = new int[codings.coders()];
            Arrays.fill(of, -1);
            for (int slot = 0; slot < coders.size(); slot++) {
                int ordinal = codings.coderOrdinal(coders.get(slot).id());
                if (ordinal >= 0) {
                    of[ordinal] = slot;
                }
            }
            return new Slots(of, coders.size());
        }
    }

    /**
     * Sweeps. The column of a coding is {@code group * slots.size() + slot}; a source in several groups counts in each.
     *
     * <p>A character counts once for a cell, however many codings of the cell lie on it.
     */
    static Tally of(AnalysisContext context, Grouping grouping, CountedCodes codes, Slots slots) throws Cancelled {
        return of(context, List.of(grouping), codes, slots).getFirst();
    }

    /** The same for several ways to group the same sources, in one sweep. */
    static List<Tally> of(AnalysisContext context, List<Grouping> groupings, CountedCodes codes, Slots slots) throws Cancelled {
        Codings all = context.view().codings();
        List<Tally> tallies = groupings.stream().map(grouping -> new Tally(codes.size(), grouping.size() * slots.size())).toList();
        OneSource one = new OneSource(codes.size() * slots.size());
        List<Source> sources = groupings.getFirst().sources();
        for (int s = 0; s < sources.size(); s++) {
            context.check();
            Codings.Row row = all.of(sources.get(s));
            if (row.size() > 0) {
                one.sweep(row, codes, slots);
                for (int g = 0; g < groupings.size(); g++) {
                    tallies.get(g).add(one, groupings.get(g).of()[s], slots.size());
                }
            }
        }
        return tallies;
    }

    private void add(OneSource one, int[] groups, int slots) {
        for (int t = 0; t < one.touchedCount; t++) {
            int cell = one.touched[t];
            int row = cell / slots;
            int slot = cell - row * slots;
            for (int group : groups) {
                int at = row * columns + group * slots + slot;
                codings[at] += one.count[cell];
                sources[at]++;
                characters[at] += one.covered[cell];
            }
        }
    }

    int codings(int row, int column) {
        return codings[row * columns + column];
    }

    /** Number of sources with such a coding. */
    int sources(int row, int column) {
        return sources[row * columns + column];
    }

    /** Number of code points on which at least one such coding lies. */
    long characters(int row, int column) {
        return characters[row * columns + column];
    }

    /** What one source adds; the arrays are used again for the next. */
    private static final class OneSource {
        private final int[] stamp;
        private final int[] count;
        private final int[] covered;
        private final int[] reach;
        private final int[] touched;
        private int touchedCount;
        private int round;

        OneSource(int cells) {
            stamp = new int[cells];
            count = new int[cells];
            covered = new int[cells];
            reach = new int[cells];
            touched = new int[cells];
        }

        void sweep(Codings.Row row, CountedCodes codes, Slots slots) {
            round++;
            touchedCount = 0;
            int size = row.size();
            for (int i = 0; i < size; i++) {
                int slot = slots.of()[row.coder(i)];
                if (slot < 0) {
                    continue;
                }
                int start = row.start(i);
                int end = row.end(i);
                for (int place : codes.rowsOf(row.code(i))) {
                    add(place * slots.size() + slot, start, end);
                }
            }
        }

        private void add(int cell, int start, int end) {
            if (stamp[cell] != round) {
                stamp[cell] = round;
                touched[touchedCount++] = cell;
                count[cell] = 0;
                covered[cell] = 0;
                reach[cell] = 0;
            }
            count[cell]++;
            // codings come in order of start, so what is behind the furthest end so far is new
            if (end > reach[cell]) {
                covered[cell] += end - Math.max(start, reach[cell]);
                reach[cell] = end;
            }
        }
    }
}
