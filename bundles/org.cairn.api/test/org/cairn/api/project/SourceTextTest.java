// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void anEmojiIsOneCharacter() {
        SourceText text = new SourceText("a😀b");
        assertEquals(3, text.length());
        assertEquals("😀b", text.slice(1, 3));
        assertEquals(3, text.toUtf16(2));
        assertEquals(2, text.toOffset(3));
        assertEquals(2, text.toOffset(2), "inside a pair counts as behind it");
    }

    @Test
    void offsetsAgreeWithTheJavaLibrary() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            StringBuilder builder = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                builder.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(40) : 'a' + random.nextInt(26));
            }
            String string = builder.toString();
            SourceText text = new SourceText(string);
            for (int offset = 0; offset <= text.length(); offset++) {
                int utf16 = string.offsetByCodePoints(0, offset);
                assertEquals(utf16, text.toUtf16(offset));
                assertEquals(offset, text.toOffset(utf16));
            }
        }
    }

    @Test
    void aParagraphIsALine() {
        SourceText text = new SourceText("First.\n\nThird 😀 here.\nLast");
        assertEquals(new Span(0, 6), text.paragraph(3));
        assertEquals(new Span(0, 6), text.paragraph(6), "the line end belongs to the line it ends");
        assertEquals(new Span(7, 7), text.paragraph(7));
        assertEquals("Third 😀 here.", text.slice(text.paragraph(12)));
        assertEquals("Last", text.slice(text.paragraph(text.length())));
    }

    @Test
    void paragraphsThatSaySomethingAreNumbered() {
        SourceText text = new SourceText("\nFirst 😀.\n\n \nSecond.\nThird");
        assertEquals(1, text.paragraphNumber(3));
        assertEquals(1, text.paragraphNumber(10), "the end of the line");
        assertEquals(2, text.paragraphNumber(15));
        assertEquals(3, text.paragraphNumber(text.length()));
        assertEquals(1, text.paragraphNumber(0), "before the first");
        assertEquals(1, new SourceText("").paragraphNumber(0));
    }

    @Test
    void aSentenceEndsAtItsFullStop() {
        SourceText text = new SourceText("We met. It went well 😀! Nobody left.\nNext line");
        assertEquals("We met.", text.slice(text.sentence(0, Locale.ENGLISH)));
        assertEquals("It went well 😀!", text.slice(text.sentence(10, Locale.ENGLISH)));
        assertEquals("Nobody left.", text.slice(text.sentence(30, Locale.ENGLISH)));
        assertEquals("Next line", text.slice(text.sentence(44, Locale.ENGLISH)));
    }

    @Test
    void aPassageGrowsToWholeSentencesAndParagraphs() {
        SourceText text = new SourceText("We met. It went well 😀! Nobody left.\nNext line");
        assertEquals("It went well 😀!", text.slice(text.sentences(new Span(11, 15), Locale.ENGLISH)));
        assertEquals("We met. It went well 😀!", text.slice(text.sentences(new Span(3, 10), Locale.ENGLISH)), "it begins in one, ends in another");
        assertEquals("We met. It went well 😀! Nobody left.", text.slice(text.paragraphs(new Span(11, 15))));
        assertEquals(text.string(), text.slice(text.paragraphs(new Span(30, 40))));
    }
}
