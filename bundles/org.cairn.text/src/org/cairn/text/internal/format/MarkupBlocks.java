// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.text.internal.text.Draft;

/** Turns the elements of HTML, as they open and close, into paragraphs, headings, list items and rows of tables. */
final class MarkupBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
            "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
            "thead", "tr", "ul", "br");
    private static final Set<String> UNSEEN = Set.of(
            "head", "script", "style", "template", "noscript", "title", "svg", "iframe", "object", "embed", "select", "option",
            "button", "textarea", "rt", "rp", "audio", "video", "canvas", "map");

    private record Line(String text, int level) {
    }

    private static final class Row {
        private final List<List<Line>> cells = new ArrayList<>();
    }

    private final Draft draft;
    private final StringBuilder line = new StringBuilder();
    private final Deque<Row> rows = new ArrayDeque<>();
    /** Number of the last item of each open list; negative for lists without numbers. */
    private final Deque<int[]> lists = new ArrayDeque<>();
    private int level;
    private int preformatted;
    private String mark = "";

    MarkupBlocks(Draft draft) {
        this.draft = draft;
    }

    /** Whether a reader of the page would not see what is in such an element. */
    static boolean unseen(String tag) {
        return UNSEEN.contains(tag);
    }

    /** @param tag in lower case */
    void open(String tag) {
        if (!BLOCKS.contains(tag)) {
            return;
        }
        flush();
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> level = tag.charAt(1) - '0';
            case "pre" -> preformatted++;
            case "ul", "menu" -> lists.push(new int[] {-1});
            case "ol" -> lists.push(new int[] {0});
            case "li" -> mark = lists.isEmpty() || lists.peek()[0] < 0 ? "• " : ++lists.peek()[0] + ". ";
            case "tr" -> rows.push(new Row());
            case "td", "th" -> {
                if (!rows.isEmpty()) {
                    rows.peek().cells.add(new ArrayList<>());
                }
            }
            default -> {
                // only begins a new paragraph
            }
        }
    }

    /** @param tag in lower case */
    void close(String tag) {
        if (!BLOCKS.contains(tag)) {
            return;
        }
        flush();
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> level = 0;
            case "pre" -> preformatted = Math.max(0, preformatted - 1);
            case "ul", "ol", "menu" -> lists.poll();
            case "li" -> mark = "";
            case "tr" -> {
                if (!rows.isEmpty()) {
                    row(rows.pop());
                }
            }
            default -> {
                // only ends the paragraph
            }
        }
    }

    /** Text within the open element; white space counts as one space where it is not preformatted. */
    void text(String text) {
        if (preformatted > 0) {
            line.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.append(c);
            }
        }
    }

    /** Ends the last paragraph. */
    void end() {
        flush();
        while (!rows.isEmpty()) {
            row(rows.pop());
        }
    }

    private void flush() {
        String text = preformatted > 0 ? line.toString().replaceAll("^\\R|\\s+$", "") : line.toString().strip();
        line.setLength(0);
        if (!text.isBlank()) {
            emit(new Line(mark + text, level));
            mark = "";
        }
    }

    private void emit(Line finished) {
        if (!rows.isEmpty() && !rows.peek().cells.isEmpty()) {
            rows.peek().cells.getLast().add(finished);
        } else if (finished.level > 0) {
            draft.heading(finished.text, finished.level);
        } else {
            draft.paragraph(finished.text);
        }
    }

    private void row(Row row) {
        boolean oneLineEach = row.cells.stream().allMatch(cell -> cell.size() <= 1);
        if (oneLineEach && row.cells.size() > 1) {
            String joined = row.cells.stream().map(cell -> cell.isEmpty() ? "" : cell.getFirst().text).collect(Collectors.joining("\t"));
            if (!joined.isBlank()) {
                emit(new Line(joined.stripTrailing(), 0));
            }
        } else {
            // long cells are prose, as in the letters and pages that are laid out by tables
            row.cells.forEach(cell -> cell.forEach(this::emit));
        }
    }
}
