// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.cairn.api.project.Code;
import org.junit.jupiter.api.Test;

class CodedPageTest {

    private static final String TEXT = "First <b>bold</b> & \"quoted\".\n\nSecond about trust.\n";

    private static String html(String title, String text, Passage... passages) {
        return CodedPage.html(new CodedPage.Content(title, "en", "Interview", text, List.of(passages), Code::name));
    }

    /** What a reader of the page sees of the text. */
    private static String words(String html) {
        StringBuilder words = new StringBuilder();
        Pattern.compile("<div class=\"t\">(.*?)</div>", Pattern.DOTALL).matcher(html).results()
                .forEach(found -> words.append(found.group(1).replaceAll("<[^>]*>", "")).append('\n'));
        return words.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    @Test
    void theTextIsThereAsItIsAndNothingOfItIsMarkup() {
        Code evil = Some.code("</span><script>alert('x')</script>", 0x1F77B4);
        String html = html("<img src=x onerror=\"alert(1)\">", TEXT, Some.passage(6, 20, 0, evil));
        assertEquals(TEXT.replace("\n\n", "\n"), words(html));
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("<b>bold"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    }

    @Test
    void paragraphsWithTextAreNumbered() {
        String html = html("Title", TEXT);
        assertTrue(html.contains("<div class=\"n\">1</div><div class=\"t\">First"));
        assertTrue(html.contains("<div class=\"n\">2</div><div class=\"t\">Second"));
        assertFalse(html.contains("<div class=\"n\">3</div>"));
    }

    @Test
    void codedWordsNameTheirCodesAndOverParagraphsTheyGoOn() {
        Code trust = Some.code("Trust", 0x1F77B4);
        Code risk = Some.code("Risk", 0xC0392B);
        int second = TEXT.indexOf("Second");
        String html = html("Title", TEXT, Some.passage(0, second + 6, 0, trust), Some.passage(second, second + 12, 1, risk));
        assertTrue(html.contains("title=\"Trust\">First"));
        assertTrue(html.contains("title=\"Trust, Risk\">Second</span>"));
        assertTrue(html.contains("title=\"Risk\"> about</span>"));
        assertEquals(1, html.split("<div style=\"border-color:#1f77b4\">Trust</div>", -1).length - 1, "in the margin only where it begins");
        assertTrue(html.contains("#1f77b4\"></span>Trust (1)</li>"), "the legend");
        assertEquals(TEXT.replace("\n\n", "\n"), words(html));
    }

    @Test
    void charactersThatHtmlDoesNotKnowAreLeftOut() {
        assertEquals("a\tb😀c", CodedPage.escape("a\u0000\tb😀\u0001\uD800c"));
    }

    @Test
    void anEmptyTextIsAPage() {
        assertTrue(html("Nothing", "").endsWith("</body>\n</html>\n"));
    }
}
