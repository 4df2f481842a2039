// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.List;

/** A page as HTML: one file, no scripts, nothing fetched, good to print. */
final class HtmlFile {

    private static final String STYLE = """
            body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #1f2933; max-width: 46em; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 1.7em; line-height: 1.25; margin-bottom: .3em } h2 { font-size: 1.2em; margin: 1.7em 0 .4em; break-after: avoid }
            h3 { font-size: 1em; margin: 1.2em 0 .2em; break-after: avoid } p { margin: .4em 0 } li { margin: .25em 0 }
            p.quiet, footer { color: #5b6875; font-size: .9em }
            blockquote { margin: .6em 0 .6em 1em; padding-left: .9em; border-left: 3px solid #9fb3c8 }
            blockquote footer::before { content: '– ' } table { border-collapse: collapse; width: 100%; margin: .6em 0; font-size: .93em }
            td, th { text-align: left; vertical-align: top; padding: .3em .5em; border-bottom: 1px solid #dce1e6; white-space: pre-line }
            th { color: #5b6875; font-weight: normal } tr { break-inside: avoid } body > footer { margin-top: 2.5em; border-top: 1px solid #dce1e6 }
            @media print { body { margin: 0; max-width: none; font-size: 10pt } }
            @media (prefers-color-scheme: dark) { @media screen { body { background: #1b2229; color: #e4e9ee } p.quiet, footer, th { color: #a9b7c4 }
            td, th, body > footer { border-color: #3a4651 } } }
            """;

    private final StringBuilder page = new StringBuilder();

    private HtmlFile() {
    }

    /** @param language of what the report says of itself */
    static String of(Page report, String language) {
        HtmlFile file = new HtmlFile();
        // the name of the document itself may name somebody
        String title = report.blocks().getFirst() instanceof Page.Heading heading ? heading.text() : "";
        file.page.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\"><title>").append(escape(title))
                .append("</title>\n<style>\n").append(STYLE).append("</style></head>\n<body>\n");
        report.blocks().forEach(file::add);
        if (!report.notes().isEmpty()) {
            file.page.append("<footer>");
            report.notes().forEach(note -> file.element("p", note));
            file.page.append("</footer>\n");
        }
        return file.page.append("</body></html>\n").toString();
    }

    private void add(Page.Block block) {
        switch (block) {
            case Page.Heading heading -> element("h" + heading.level(), heading.text());
            case Page.Paragraph paragraph -> page.append(paragraph.quiet() ? "<p class=\"quiet\">" : "<p>").append(escape(paragraph.text()))
                    .append("</p>\n");
            case Page.Bullets bullets -> {
                page.append("<ul>\n");
                bullets.items().forEach(item -> element("li", item));
                page.append("</ul>\n");
            }
            case Page.Quote quote -> page.append("<blockquote><p>").append(escape(quote.text())).append("</p><footer>")
                    .append(escape(quote.from())).append("</footer></blockquote>\n");
            case Page.Grid grid -> {
                page.append("<table>\n<thead>");
                row("th", grid.heads());
                page.append("</thead>\n<tbody>\n");
                grid.rows().forEach(row -> row("td", row));
                page.append("</tbody></table>\n");
            }
        }
    }

    private void row(String cell, List<String> texts) {
        page.append("<tr>");
        texts.forEach(text -> page.append('<').append(cell).append('>').append(escape(text)).append("</").append(cell).append('>'));
        page.append("</tr>\n");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escape(text)).append("</").append(name).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
