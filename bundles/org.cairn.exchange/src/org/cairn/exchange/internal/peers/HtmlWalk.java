// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.util.Arrays;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Goes through HTML as a browser shows it, and remembers for each byte of the bare text where its character is in the text that is made:
 * blocks begin on a line of their own there, which the bare text knows nothing of.
 */
final class HtmlWalk implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr",
            "blockquote", "pre", "section", "article", "hr", "br");

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[1024];
    private int bytes;
    private int points;
    private boolean block;

    void walk(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.body().traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            take(words.getWholeText());
        } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            block = true;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            block = true;
        }
    }

    private void take(String words) {
        for (int i = 0; i < words.length();) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            boolean mark = point == '\uFEFF' && text.isEmpty() || point == '\r';
            if (block && !Character.isWhitespace(point)) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                    points++;
                }
                block = false;
            }
            int length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            for (int n = 0; n < length; n++) {
                add(points);
            }
            if (!mark) {
                text.appendCodePoint(point == 0 ? '\uFFFD' : point);
                points++;
            }
        }
    }

    private void add(int point) {
        if (bytes == offsets.length) {
            offsets = Arrays.copyOf(offsets, bytes * 2);
        }
        offsets[bytes++] = point;
    }

    String text() {
        return text.toString();
    }

    /** For each byte of the bare text, and for the place behind it. */
    int[] offsets() {
        int[] all = Arrays.copyOf(offsets, bytes + 1);
        all[bytes] = points;
        return all;
    }
}
