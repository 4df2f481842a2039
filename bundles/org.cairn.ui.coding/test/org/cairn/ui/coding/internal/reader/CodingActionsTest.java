// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CodingActionsTest {

    @Test
    void wordsBecomeANameWithoutTheirPunctuation() {
        assertEquals("losing face", CodingActions.nameOf(" “losing\n face,” "));
        assertEquals("didn’t ask", CodingActions.nameOf("…didn’t ask!"));
        assertEquals("!?", CodingActions.nameOf("!?"));
    }

    @Test
    void aLongPassageIsCutBetweenTwoWords() {
        String name = CodingActions.nameOf("the pupils led the walk and I followed with a notebook that stayed empty for half an hour");
        assertTrue(name.length() <= 61, name);
        assertTrue(name.endsWith(" that…") || name.endsWith(" notebook…"), name);
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        String name = CodingActions.nameOf("😀".repeat(50));
        assertEquals(name.length(), name.codePoints().map(Character::charCount).sum());
        assertTrue(name.codePoints().limit(30).allMatch(c -> c == 0x1F600), name);
    }
}
