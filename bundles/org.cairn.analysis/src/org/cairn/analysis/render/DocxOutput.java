// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Failure;
import org.cairn.core.XmlText;

/**
 * Results as a Word document: tables, pictures with what they show in words, notes, and at the end how they came about. A table that is
 * too wide for a page goes on below, its first column again; a very long one ends with a sentence that says so.
 */
final class DocxOutput {

    private static final int[] SIZES = {20, 14, 12};
    private static final int SMALL = 9;
    private static final int SPACE = 240;
    private static final String QUIET = "5B6875";
    /** So many columns can be read on a page. */
    private static final int COLUMNS = 7;
    private static final int MOST_ROWS = 2_000;
    /** Of a picture, in points: what a page holds between its margins. */
    private static final double PICTURE_WIDTH = 450;
    private static final double PNG_SCALE = 2;

    private final XWPFDocument document;
    private final OutputSettings settings;

    private DocxOutput(XWPFDocument document, OutputSettings settings) {
        this.document = document;
        this.settings = settings;
    }

    /** @param out not closed */
    static void write(Run run, OutputSettings settings, OutputStream out) throws IOException, Failure {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxOutput output = new DocxOutput(document, settings);
            output.add(run.result(), 1);
            if (settings.evidence() != null) {
                output.add(EvidenceTable.of(run.result(), settings.evidence(), settings.locale()), 2);
            }
            for (String line : AboutLines.provenance(run, settings.locale())) {
                output.small(line);
            }
            document.write(out);
        }
    }

    private void add(Result result, int level) throws IOException, Failure {
        heading(result.title(), level);
        AboutLines.warnings(result.about(), settings.locale()).forEach(this::paragraph);
        switch (result) {
            case Composite composite -> {
                for (Result part : composite.parts()) {
                    add(part, level + 1);
                }
            }
            case Text text -> List.of(text.text().split("\n\\s*\n")).forEach(this::paragraph);
            case Failed failed -> paragraph(CellText.phrases(settings.locale()).say("failed", failed.problem().message()) + " "
                    + failed.problem().remedy());
            default -> {
                picture(result);
                for (Table table : Tables.of(result, settings.locale())) {
                    if (!table.title().equals(result.title())) {
                        heading(table.title(), level + 1);
                    }
                    table(table);
                }
            }
        }
        AboutLines.notes(result.about(), settings.locale()).forEach(this::small);
    }

    /** The names of the styles are Word's own, by which programs list headings; sizes are set here, as a new document has no styles. */
    private void heading(String text, int level) {
        int known = Math.min(level, SIZES.length);
        XWPFParagraph one = document.createParagraph();
        one.setSpacingBefore(level == 1 ? 0 : SPACE);
        one.setKeepNext(true);
        one.setStyle("Heading" + known);
        XWPFRun run = one.createRun();
        run.setBold(true);
        run.setFontSize(SIZES[known - 1]);
        lines(run, text);
    }

    private void paragraph(String text) {
        lines(document.createParagraph().createRun(), text);
    }

    private void small(String text) {
        XWPFRun run = document.createParagraph().createRun();
        run.setFontSize(SMALL);
        run.setColor(QUIET);
        lines(run, text);
    }

    private void picture(Result result) throws IOException, Failure {
        Optional<Drawing> drawing = Drawing.of(result, ResultOutput.WIDTH, 0, false, settings.locale());
        if (drawing.isEmpty()) {
            return;
        }
        byte[] png = Drawing.png(result, ResultOutput.WIDTH, 0, PNG_SCALE, false, settings.locale()).orElseThrow();
        double height = PICTURE_WIDTH * drawing.get().height() / drawing.get().width();
        try {
            document.createParagraph().createRun().addPicture(new ByteArrayInputStream(png), PictureType.PNG, "picture.png",
                    Units.toEMU(PICTURE_WIDTH), Units.toEMU(height));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        small(drawing.get().alternative());
    }

    private void table(Table table) {
        int all = table.columns().size();
        for (int first = 1; first == 1 || first < all; first += COLUMNS - 1) {
            List<Integer> columns = new ArrayList<>(List.of(0));
            IntStream.range(first, Math.min(all, first + COLUMNS - 1)).forEach(columns::add);
            part(table, columns);
            small("");
        }
        if (table.rows().size() > MOST_ROWS) {
            small(CellText.phrases(settings.locale()).say("more-rows", MOST_ROWS, table.rows().size()));
        }
    }

    private void part(Table table, List<Integer> columns) {
        int rows = Math.min(MOST_ROWS, table.rows().size());
        XWPFTable made = document.createTable(rows + 1, columns.size());
        made.setWidth("100%");
        made.getRow(0).setRepeatHeader(true);
        cells(made.getRow(0), columns.stream().map(column -> table.columns().get(column).heading()).toList(), true);
        for (int i = 0; i < rows; i++) {
            List<Object> row = table.rows().get(i);
            cells(made.getRow(i + 1), columns.stream().map(column -> CellText.forPeople(table.columns().get(column), row.get(column),
                    settings.locale())).toList(), false);
        }
    }

    private static void cells(XWPFTableRow row, List<String> texts, boolean head) {
        for (int i = 0; i < texts.size(); i++) {
            XWPFRun run = row.getCell(i).getParagraphs().getFirst().createRun();
            run.setBold(head);
            run.setFontSize(SMALL);
            lines(run, texts.get(i));
        }
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
