// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.cairn.api.progress.Failure;

/** CSV as RFC 4180 and Excel want it. */
public final class CsvTable {

    private static final char BOM = '\uFEFF';
    private static final String FORMULA = "^'*[=+\\-@\\t\\r].*";

    private CsvTable() {
    }

    public static void write(List<List<String>> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BOM);
        write(rows, writer);
    }

    /** For R, Python and their like, which take a byte order mark for a part of the first heading. */
    public static void plain(List<List<String>> rows, OutputStream out) throws IOException {
        write(rows, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void write(List<List<String>> rows, Writer writer) throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (List<String> row : rows) {
            printer.printRecord(row.stream().map(CsvTable::guarded).toList());
        }
        printer.flush();
    }

    /** An apostrophe before what a spreadsheet would run, and before one that is there already, so that reading can take it off. */
    static String guarded(String text) {
        return text.matches("(?s)" + FORMULA) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && text.matches("(?s)" + FORMULA) ? text.substring(1) : text;
    }

    public static List<List<String>> read(byte[] bytes, String where) throws IOException, Failure {
        String text = decode(bytes, where);
        String first = text.lines().findFirst().orElse("");
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            separator = count(first, candidate) > count(first, separator) ? candidate : separator;
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                rows.add(record.stream().map(CsvTable::unguarded).toList());
            }
        } catch (UncheckedIOException e) {
            throw new Failure(Spoken.say("table-damaged-behind-row", rows.size()), where, Spoken.say("see-whether-quotation-mark-not-closed"), e);
        }
        return rows;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** A wrong guess would spoil every umlaut: what is not Unicode is refused. */
    private static String decode(byte[] bytes, String where) throws Failure {
        boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        Charset charset = little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Failure(Spoken.say("table-not-written-utf-so-letters"), where, Spoken.say("excel-save-as-csv-utf-or"), e);
        }
    }
}
