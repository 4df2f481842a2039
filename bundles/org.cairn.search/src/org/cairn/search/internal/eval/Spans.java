// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.api.project.Span;

/**
 * Spans of one source: where they start and end in code points and, if {@link #isPlaced}, which words are their first and last.
 * Used again and again; not thread-safe.
 */
final class Spans {

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] firsts = new int[16];
    private int[] lasts = new int[16];
    private int size;
    private boolean placed = true;

    void clear() {
        size = 0;
        placed = true;
    }

    /** Adds a span that covers the words {@code first} to {@code last}. */
    void add(int start, int end, int first, int last) {
        if (size == starts.length) {
            int more = size * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            firsts = Arrays.copyOf(firsts, more);
            lasts = Arrays.copyOf(lasts, more);
        }
        starts[size] = start;
        ends[size] = end;
        firsts[size] = first;
        lasts[size++] = last;
    }

    /** Adds a span whose words are not known. */
    void add(int start, int end) {
        add(start, end, 0, 0);
        placed = false;
    }

    void addAll(Spans other) {
        for (int i = 0; i < other.size; i++) {
            add(other.starts[i], other.ends[i], other.firsts[i], other.lasts[i]);
        }
        placed &= other.placed;
    }

    void addFrom(Spans other, int i) {
        add(other.starts[i], other.ends[i], other.firsts[i], other.lasts[i]);
        placed &= other.placed;
    }

    int size() {
        return size;
    }

    boolean isPlaced() {
        return placed;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Number of the first word in it, from 0. */
    int first(int i) {
        return firsts[i];
    }

    /** Number of the last word in it; before the first if there is no word. */
    int last(int i) {
        return lasts[i];
    }

    void place(int i, int first, int last) {
        firsts[i] = first;
        lasts[i] = last;
    }

    /** Says that every span has been placed. */
    void placed() {
        placed = true;
    }

    /** Brings the spans in order of start, then end, each once. */
    void sort() {
        boolean ordered = true;
        for (int i = 1; i < size && ordered; i++) {
            ordered = starts[i - 1] < starts[i] || starts[i - 1] == starts[i] && ends[i - 1] < ends[i];
        }
        if (ordered) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> starts[a] != starts[b] ? Integer.compare(starts[a], starts[b]) : Integer.compare(ends[a], ends[b]));
        int[] s = starts.clone();
        int[] e = ends.clone();
        int[] f = firsts.clone();
        int[] l = lasts.clone();
        int n = size;
        size = 0;
        for (int k = 0; k < n; k++) {
            int i = order[k];
            if (size == 0 || starts[size - 1] != s[i] || ends[size - 1] != e[i]) {
                starts[size] = s[i];
                ends[size] = e[i];
                firsts[size] = f[i];
                lasts[size++] = l[i];
            }
        }
    }

    List<Span> toList() {
        List<Span> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(new Span(starts[i], ends[i]));
        }
        return list;
    }
}
