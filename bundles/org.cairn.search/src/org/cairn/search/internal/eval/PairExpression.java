// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/** Spans made of the spans of two parts, source by source. */
final class PairExpression implements Expression {

    /** Makes the spans of a source. */
    interface Rule {

        /** @param out empty; need not be left sorted */
        void combine(Spans left, Spans right, Place place, Spans out) throws IOException;
    }

    private final Scene scene;
    private final Expression left;
    private final Expression right;
    private final boolean leftAlone;
    private final Rule rule;

    /** @param leftAlone whether a source that has only the left can have spans */
    PairExpression(Scene scene, Expression left, Expression right, boolean leftAlone, Rule rule) {
        this.scene = scene;
        this.left = left;
        this.right = right;
        this.leftAlone = leftAlone;
        this.rule = rule;
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        SpanStream one = left.open(leaf, Need.PLACES);
        SpanStream two = one == SpanStream.NONE ? one : right.open(leaf, Need.PLACES);
        if (one == SpanStream.NONE || two == SpanStream.NONE && !leftAlone) {
            return SpanStream.NONE;
        }
        return new Pairs(one, two, leaf);
    }

    private final class Pairs extends SpanStream {

        private final SpanStream one;
        private final SpanStream two;
        private final Place place;
        private final Spans ones = new Spans();
        private final Spans twos = new Spans();
        private final Spans counted = new Spans();
        private final boolean twoLeads;
        private int doc = -1;

        Pairs(SpanStream one, SpanStream two, Leaf leaf) throws IOException {
            this.one = one;
            this.two = two;
            this.place = new Place(scene, leaf);
            this.twoLeads = !leftAlone && two.cost() < one.cost();
        }

        @Override
        int doc() {
            return doc;
        }

        @Override
        int advance(int target) throws IOException {
            SpanStream lead = twoLeads ? two : one;
            SpanStream other = twoLeads ? one : two;
            int at = lead.doc() < target ? lead.advance(target) : lead.doc();
            while (at != END && !leftAlone && !other.reach(at)) {
                at = other.doc() == END ? END : lead.advance(other.doc());
            }
            return doc = at;
        }

        @Override
        long cost() {
            return leftAlone ? one.cost() : Math.min(one.cost(), two.cost());
        }

        @Override
        int count() throws IOException {
            spans(counted);
            return counted.size();
        }

        @Override
        void spans(Spans out) throws IOException {
            out.clear();
            one.spans(ones);
            if (ones.size() == 0) {
                return;
            }
            twos.clear();
            if (two.reach(doc)) {
                two.spans(twos);
            }
            if (twos.size() > 0 || leftAlone) {
                place.at(doc);
                rule.combine(ones, twos, place, out);
                out.sort();
            }
        }
    }
}
