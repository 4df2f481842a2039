// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.cairn.search.internal.index.Leaf;

/** Some sources, given by name: a query is asked of them alone without going through the others. */
final class ChosenSources implements Expression {

    private final Scene scene;
    private final long[] numbers;

    ChosenSources(Scene scene, Set<UUID> sources) {
        this.scene = scene;
        this.numbers = sources.stream().flatMap(id -> scene.view().source(id).stream()).mapToLong(source -> source.number()).toArray();
    }

    @Override
    public boolean isCondition() {
        return true;
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) {
        int[] documents = Arrays.stream(numbers).mapToInt(leaf::document).filter(doc -> doc >= 0).sorted().toArray();
        if (documents.length == 0) {
            return SpanStream.NONE;
        }
        return new SpanStream() {

            private int at = -1;

            @Override
            int doc() {
                return at < 0 ? -1 : at < documents.length ? documents[at] : END;
            }

            @Override
            int advance(int target) {
                int found = Arrays.binarySearch(documents, target);
                at = found >= 0 ? found : -found - 1;
                return doc();
            }

            @Override
            long cost() {
                return documents.length;
            }

            @Override
            int count() {
                return 1;
            }

            @Override
            void spans(Spans out) {
                out.clear();
                out.add(0, scene.source(leaf.ordinal(doc())).length());
            }
        };
    }
}
