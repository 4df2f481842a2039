// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;

/** Prints tables: for people, as CSV, and as a list of JSON objects. */
public final class TableOutput {
    /** Text columns for people are cut behind this many columns of the terminal; the last one never is. */
    private static final int WIDEST = 60;

    private TableOutput() {
    }

    /** Columns for people; headings and cells only. */
    public static void text(Table table, Locale locale, PrintStream out) {
        List<Column> columns = table.columns();
        List<String> headings = columns.stream().map(column -> onOneLine(column.heading())).toList();
        int[] widths = headings.stream().mapToInt(DisplayWidth::of).toArray();
        List<List<String>> lines = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                boolean last = i == row.size() - 1;
                String cell = onOneLine(CellText.forPeople(columns.get(i), row.get(i), locale));
                line.add(last ? cell : DisplayWidth.cut(cell, WIDEST));
                widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
            }
            lines.add(line);
        }
        out.print(aligned(headings, columns, widths));
        lines.forEach(line -> out.print(aligned(line, columns, widths)));
    }

    private static String aligned(List<String> cells, List<Column> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ");
            Column.Type type = columns.get(i).type();
            boolean text = type != Column.Type.COUNT && type != Column.Type.NUMBER;
            line.append(text ? DisplayWidth.left(cells.get(i), widths[i]) : DisplayWidth.right(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing() + "\n";
    }

    /** A text without line ends, tabs and other control characters, which would break a line or command the terminal. */
    public static String onOneLine(String text) {
        StringBuilder line = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line = line == null ? new StringBuilder(text) : line;
                line.setCharAt(i, ' ');
            }
        }
        return line == null ? text : line.toString();
    }

    /** A list of objects, a key for each column. */
    public static void json(Table table, PrintStream out) {
        out.print("[");
        String separator = "\n";
        for (List<Object> row : table.rows()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.columns().get(i).key(), CellText.forJson(row.get(i)));
            }
            out.print(separator + Json.of(object));
            separator = ",\n";
        }
        out.print("\n]\n");
    }

    /** As RFC 4180 wants it, with a line of keys; numbers with all their digits, NaN where nothing is defined. */
    public static void csv(Table table, PrintStream out) {
        out.print(String.join(",", table.columns().stream().map(Column::key).toList()) + "\r\n");
        for (List<Object> row : table.rows()) {
            out.print(String.join(",", row.stream().map(TableOutput::csv).toList()) + "\r\n");
        }
    }

    /** A cell as RFC 4180 wants it; a text that a spreadsheet would run as a formula is marked as text with an apostrophe. */
    private static String csv(Object cell) {
        if (cell == null) {
            return "";
        }
        if (!(cell instanceof String)) {
            return CellText.forPrograms(cell);
        }
        String text = (String) cell;
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !text.equals(text.strip());
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
