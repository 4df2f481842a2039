// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.cairn.api.project.Span;
import org.cairn.core.internal.TextDiff.Hunk;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void equalTextsDoNotDiffer() {
        assertEquals(List.of(), TextDiff.between("the same", "the same"));
    }

    @Test
    void aTypoIsOneHunk() {
        assertEquals(List.of(new Hunk(5, 5, 5, 6)), TextDiff.between("the cat", "the chat"));
        assertEquals("the chat", apply("the cat", "the chat"));
    }

    @Test
    void offsetsAreCodePoints() {
        assertEquals(List.of(new Hunk(2, 2, 2, 3)), TextDiff.between("😀 b", "😀 ab"));
    }

    @Test
    void anyTextIsTurnedIntoAnyOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String before = text(random, random.nextInt(60));
            String after = random.nextBoolean() ? text(random, random.nextInt(60)) : edited(random, before);
            assertEquals(after, apply(before, after));
        }
    }

    @Test
    void textsThatDifferTooMuchAreComparedByLines() {
        Random random = new Random(3);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int line = 0; line < 400; line++) {
            String same = "kept " + line + "\n";
            before.append(random.nextLong()).append('\n').append(same);
            after.append(random.nextLong()).append('\n').append(same);
        }
        assertEquals(after.toString(), apply(before.toString(), after.toString()));
        assertTrue(TextDiff.between(before.toString(), after.toString()).size() > 100, "the kept lines are recognised");
    }

    /** Every character that is still there and only those go with a span. */
    @Test
    void aSpanGoesWithItsCharacters() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            String before = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".substring(0, 1 + random.nextInt(52));
            String after = edited(random, before);
            int start = random.nextInt(before.length());
            int end = start + 1 + random.nextInt(before.length() - start);
            SpanMove.Moved moved = new SpanMove(TextDiff.between(before, after), after.length()).move(new Span(start, end), false);
            String inside = after.substring(moved.span().start(), moved.span().end());
            boolean any = false;
            for (int i = 0; i < before.length(); i++) {
                String letter = before.substring(i, i + 1);
                if (after.contains(letter)) {
                    boolean mine = i >= start && i < end;
                    any |= mine;
                    assertEquals(mine, inside.contains(letter), () -> before + " -> " + after + " " + letter);
                }
            }
            assertEquals(!any, moved.lost());
        }
    }

    @Test
    void whatIsReplacedUpToTheEdgesStaysInside() {
        SpanMove move = new SpanMove(TextDiff.between("one twoo three", "one two three"), 13);
        assertEquals(new Span(4, 7), move.move(new Span(4, 8), true).span());
        SpanMove whole = new SpanMove(TextDiff.between("one 222 three", "one two three"), 13);
        assertEquals(new SpanMove.Moved(new Span(4, 7), true), whole.move(new Span(4, 7), true));
    }

    @Test
    void aSpanOfWhichNothingIsLeftKeepsOneCharacterAtTheNearestPlace() {
        SpanMove move = new SpanMove(TextDiff.between("one two", "one "), 4);
        assertEquals(new SpanMove.Moved(new Span(3, 4), true), move.move(new Span(4, 7), true));
    }

    private static String apply(String before, String after) {
        int[] old = before.codePoints().toArray();
        int[] now = after.codePoints().toArray();
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Hunk hunk : TextDiff.between(before, after)) {
            assertTrue(hunk.oldStart() >= at, "hunks come in order");
            result.append(new String(old, at, hunk.oldStart() - at));
            result.append(new String(now, hunk.newStart(), hunk.newEnd() - hunk.newStart()));
            at = hunk.oldEnd();
        }
        return result.append(new String(old, at, old.length - at)).toString();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(12) == 0 ? "😀" : String.valueOf("ab \n".charAt(random.nextInt(4))));
        }
        return text.toString();
    }

    /** Takes some characters out and puts digits, which the text does not have, in. */
    private static String edited(Random random, String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int edits = random.nextInt(5); edits > 0; edits--) {
            int at = random.nextInt(edited.length() + 1);
            if (random.nextBoolean()) {
                edited.insert(at, random.nextInt(10));
            } else {
                edited.delete(at, Math.min(edited.length(), at + 1 + random.nextInt(4)));
            }
        }
        String result = edited.toString();
        return result.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE) ? text : result;
    }
}
