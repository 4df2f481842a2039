// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final UUID ROSA = new UUID(0, 7);

    private static MarkedText read(String marked) {
        return MarkedText.read("test", marked, Map.of("Rosa", ROSA, "Tom", new UUID(0, 8)));
    }

    private static List<String> passages(MarkedText text) {
        SourceText whole = new SourceText(text.text());
        return text.passages().stream().map(p -> p.key() + "/" + p.coders() + " " + whole.slice(p.span())).toList();
    }

    @Test
    void passagesNestTouchAndOverlap() {
        assertEquals(List.of("b/m two", "a/m one two", "c/m three"), passages(read("⟦a|one ⟦b|two⟧⟧⟦c|three⟧ four")));
        assertEquals(List.of("a/m one two", "b/i two three"), passages(read("⟦a#1|one ⟦b/i#2|two⟦/1⟧ three⟦/2⟧ four")));
        assertEquals("one two three four", read("⟦a#1|one ⟦b/i#2|two⟦/1⟧ three⟦/2⟧ four").text());
    }

    @Test
    void aMarkHoldsCodersWeightImportanceAndRemark() {
        MarkedText.Passage p = read("x ⟦trust/mi=80!: a remark|words⟧").passages().getFirst();
        assertEquals(new MarkedText.Passage("trust", "mi", new Span(2, 7), 80, true, "a remark"), p);
        assertTrue(p.isCoding());
        assertEquals(false, read("⟦@here|words⟧").passages().getFirst().isCoding());
    }

    @Test
    void offsetsCountCodePoints() {
        MarkedText text = read("😬😬 ⟦a|hm 🎉⟧");
        assertEquals(new Span(3, 7), text.passages().getFirst().span());
        assertEquals(List.of("a/m hm 🎉"), passages(text));
    }

    @Test
    void headingsAndTurnsAreStructure() {
        MarkedText text = read("# Title\n\nRosa: ⟦a|One.⟧\nMore.\n\n## Next\n\nTom: Two.\nSue: none of ours.");
        assertEquals("Title\n\nRosa: One.\nMore.\n\nNext\n\nTom: Two.\nSue: none of ours.", text.text());
        SourceText whole = new SourceText(text.text());
        assertEquals(List.of("Title", "Rosa: One.\nMore.", "Next", "Tom: Two.\nSue: none of ours."),
                text.structure().stream().map(s -> whole.slice(s.span())).toList());
        assertEquals(List.of(1, 0, 2, 0), text.structure().stream().map(Structure::level).toList());
        assertEquals(ROSA, text.structure().get(1).person());
    }

    @Test
    void brokenMarksAreNamedWithTheirLine() {
        assertThrows(IllegalArgumentException.class, () -> read("⟦a|never ends"));
        assertThrows(IllegalArgumentException.class, () -> read("⟦a#1|never ends"));
        assertThrows(IllegalArgumentException.class, () -> read("⟦Not a key|x⟧"));
        String message = assertThrows(IllegalArgumentException.class, () -> read("one\ntwo⟧")).getMessage();
        assertEquals("test, line 2: A mark ends that was not begun.", message);
    }
}
