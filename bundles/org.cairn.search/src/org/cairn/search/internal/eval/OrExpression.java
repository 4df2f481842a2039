// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/** The spans of all parts. */
final class OrExpression implements Expression {

    private final List<Expression> parts;

    OrExpression(List<Expression> parts) {
        this.parts = parts;
    }

    @Override
    public boolean isCondition() {
        return parts.stream().allMatch(Expression::isCondition);
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        List<SpanStream> streams = new ArrayList<>();
        for (Expression part : parts) {
            SpanStream stream = part.open(leaf, need == Need.COUNT ? Need.PLACES : need);
            if (stream != SpanStream.NONE) {
                streams.add(stream);
            }
        }
        return streams.isEmpty() ? SpanStream.NONE : streams.size() == 1 ? streams.getFirst() : new Disjunction(streams);
    }

    private static final class Disjunction extends SpanStream {

        private final List<SpanStream> streams;
        private final Spans part = new Spans();
        private final Spans counted = new Spans();
        private int doc = -1;

        Disjunction(List<SpanStream> streams) {
            this.streams = streams;
        }

        @Override
        int doc() {
            return doc;
        }

        @Override
        int advance(int target) throws IOException {
            int least = END;
            for (SpanStream stream : streams) {
                least = Math.min(least, stream.doc() < target ? stream.advance(target) : stream.doc());
            }
            return doc = least;
        }

        @Override
        long cost() {
            return streams.stream().mapToLong(SpanStream::cost).sum();
        }

        @Override
        boolean matches() throws IOException {
            for (SpanStream stream : streams) {
                if (stream.doc() == doc && stream.matches()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        int count() throws IOException {
            spans(counted);
            return counted.size();
        }

        @Override
        void spans(Spans out) throws IOException {
            out.clear();
            for (SpanStream stream : streams) {
                if (stream.doc() == doc) {
                    stream.spans(part);
                    out.addAll(part);
                }
            }
            out.sort();
        }
    }
}
