// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/**
 * Finds for each coding the codings that come next: those that begin nearest behind its end.
 */
final class Successions {

    private final ProjectView view;
    private final List<Source> sources;
    private final CountedCodes codes;
    private final Codings codings;
    private final int within;
    private final boolean oneCoder;
    private final boolean[] wanted;
    private final boolean[] coders;
    private final int[] uses;

    /** @param within how far behind the end the next may begin, in code points; 0 for any distance */
    Successions(ProjectView view, List<Source> sources, CountedCodes codes, CoderSelection chosen, int within, boolean oneCoder) {
        this.view = view;
        this.sources = sources;
        this.codes = codes;
        this.within = within;
        this.oneCoder = oneCoder;
        codings = view.codings();
        if (codes.size() > CoOccurrences.MOST_CODES) {
            throw new IllegalArgumentException("No more than " + CoOccurrences.MOST_CODES + " codes can be compared with each other at once.");
        }
        wanted = new boolean[codings.codes()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = codes.rowsOf(code).length > 0;
        }
        coders = new boolean[codings.coders()];
        for (int coder = 0; coder < coders.length; coder++) {
            coders[coder] = chosen.includes(codings.coder(coder));
        }
        uses = new int[codes.size()];
    }

    ProjectView view() {
        return view;
    }

    List<Source> sources() {
        return sources;
    }

    /** Number of codings of a row, once {@link #count} has run. */
    int codings(int row) {
        return uses[row];
    }

    /** {@code [row][column]}: how often a coding of the column comes next behind one of the row. */
    int[][] count(AnalysisContext context) throws Cancelled {
        int[][] counts = new int[codes.size()][codes.size()];
        CodingBuffer buffer = new CodingBuffer(wanted, coders);
        for (Source source : sources) {
            context.check();
            buffer.fill(codings.of(source));
            for (int i = 0; i < buffer.size(); i++) {
                uses[codes.rowsOf(buffer.code(i))[0]]++;
            }
            steps(buffer, (i, j) -> counts[codes.rowsOf(buffer.code(i))[0]][codes.rowsOf(buffer.code(j))[0]]++);
        }
        return counts;
    }

    private void steps(CodingBuffer buffer, CodingBuffer.Pair step) {
        int size = buffer.size();
        for (int i = 0; i < size; i++) {
            int end = buffer.end(i);
            int next = -1;
            for (int j = firstFrom(buffer, i + 1, end); j < size; j++) {
                int start = buffer.start(j);
                boolean tooFar = within > 0 && start - end > within || next >= 0 && start > next;
                if (tooFar) {
                    break;
                }
                if (!oneCoder || buffer.coder(i) == buffer.coder(j)) {
                    next = start;
                    step.found(i, j);
                }
            }
        }
    }

    /** The first coding that begins at {@code offset} or behind it. */
    private static int firstFrom(CodingBuffer buffer, int low, int offset) {
        int from = low;
        int to = buffer.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (buffer.start(middle) < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The codings of the row behind which one of the column comes next, and those that come next, in the order of the project. */
    Evidence evidence(int row, int column) {
        return () -> {
            CodingBuffer buffer = new CodingBuffer(wanted, coders);
            List<Passage> passages = new ArrayList<>();
            for (Source source : sources) {
                Codings.Row its = codings.of(source);
                buffer.fill(its);
                TreeSet<Integer> involved = new TreeSet<>();
                steps(buffer, (i, j) -> {
                    if (codes.rowsOf(buffer.code(i))[0] == row && codes.rowsOf(buffer.code(j))[0] == column) {
                        involved.add(i);
                        involved.add(j);
                    }
                });
                for (int i : involved) {
                    passages.add(new Passage(source.id(), new Span(buffer.start(i), buffer.end(i)), its.coding(buffer.index(i)).id()));
                }
            }
            return passages;
        };
    }
}
