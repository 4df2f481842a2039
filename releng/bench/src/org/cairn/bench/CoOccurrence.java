// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/**
 * Pairs of codings with different codes in one source that share a character, counted by a sweep over the codings in order of
 * start: a coding meets those that began before it and have not ended.
 *
 * @param view what was swept
 * @param codings its codings
 * @param codes number of codes with a coding
 * @param counts {@code counts[a * codes + b]} for the ordinals {@code a} and {@code b}, each pair in one of the two places
 * @param pairs sum of all
 */
record CoOccurrence(ProjectView view, Codings codings, int codes, int[] counts, long pairs) {

    static CoOccurrence of(ProjectView view) {
        Codings codings = view.codings();
        int codes = codings.codes();
        int[] counts = new int[codes * codes];
        int[] ends = new int[64];
        int[] open = new int[64];
        long pairs = 0;
        for (Source source : view.sources()) {
            Codings.Row row = codings.of(source);
            int size = row.size();
            int count = 0;
            for (int i = 0; i < size; i++) {
                int start = row.start(i);
                int code = row.code(i);
                int kept = 0;
                for (int j = 0; j < count; j++) {
                    if (ends[j] > start) {
                        ends[kept] = ends[j];
                        open[kept] = open[j];
                        if (open[kept] != code) {
                            pairs++;
                            counts[open[kept] * codes + code]++;
                        }
                        kept++;
                    }
                }
                if (kept == ends.length) {
                    ends = Arrays.copyOf(ends, kept * 2);
                    open = Arrays.copyOf(open, kept * 2);
                }
                ends[kept] = row.end(i);
                open[kept] = code;
                count = kept + 1;
            }
        }
        return new CoOccurrence(view, codings, codes, counts, pairs);
    }

    /** Pairs of codes that occur together. */
    long cells() {
        long cells = 0;
        for (int a = 0; a < codes; a++) {
            for (int b = 0; b <= a; b++) {
                cells += both(a, b) > 0 ? 1 : 0;
            }
        }
        return cells;
    }

    private int both(int a, int b) {
        return a == b ? counts[a * codes + a] : counts[a * codes + b] + counts[b * codes + a];
    }

    /** The fingerprint that the right answer is told by: over codes by number, 1 up to the highest, the upper half of the matrix. */
    long checksum() {
        Integer[] byNumber = IntStream.range(0, codes).boxed().toArray(Integer[]::new);
        Arrays.sort(byNumber, Comparator.comparingInt(ordinal -> Corpus.number(codings.code(ordinal))));
        long width = view.codebook().size() + 1L;
        long sum = 0;
        for (int i = 0; i < codes; i++) {
            for (int j = i + 1; j < codes; j++) {
                int both = both(byNumber[i], byNumber[j]);
                if (both != 0) {
                    long at = Corpus.number(codings.code(byNumber[i])) * width + Corpus.number(codings.code(byNumber[j]));
                    sum = sum * 31 + at * both;
                }
            }
        }
        return sum;
    }
}
