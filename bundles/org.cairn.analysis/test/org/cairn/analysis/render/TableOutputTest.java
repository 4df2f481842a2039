// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.junit.jupiter.api.Test;

class TableOutputTest {
    private static final Table TABLE = new Table("People",
            List.of(Column.text("name", "Name"), Column.count("sources", "Sources"), Column.text("notes", "Notes")),
            List.of(List.of("Čapek", 12L, "said \"yes\", twice"), List.of("王小明", 3L, "line\nbreak"),
                    Arrays.asList("=SUM(A1)", -4L, null)), List.of());

    private static String print(Table table, OutputFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            switch (format) {
                case TEXT -> TableOutput.text(table, Locale.ENGLISH, out);
                case JSON -> TableOutput.json(table, out);
                default -> TableOutput.csv(table, out);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textIsAlignedByWhatTheEyeSees() {
        assertEquals("""
                Name      Sources  Notes
                Čapek          12  said "yes", twice
                王小明          3  line break
                =SUM(A1)       -4
                """, print(TABLE, OutputFormat.TEXT));
    }

    @Test
    void longTextIsCutButNotTheLastColumn() {
        String name = "n".repeat(100);
        Table table = new Table("", List.of(Column.text("a", "A"), Column.text("b", "B")), List.of(List.of(name, name)), List.of());
        assertEquals("A" + " ".repeat(61) + "B\n" + "n".repeat(59) + "…  " + name + "\n", print(table, OutputFormat.TEXT));
    }

    @Test
    void jsonIsAListOfObjects() {
        assertEquals("""
                [
                {"name":"Čapek","sources":12,"notes":"said \\"yes\\", twice"},
                {"name":"王小明","sources":3,"notes":"line\\nbreak"},
                {"name":"=SUM(A1)","sources":-4,"notes":null}
                ]
                """, print(TABLE, OutputFormat.JSON));
    }

    @Test
    void csvIsRfc4180AndRunsNoFormula() {
        assertEquals("name,sources,notes\r\nČapek,12,\"said \"\"yes\"\", twice\"\r\n王小明,3,\"line\nbreak\"\r\n'=SUM(A1),-4,\r\n",
                print(TABLE, OutputFormat.CSV));
    }

    @Test
    void csvMarksEveryBeginningThatASpreadsheetRuns() {
        List<List<Object>> rows = List.of(List.of("+1"), List.of("-1"), List.of("@x"), List.of("\tx"), List.of(" x"), List.of("x=1"));
        Table table = new Table("", List.of(Column.text("a", "A")), rows, List.of());
        assertEquals("a\r\n'+1\r\n'-1\r\n'@x\r\n'\tx\r\n\" x\"\r\nx=1\r\n", print(table, OutputFormat.CSV));
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        Table table = new Table("", List.of(Column.text("a", "A")), List.of(List.of("\u001b[2Jx\u0007")), List.of());
        assertEquals("A\n [2Jx\n", print(table, OutputFormat.TEXT));
    }
}
