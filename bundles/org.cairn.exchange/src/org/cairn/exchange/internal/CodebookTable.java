// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.ProjectView;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.core.codebook.CodeUse;
import org.cairn.core.codebook.CodebookDiff;

/** The codebook as rows of cells, the first with the headings. */
final class CodebookTable {

    static final List<String> HEADINGS = List.of("path", "name", "colour", "codable", "in brief", "in full", "when to use", "when not to use",
            "example", "passages", "with sub-codes", "sources");
    /** Cells before this one are text, the others are numbers. */
    static final int FIRST_COUNT = 9;
    /** The columns that are numbers. */
    static final List<Integer> COUNTS = List.of(9, 10, 11);
    private static final int PATH = 0;
    private static final int NAME = 1;
    private static final int COLOR = 2;
    private static final int CODABLE = 3;
    private static final int FIRST_TEXT = 4;

    /** What other programs and other years call the columns. */
    private static final Map<String, Integer> ALIASES = Map.ofEntries(Map.entry("code", NAME), Map.entry("tag", NAME),
            Map.entry("color", COLOR), Map.entry("brief", FIRST_TEXT), Map.entry("full", FIRST_TEXT + 1),
            Map.entry("definition", FIRST_TEXT + 1), Map.entry("description", FIRST_TEXT + 1), Map.entry("use", FIRST_TEXT + 2),
            Map.entry("inclusion criteria", FIRST_TEXT + 2), Map.entry("avoid", FIRST_TEXT + 3),
            Map.entry("exclusion criteria", FIRST_TEXT + 3), Map.entry("examples", FIRST_TEXT + 4));

    private CodebookTable() {
    }

    /** All codes as text; the counts last. */
    static List<List<String>> rows(ProjectView view) {
        Codebook book = view.codebook();
        CodeUse use = CodeUse.of(view);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Code code : book.codes()) {
            Code.Definition d = code.definition();
            rows.add(List.of(book.path(code), code.name(), CodebookDiff.hex(code.color()), code.codable() ? "yes" : "no", d.brief(), d.full(),
                    d.use(), d.avoid(), d.example(), String.valueOf(use.passages(code, false)), String.valueOf(use.passages(code, true)),
                    String.valueOf(use.sources(code, true))));
        }
        return rows;
    }

    /**
     * The codes of a table.
     *
     * @param where the file, for problems
     */
    static List<CodeEntry> entries(List<List<String>> rows, String where) throws Failure {
        int[] columns = new int[FIRST_COUNT];
        Arrays.fill(columns, -1);
        List<String> heads = rows.isEmpty() ? List.of() : rows.getFirst();
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).strip().toLowerCase(Locale.ROOT);
            int known = HEADINGS.contains(head) ? HEADINGS.indexOf(head) : ALIASES.getOrDefault(head, -1);
            if (known >= 0 && known < FIRST_COUNT && columns[known] < 0) {
                columns[known] = i;
            }
        }
        if (columns[PATH] < 0 && columns[NAME] < 0) {
            throw new Failure(Spoken.say("table-has-neither-column-path-nor"), where, Spoken.say("write-headings-into-first-row-export"));
        }
        List<CodeEntry> entries = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String name = cell(row, columns[NAME]);
            String path = cell(row, columns[PATH]);
            if (name == null && path == null) {
                continue;
            }
            path = path == null ? name : path;
            name = name == null ? path.substring(path.lastIndexOf(Codebook.PATH_SEPARATOR) < 0 ? 0
                    : path.lastIndexOf(Codebook.PATH_SEPARATOR) + Codebook.PATH_SEPARATOR.length()) : name;
            List<String> texts = new ArrayList<>();
            for (int text = 0; text < CodeEntry.TEXTS; text++) {
                texts.add(cell(row, columns[FIRST_TEXT + text]));
            }
            String place = where + ", row " + (i + 1);
            entries.add(new CodeEntry(path, name, color(cell(row, columns[COLOR]), place), codable(cell(row, columns[CODABLE]), place), texts));
        }
        return entries;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() || row.get(column).isBlank() ? null : row.get(column);
    }

    private static Integer color(String cell, String where) throws Failure {
        if (cell == null) {
            return null;
        }
        String digits = cell.strip().replaceFirst("^(#|0x)", "");
        if (!digits.matches("[0-9A-Fa-f]{6}")) {
            throw new Failure(Spoken.say("no-colour", cell), where, Spoken.say("write-as-rrggbb-or-leave-cell"));
        }
        return Integer.valueOf(digits, 16);
    }

    private static Boolean codable(String cell, String where) throws Failure {
        if (cell == null) {
            return null;
        }
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "ja", "wahr", "code" -> true;
            case "no", "false", "0", "nein", "falsch", "folder" -> false;
            default -> throw new Failure(Spoken.say("does-not-say-whether-passages-can", cell), where, Spoken.say("write-yes-or-no-or-leave"));
        };
    }
}
