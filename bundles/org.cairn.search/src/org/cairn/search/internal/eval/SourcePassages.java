// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import org.cairn.search.internal.index.Leaf;

/** Passages that the project knows without the index: codings, memos, and whole sources that fulfil a condition. */
abstract class SourcePassages implements Expression {

    /** Whether a source has any. */
    abstract boolean any(int ordinal);

    /** Adds the passages of a source in any order, also more than once. */
    abstract void add(int ordinal, Spans out);

    @Override
    public SpanStream open(Leaf leaf, Need need) {
        return new SpanStream() {

            private int doc = -1;
            private final Spans counted = new Spans();

            @Override
            int doc() {
                return doc;
            }

            @Override
            int advance(int target) {
                doc = target;
                while (doc < leaf.size() && leaf.ordinal(doc) < 0) {
                    doc++;
                }
                return doc = doc < leaf.size() ? doc : END;
            }

            @Override
            long cost() {
                return leaf.size();
            }

            @Override
            boolean matches() {
                return any(leaf.ordinal(doc));
            }

            @Override
            int count() throws IOException {
                spans(counted);
                return counted.size();
            }

            @Override
            void spans(Spans out) throws IOException {
                out.clear();
                if (!any(leaf.ordinal(doc))) {
                    return;
                }
                add(leaf.ordinal(doc), out);
                out.sort();
            }
        };
    }
}
