// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.api.progress.Failure;

/** The first sheet of an Excel workbook. */
public final class XlsxTable {

    /** What a cell of Excel holds at most, in characters. */
    private static final int LONGEST = 32_767;
    private static final int MOST_ROWS = 100_000;
    private static final int LETTER = 256;
    private static final int WIDE = 34;
    private static final int[] WIDTHS = {34, 22, 10, 9, 40, 60, 40, 40, 50, 10, 14, 9};

    private XlsxTable() {
    }

    /** A codebook, whose last columns are numbers. */
    static void write(List<List<String>> rows, OutputStream out) throws IOException, Failure {
        write("Codebook", rows, CodebookTable.COUNTS, WIDTHS, out);
    }

    /** A table of texts. */
    static void write(String name, List<List<String>> rows, OutputStream out) throws IOException, Failure {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        Arrays.fill(widths, WIDE);
        write(name, rows, List.of(), widths, out);
    }

    /**
     * Writes a table.
     *
     * @param rows the first one holds the headings
     * @param numbers which columns are numbers
     * @param widths of the columns, in letters; further columns have the usual one
     */
    public static void write(String name, List<List<String>> rows, List<Integer> numbers, int[] widths, OutputStream out)
            throws IOException, Failure {
        if (rows.size() > MOST_ROWS) {
            throw new Failure(Spoken.say("workbook-rows-would-be-too-big", rows.size()), name, Spoken.say("write-as-csv"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet(name);
            CellStyle head = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle text = book.createCellStyle();
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            text.setQuotePrefixed(true); // a spreadsheet then never runs it as a formula, not even when somebody edits it
            CellStyle number = book.createCellStyle();
            number.setVerticalAlignment(VerticalAlignment.TOP);
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                List<String> cells = rows.get(i);
                for (int j = 0; j < cells.size(); j++) {
                    Cell cell = row.createCell(j);
                    boolean counted = i > 0 && numbers.contains(j) && !cells.get(j).isEmpty();
                    cell.setCellStyle(i == 0 ? head : counted ? number : text);
                    if (counted) {
                        cell.setCellValue(Double.parseDouble(cells.get(j)));
                    } else {
                        cell.setCellValue(checked(cells.get(j), cells.getFirst(), rows.getFirst().size() > j ? rows.getFirst().get(j) : ""));
                    }
                }
            }
            for (int j = 0; j < widths.length; j++) {
                sheet.setColumnWidth(j, widths[j] * LETTER);
            }
            sheet.createFreezePane(1, 1);
            book.write(out);
        }
    }

    private static String checked(String text, String path, String column) throws Failure {
        if (text.length() > LONGEST) {
            throw new Failure(Spoken.say("cell-excel-holds-at-most-characters", column, text.length()), path, Spoken.say("write-as-csv"));
        }
        return text;
    }

    public static List<List<String>> read(byte[] bytes, String where) throws IOException, Failure {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            if (sheet.getLastRowNum() >= MOST_ROWS) {
                throw new Failure(Spoken.say("table-has-more-than-rows", MOST_ROWS), where, Spoken.say("choose-another-file"));
            }
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                List<String> cells = new ArrayList<>();
                for (int j = 0; row != null && j < Math.min(row.getLastCellNum(), LETTER); j++) {
                    cells.add(formatter.formatCellValue(row.getCell(j)));
                }
                rows.add(cells);
            }
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new Failure(Spoken.say("file-no-excel-workbook-or-damaged"), where, Spoken.say("open-excel-save-again-as-xlsx"), e);
        }
        return rows;
    }
}
