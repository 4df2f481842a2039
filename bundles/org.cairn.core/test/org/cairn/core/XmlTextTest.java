// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XmlTextTest {

    /** The production Char of XML 1.0, section 2.2. */
    private static boolean isChar(int c) {
        return c == 0x9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    @Test
    void onlyWhatXmlCannotHoldIsReplaced() {
        for (int c = 0; c <= 0x1FFFF; c++) {
            String one = "a" + Character.toString(c) + "b";
            assertEquals(c == '\r' ? "a\nb" : isChar(c) ? one : "a\uFFFDb", XmlText.printable(one), Integer.toHexString(c));
        }
        String plain = "plain\ttext\n\uD83D\uDE00";
        assertSame(plain, XmlText.printable(plain));
        assertEquals("a\nb\uFFFDc\n\uFFFD", XmlText.printable("a\r\nb\uDC00c\r\uD800"));
    }

    @Test
    void everyParserReadsIt() throws Exception {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(0, 0x10FFFF).filter(c -> c != '<' && c != '&').forEach(all::appendCodePoint);
        String text = XmlText.printable(all.toString());
        assertEquals(text, DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader("<a>" + text + "</a>"))).getDocumentElement().getTextContent());
    }
}
