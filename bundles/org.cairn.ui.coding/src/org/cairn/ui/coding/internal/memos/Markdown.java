// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads the Markdown of memos: how each character looks, and as HTML. Thread-safe. */
final class Markdown {

    /** How characters look; bits. */
    static final int BOLD = 1;
    static final int ITALIC = 2;
    static final int HEADING = 4;
    static final int QUOTE = 8;
    static final int CODE = 16;
    static final int LINK = 32;
    /** A sign that stands for a look, such as the stars around bold words. */
    static final int SIGN = 64;

    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {
    }

    /** HTML for the body of a page; HTML within the text is shown as it was written, and links that could run something lead nowhere. */
    static String html(String text) {
        return HTML.render(PARSER.parse(text));
    }

    /** How each character (UTF-16) of a text looks. */
    static int[] looks(String text) {
        int[] looks = new int[text.length()];
        PARSER.parse(text).accept(new AbstractVisitor() {

            @Override
            public void visit(Heading heading) {
                all(heading, HEADING, true);
                visitChildren(heading);
            }

            @Override
            public void visit(StrongEmphasis strong) {
                all(strong, BOLD, true);
                visitChildren(strong);
            }

            @Override
            public void visit(Emphasis emphasis) {
                all(emphasis, ITALIC, true);
                visitChildren(emphasis);
            }

            @Override
            public void visit(BlockQuote quote) {
                all(quote, QUOTE, false);
                for (SourceSpan span : quote.getSourceSpans()) {
                    set(span.getInputIndex(), Math.min(span.getInputIndex() + 1, end(span)), SIGN);
                }
                visitChildren(quote);
            }

            @Override
            public void visit(ListItem item) {
                List<SourceSpan> spans = item.getSourceSpans();
                Node first = item.getFirstChild();
                if (!spans.isEmpty() && first != null && !first.getSourceSpans().isEmpty()) {
                    set(spans.getFirst().getInputIndex(), first.getSourceSpans().getFirst().getInputIndex(), SIGN);
                }
                visitChildren(item);
            }

            @Override
            public void visit(Code code) {
                all(code, CODE, false);
            }

            @Override
            public void visit(FencedCodeBlock code) {
                all(code, CODE, false);
            }

            @Override
            public void visit(Link link) {
                all(link, LINK, true);
                visitChildren(link);
            }

            /** @param signs whether what stands before the first and behind the last part within are signs */
            private void all(Node node, int look, boolean signs) {
                node.getSourceSpans().forEach(span -> set(span.getInputIndex(), end(span), look));
                Node first = node.getFirstChild();
                Node last = node.getLastChild();
                if (signs && first != null && !node.getSourceSpans().isEmpty() && !first.getSourceSpans().isEmpty()
                        && !last.getSourceSpans().isEmpty()) {
                    set(node.getSourceSpans().getFirst().getInputIndex(), first.getSourceSpans().getFirst().getInputIndex(), SIGN);
                    set(end(last.getSourceSpans().getLast()), end(node.getSourceSpans().getLast()), SIGN);
                }
            }

            private void set(int from, int to, int look) {
                for (int i = Math.max(0, from); i < Math.min(to, looks.length); i++) {
                    looks[i] |= look;
                }
            }
        });
        return looks;
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
