// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cairn.text.internal.text.Characters;
import org.cairn.text.internal.text.Encoding;

/** Reads tables of text (csv, tsv), whatever separates their cells. */
final class DelimitedReader implements FormatReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        Encoding decoded = Encoding.decode(file.bytes());
        if (Characters.looksBinary(decoded.text())) {
            throw new Unreadable("The file is not a table of text, whatever its name says.",
                    "Open it in the program that made it and save it as CSV.");
        }
        String text = Characters.normalise(decoded.text());
        if (decoded.note() != null) {
            out.problem(file.note(decoded.note()));
        }
        TableDocuments table = new TableDocuments(file, out);
        try (CSVParser rows = CSVParser.parse(text, format(text, file, out))) {
            boolean first = true;
            for (CSVRecord row : rows) {
                List<String> cells = row.toList();
                if (first) {
                    table.heading(cells);
                    first = false;
                } else {
                    table.row((int) row.getRecordNumber(), cells);
                }
            }
            if (first) {
                throw new Unreadable("The table is empty.", "Nothing to do, unless you expected rows: then open it and look.");
            }
            table.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CSVFormat format(String text, FileContent file, Receiver out) {
        CSVFormat strict = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        if (wellFormed(text, strict, file)) {
            return strict;
        }
        CSVFormat unquoted = strict.builder().setQuote(null).get();
        if (file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".tsv")) {
            // many programs write such tables without any quoting
            return unquoted;
        }
        out.problem(file.warning("A quotation mark is not closed or stands in the wrong place.",
                "Look at the rows with quotation marks: Cairn took them as well as it could."));
        return strict.builder().setTrailingData(true).setLenientEof(true).get();
    }

    private static boolean wellFormed(String text, CSVFormat format, FileContent file) {
        try (CSVParser rows = CSVParser.parse(text, format)) {
            for (CSVRecord row : rows) {
                file.watch().check();
                for (String cell : row) {
                    if (cell.length() > Limits.CELL_CHARS) {
                        throw Unreadable.tooLarge("a cell of more than " + Limits.CELL_CHARS / 1_000_000 + " million characters");
                    }
                }
            }
            return true;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    /** The separator that stands most often in the first line, outside quotation marks. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted && any) {
                break;
            } else if (!quoted) {
                for (int d = 0; d < DELIMITERS.length; d++) {
                    counts[d] += DELIMITERS[d] == c ? 1 : 0;
                }
            }
            any |= c > ' ';
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }
}
