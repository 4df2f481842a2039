// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.cairn.text.internal.text.Characters;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads Excel workbooks row by row, dates as ISO 8601, formulas as their last results. */
final class SpreadsheetReader implements FormatReader {

    private static final String KIND = "an Excel workbook";
    private static final int MAX_COLUMNS = 16_384;

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        boolean from1904;
        int sheetCount;
        try (Parts parts = Parts.open(file, KIND)) {
            parts.unpackAll();
            from1904 = from1904(parts);
            sheetCount = sheetCount(parts);
        } catch (XMLStreamException e) {
            throw Unreadable.damaged(KIND, e);
        }
        try (OPCPackage workbook = OPCPackage.open(file.stream())) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            TableDocuments table = new TableDocuments(file, out);
            Sheet taken = null;
            List<Sheet> filled = new ArrayList<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    Sheet sheet = new Sheet(sheets.getSheetName(), table, taken == null, sheetCount > 1);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, sheet, new Cells(from1904), false));
                    xml.parse(new InputSource(FileContent.watched(in, file.watch())));
                    taken = taken == null && sheet.read ? sheet : taken;
                    if (sheet.headings != null) {
                        filled.add(sheet);
                    }
                }
            }
            if (filled.isEmpty()) {
                throw new Unreadable("The workbook has no cells.", "Nothing to do, unless you expected rows: then open it and look.");
            }
            if (taken == null) {
                // says which columns are missing
                table.heading(filled.getFirst().headings);
            }
            table.end();
            for (Sheet sheet : filled) {
                if (!sheet.read) {
                    out.problem(file.note("The sheet “" + sheet.name + "” was left out: the documents are taken from “"
                            + taken.name + "”."));
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw Unreadable.damaged(KIND, e);
        }
    }

    private static boolean from1904(Parts parts) throws IOException, XMLStreamException {
        try (Xml xml = parts.xml("xl/workbook.xml")) {
            String flag = xml != null && xml.find("workbookPr") ? xml.attribute("date1904") : null;
            return "1".equals(flag) || "true".equals(flag);
        }
    }

    private static int sheetCount(Parts parts) throws IOException, XMLStreamException {
        int count = 0;
        try (Xml xml = parts.xml("xl/workbook.xml")) {
            while (xml != null && xml.find("sheet")) {
                count++;
            }
        }
        return count;
    }

    /** Writes dates the one way that everybody reads alike. */
    private static final class Cells extends DataFormatter {

        private final boolean from1904;

        Cells(boolean from1904) {
            super(Locale.ROOT);
            this.from1904 = from1904;
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString) {
            if (!DateUtil.isADateFormat(formatIndex, formatString) || !DateUtil.isValidExcelDate(value)) {
                return super.formatRawCellContents(value, formatIndex, formatString);
            }
            LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
            if (value < 1) {
                return time.toLocalTime().toString();
            }
            return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString();
        }
    }

    /** Takes the rows of one sheet. */
    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final String name;
        private final TableDocuments table;
        private final boolean wanted;
        private final boolean named;
        private List<String> headings;
        private boolean read;
        private List<String> cells = new ArrayList<>();

        /**
         * @param wanted whether no sheet before it gave the documents
         * @param named whether its name tells it from others
         */
        Sheet(String name, TableDocuments table, boolean wanted, boolean named) {
            this.name = name;
            this.table = table;
            this.wanted = wanted;
            this.named = named;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MAX_COLUMNS) {
                throw Unreadable.tooLarge("more than " + MAX_COLUMNS + " columns");
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : Characters.normalise(value));
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (headings == null) {
                headings = cells;
                read = !table.mapped() || wanted && table.fits(headings);
                if (!table.mapped() && named) {
                    table.sheet(name);
                }
                if (read) {
                    table.heading(headings);
                }
            } else if (read) {
                table.row(row + 1, padded());
            }
        }

        /** Rows end at their last filled cell: that is no fault of theirs. */
        private List<String> padded() {
            while (cells.size() < headings.size()) {
                cells.add("");
            }
            return cells;
        }
    }
}
