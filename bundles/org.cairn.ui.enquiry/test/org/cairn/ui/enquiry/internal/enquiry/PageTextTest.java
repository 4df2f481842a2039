// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of a report as text to read in a window. */
class PageTextTest {

    @Test
    void headingsParagraphsAndListsStandOnLinesOfTheirOwn() {
        PageText page = PageText.of("<html><head><title>No</title></head><body><h1>Talk</h1><p>One\n  two.</p>"
                + "<ul><li>a</li><li>b</li></ul></body></html>");
        assertEquals("Talk\n\nOne two.\n\n• a\n• b", page.text());
        assertEquals(List.of(new PageText.Heading(0, 4, 1)), page.headings());
    }

    @Test
    void whatWasEscapedIsReadAsItWasWritten() {
        assertEquals("a < b & \"c\"", PageText.of("<body><p>a &lt; b &amp; &quot;c&quot;</p></body>").text());
        assertEquals("&lt;", PageText.of("<body>&amp;lt;</body>").text());
    }

    @Test
    void headingsAreWhereTheirWordsAre() {
        PageText page = PageText.of("<body><p>Before</p><h2>What was <em>found</em></h2><p>After</p></body>");
        PageText.Heading heading = page.headings().getFirst();
        assertEquals("What was found", page.text().substring(heading.start(), heading.start() + heading.length()));
        assertEquals(2, heading.level());
    }

    @Test
    void cellsOfARowStandSideBySide() {
        assertEquals("a   b\nc   d", PageText.of("<body><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table></body>").text());
    }
}
