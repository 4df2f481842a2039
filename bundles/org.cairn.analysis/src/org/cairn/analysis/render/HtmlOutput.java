// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.List;
import java.util.Optional;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Failure;

/** Results as HTML: tables with headings, drawings with the table of their numbers beneath. Everything in them is escaped. */
public final class HtmlOutput {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
            table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: 600; }
            th, td { padding: .2rem .6rem; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
            svg { max-width: 100%; height: auto; } .wide { overflow-x: auto; }
            .warning { border-left: 4px solid #D55E00; padding-left: .6rem; } .notes, footer { color: #777; font-size: .9rem; }
            """;

    private HtmlOutput() {
    }

    /** A whole page, with how the result came about at its foot. */
    static String page(Run run, OutputSettings settings) throws Failure {
        StringBuilder html = new StringBuilder();
        String language = settings.locale().getLanguage();
        html.append("<!DOCTYPE html>\n<html lang=\"").append(escape(language)).append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escape(run.result().title())).append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n")
                .append(fragment(run.result(), 1, settings));
        if (settings.evidence() != null) {
            append(html, EvidenceTable.of(run.result(), settings.evidence(), settings.locale()), 2, settings);
        }
        html.append("</main>\n<footer>\n");
        AboutLines.provenance(run, settings.locale()).forEach(line -> html.append("<p>").append(escape(line)).append("</p>\n"));
        return html.append("</footer>\n</body>\n</html>\n").toString();
    }

    /**
     * A result as a part of a page, without styles.
     *
     * @param level of its heading, 1 to 6
     * @throws Failure if this system cannot draw
     */
    public static String fragment(Result result, int level, OutputSettings settings) throws Failure {
        StringBuilder html = new StringBuilder();
        append(html, result, level, settings);
        return html.toString();
    }

    private static void append(StringBuilder html, Result result, int level, OutputSettings settings) throws Failure {
        html.append("<section>\n<h").append(level).append('>').append(escape(result.title())).append("</h").append(level).append(">\n");
        AboutLines.warnings(result.about(), settings.locale())
                .forEach(line -> html.append("<p class=\"warning\">").append(escape(line)).append("</p>\n"));
        switch (result) {
            case Composite composite -> {
                for (Result part : composite.parts()) {
                    append(html, part, Math.min(6, level + 1), settings);
                }
            }
            case Text text -> {
                for (String paragraph : text.text().split("\n\\s*\n")) {
                    html.append("<p>").append(escape(paragraph).replace("\n", "<br>")).append("</p>\n");
                }
            }
            case Failed failed -> html.append("<p class=\"warning\">").append(escape(CellText.phrases(settings.locale())
                    .say("failed", failed.problem().message()))).append(' ').append(escape(failed.problem().remedy())).append("</p>\n");
            default -> {
                Optional<Drawing> drawing = Drawing.of(result, ResultOutput.WIDTH, 0, settings.dark(), settings.locale());
                drawing.ifPresent(picture -> html.append("<figure>\n").append(picture.svg().replaceFirst("(?s)^\\s*<\\?xml.*?\\?>\\s*", ""))
                        .append("\n<figcaption>").append(escape(picture.alternative())).append("</figcaption>\n</figure>\n"));
                Tables.of(result, settings.locale()).forEach(table -> append(html, table, result.title(), settings));
            }
        }
        List<String> notes = AboutLines.notes(result.about(), settings.locale());
        if (!notes.isEmpty()) {
            html.append("<div class=\"notes\">\n");
            notes.forEach(line -> html.append("<p>").append(escape(line)).append("</p>\n"));
            html.append("</div>\n");
        }
        html.append("</section>\n");
    }

    private static void append(StringBuilder html, Table table, String heading, OutputSettings settings) {
        html.append("<div class=\"wide\"><table>\n");
        if (!table.title().equals(heading)) {
            html.append("<caption>").append(escape(table.title())).append("</caption>\n");
        }
        html.append("<thead><tr>");
        for (Column column : table.columns()) {
            html.append("<th scope=\"col\"").append(kind(column)).append('>').append(escape(column.heading())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Object> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                html.append("<td").append(kind(column)).append('>')
                        .append(escape(CellText.forPeople(column, row.get(i), settings.locale())).replace("\n", "<br>")).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private static String kind(Column column) {
        return column.type() == Column.Type.COUNT || column.type() == Column.Type.NUMBER ? " class=\"n\"" : "";
    }

    /** A text as it stands in HTML, between tags and within quotation marks. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
