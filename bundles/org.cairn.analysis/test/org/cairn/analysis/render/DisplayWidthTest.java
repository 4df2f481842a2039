// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void lettersTakeOneColumnAccentsNoneWideOnesTwo() {
        assertEquals(6, DisplayWidth.of("učitel"));
        assertEquals(1, DisplayWidth.of("e\u0301"));
        assertEquals(4, DisplayWidth.of("教師"));
        assertEquals(2, DisplayWidth.of("😀"));
        assertEquals(1, DisplayWidth.of("…"));
        assertEquals(0, DisplayWidth.of("\u200d"));
    }

    @Test
    void cutsAtTheLastCharacterThatFits() {
        assertEquals("abc", DisplayWidth.cut("abc", 3));
        assertEquals("ab…", DisplayWidth.cut("abcd", 3));
        assertEquals("教…", DisplayWidth.cut("教師教", 4));
        assertEquals("a…", DisplayWidth.cut("a bcd", 3));
    }

    @Test
    void padsOnEitherSide() {
        assertEquals("教 ", DisplayWidth.left("教", 3));
        assertEquals(" 教", DisplayWidth.right("教", 3));
        assertEquals("abc", DisplayWidth.left("abc", 2));
    }
}
