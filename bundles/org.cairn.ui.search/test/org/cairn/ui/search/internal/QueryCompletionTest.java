// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QueryCompletionTest {

    @Test
    void aWordBeginsAfterASpaceOrAParenthesis() {
        assertEquals(6, QueryCompletion.begin("trust feed", 10));
        assertEquals(1, QueryCompletion.begin("(tru", 4));
        assertEquals(0, QueryCompletion.begin("", 0));
        assertEquals(6, QueryCompletion.begin("trust ", 6));
    }

    @Test
    void aFieldIsReplacedWithItsValue() {
        assertEquals(6, QueryCompletion.begin("trust kind:jou", 14));
        assertEquals(6, QueryCompletion.begin("trust code:\"Joint pra", 21));
        assertEquals(0, QueryCompletion.begin("\"years of experience\":1", 23));
    }
}
