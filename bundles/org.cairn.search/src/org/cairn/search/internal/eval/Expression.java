// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Leaf;

/** A part of a query, ready to be asked of segments. Used by one thread. */
public interface Expression {

    /** How much is to be known of each document. */
    enum Need {
        /** Whether it matches. */
        MATCH(PostingsEnum.NONE),
        /** How many spans it has. */
        COUNT(PostingsEnum.FREQS),
        /** Which words its spans are. */
        WORDS(PostingsEnum.POSITIONS),
        /** Where its spans are. */
        PLACES(PostingsEnum.OFFSETS);

        private final int flags;

        Need(int flags) {
            this.flags = flags;
        }

        int flags() {
            return flags;
        }
    }

    /** The documents of a segment; {@link SpanStream#NONE} where there are none. */
    SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled;

    /** Whether it says something of a source as a whole: its only span is the whole source. */
    default boolean isCondition() {
        return false;
    }

    /** Documents and spans in a segment whose documents are all to be searched, if that is known without going through them; else null. */
    default Tally tally(Leaf leaf) throws IOException, Cancelled {
        return null;
    }

    /** Whether no two parts of a query that are of this form and not equal can have a span in common: words are. */
    default boolean isOneWord() {
        return false;
    }

    /**
     * What was counted.
     *
     * @param sources sources with a span
     * @param hits spans
     */
    record Tally(long sources, long hits) {
    }
}
