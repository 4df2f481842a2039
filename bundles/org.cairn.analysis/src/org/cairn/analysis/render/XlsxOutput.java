// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;

/** Results as an Excel workbook: a sheet for each table and one that says how they came about. No text is ever run as a formula. */
final class XlsxOutput {

    private static final int LETTER = 256;
    private static final int LONGEST = 32_767;
    private static final int MOST_ROWS = 1_048_575;
    private static final int IN_MEMORY = 500;

    private final Workbook book;
    private final OutputSettings settings;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle day;
    private final Set<String> names = new HashSet<>();

    private XlsxOutput(Workbook book, OutputSettings settings) {
        this.book = book;
        this.settings = settings;
        Font bold = book.createFont();
        bold.setBold(true);
        head = book.createCellStyle();
        head.setFont(bold);
        text = book.createCellStyle();
        text.setQuotePrefixed(true); // then Excel does not run it as a formula, not even when somebody edits it
        day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    static void write(Run run, OutputSettings settings, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY)) {
            XlsxOutput output = new XlsxOutput(book, settings);
            for (Table table : Tables.of(run.result(), settings.locale())) {
                output.sheet(table);
            }
            if (settings.evidence() != null) {
                output.sheet(EvidenceTable.of(run.result(), settings.evidence(), settings.locale()));
            }
            output.about(run);
            book.write(out);
        }
    }

    private Sheet named(String wanted) {
        String name = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "Table" : wanted);
        String free = name;
        for (int number = 2; !names.add(free.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            free = name.substring(0, Math.min(name.length(), 31 - ending.length())) + ending;
        }
        return book.createSheet(free);
    }

    private void sheet(Table table) {
        Sheet sheet = named(table.title());
        Row headings = sheet.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            Cell cell = headings.createCell(i);
            cell.setCellValue(cut(table.columns().get(i).heading()));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, (table.columns().get(i).type() == Column.Type.TEXT ? 32 : 14) * LETTER);
        }
        sheet.createFreezePane(0, 1);
        int last = Math.min(MOST_ROWS, table.rows().size());
        for (int i = 0; i < last; i++) {
            Row row = sheet.createRow(i + 1);
            List<Object> cells = table.rows().get(i);
            for (int j = 0; j < cells.size(); j++) {
                fill(row.createCell(j), cells.get(j));
            }
        }
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case null -> {
                // an empty cell: nothing is known
            }
            case Double number when !Double.isFinite(number) -> {
                cell.setCellValue(CellText.forPeople(Column.number("n", ""), number, settings.locale()));
                cell.setCellStyle(text);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean flag -> cell.setCellValue(flag);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> {
                cell.setCellValue(cut(value.toString()));
                cell.setCellStyle(text);
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private void about(Run run) {
        List<String> lines = new ArrayList<>();
        collect(run.result(), lines);
        lines.addAll(AboutLines.provenance(run, settings.locale()));
        Sheet sheet = named(run.label());
        sheet.setColumnWidth(0, 120 * LETTER);
        for (int i = 0; i < lines.size(); i++) {
            fill(sheet.createRow(i).createCell(0), lines.get(i));
        }
    }

    private void collect(Result result, List<String> lines) {
        lines.add(result.title());
        lines.addAll(AboutLines.warnings(result.about(), settings.locale()));
        lines.addAll(AboutLines.notes(result.about(), settings.locale()));
        switch (result) {
            case Composite composite -> composite.parts().forEach(part -> collect(part, lines));
            case Text said -> lines.addAll(said.text().lines().filter(line -> !line.isBlank()).toList());
            case Failed failed -> lines.add(failed.problem().message() + " " + failed.problem().remedy());
            default -> {
                // its numbers have a sheet of their own
            }
        }
    }
}
