// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.Arrays;
import org.cairn.api.project.Codings;
import org.cairn.api.project.SourceText;

/**
 * The codings of one source that are to be compared with each other, in columns that are used again for the next source: nothing is made
 * for a single coding. For one thread.
 */
final class CodingBuffer {

    /** Receives two codings by their index in the buffer, the one that begins first as {@code first}. */
    @FunctionalInterface
    interface Pair {
        void found(int first, int second);
    }

    /** Of those that share a character the later begins before the earlier ends. */
    private static final int OVERLAPPING = -1;

    private final boolean[] coders;
    private final boolean[] codes;
    private int size;
    private int[] code = new int[64];
    private int[] coder = new int[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    /** Index in the row of the source. */
    private int[] index = new int[64];
    /** Start and end as places that distances are counted in. */
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] open = new int[64];

    /**
     * @param codes which to take, by ordinal
     * @param coders whose to take, by ordinal
     */
    CodingBuffer(boolean[] codes, boolean[] coders) {
        this.codes = codes;
        this.coders = coders;
    }

    /** Takes the codings of a source, instead of those of the one before. */
    void fill(Codings.Row row) {
        size = 0;
        int all = row.size();
        if (all > code.length) {
            grow(Math.max(all, 2 * code.length));
        }
        for (int i = 0; i < all; i++) {
            int its = row.code(i);
            int by = row.coder(i);
            if (codes[its] && coders[by]) {
                code[size] = its;
                coder[size] = by;
                start[size] = row.start(i);
                end[size] = row.end(i);
                index[size++] = i;
            }
        }
    }

    private void grow(int room) {
        code = new int[room];
        coder = new int[room];
        start = new int[room];
        end = new int[room];
        index = new int[room];
        from = new int[room];
        to = new int[room];
        open = new int[room];
    }

    int size() {
        return size;
    }

    int code(int i) {
        return code[i];
    }

    int coder(int i) {
        return coder[i];
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return end[i];
    }

    /** Index of the coding in the row that the buffer was filled from. */
    int index(int i) {
        return index[i];
    }

    /** All pairs that share a character. */
    void overlapping(Pair pair) {
        sweep(start, end, OVERLAPPING, pair);
    }

    /** All pairs between which no more than {@code most} words begin; those that overlap among them. */
    void nearByWords(SourceText text, int most, Pair pair) {
        Marks words = Marks.words(text);
        for (int i = 0; i < size; i++) {
            from[i] = words.before(start[i]);
            to[i] = words.before(end[i]);
        }
        sweep(from, to, most, pair);
    }

    /** All pairs of which the later begins no more than {@code most} paragraphs behind that in which the earlier ends. */
    void nearByParagraphs(SourceText text, int most, Pair pair) {
        Marks paragraphs = Marks.paragraphs(text);
        for (int i = 0; i < size; i++) {
            from[i] = paragraphs.before(start[i] + 1);
            to[i] = paragraphs.before(end[i]);
        }
        sweep(from, to, most, pair);
    }

    /**
     * Meets each coding with those that began before it and are not too far back. One that is too far back for this coding is so for
     * all that follow, because they come in order of start.
     */
    private void sweep(int[] starts, int[] ends, int most, Pair pair) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            int at = starts[i];
            int kept = 0;
            for (int j = 0; j < count; j++) {
                int other = open[j];
                if (at - ends[other] <= most) {
                    open[kept++] = other;
                    pair.found(other, i);
                }
            }
            open[kept] = i;
            count = kept + 1;
        }
    }

    /** Each code that is there once, at the first coding with it; with {@code byCoder} each code and coder. */
    int[] different(boolean byCoder) {
        int[] found = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean known = false;
            for (int j = 0; j < count && !known; j++) {
                known = code[found[j]] == code[i] && (!byCoder || coder[found[j]] == coder[i]);
            }
            if (!known) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
