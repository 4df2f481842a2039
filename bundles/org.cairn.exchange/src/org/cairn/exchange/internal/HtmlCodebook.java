// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.ProjectView;
import org.cairn.core.codebook.CodeUse;
import org.cairn.core.codebook.CodebookDiff;

/** The codebook as one web page without scripts, good to print: an overview with counts, then every code with its definition. */
public final class HtmlCodebook {

    private static final String STYLE = """
            body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #1f2933; max-width: 46em; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 1.6em; margin-bottom: .2em } h2 { font-size: 1.15em; margin: 1.6em 0 .3em; break-after: avoid }
            p.note, td.n, th.n, .used { color: #5b6875; font-size: .9em } a { color: inherit; text-decoration: none }
            table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .15em .4em; border-bottom: 1px solid #dce1e6 }
            td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
            dl { margin: .2em 0 .4em; display: grid; grid-template-columns: 9em 1fr; gap: .25em .8em } dt { font-style: italic; color: #5b6875 }
            dd { margin: 0; white-space: pre-line } section { break-inside: avoid } .path { color: #5b6875; font-weight: normal }
            .chip { display: inline-block; width: .65em; height: .65em; border: 2px solid; border-radius: 50%; margin-right: .45em }
            @media print { body { margin: 0; max-width: none; font-size: 10pt } .chip { print-color-adjust: exact } }
            """;

    private HtmlCodebook() {
    }

    static void write(ProjectView view, OutputStream out) throws IOException {
        Codebook book = view.codebook();
        CodeUse use = CodeUse.of(view);
        StringBuilder page = new StringBuilder();
        String title = escape(view.info().name());
        page.append("<!DOCTYPE html>\n<html lang=\"").append(Spoken.say("language")).append("\"><head><meta charset=\"utf-8\"><title>")
                .append(Spoken.say("codebook.title", title)).append("</title>\n<style>\n").append(STYLE)
                .append("</style></head>\n<body>\n<h1>").append(title).append("</h1>\n<p class=\"note\">")
                .append(Spoken.say("codebook.about", book.size(), view.codings().size(), view.sources().size())).append("</p>\n");
        page.append("<table><thead><tr><th>").append(Spoken.say("codebook.code")).append("</th>");
        for (String count : List.of("passages", "with-sub-codes", "sources")) {
            page.append("<th class=\"n\">").append(Spoken.say("codebook." + count)).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        for (Code code : book.codes()) {
            page.append("<tr><td style=\"padding-left:").append((4 + 14 * book.depth(code)) / 10.0).append("em\">").append(chip(code))
                    .append("<a href=\"#c").append(code.id()).append("\">").append(escape(code.name())).append("</a></td>")
                    .append(number(use.passages(code, false))).append(number(use.passages(code, true)))
                    .append(number(use.sources(code, true))).append("</tr>\n");
        }
        page.append("</tbody></table>\n");
        for (Code code : book.codes()) {
            entry(page, book, code, use);
        }
        page.append("</body></html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(StringBuilder page, Codebook book, Code code, CodeUse use) {
        String path = book.path(code);
        String above = path.substring(0, path.length() - code.name().length());
        page.append("<section id=\"c").append(code.id()).append("\"><h2>").append(chip(code)).append("<span class=\"path\">")
                .append(escape(above)).append("</span>").append(escape(code.name())).append("</h2>\n<dl>");
        Code.Definition d = code.definition();
        field(page, Spoken.say("codebook.brief"), d.brief());
        field(page, Spoken.say("codebook.full"), d.full());
        field(page, Spoken.say("codebook.use"), d.use());
        field(page, Spoken.say("codebook.avoid"), d.avoid());
        field(page, Spoken.say("codebook.example"), d.example());
        page.append("</dl>\n<p class=\"used\">").append(escape(used(code, book, use))).append("</p></section>\n");
    }

    /** How often a code was used, as a sentence. */
    static String used(Code code, Codebook book, CodeUse use) {
        int own = use.passages(code, false);
        int all = use.passages(code, true);
        int sources = use.sources(code, true);
        if (all == 0) {
            return Spoken.say(code.codable() ? "codebook.unused" : "codebook.folder");
        }
        if (!code.codable()) {
            return Spoken.say("codebook.folder-used", all, sources);
        }
        return book.children(code).isEmpty() ? Spoken.say("codebook.used", own, sources) : Spoken.say("codebook.used-below", own, all, sources);
    }

    private static String chip(Code code) {
        String color = CodebookDiff.hex(code.color());
        return "<span class=\"chip\" style=\"border-color:" + color + (code.codable() ? ";background:" + color : "") + "\"></span>";
    }

    private static String number(int count) {
        return "<td class=\"n\">" + (count == 0 ? "" : String.valueOf(count)) + "</td>";
    }

    private static void field(StringBuilder page, String name, String text) {
        if (!text.isBlank()) {
            page.append("<dt>").append(name).append("</dt><dd>").append(escape(text)).append("</dd>");
        }
    }

    /** Text as HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
