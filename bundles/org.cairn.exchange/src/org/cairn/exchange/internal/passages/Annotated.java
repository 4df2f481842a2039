// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import static org.cairn.exchange.internal.HtmlCodebook.escape;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.codebook.CodebookDiff;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.passages.Outward.Document;
import org.cairn.exchange.internal.passages.Outward.Passage;

/** Texts with their codings: comments of Word, or marks with notes below each paragraph. */
final class Annotated {

    private static final String STYLE = """
            body { font: 11pt/1.6 Georgia, 'Times New Roman', serif; color: #1f2933; max-width: 46em; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 1.5em; margin: 2em 0 .2em; break-after: avoid } .note { color: #5b6875; font-size: .9em; margin: 0 0 1em }
            p { margin: 0 0 .6em } mark { background: #fdf3d8; color: inherit; border-bottom: 2px solid #e69f00 }
            ol { margin: 0 0 1em; padding-left: 2.2em; font-size: .85em; color: #47535f; list-style: none } sup { font-size: .7em; color: #47535f }
            .chip { display: inline-block; width: .65em; height: .65em; border-radius: 50%; margin-right: .45em }
            @media print { body { margin: 0; max-width: none } mark, .chip { print-color-adjust: exact } }
            """;

    private final Outward out;

    Annotated(Outward out) {
        this.out = out;
    }

    private String about(Document document) {
        List<String> about = new ArrayList<>();
        about.add(out.author(document.source()));
        about.add(out.school(document.source()));
        about.add(document.source().kind());
        about.add(document.source().date() == null ? "" : document.source().date().toString());
        return String.join(", ", about.stream().filter(text -> !text.isEmpty()).toList());
    }

    private String said(Passage passage) {
        return out.disguise.words(out.view.codebook().path(passage.code())) + (passage.comment().isBlank() ? "" : "\n" + passage.comment());
    }

    void docx(OutputStream target) throws IOException, Failure, Cancelled {
        try (DocxWriter docx = new DocxWriter(target)) {
            out.documents(document -> {
                try {
                    docx(docx, document);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private void docx(DocxWriter docx, Document document) throws IOException {
        docx.paragraph("Heading1", document.title());
        docx.paragraph("Note", about(document));
        List<Passage> passages = document.passages();
        int[] comments = new int[passages.size()];
        for (int i = 0; i < comments.length; i++) {
            Passage passage = passages.get(i);
            comments[i] = docx.comment(passage.coder(), said(passage), passage.coding().created());
        }
        for (Span line : lines(document.text())) {
            docx.beginParagraph("");
            int at = line.start();
            for (int cut : cuts(passages, line)) {
                if (cut > at) {
                    docx.text(document.text().slice(at, cut));
                    at = cut;
                }
                // the line end belongs to the paragraph that it ends
                for (int i = 0; i < comments.length; i++) {
                    int end = passages.get(i).span().end();
                    if (end == cut && end > line.start() || end == line.end() + 1 && cut == line.end()) {
                        docx.endComment(comments[i]);
                    }
                }
                for (int i = 0; i < comments.length; i++) {
                    if (passages.get(i).span().start() == cut && cut <= line.end()) {
                        docx.beginComment(comments[i]);
                    }
                }
            }
            docx.endParagraph();
        }
    }

    /** Where something begins or ends in a line, its ends included. */
    private static TreeSet<Integer> cuts(List<Passage> passages, Span line) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
        for (Passage passage : passages) {
            for (int cut : new int[] {passage.span().start(), passage.span().end()}) {
                if (cut >= line.start() && cut <= line.end()) {
                    cuts.add(cut);
                }
            }
        }
        return cuts;
    }

    private static List<Span> lines(SourceText text) {
        List<Span> lines = new ArrayList<>();
        int at = 0;
        for (String line : text.string().split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            lines.add(new Span(at, at + length));
            at += length + 1;
        }
        return lines;
    }

    void html(OutputStream target) throws IOException, Failure, Cancelled {
        StringBuilder page = new StringBuilder();
        String title = escape(out.disguise.words(out.view.info().name()));
        page.append("<!DOCTYPE html>\n<html lang=\"").append(Spoken.say("language")).append("\"><head><meta charset=\"utf-8\"><title>")
                .append(Spoken.say("annotated.title", title)).append("</title>\n<style>\n").append(STYLE).append("</style></head>\n<body>\n");
        target.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.documents(document -> {
            try {
                target.write(html(document).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        target.write("</body></html>\n".getBytes(StandardCharsets.UTF_8));
    }

    private String html(Document document) {
        StringBuilder page = new StringBuilder("<h1>" + escape(document.title()) + "</h1>\n<p class=\"note\">" + escape(about(document))
                + "</p>\n");
        List<Passage> passages = document.passages().stream().sorted(Comparator.comparing(Passage::span)).toList();
        for (Span line : lines(document.text())) {
            int begin = page.length();
            List<Integer> noted = new ArrayList<>();
            int at = line.start();
            for (int cut : cuts(passages, line)) {
                if (cut > at) {
                    int from = at;
                    boolean marked = passages.stream().anyMatch(passage -> passage.span().start() <= from && passage.span().end() >= cut);
                    String words = escape(document.text().slice(at, cut));
                    page.append(marked ? "<mark>" + words + "</mark>" : words);
                    at = cut;
                }
                for (int i = 0; i < passages.size(); i++) {
                    int end = passages.get(i).span().end();
                    if (end == cut && end > line.start() || end == line.end() + 1 && cut == line.end()) {
                        page.append("<sup>").append(i + 1).append("</sup>");
                        noted.add(i);
                    }
                }
            }
            if (page.length() > begin) {
                // an empty line of the text is only the space between two paragraphs
                page.insert(begin, "<p>").append("</p>\n");
            }
            if (!noted.isEmpty()) {
                page.append("<ol>\n");
                for (int i : noted) {
                    Passage passage = passages.get(i);
                    page.append("<li>").append(i + 1).append(". <span class=\"chip\" style=\"background:")
                            .append(CodebookDiff.hex(passage.code().color())).append("\"></span>")
                            .append(escape(said(passage)).replace("\n", "<br>")).append(" (").append(escape(passage.coder()))
                            .append(")</li>\n");
                }
                page.append("</ol>\n");
            }
        }
        return page.toString();
    }
}
