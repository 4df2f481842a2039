// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/**
 * Several things in one source. Its spans are those of all parts that are no conditions; if all are conditions, the whole source.
 */
final class AndExpression implements Expression {

    private final List<Expression> parts;

    AndExpression(List<Expression> parts) {
        this.parts = parts;
    }

    @Override
    public boolean isCondition() {
        return parts.stream().allMatch(Expression::isCondition);
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        boolean conditions = isCondition();
        List<Expression> giving = conditions ? parts.subList(0, 1) : parts.stream().filter(part -> !part.isCondition()).toList();
        boolean disjoint = giving.size() == 1 || areDisjoint(giving, leaf);
        Need inner = need == Need.COUNT && !disjoint ? Need.PLACES : need;
        List<SpanStream> streams = new ArrayList<>();
        List<SpanStream> counting = new ArrayList<>();
        for (Expression part : parts) {
            boolean gives = giving.contains(part);
            SpanStream stream = part.open(leaf, gives ? inner : Need.MATCH);
            if (stream == SpanStream.NONE) {
                return stream;
            }
            streams.add(stream);
            if (gives) {
                counting.add(stream);
            }
        }
        return new Conjunction(streams, counting, disjoint);
    }

    /** Whether all are words of the dictionary, no word twice: then no span of one is a span of another. */
    private static boolean areDisjoint(List<Expression> parts, Leaf leaf) throws IOException, Cancelled {
        HashSet<Object> all = new HashSet<>();
        for (Expression part : parts) {
            if (!part.isOneWord() || !(part instanceof WordExpression word)) {
                return false;
            }
            for (TermSet.Term term : word.terms(leaf).terms()) {
                if (!all.add(term.bytes())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final class Conjunction extends SpanStream {

        private final List<SpanStream> streams;
        private final List<SpanStream> giving;
        private final boolean disjoint;
        private final Spans part = new Spans();
        private final Spans counted = new Spans();
        private int doc = -1;

        Conjunction(List<SpanStream> streams, List<SpanStream> giving, boolean disjoint) {
            this.streams = new ArrayList<>(streams);
            this.streams.sort(Comparator.comparingLong(SpanStream::cost));
            this.giving = giving;
            this.disjoint = disjoint;
        }

        @Override
        int doc() {
            return doc;
        }

        @Override
        int advance(int target) throws IOException {
            SpanStream lead = streams.getFirst();
            int at = lead.doc() < target ? lead.advance(target) : lead.doc();
            while (at != END) {
                int ahead = behind(at);
                if (ahead == at) {
                    return doc = at;
                }
                at = lead.advance(ahead);
            }
            return doc = END;
        }

        private int behind(int at) throws IOException {
            for (int i = 1; i < streams.size(); i++) {
                if (!streams.get(i).reach(at)) {
                    return streams.get(i).doc();
                }
            }
            return at;
        }

        @Override
        long cost() {
            return streams.getFirst().cost();
        }

        @Override
        boolean matches() throws IOException {
            for (SpanStream stream : streams) {
                if (!stream.matches()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        int count() throws IOException {
            if (!disjoint) {
                spans(counted);
                return counted.size();
            }
            for (SpanStream stream : streams) {
                if (!giving.contains(stream) && !stream.matches()) {
                    return 0;
                }
            }
            int sum = 0;
            for (SpanStream stream : giving) {
                int count = stream.count();
                if (count == 0) {
                    return 0;
                }
                sum += count;
            }
            return sum;
        }

        @Override
        void spans(Spans out) throws IOException {
            out.clear();
            for (SpanStream stream : streams) {
                if (!giving.contains(stream) && !stream.matches()) {
                    return;
                }
            }
            for (SpanStream stream : giving) {
                stream.spans(part);
                if (part.size() == 0) {
                    out.clear();
                    return;
                }
                out.addAll(part);
            }
            out.sort();
        }
    }
}
