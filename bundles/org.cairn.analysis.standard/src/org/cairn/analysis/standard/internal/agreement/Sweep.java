// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.Arrays;
import org.cairn.api.project.Codings;

/**
 * Goes through the codings of a source once and tells where which coders gave a code: runs of units, never single units. One pass over
 * sorted begins and ends, however long the text is. For one thread.
 */
final class Sweep {

    /** Most coders that can be compared: they are the bits of an int. */
    static final int MOST_CODERS = 30;

    /** A coder gave several steps of a scale to one unit. */
    static final int SEVERAL = -2;

    private static final int CODER_BITS = 5;
    private static final int AT_BITS = 31;

    private final int[] codes;
    private final int[] coders;
    private final int[] depth;
    private long[] events = new long[64];

    /** Receives runs. */
    @FunctionalInterface
    interface Runs {
        /**
         * One run, in the order of the codes, then of the text.
         *
         * @param code its number
         * @param from first unit
         * @param to the unit after the last
         * @param coders who gave it, as bits; at least one
         */
        void run(int code, int from, int to, int coders);
    }

    /** Receives runs whose ratings stand in an array. */
    @FunctionalInterface
    interface Scaled {
        void run(int from, int to);
    }

    /**
     * @param codes by ordinal the number of a code, or -1
     * @param coders by ordinal the number of a coder, or -1
     */
    Sweep(int[] codes, int[] coders) {
        this.codes = codes;
        this.coders = coders;
        depth = new int[MOST_CODERS + 2];
    }

    /** Who of the coders gave anything at all in a source, as bits. */
    int present(Codings.Row row) {
        int present = 0;
        for (int i = 0; i < row.size(); i++) {
            int coder = coders[row.coder(i)];
            present |= coder < 0 ? 0 : 1 << coder;
        }
        return present;
    }

    /** Receives codings. */
    @FunctionalInterface
    interface Given {
        void given(int code, int coder);
    }

    /** Tells each coding of the codes and coders. */
    void codings(Codings.Row row, Given given) {
        for (int i = 0; i < row.size(); i++) {
            if (codes[row.code(i)] >= 0 && coders[row.coder(i)] >= 0) {
                given.given(codes[row.code(i)], coders[row.coder(i)]);
            }
        }
    }

    /** Receives passages. */
    @FunctionalInterface
    interface Marked {
        void marked(int code, int coder, int from, int to);
    }

    /** Tells the units that each coding of the codes and coders stands on, in the order of the text; those that hold no unit are left out. */
    void passages(Codings.Row row, Ruler ruler, Marked marked) {
        for (int i = 0; i < row.size(); i++) {
            int from = ruler.from(row.start(i));
            int to = ruler.to(row.end(i));
            if (codes[row.code(i)] >= 0 && coders[row.coder(i)] >= 0 && from < to) {
                marked.marked(codes[row.code(i)], coders[row.coder(i)], from, to);
            }
        }
    }

    /** Tells the runs of each code. */
    void each(Codings.Row row, Ruler ruler, Runs runs) {
        int size = gather(row, ruler);
        int from = 0;
        int mask = 0;
        for (int i = 0; i < size;) {
            long place = events[i] >>> (CODER_BITS + 1);
            int at = (int) place & Integer.MAX_VALUE;
            int after = mask;
            // all that happens at one place is one change: where one coding ends as the next begins, nothing changes
            for (; i < size && events[i] >>> (CODER_BITS + 1) == place; i++) {
                int coder = (int) (events[i] >>> 1) & ((1 << CODER_BITS) - 1);
                depth[coder] += (events[i] & 1) == 1 ? 1 : -1;
                after = depth[coder] > 0 ? after | 1 << coder : after & ~(1 << coder);
            }
            if (after != mask) {
                if (mask != 0) {
                    runs.run((int) (place >>> AT_BITS), from, at, mask);
                }
                mask = after;
                from = at;
            }
        }
    }

    /**
     * Tells where each coder gave which of the codes, taken as steps of one scale.
     *
     * @param steps receives runs in the order of the text: by coder the code, {@link RatingTable#MISSING} where they gave none, or
     *        {@link #SEVERAL}; the array is used again
     */
    void scale(Codings.Row row, Ruler ruler, int numbers, int[] steps, Scaled runs) {
        int size = gather(row, ruler);
        for (int i = 0; i < size; i++) {
            // by place first, and the code where the coder was
            long at = events[i] >>> (CODER_BITS + 1) & Integer.MAX_VALUE;
            long code = events[i] >>> (AT_BITS + CODER_BITS + 1);
            events[i] = at << (Long.SIZE - 1 - AT_BITS) | code << (CODER_BITS + 1) | events[i] & ((1 << CODER_BITS + 1) - 1);
        }
        Arrays.sort(events, 0, size);
        int[][] given = new int[steps.length][numbers];
        Arrays.fill(steps, RatingTable.MISSING);
        int from = 0;
        for (int i = 0; i < size;) {
            int at = (int) (events[i] >>> (Long.SIZE - 1 - AT_BITS));
            if (from < at) {
                runs.run(from, at);
            }
            for (; i < size && (int) (events[i] >>> (Long.SIZE - 1 - AT_BITS)) == at; i++) {
                int coder = (int) (events[i] >>> 1) & ((1 << CODER_BITS) - 1);
                int code = (int) (events[i] >>> (CODER_BITS + 1)) & ((1 << Long.SIZE - 1 - AT_BITS - CODER_BITS - 1) - 1);
                given[coder][code] += (events[i] & 1) == 1 ? 1 : -1;
            }
            for (int coder = 0; coder < steps.length; coder++) {
                steps[coder] = RatingTable.MISSING;
                for (int code = 0; code < numbers; code++) {
                    if (given[coder][code] > 0) {
                        steps[coder] = steps[coder] == RatingTable.MISSING ? code : SEVERAL;
                    }
                }
            }
            from = at;
        }
    }

    private int gather(Codings.Row row, Ruler ruler) {
        if (events.length < 2 * row.size()) {
            events = new long[4 * row.size()];
        }
        int size = 0;
        for (int i = 0; i < row.size(); i++) {
            long code = codes[row.code(i)];
            long coder = coders[row.coder(i)];
            if (code >= 0 && coder >= 0) {
                long from = ruler.from(row.start(i));
                long to = ruler.to(row.end(i));
                if (from < to) {
                    long key = code << (AT_BITS + CODER_BITS + 1) | coder << 1;
                    events[size++] = key | from << (CODER_BITS + 1) | 1;
                    events[size++] = key | to << (CODER_BITS + 1);
                }
            }
        }
        Arrays.sort(events, 0, size);
        return size;
    }
}
