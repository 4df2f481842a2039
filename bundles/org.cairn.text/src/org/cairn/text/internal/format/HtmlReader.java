// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import org.cairn.text.internal.text.Characters;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Encoding;
import org.cairn.text.internal.text.Facts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages. */
final class HtmlReader implements FormatReader {

    @Override
    public void read(FileContent file, Receiver out) {
        Encoding decoded = Encoding.decodeMarkup(file.bytes());
        if (Characters.looksBinary(decoded.text())) {
            throw Unreadable.damaged(Kind.HTML.article(), null);
        }
        Document page = Html.parse(decoded.text(), Parser.htmlParser(), file.watch());
        Draft draft = new Draft();
        Html.append(page, draft, file.watch());
        if (decoded.note() != null) {
            out.problem(file.note(decoded.note()));
        }
        Element html = page.selectFirst("html");
        String language = html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        out.document(draft.finish(file, Facts.titled(Titles.meant(page.title())).withLanguage(language)));
    }
}
