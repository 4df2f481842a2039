// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

/**
 * Text as XML 1.0 can hold it: no control characters but tab and line end, no halves of surrogate pairs, and neither U+FFFE nor U+FFFF. All
 * that writes XML by a library uses it, since one such character makes a file that no program opens.
 */
public final class XmlText {

    private static final int UNKNOWN = 0xFFFD;

    private XmlText() {
    }

    /**
     * The text with line ends as {@code \n} and U+FFFD in the place of what XML cannot hold, so that nothing vanishes unseen; the same object
     * where there is nothing to do. Thread-safe.
     */
    public static String printable(String text) {
        if (text.codePoints().allMatch(XmlText::isPrintable)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .forEach(c -> printable.appendCodePoint(isPrintable(c) ? c : UNKNOWN));
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0xD800 || c == '\t' || c == '\n' || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
