// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LongLinesTest {

    private static void assertWhole(String text) {
        LongLines lines = new LongLines();
        lines.setText(text);
        StringBuilder together = new StringBuilder();
        for (int line = 0; line < lines.getLineCount(); line++) {
            int start = lines.getOffsetAtLine(line);
            assertEquals(together.length(), start);
            assertEquals(line, lines.getLineAtOffset(start));
            String words = lines.getLine(line);
            assertTrue(words.length() <= LongLines.LONGEST);
            assertTrue(words.indexOf('\n') < 0);
            int end = line + 1 < lines.getLineCount() ? lines.getOffsetAtLine(line + 1) : text.length();
            together.append(words).append(end > start + words.length() ? "\n" : "");
        }
        assertEquals(text, together.toString());
        assertEquals(lines.getLineCount() - 1, lines.getLineAtOffset(text.length()));
    }

    @Test
    void shortLinesAreWhatTheyAre() {
        assertWhole("");
        assertWhole("\n");
        assertWhole("one\n\ntwo\n");
        LongLines lines = new LongLines();
        lines.setText("one\n\ntwo");
        assertEquals(3, lines.getLineCount());
    }

    @Test
    void longLinesAreCutBehindWordsAndNothingIsLost() {
        assertWhole("word ".repeat(20_000));
        assertWhole("x".repeat(100_000));
        assertWhole("😀".repeat(10_000));
        assertWhole("a\n" + "w ".repeat(LongLines.LONGEST) + "\nb");
        assertWhole("x".repeat(LongLines.LONGEST) + "\n" + "x".repeat(LongLines.LONGEST + 1) + "\n");
        LongLines lines = new LongLines();
        lines.setText("word ".repeat(2_000));
        assertTrue(lines.getLine(0).endsWith(" "));
        assertTrue(lines.getLine(1).startsWith("word"));
    }

    @Test
    void aPairIsNeverCut() {
        int[] starts = LongLines.starts("x" + "😀".repeat(10_000));
        for (int start : starts) {
            assertTrue(start == 0 || start % 2 == 1);
        }
    }
}
