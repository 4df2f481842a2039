// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.junit.jupiter.api.Test;

class PageTextTest {

    /** Every letter is a hundredth of the page wide. */
    private static PrintedText.Line line(int page, int start, int length, double top) {
        float[] lefts = new float[length];
        float[] rights = new float[length];
        for (int i = 0; i < length; i++) {
            lefts[i] = 0.1f + 0.01f * i;
            rights[i] = 0.11f + 0.01f * i;
        }
        return new PrintedText.Line(page, start, lefts, rights, (float) top, (float) top + 0.02f);
    }

    private static final PrintedText PRINTED = new PrintedText("The childern talk.\nThey listen.",
            List.of(line(1, 0, 18, 0.1), line(2, 19, 12, 0.1)));

    @Test
    void aPassageOfTwoPagesStandsOnBoth() {
        PageText pages = PageText.of(PRINTED, new SourceText(PRINTED.text()));
        List<PrintedText.Place> places = pages.places(new Span(13, 23));
        assertEquals(List.of(1, 2), places.stream().map(PrintedText.Place::page).toList());
        assertEquals(0.23, places.get(0).region().x(), 1e-5);
        assertEquals(0.05, places.get(0).region().width(), 1e-5);
        assertEquals(0.1, places.get(1).region().x(), 1e-5);
        assertEquals(2, pages.page(25));
        assertEquals(1, pages.page(3));
    }

    @Test
    void aCorrectedTextStaysWithItsPage() {
        SourceText now = new SourceText("Note. The children talk.\nThey all listen.");
        PageText pages = PageText.of(PRINTED, now);
        int talk = now.string().indexOf("talk");
        assertEquals(0.1 + 0.13, pages.places(new Span(talk, talk + 4)).getFirst().region().x(), 1e-5);
        assertEquals(talk, pages.at(1, 0.231, 0.11).getAsInt());
        int listen = now.string().indexOf("listen");
        assertEquals(listen, pages.at(2, 0.1501, 0.11).getAsInt());
        assertEquals(2, pages.page(listen));
        assertEquals(List.of(), pages.places(new Span(0, 4)), "what was added is on no paper");
        assertTrue(pages.at(3, 0.5, 0.5).isEmpty());
    }
}
