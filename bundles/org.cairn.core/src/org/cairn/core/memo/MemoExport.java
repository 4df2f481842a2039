// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Memos as one document or table that other programs can read. */
public final class MemoExport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private MemoExport() {
    }

    /**
     * One Markdown document: a heading for each memo, what it is about and who wrote it when, and its text, whose own headings come
     * below.
     *
     * @param heading of the document
     * @param kinds names kinds as a person reads them
     */
    public static String markdown(String heading, List<MemoLine> memos, UnaryOperator<String> kinds, ZoneId zone) {
        StringBuilder text = new StringBuilder("# ").append(literal(heading)).append("\n");
        for (MemoLine line : memos) {
            text.append("\n## ").append(literal(line.title().isEmpty() ? kinds.apply(line.memo().kind()) : line.title())).append("\n\n");
            text.append('*').append(literal(facts(line, kinds, zone))).append("*\n");
            if (!line.about().quotation().isEmpty()) {
                text.append("\n> ").append(literal(line.about().quotation())).append("\n");
            }
            if (!line.memo().text().isBlank()) {
                text.append("\n").append(lowered(line.memo().text().strip())).append("\n");
            }
        }
        return text.toString();
    }

    private static String facts(MemoLine line, UnaryOperator<String> kinds, ZoneId zone) {
        String when = TIME.format(line.memo().modified().atZone(zone));
        return String.join(" · ", List.of(kinds.apply(line.memo().kind()), line.about().name(), line.coder(), when).stream()
                .filter(part -> !part.isEmpty()).toList());
    }

    /** Text in which nothing is a sign of Markdown. */
    private static String literal(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    /** The text with its headings two levels lower: under that of the memo. */
    private static String lowered(String text) {
        return text.replaceAll("(?m)^(#{1,4}) ", "##$1 ");
    }

    /**
     * A table: comma-separated values with one line for each memo, cells quoted as RFC 4180 wants it. What a spreadsheet would run as a
     * formula is marked as text with an apostrophe.
     *
     * @param headings of kind, title, about, quotation, coder, created, modified and text, in this order
     */
    public static String csv(List<String> headings, List<MemoLine> memos, UnaryOperator<String> kinds, ZoneId zone) {
        StringBuilder csv = new StringBuilder();
        row(csv, headings);
        for (MemoLine line : memos) {
            row(csv, List.of(kinds.apply(line.memo().kind()), line.title(), line.about().name(), line.about().quotation(), line.coder(),
                    TIME.format(line.memo().created().atZone(zone)), TIME.format(line.memo().modified().atZone(zone)), line.memo().text()));
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(MemoExport::cell).toList())).append("\r\n");
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
