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
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;

/** Finds the codings that stand together in some sources: to be counted, or to be shown as evidence. */
final class CoOccurrences {

    /** Matrices of pairs beyond this would not fit into memory several times over. */
    static final int MOST_CODES = 2000;

    private final ProjectView view;
    private final Codings codings;
    private final List<Source> sources;
    private final CountedCodes codes;
    private final Relation relation;
    private final int distance;
    private final boolean oneCoder;
    private final boolean[] coders;

    /** @param oneCoder whether only codings of the same coder are compared */
    CoOccurrences(ProjectView view, List<Source> sources, CountedCodes codes, CoderSelection chosen, Relation relation, int distance,
            boolean oneCoder) {
        this.view = view;
        codings = view.codings();
        this.sources = sources;
        this.codes = codes;
        this.relation = relation;
        this.distance = distance;
        this.oneCoder = oneCoder;
        coders = new boolean[codings.coders()];
        for (int coder = 0; coder < coders.length; coder++) {
            coders[coder] = chosen.includes(codings.coder(coder));
        }
        if (codes.size() > MOST_CODES || codings.codes() > 2 * MOST_CODES) {
            throw new IllegalArgumentException("No more than " + MOST_CODES + " codes can be compared with each other at once.");
        }
    }

    /** Counts all pairs of rows. */
    PairCounts count(AnalysisContext context, String task) throws Cancelled {
        boolean[] wanted = new boolean[codings.codes()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = codes.rowsOf(code).length > 0;
        }
        PairCounts counts = null;
        for (PairCounts some : Stretches.each(sources, () -> new PairCounts(codes, codings, new CodingBuffer(wanted, coders),
                relation == Relation.WITHIN, oneCoder), (stretch, found) -> count(stretch, found, context))) {
            counts = counts == null ? some : counts.plus(some);
        }
        if (relation.needsText()) {
            PairCounts all = counts;
            List<Source> several = new ArrayList<>();
            for (Source source : sources) {
                context.check();
                if (codings.of(source).size() > 1) {
                    several.add(source);
                }
            }
            context.texts(task, several, (source, text) -> count(source, text, all));
        }
        return counts;
    }

    private void count(List<Source> some, PairCounts counts, AnalysisContext context) throws Cancelled {
        CodingBuffer buffer = counts.buffer();
        for (Source source : some) {
            context.check();
            buffer.fill(codings.of(source));
            counts.nextSource();
            if (buffer.size() > 1 && !relation.needsText()) {
                pairs(buffer, null, counts);
                counts.endSource();
            }
        }
    }

    private void count(Source source, SourceText text, PairCounts counts) {
        CodingBuffer buffer = counts.buffer();
        buffer.fill(codings.of(source));
        if (buffer.size() > 1) {
            counts.nextText();
            pairs(buffer, text, counts);
            counts.endSource();
        }
    }

    private void pairs(CodingBuffer buffer, SourceText text, CodingBuffer.Pair pair) {
        switch (relation) {
            case OVERLAP, WITHIN -> buffer.overlapping(pair);
            case WORDS -> buffer.nearByWords(text, distance, pair);
            case PARAGRAPHS -> buffer.nearByParagraphs(text, distance, pair);
            default -> inOneSource(buffer, pair);
        }
    }

    /** Each two codes at least once, however often they stand in the source. */
    private void inOneSource(CodingBuffer buffer, CodingBuffer.Pair pair) {
        int[] different = buffer.different(oneCoder);
        for (int j = 1; j < different.length; j++) {
            for (int i = 0; i < j; i++) {
                pair.found(different[i], different[j]);
            }
        }
    }

    /** The codings of either row that stand together with one of the other, in the order of the project. */
    Evidence evidence(int row, int column) {
        return () -> {
            boolean[] mine = codings.ordinals(codes.counts(row));
            boolean[] others = codings.ordinals(codes.counts(column));
            boolean[] wanted = new boolean[mine.length];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = mine[i] || others[i];
            }
            CodingBuffer buffer = new CodingBuffer(wanted, coders);
            List<Passage> passages = new ArrayList<>();
            for (Source source : sources) {
                Codings.Row its = codings.of(source);
                buffer.fill(its);
                if (buffer.size() > 1) {
                    TreeSet<Integer> involved = involved(buffer, relation.needsText() ? view.text(source) : null, mine, others);
                    for (int i : involved) {
                        passages.add(new Passage(source.id(), new Span(buffer.start(i), buffer.end(i)), its.coding(buffer.index(i)).id()));
                    }
                }
            }
            return passages;
        };
    }

    private TreeSet<Integer> involved(CodingBuffer buffer, SourceText text, boolean[] mine, boolean[] others) {
        TreeSet<Integer> involved = new TreeSet<>();
        CodingBuffer.Pair each = (i, j) -> {
            boolean forward = mine[buffer.code(i)] && others[buffer.code(j)] && (relation != Relation.WITHIN || inside(buffer, i, j));
            boolean back = mine[buffer.code(j)] && others[buffer.code(i)] && (relation != Relation.WITHIN || inside(buffer, j, i));
            if ((forward || back) && (!oneCoder || buffer.coder(i) == buffer.coder(j))) {
                involved.add(i);
                involved.add(j);
            }
        };
        if (relation == Relation.SOURCE) {
            for (int j = 1; j < buffer.size(); j++) {
                for (int i = 0; i < j; i++) {
                    each.found(i, j);
                }
            }
        } else {
            pairs(buffer, text, each);
        }
        return involved;
    }

    private static boolean inside(CodingBuffer buffer, int inner, int outer) {
        return buffer.start(outer) <= buffer.start(inner) && buffer.end(inner) <= buffer.end(outer);
    }
}
