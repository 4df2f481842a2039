// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import static org.cairn.exchange.internal.HtmlCodebook.escape;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.core.codebook.CodebookDiff;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.passages.Outward.Document;
import org.cairn.exchange.internal.passages.Outward.Passage;

/** What is coded, code by code, with where it stands. */
final class Extracts {

    private static final String STYLE = """
            body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #1f2933; max-width: 44em; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 1.6em } h2 { font-size: 1.2em; margin: 1.8em 0 .3em; border-left: .35em solid; padding-left: .5em; break-after: avoid }
            .note { color: #5b6875; font-size: .9em } blockquote { margin: .9em 0 .2em 1em; white-space: pre-line } cite { color: #5b6875;
            font-size: .9em; font-style: normal; margin-left: 1em } blockquote, cite { break-inside: avoid }
            @media print { body { margin: 0; max-width: none } }
            """;

    private record Extract(String quotation, String from, String comment) {
    }

    private final Outward out;
    private final Map<UUID, List<Extract>> byCode = new HashMap<>();

    Extracts(Outward out) throws Failure, Cancelled {
        this.out = out;
        out.documents(document -> {
            for (Passage passage : document.passages()) {
                byCode.computeIfAbsent(passage.code().id(), key -> new ArrayList<>()).add(new Extract(passage.quotation(), from(document,
                        passage), passage.comment()));
            }
        });
    }

    private String from(Document document, Passage passage) {
        StringBuilder from = new StringBuilder(document.title());
        String author = out.author(document.source());
        if (!author.isEmpty()) {
            from.append(", ").append(author);
        }
        if (document.source().date() != null) {
            from.append(", ").append(document.source().date());
        }
        return from.append(", ").append(Spoken.say("extracts.place", String.valueOf(passage.span().start()),
                String.valueOf(passage.span().end()), passage.coder())).toString();
    }

    private List<Code> codes() {
        return out.view.codebook().codes().stream().filter(code -> byCode.containsKey(code.id())).toList();
    }

    private String head(Code code) {
        int count = byCode.get(code.id()).size();
        return Spoken.say("extracts.code", out.disguise.words(out.view.codebook().path(code)), count);
    }

    void docx(OutputStream target) throws IOException {
        try (DocxWriter docx = new DocxWriter(target)) {
            docx.paragraph("Heading1", out.disguise.words(out.view.info().name()));
            for (Code code : codes()) {
                docx.paragraph("Heading2", head(code));
                String definition = out.disguise.words(code.definition().brief());
                if (!definition.isBlank()) {
                    docx.paragraph("Note", definition);
                }
                for (Extract extract : byCode.get(code.id())) {
                    docx.paragraph("Quote", extract.quotation());
                    docx.paragraph("Note", extract.from() + (extract.comment().isBlank() ? "" : "\n" + extract.comment()));
                }
            }
        }
    }

    void html(OutputStream target) throws IOException {
        StringBuilder page = new StringBuilder();
        String title = escape(out.disguise.words(out.view.info().name()));
        page.append("<!DOCTYPE html>\n<html lang=\"").append(Spoken.say("language")).append("\"><head><meta charset=\"utf-8\"><title>")
                .append(Spoken.say("extracts.title", title)).append("</title>\n<style>\n").append(STYLE)
                .append("</style></head>\n<body>\n<h1>").append(title).append("</h1>\n");
        if (codes().isEmpty()) {
            page.append("<p class=\"note\">").append(Spoken.say("extracts.none")).append("</p>\n");
        }
        for (Code code : codes()) {
            page.append("<h2 style=\"border-color:").append(CodebookDiff.hex(code.color())).append("\">").append(escape(head(code)))
                    .append("</h2>\n");
            String definition = out.disguise.words(code.definition().brief());
            if (!definition.isBlank()) {
                page.append("<p class=\"note\">").append(escape(definition)).append("</p>\n");
            }
            for (Extract extract : byCode.get(code.id())) {
                page.append("<blockquote>").append(escape(extract.quotation())).append("</blockquote>\n<cite>").append(escape(extract.from()))
                        .append(extract.comment().isBlank() ? "" : "<br>" + escape(extract.comment())).append("</cite>\n");
            }
        }
        target.write(page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
