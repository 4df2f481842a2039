// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/** Sources without something; alone the whole source, beside something else only where that is found. */
final class NotExpression implements Expression {

    private final Scene scene;
    private final Expression what;
    private final Expression unwanted;

    /** @param what whose spans are kept; null for whole sources */
    NotExpression(Scene scene, Expression what, Expression unwanted) {
        this.scene = scene;
        this.what = what == null ? new Condition(scene, source -> true) : what;
        this.unwanted = unwanted;
    }

    @Override
    public boolean isCondition() {
        return what.isCondition();
    }

    Scene scene() {
        return scene;
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        SpanStream kept = what.open(leaf, need);
        SpanStream without = unwanted.open(leaf, Need.MATCH);
        if (kept == SpanStream.NONE || without == SpanStream.NONE) {
            return kept;
        }
        return new SpanStream() {

            @Override
            int doc() {
                return kept.doc();
            }

            @Override
            int advance(int target) throws IOException {
                return kept.advance(target);
            }

            @Override
            long cost() {
                return kept.cost();
            }

            private boolean stays() throws IOException {
                return !(without.reach(kept.doc()) && without.matches());
            }

            @Override
            boolean matches() throws IOException {
                return stays() && kept.matches();
            }

            @Override
            int count() throws IOException {
                return stays() ? kept.count() : 0;
            }

            @Override
            void spans(Spans out) throws IOException {
                out.clear();
                if (stays()) {
                    kept.spans(out);
                }
            }
        };
    }
}
