// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class TextFinderTest {

    private static final String TEXT = "Trust grows.\nDistrust (of trust) costs; ÜBER trust, über Trust.";

    private static TextFinder.Hits find(String words, boolean regex, boolean wholeWord, boolean matchCase) {
        return new TextFinder(words, regex, wholeWord, matchCase).in(TEXT, () -> false);
    }

    @Test
    void capitalsMatterOnlyWhenTheyShall() {
        assertEquals(5, find("trust", false, false, false).size());
        assertEquals(3, find("trust", false, false, true).size());
        assertEquals(2, find("über", false, false, false).size(), "beyond ASCII, too");
    }

    @Test
    void wholeWordsAreNotPartsOfOthers() {
        assertEquals(4, find("trust", false, true, false).size());
        assertEquals(1, find("(of trust)", false, true, false).size(), "marks are looked for as they are");
    }

    @Test
    void aRegularExpressionMeansParagraphsByItsEnds() {
        TextFinder.Hits hits = find("^\\w+", true, false, false);
        assertArrayEquals(new int[] {0, TEXT.indexOf("Distrust")}, hits.starts());
        assertArrayEquals(new int[] {5, TEXT.indexOf(" (of")}, hits.ends());
        assertEquals(0, find("x*", true, false, false).size(), "nothing is no hit");
    }

    @Test
    void aWrongExpressionSaysWhereItIsWrong() {
        PatternSyntaxException wrong = assertThrows(PatternSyntaxException.class, () -> find("a(b", true, true, false));
        assertEquals("a(b", wrong.getPattern());
    }

    @Test
    void givesUpWhenNobodyWaits() {
        TextFinder slow = new TextFinder("a*a*a*a*b", true, false, false);
        assertThrows(TextFinder.GivenUp.class, () -> slow.in("a".repeat(5_000), () -> true));
    }

    @Test
    void stopsAtMoreHitsThanAnybodyReads() {
        TextFinder.Hits hits = new TextFinder("a", false, false, false).in("a".repeat(TextFinder.MOST + 5), () -> false);
        assertEquals(TextFinder.MOST, hits.size());
        assertFalse(hits.complete());
    }

    @Test
    void theNextHitComesRoundAgain() {
        TextFinder.Hits hits = new TextFinder.Hits(new int[] {5, 20}, new int[] {6, 21}, true);
        assertEquals(0, hits.from(5));
        assertEquals(1, hits.from(6));
        assertEquals(0, hits.from(21));
        assertEquals(-1, TextFinder.Hits.NONE.from(0));
    }
}
