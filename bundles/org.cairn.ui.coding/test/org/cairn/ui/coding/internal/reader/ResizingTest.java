// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResizingTest {

    private static final String TEXT = "one two three four five";

    private final List<Passage> previews = new ArrayList<>();
    private final List<Passage> made = new ArrayList<>();
    private final Resizing resizing = new Resizing(previews::add, made::add);
    private final Passage three = Some.passage(8, 13, 0);

    @BeforeEach
    void aText() {
        resizing.in(new WordBorders(TEXT, Locale.ENGLISH), TEXT.length());
    }

    private static String words(Passage passage) {
        return TEXT.substring(passage.start(), passage.end());
    }

    @Test
    void growsAndShrinksByWordsAndIsMadeOnce() {
        resizing.step(three, false, true);
        resizing.step(three, true, false);
        assertEquals("two three four", words(resizing.shown(three)));
        assertEquals(2, previews.size());
        resizing.commit();
        assertEquals(List.of("two three four"), made.stream().map(ResizingTest::words).toList());
        resizing.commit();
        assertEquals(1, made.size());
    }

    @Test
    void neverGetsEmpty() {
        resizing.step(three, false, false);
        resizing.step(three, true, true);
        assertEquals("three", words(resizing.shown(three)));
        resizing.drag(three, true, 23, true);
        assertEquals("e", words(resizing.shown(three)));
        resizing.drag(three, false, 0, true);
        assertEquals(1, words(resizing.shown(three)).length());
    }

    @Test
    void snapsToWordsUnlessItIsFree() {
        resizing.drag(three, false, 17, false);
        assertEquals("three four", words(resizing.shown(three)));
        resizing.drag(three, false, 16, true);
        assertEquals("three fo", words(resizing.shown(three)));
    }

    @Test
    void whatIsCancelledWasNothing() {
        resizing.step(three, false, true);
        resizing.cancel();
        assertSame(three, resizing.shown(three));
        assertSame(three, previews.getLast());
        resizing.commit();
        assertEquals(List.of(), made);
        assertFalse(resizing.isGoingOn());
    }
}
