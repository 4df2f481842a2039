// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cairn.ui.coding.internal.memos.Formatting.Written;
import org.junit.jupiter.api.Test;

/** What is written as Markdown looks so, and the buttons write Markdown. */
class MarkdownTest {

    /** One letter for each character: b bold, i italic, h heading, q quotation, c code, l link; capitals for signs. */
    private static String looks(String text) {
        StringBuilder shown = new StringBuilder();
        for (int look : Markdown.looks(text)) {
            char letter = (look & Markdown.HEADING) != 0 ? 'h' : (look & Markdown.QUOTE) != 0 ? 'q' : (look & Markdown.CODE) != 0 ? 'c'
                    : (look & Markdown.LINK) != 0 ? 'l' : (look & Markdown.BOLD) != 0 ? 'b' : (look & Markdown.ITALIC) != 0 ? 'i' : '.';
            shown.append((look & Markdown.SIGN) == 0 ? letter : letter == '.' ? '-' : Character.toUpperCase(letter));
        }
        return shown.toString();
    }

    @Test
    void charactersLookAsTheyWillLook() {
        assertEquals("..BBbbBB.IiiI", looks("a **bc** *de*"));
        assertEquals("HHhhhh...", looks("# Deep\n\nx"));
        assertEquals("--..--...", looks("- a\n- b c"), "the signs of a list stand back");
        assertEquals("Qqqq", looks("> ab"));
        assertEquals("LllLLLLLLLLLL", looks("[ab](https://x)").substring(0, 13));
        assertEquals("....", looks("2*3 "));
    }

    @Test
    void emojiAndEveryOtherTextKeepTheirLength() {
        for (String text : new String[] {"", "🙂 **🙂** x", "```\ncode\n```\n", "1. a\n2. b\n\n> c\n> d", "\n\n#\n", "<b>x</b> &amp; \\*"}) {
            assertEquals(text.length(), Markdown.looks(text).length, text);
        }
        assertEquals("...BBbbBB..", looks("🙂 **🙂** x"));
    }

    @Test
    void htmlRunsNothing() {
        assertEquals("<p><strong>a</strong></p>\n", Markdown.html("**a**"));
        assertFalse(Markdown.html("<script>alert(1)</script>").contains("<script"));
        assertFalse(Markdown.html("[x](javascript:alert(1))").contains("javascript"));
        assertTrue(Markdown.html("[x](https://example.org)").contains("https://example.org"));
    }

    @Test
    void boldAndItalicGoOnAndOff() {
        assertEquals(new Written("a **bc** d", 4, 6), Formatting.around(new Written("a bc d", 2, 4), "**"));
        assertEquals(new Written("a bc d", 2, 4), Formatting.around(new Written("a **bc** d", 4, 6), "**"));
        assertEquals(new Written("**ab** c", 2, 4), Formatting.around(new Written("ab c", 1, 1), "**"), "the word at the caret");
        assertEquals(new Written("***ab***", 3, 5), Formatting.around(new Written("**ab**", 2, 4), "*"), "italic as well as bold");
        assertEquals(new Written("**ab**", 2, 4), Formatting.around(new Written("***ab***", 3, 5), "*"));
        assertEquals(new Written("*ab*", 1, 3), Formatting.around(new Written("***ab***", 3, 5), "**"));
    }

    @Test
    void listsQuotationsAndHeadingsAreLines() {
        assertEquals("- a\n- b\nc", Formatting.lines(new Written("a\nb\nc", 0, 3), "- ").text());
        assertEquals("a\nb\nc", Formatting.lines(new Written("- a\n- b\nc", 1, 6), "- ").text());
        assertEquals("- a\n- b", Formatting.lines(new Written("- a\nb", 0, 5), "- ").text(), "those that have the sign keep it");
        assertEquals(new Written("x\n> y", 4, 4), Formatting.lines(new Written("x\ny", 2, 2), "> "));
        assertEquals("# a", Formatting.heading(new Written("a", 0, 0)).text());
        assertEquals("## a", Formatting.heading(new Written("# a", 3, 3)).text());
        assertEquals(new Written("a\nb", 1, 1), Formatting.heading(new Written("### a\nb", 5, 5)));
        assertEquals(new Written("[ab](https://)", 13, 13), Formatting.link(new Written("ab", 0, 2)));
    }
}
