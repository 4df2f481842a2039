// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import org.cairn.text.internal.text.Draft;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Parses HTML and XHTML and appends what a reader of the page would see to a draft. */
final class Html {

    private Html() {
    }

    /** Parses a page; {@code parser} for HTML as browsers read it, or for XHTML. Never loads anything. */
    static Document parse(String markup, Parser parser, Watch watch) {
        if (markup.length() > Limits.MARKUP_BYTES) {
            throw Unreadable.tooLarge("more than " + (Limits.MARKUP_BYTES >> 20) + " million characters of markup");
        }
        Reader watched = new FilterReader(new StringReader(markup)) {
            @Override
            public int read(char[] buffer, int off, int len) throws IOException {
                watch.check();
                // in small pieces, so that the parser comes back here often
                return super.read(buffer, off, Math.min(len, 8192));
            }
        };
        return parser.parseInput(watched, "");
    }

    /** Appends the paragraphs and headings of a page. */
    static void append(Document page, Draft draft, Watch watch) {
        MarkupBlocks blocks = new MarkupBlocks(draft);
        page.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    blocks.text(text.getWholeText());
                } else if (node instanceof Element element && !(node instanceof Document)) {
                    String tag = element.normalName().toLowerCase(Locale.ROOT);
                    if (MarkupBlocks.unseen(tag) || element.hasAttr("hidden")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    watch.check();
                    blocks.open(tag);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && !(node instanceof Document)) {
                    blocks.close(element.normalName().toLowerCase(Locale.ROOT));
                }
                return FilterResult.CONTINUE;
            }
        });
        blocks.end();
    }
}
