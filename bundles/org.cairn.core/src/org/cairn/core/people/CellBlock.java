// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.List;

/** Cells as spreadsheets put them on the clipboard: tabs between columns, line ends between rows, quotation marks around odd ones. */
public final class CellBlock {

    private CellBlock() {
    }

    /** The rows of a text from a spreadsheet; rows may be of different lengths. A line end at the very end begins no row. */
    public static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int i = 0;
        boolean open = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' && cell.isEmpty()) {
                int end = closing(text, i);
                if (end > 0) {
                    cell.append(text.substring(i + 1, end).replace("\"\"", "\"").replace("\r\n", "\n"));
                    i = end + 1;
                    open = true;
                    continue;
                }
            }
            if (c == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
                open = true;
            } else if (c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                open = false;
            } else {
                cell.append(c);
                open = true;
            }
            i++;
        }
        if (open || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** Where a quotation that begins at {@code start} ends, if the cell ends there too; else -1: the mark is only a mark. */
    private static int closing(String text, int start) {
        int i = start + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i += 2;
                    continue;
                }
                return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0 ? i : -1;
            }
            i++;
        }
        return -1;
    }

    /** The text that a spreadsheet takes as these rows. */
    public static String format(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean odd = cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || cell.startsWith("\"");
        return odd ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
