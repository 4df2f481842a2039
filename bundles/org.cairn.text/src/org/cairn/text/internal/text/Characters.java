// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

/**
 * The one normalisation that text undergoes on its way in: every line end becomes {@code \n} (also vertical tab, form feed and
 * Unicode's line and paragraph separators), a byte order mark at the start and other control characters but tab go, and half
 * surrogate pairs become U+FFFD, because no file can hold them. Everything else stays as it is.
 */
public final class Characters {

    private static final char MARK = '\uFEFF';
    private static final char UNKNOWN = '\uFFFD';

    private Characters() {
    }

    /** The normalised text; the same object where there is nothing to do. */
    public static String normalise(String text) {
        int clean = cleanPrefix(text);
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, clean);
        int n = text.length();
        for (int i = clean; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                out.append('\n');
                if (i + 1 < n && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == '\u000B' || c == '\f' || c == '\u2028' || c == '\u2029') {
                out.append('\n');
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    out.append(UNKNOWN);
                }
            } else if (c >= ' ' && !(c == MARK && i == 0) || c == '\n' || c == '\t') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int cleanPrefix(String text) {
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c) || c == MARK && i == 0) {
                return i;
            }
        }
        return n;
    }

    /** Whether so much of the text is control characters or undecodable that it cannot be text. */
    public static boolean looksBinary(String decoded) {
        int n = Math.min(decoded.length(), 65_536);
        int odd = 0;
        for (int i = 0; i < n; i++) {
            char c = decoded.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B' || c == UNKNOWN || c >= 0x80 && c < 0xA0) {
                odd++;
            }
        }
        return odd > 8 && odd * 50 > n || odd * 4 > n;
    }
}
