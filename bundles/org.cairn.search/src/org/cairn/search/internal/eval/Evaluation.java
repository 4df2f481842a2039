// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.eval.Expression.Need;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.index.Snapshot;
import org.cairn.search.internal.query.Node;

/** A query asked of one snapshot. Used by one thread. */
public final class Evaluation {

    /** How many documents are looked at between two looks at whether to stop. */
    private static final int STEP = 64;

    private final Snapshot snapshot;
    private final Scene scene;
    private final Expression expression;
    private final Progress progress;
    private int looked;

    /** @throws QueryError if the query means nothing in this project, such as a code that is not there */
    public Evaluation(Node query, Snapshot snapshot, Progress progress) throws QueryError {
        this(query, snapshot, null, progress);
    }

    /** @param sources GUIDs of the only sources to be asked; null for all */
    public Evaluation(Node query, Snapshot snapshot, Set<UUID> sources, Progress progress) throws QueryError {
        this.snapshot = snapshot;
        this.progress = progress;
        this.scene = new Scene(snapshot, progress);
        Expression all = new Compiler(scene).compile(query);
        this.expression = sources == null ? all : new AndExpression(List.of(all, new ChosenSources(scene, sources)));
    }

    /** Whether it is of filters alone, which mean sources, and does not say that plans and records are meant. */
    public boolean meansSources() {
        return expression.isCondition() && !scene.isSaidWhere();
    }

    /** What the person should know about how the query was understood. */
    public List<String> notes() {
        return scene.notes();
    }

    /** Receives the number of spans of one source. */
    public interface Counter {

        void count(Source source, int hits);
    }

    /** Receives the spans of one source. */
    public interface Consumer {

        /** @return whether to go on */
        boolean spans(Source source, List<Span> spans) throws Cancelled;
    }

    /**
     * Number of sources with a span, and of spans.
     *
     * @param counter receives each source, in no order; null if only the two numbers matter, which may be known at once
     */
    public Expression.Tally count(Counter counter) throws IOException, Cancelled {
        try {
            return countAll(counter);
        } catch (Watched.Stopped e) {
            throw new Cancelled();
        }
    }

    private Expression.Tally countAll(Counter counter) throws IOException, Cancelled {
        long sources = 0;
        long hits = 0;
        for (Leaf leaf : snapshot.leaves()) {
            Expression.Tally tally = counter == null ? expression.tally(leaf) : null;
            if (tally == null) {
                tally = count(leaf, counter);
            }
            sources += tally.sources();
            hits += tally.hits();
        }
        return new Expression.Tally(sources, hits);
    }

    private Expression.Tally count(Leaf leaf, Counter counter) throws IOException, Cancelled {
        SpanStream stream = expression.open(leaf, Need.COUNT);
        long sources = 0;
        long hits = 0;
        for (int doc = stream.next(); doc != SpanStream.END; doc = stream.next()) {
            look();
            int ordinal = leaf.ordinal(doc);
            int count = ordinal < 0 ? 0 : stream.count();
            if (count > 0) {
                sources++;
                hits += count;
                if (counter != null) {
                    counter.count(scene.source(ordinal), count);
                }
            }
        }
        return new Expression.Tally(sources, hits);
    }

    private void look() throws Cancelled {
        if (++looked % STEP == 0) {
            progress.check();
        }
    }

    /** Hands over spans source by source in the order of the project. Segments are ordered in themselves and are merged here. */
    public void spans(Consumer consumer) throws IOException, Cancelled {
        try {
            allSpans(consumer);
        } catch (Watched.Stopped e) {
            throw new Cancelled();
        }
    }

    private void allSpans(Consumer consumer) throws IOException, Cancelled {
        List<Cursor> cursors = new ArrayList<>();
        for (Leaf leaf : snapshot.leaves()) {
            Cursor cursor = new Cursor(leaf, expression.open(leaf, Need.PLACES));
            if (cursor.next()) {
                cursors.add(cursor);
            }
        }
        Spans spans = new Spans();
        while (!cursors.isEmpty()) {
            look();
            Cursor first = cursors.getFirst();
            for (Cursor cursor : cursors) {
                first = cursor.ordinal < first.ordinal ? cursor : first;
            }
            first.stream.spans(spans);
            if (spans.size() > 0 && !consumer.spans(scene.source(first.ordinal), spans.toList())) {
                return;
            }
            if (!first.next()) {
                cursors.remove(first);
            }
        }
    }

    private static final class Cursor {

        private final Leaf leaf;
        private final SpanStream stream;
        private int ordinal;

        Cursor(Leaf leaf, SpanStream stream) {
            this.leaf = leaf;
            this.stream = stream;
        }

        boolean next() throws IOException {
            int doc = stream.next();
            while (doc != SpanStream.END && leaf.ordinal(doc) < 0) {
                doc = stream.next();
            }
            ordinal = doc == SpanStream.END ? -1 : leaf.ordinal(doc);
            return doc != SpanStream.END;
        }
    }
}
