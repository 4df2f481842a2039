// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordBordersTest {

    private static final String TEXT = "We can't, “really” talk. Größe zählt";

    private final WordBorders words = new WordBorders(TEXT, Locale.ENGLISH);

    @Test
    void goesFromWordToWordOverMarks() {
        int really = TEXT.indexOf("really");
        assertEquals(really, words.nextStart(TEXT.indexOf("can't")));
        assertEquals(TEXT.indexOf("can't"), words.previousStart(really));
        assertEquals(TEXT.indexOf(","), words.nextEnd(3), "an apostrophe is within a word");
        assertEquals(really + 6, words.nextEnd(TEXT.indexOf(",")));
        assertEquals(2, words.previousEnd(TEXT.indexOf(",")));
    }

    @Test
    void staysAtTheEndsOfTheText() {
        assertEquals(0, words.previousStart(0));
        assertEquals(TEXT.length(), words.nextEnd(TEXT.length()));
        assertEquals(TEXT.length(), words.nextStart(TEXT.length() - 2));
    }

    @Test
    void snapsToWhatIsNearest() {
        int size = TEXT.indexOf("Größe");
        assertEquals(size, words.nearestStart(size + 2));
        assertEquals(size, words.nearestStart(size));
        assertEquals(TEXT.indexOf("zählt"), words.nearestStart(size + 4));
        assertEquals(size + 5, words.nearestEnd(size + 4));
        assertEquals(TEXT.length(), words.nearestEnd(TEXT.length()));
    }

    @Test
    void findsItsWayInALongTextWithoutReadingIt() {
        String text = "word ".repeat(50_000);
        WordBorders many = new WordBorders(text, Locale.ENGLISH);
        assertEquals(125_005, many.nextStart(125_000));
        assertEquals(124_999, many.previousEnd(125_004));
    }
}
