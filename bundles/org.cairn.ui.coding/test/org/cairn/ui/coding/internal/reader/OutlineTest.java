// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final String TEXT = "Interview\n\nAnna: Good morning 😀.\nBen: Hello.\nAnna: Who is Ben?\n";

    private static Structure part(Structure.Kind kind, String from, String label, int level) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(from));
        return new Structure(kind, new Span(start, start + from.codePointCount(0, from.length())), label, level, null);
    }

    private final Outline outline = Outline.of(new SourceText(TEXT), List.of(
            part(Structure.Kind.HEADING, "Interview", "Interview", 1),
            part(Structure.Kind.PAGE, "Interview", "iv", 1),
            part(Structure.Kind.TURN, "Anna: Good", "Anna", 0),
            part(Structure.Kind.TIME, "Anna: Good", "0:02", 2_000),
            part(Structure.Kind.PAGE, "Ben: Hello", "", 2),
            part(Structure.Kind.TURN, "Ben: Hello", "Ben", 0),
            part(Structure.Kind.TIME, "Ben: Hello", "1:02:03", 3_723_000),
            part(Structure.Kind.TURN, "Anna: Who", "Anna", 0)));

    @Test
    void onlyLinesWithTextAreNumbered() {
        assertArrayEquals(new int[] {1, 0, 2, 0, 0, 3, 0}, Outline.paragraphNumbers("a\n\nb\n \n\nc\n"));
        assertArrayEquals(new int[] {0}, Outline.paragraphNumbers(""));
        assertEquals(4, outline.paragraphs());
        assertEquals(2, outline.paragraphFrom(TEXT.indexOf("Anna")));
        assertEquals(0, outline.paragraphFrom(TEXT.indexOf("Anna") + 1));
    }

    @Test
    void headingsAndNamesStandOutWhereTheyAreEvenBehindAnEmoji() {
        List<String> words = new ArrayList<>();
        List<Integer> speakers = new ArrayList<>();
        outline.emphasis(0, TEXT.length(), each -> {
            words.add(TEXT.substring(each.start(), each.end()));
            speakers.add(each.speaker());
        });
        assertEquals(List.of("Interview", "Anna", "Ben", "Anna"), words);
        assertEquals(-1, speakers.get(0));
        assertEquals(speakers.get(1), speakers.get(3), "the same person, the same colour");
        assertNotEquals(speakers.get(1), speakers.get(2));
    }

    @Test
    void onlyWhatIsInSightIsSaid() {
        List<String> labels = new ArrayList<>();
        outline.notes(TEXT.indexOf("Ben"), TEXT.length(), note -> labels.add(note.label()));
        assertEquals(List.of("2", "1:02:03"), labels, "a page without a label has its number");
        assertEquals("1:02:03", outline.longestNote());
    }

    @Test
    void aPlaceIsAParagraphAPageOrATime() {
        assertEquals(OptionalInt.of(TEXT.indexOf("Ben:")), Place.of(" 3 ", outline));
        assertEquals(OptionalInt.empty(), Place.of("0", outline));
        assertEquals(OptionalInt.empty(), Place.of("5", outline));
        assertEquals(OptionalInt.of(0), Place.of("p iv", outline));
        assertEquals(OptionalInt.of(TEXT.indexOf("Ben:")), Place.of("S. 2", outline));
        assertEquals(OptionalInt.of(TEXT.indexOf("Anna")), Place.of("1:00", outline), "what is said at that time");
        assertEquals(OptionalInt.of(TEXT.indexOf("Ben:")), Place.of("1:02:03", outline));
        assertEquals(OptionalInt.empty(), Place.of("somewhere", outline));
        assertTrue(Place.of("1:00", Outline.of(new SourceText("x"), List.of())).isEmpty());
    }
}
