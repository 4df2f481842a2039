// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/** Words that follow each other, whatever signs and spaces stand between them. */
final class PhraseExpression implements Expression {

    private final List<Expression> words;

    /** @param words at least two; null for any word, but not at the ends */
    PhraseExpression(List<Expression> words) {
        this.words = new ArrayList<>(words);
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        Need inner = need == Need.PLACES ? Need.PLACES : Need.WORDS;
        List<SpanStream> streams = new ArrayList<>();
        for (Expression word : words) {
            SpanStream stream = word == null ? null : word.open(leaf, inner);
            if (stream == SpanStream.NONE) {
                return SpanStream.NONE;
            }
            streams.add(stream);
        }
        return new PhraseStream(streams);
    }
}
