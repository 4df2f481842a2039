// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRowsTest {

    /** Every letter is one wide, in bold two. */
    private static final TextRows.Widths WIDTHS = (point, bold) -> bold ? 2 : 1;

    private static List<String> rows(String text, float width, Outline.Emphasis... bold) {
        TextRows rows = new TextRows();
        rows.breakAt(width, WIDTHS, List.of(bold));
        rows.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder together = new StringBuilder();
        for (int row = 0; row < rows.getLineCount(); row++) {
            int start = rows.getOffsetAtLine(row);
            assertEquals(together.length(), start);
            assertEquals(row, rows.getLineAtOffset(start));
            String words = rows.getLine(row);
            lines.add(words);
            assertEquals(row, rows.getLineAtOffset(start + Math.max(0, words.length() - 1)));
            assertFalse(words.codePoints().anyMatch(point -> "\n\r\u000B\f\u0085\u2028\u2029".indexOf(point) >= 0), words);
            int end = row + 1 < rows.getLineCount() ? rows.getOffsetAtLine(row + 1) : text.length();
            together.append(words).append(text, start + words.length(), end);
            assertTrue(end - start - words.length() <= 1, "one character at most ends a row");
        }
        assertEquals(text, together.toString());
        assertEquals(rows.getLineCount() - 1, rows.getLineAtOffset(text.length()));
        return lines;
    }

    private static List<String> unwrapped(String text) {
        return rows(text, Float.POSITIVE_INFINITY);
    }

    @Test
    void linesAreRowsWhereThereIsRoom() {
        assertEquals(List.of(""), unwrapped(""));
        assertEquals(List.of("", ""), unwrapped("\n"));
        assertEquals(List.of("one", "", "two", ""), unwrapped("one\n\ntwo\n"));
        assertEquals(List.of("one\ttwo "), rows("one\ttwo ", 8));
    }

    @Test
    void wordsThatFitStandInOneRow() {
        assertEquals(List.of("one two", "three", "four"), rows("one two three four", 9));
        assertEquals(List.of("one two", "three four"), rows("one two three four", 10));
        // white space hangs over the end of a row, as in every book
        assertEquals(List.of("one", "two"), rows("one two", 3));
        assertEquals(List.of("one  ", "two"), rows("one   two", 3));
        assertEquals(List.of("one", "two", "", "three"), rows("one two\n\nthree", 5));
    }

    @Test
    void noBreakSpacesHoldWordsTogether() {
        assertEquals(List.of("see", "p.\u00A012"), rows("see p.\u00A012", 7));
    }

    @Test
    void aRowMayEndBehindADash() {
        assertEquals(List.of("my looks\u2014", "especially", "these"), rows("my looks\u2014especially these", 10));
        assertEquals(List.of("a well-", "kept book"), rows("a well-kept book", 9));
        // a dash needs room of its own, unlike white space
        assertEquals(List.of("my", "looks\u2014", "all"), rows("my looks\u2014all", 8));
        assertEquals(List.of("from", "2013\u201314", "on"), rows("from 2013\u201314 on", 9));
        assertEquals(List.of("at -5 to", "-7"), rows("at -5 to -7", 8));
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        assertEquals(List.of("an", "Unterr", "ichtsb", "esuch"), rows("an Unterrichtsbesuch", 6));
        assertEquals(List.of("x", "y"), rows("xy", 0.5f));
    }

    @Test
    void boldLettersTakeMoreRoom() {
        assertEquals(List.of("AB:", "cd ef"), rows("AB: cd ef", 6, new Outline.Emphasis(0, 3, 1)));
        assertEquals(List.of("AB: cd", "ef"), rows("AB: cd ef", 6));
        assertEquals(List.of("abcd", "AB", "CD"), rows("abcd AB CD", 5, new Outline.Emphasis(5, 10, -1)));
    }

    @Test
    void rowsEndAtEveryBreakThatTextLayoutKnows() {
        assertEquals(List.of("a", "b", "c", "d", "e"), unwrapped("a\u2028b\u2029c\fd\u0085e"));
        assertEquals(List.of("a", "", "b"), unwrapped("a\r\nb"));
    }

    @Test
    void longLinesAreCutBehindWordsAndNothingIsLost() {
        for (String text : List.of("word ".repeat(20_000), "x".repeat(100_000), "😀".repeat(10_000),
                "a\n" + "w ".repeat(TextRows.LONGEST) + "\nb", "x".repeat(TextRows.LONGEST) + "\n" + "x".repeat(TextRows.LONGEST + 1) + "\n")) {
            assertTrue(unwrapped(text).stream().allMatch(row -> row.length() <= TextRows.LONGEST));
        }
        List<String> rows = unwrapped("word ".repeat(2_000));
        assertTrue(rows.get(0).endsWith("word") && rows.get(1).startsWith("word"));
    }

    @Test
    void aPairIsNeverCut() {
        for (int start : TextRows.starts("x" + "😀".repeat(10_000), 7, WIDTHS, List.of())) {
            assertTrue(start == 0 || start % 2 == 1);
        }
    }

    @Test
    void anyTextIsWholeAndFits() {
        Random random = new Random(5);
        String letters = "ab cd  e\nfg-\t\u00A0ä😀\u2028";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                int at = letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())));
                text.appendCodePoint(letters.codePointAt(at));
            }
            int width = 1 + random.nextInt(12);
            for (String row : rows(text.toString(), width)) {
                assertTrue(row.stripTrailing().codePointCount(0, row.stripTrailing().length()) <= width, "'" + row + "' in " + width);
            }
        }
    }

    @Test
    void scriptsThatJoinLettersAreLeftToTheWidget() {
        for (String text : List.of("", "Grüße, Ελένη — «да» 😀 ✓ 20 %", "e\u0301 ﬁ")) {
            assertTrue(TextRows.isSimple(text), text);
        }
        for (String text : List.of("a שלום", "مرحبا", "नमस्ते", "สวัสดี", "漢字かな", "x \u202E y")) {
            assertFalse(TextRows.isSimple(text), text);
        }
    }
}
