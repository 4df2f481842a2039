// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.ProjectView;
import org.cairn.core.XmlText;
import org.cairn.core.codebook.CodeUse;
import org.cairn.core.codebook.CodebookDiff;

/** The codebook as a Word document: a heading for each code, its definition field by field, how often it was used. */
final class DocxCodebook {

    private static final int[] SIZES = {15, 13, 12, 11};
    private static final int INDENT = 280;
    private static final int SMALL = 9;
    private static final int SPACE = 240;

    private DocxCodebook() {
    }

    static void write(ProjectView view, OutputStream out) throws IOException {
        Codebook book = view.codebook();
        CodeUse use = CodeUse.of(view);
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun title = document.createParagraph().createRun();
            title.setText(XmlText.printable(view.info().name()));
            title.setBold(true);
            title.setFontSize(20);
            for (Code code : book.codes()) {
                int depth = book.depth(code);
                XWPFParagraph head = paragraph(document, depth);
                head.setSpacingBefore(SPACE);
                head.setKeepNext(true);
                XWPFRun chip = head.createRun();
                chip.setText(code.codable() ? "■ " : "□ ");
                chip.setColor(CodebookDiff.hex(code.color()).substring(1));
                XWPFRun name = head.createRun();
                name.setText(XmlText.printable(code.name()));
                name.setBold(true);
                name.setFontSize(SIZES[Math.min(depth, SIZES.length - 1)]);
                Code.Definition d = code.definition();
                field(document, depth, Spoken.say("codebook.brief"), d.brief());
                field(document, depth, Spoken.say("codebook.full"), d.full());
                field(document, depth, Spoken.say("codebook.use"), d.use());
                field(document, depth, Spoken.say("codebook.avoid"), d.avoid());
                field(document, depth, Spoken.say("codebook.example"), d.example());
                XWPFRun counts = paragraph(document, depth).createRun();
                counts.setText(HtmlCodebook.used(code, book, use));
                counts.setFontSize(SMALL);
                counts.setColor("5B6875");
            }
            document.write(out);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, int depth) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(INDENT * depth);
        return paragraph;
    }

    private static void field(XWPFDocument document, int depth, String label, String text) {
        if (text.isBlank()) {
            return;
        }
        XWPFParagraph paragraph = paragraph(document, depth);
        XWPFRun name = paragraph.createRun();
        name.setText(label + ": ");
        name.setItalic(true);
        XWPFRun run = paragraph.createRun();
        String[] lines = XmlText.printable(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
