// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.cairn.core.XmlText;

/** A page as a Word document. */
final class DocxFile {

    private static final int[] SIZES = {20, 14, 12};
    private static final int SMALL = 9;
    private static final int INDENT = 360;
    private static final int SPACE = 240;
    private static final int TITLE = 1;
    private static final String QUIET = "5B6875";

    private final XWPFDocument document;

    private DocxFile(XWPFDocument document) {
        this.document = document;
    }

    static byte[] of(Page report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            DocxFile file = new DocxFile(document);
            report.blocks().forEach(file::add);
            for (String note : report.notes()) {
                file.small(document.createParagraph(), note);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private void add(Page.Block block) {
        switch (block) {
            case Page.Heading heading -> heading(heading);
            case Page.Paragraph paragraph -> {
                XWPFParagraph one = document.createParagraph();
                if (paragraph.quiet()) {
                    small(one, paragraph.text());
                } else {
                    lines(one.createRun(), paragraph.text());
                }
            }
            case Page.Bullets bullets -> bullets.items().forEach(item -> {
                XWPFParagraph one = document.createParagraph();
                one.setIndentationLeft(INDENT);
                one.setIndentationHanging(SPACE);
                lines(one.createRun(), "•  " + item);
            });
            case Page.Quote quote -> {
                XWPFParagraph one = document.createParagraph();
                one.setIndentationLeft(INDENT);
                XWPFRun run = one.createRun();
                run.setItalic(true);
                lines(run, quote.text());
                small(one, " – " + quote.from());
            }
            case Page.Grid grid -> grid(grid);
        }
    }

    /** The names of the styles are Word's own, by which programs list headings; sizes are set here, as a new document has no styles. */
    private void heading(Page.Heading heading) {
        XWPFParagraph one = document.createParagraph();
        one.setSpacingBefore(heading.level() == TITLE ? 0 : SPACE);
        one.setKeepNext(true);
        one.setStyle("Heading" + heading.level());
        XWPFRun run = one.createRun();
        run.setBold(true);
        run.setFontSize(SIZES[heading.level() - 1]);
        lines(run, heading.text());
    }

    private void grid(Page.Grid grid) {
        XWPFTable table = document.createTable(grid.rows().size() + 1, grid.heads().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        cells(table.getRow(0), grid.heads(), true);
        for (int i = 0; i < grid.rows().size(); i++) {
            cells(table.getRow(i + 1), grid.rows().get(i), false);
        }
    }

    private static void cells(XWPFTableRow row, List<String> texts, boolean head) {
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFRun run = cell.getParagraphs().getFirst().createRun();
            run.setBold(head);
            run.setFontSize(SMALL + 1);
            lines(run, texts.get(i));
        }
    }

    private void small(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(SMALL);
        run.setColor(QUIET);
        lines(run, text);
    }

    private static void lines(XWPFRun run, String text) {
        String[] lines = XmlText.printable(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
