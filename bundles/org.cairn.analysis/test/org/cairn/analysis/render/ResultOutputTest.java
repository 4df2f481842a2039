// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Consent;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Results as they are written: numbers to the digit, nothing that a program would run, and what must be said beside them. */
class ResultOutputTest {

    private static final Table TABLE = Table.of("Shares", Column.text("name", "Name"), Column.percent("share", "Share"),
            Column.number("kappa", "Kappa").rounded(3), Column.count("n", "N"), Column.date("day", "Day"), Column.flag("ok", "OK"))
            .row("=1+1", 12.25, 0.6666666666666666, 1200, LocalDate.of(2013, 2, 19), true)
            .row("<b>", Double.NaN, -0.0004, null, null, null).build();

    private static Run run(Result result) {
        return new Run("org.example.x", "An analysis", "2", "org.example", "1.0.0", ParameterValues.DEFAULTS.with("atLeast", "3"), 1,
                new UUID(1, 2), 7, Instant.EPOCH, Duration.ofMillis(5), 100, Run.Outcome.DONE, result);
    }

    private static byte[] bytes(Result result, OutputFormat format, OutputSettings settings) throws IOException, Failure {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultOutput.write(run(result), format, settings, out);
        return out.toByteArray();
    }

    private static String text(Result result, OutputFormat format, OutputSettings settings) throws IOException, Failure {
        return new String(bytes(result, format, settings), StandardCharsets.UTF_8);
    }

    @Test
    void peopleReadRoundedNumbersInTheirLanguage() throws Exception {
        Result result = TABLE.with(TABLE.about().counting(3, "sources").note("A note.").warn("Small numbers.")
                .without(new LeftOut(LeftOut.Reason.MISSING, 2, "sources", "they have no date")));
        assertEquals("""
                Shares

                Name  Share (%)  Kappa     N  Day         OK
                =1+1       12.3  0.667  1200  2013-02-19  yes
                <b>   undefined  0.000

                Warning: Small numbers.
                n = 3 sources.
                2 sources left out: they have no date.
                A note.

                An analysis (org.example.x, version 2), from org.example 1.0.0.
                Parameters: atLeast = 3.
                State 7 of the project, seed 1.
                """, text(result, OutputFormat.TEXT, OutputSettings.PLAIN));
        String german = text(result, OutputFormat.TEXT, OutputSettings.PLAIN.in(Locale.GERMAN));
        assertTrue(german.contains("12,3  0,667  1200  19.02.2013  ja"), german);
        assertTrue(german.contains("Achtung: Small numbers."), german);
    }

    @Test
    void largeNumbersAreWrittenAsTheReaderWritesThemAndForProgramsPlainly() throws Exception {
        Result result = TABLE.with(TABLE.about().counting(16_270, "sources")
                .without(new LeftOut(LeftOut.Reason.MISSING, 2_500, "sources", "they have no date")));
        String english = text(result, OutputFormat.TEXT, OutputSettings.PLAIN);
        assertTrue(english.contains("n = 16,270 sources.\n2,500 sources left out"), english);
        String german = text(result, OutputFormat.TEXT, OutputSettings.PLAIN.in(Locale.GERMAN));
        assertTrue(german.contains("n = 16.270 sources.\n2.500 sources ausgelassen"), german);
        String json = text(result, OutputFormat.JSON, OutputSettings.PLAIN.in(Locale.GERMAN));
        assertTrue(json.contains("16270") && json.contains("2500") && !json.contains("16.270"), json);
    }

    @Test
    void programsReadAllDigits() throws Exception {
        assertEquals("name,share,kappa,n,day,ok\r\n'=1+1,12.25,0.6666666666666666,1200,2013-02-19,true\r\n<b>,NaN,-4.0E-4,,,\r\n",
                text(TABLE, OutputFormat.CSV, OutputSettings.PLAIN));
        String json = text(TABLE, OutputFormat.JSON, OutputSettings.PLAIN);
        assertTrue(json.contains("\"rows\":[[\"=1+1\",12.25,0.6666666666666666,1200,\"2013-02-19\",true],[\"<b>\",\"NaN\",-4.0E-4,null,null,"
                + "null]]"), json);
        assertTrue(json.contains("\"parameters\":{\"atLeast\":[\"3\"]}"), json);
        assertTrue(json.contains("\"project_version\":7"), json);
    }

    @Test
    void aPageRunsNothing() throws Exception {
        String page = text(Composite.of("<script>alert(1)</script>", TABLE, new Text("T", "One & two\n\nThree"),
                Failed.of("F", "It \"failed\".", "Try again.")), OutputFormat.HTML, OutputSettings.PLAIN);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("<td>&lt;b&gt;</td>"), page);
        assertTrue(page.contains("<p>One &amp; two</p>\n<p>Three</p>"), page);
        assertTrue(page.contains("Not done: It &quot;failed&quot;. Try again."), page);
        assertTrue(page.contains("<th scope=\"col\" class=\"n\">Share (%)</th>"), page);
    }

    @Test
    void aWorkbookHasValuesAndNoFormulas() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(Composite.of("Both", TABLE, TABLE), OutputFormat.XLSX,
                OutputSettings.PLAIN)))) {
            assertEquals(List.of("Shares", "Shares 2", "An analysis"),
                    List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2)));
            var formula = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.STRING, formula.getCellType());
            assertEquals("=1+1", formula.getStringCellValue());
            assertTrue(formula.getCellStyle().getQuotePrefixed());
            assertEquals(0.6666666666666666, book.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue());
            assertEquals("undefined", book.getSheetAt(0).getRow(2).getCell(1).getStringCellValue());
            assertEquals(LocalDate.of(2013, 2, 19), book.getSheetAt(0).getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate());
        }
    }

    @Test
    void aDocumentHasTablesPicturesAndHowTheyCameAbout() throws Exception {
        Table.Builder wide = Table.of("Wide", IntStream.range(0, 14).mapToObj(i -> Column.text("c" + i, "C" + i)).toList());
        wide.row(IntStream.range(0, 14).mapToObj(i -> "cell " + i + "\nsecond\u0001 line").toArray());
        Matrix matrix = Matrix.counts("M", List.of("a", "b"), List.of("a", "b"), new double[][] {{1, 2}, {3, 4}});
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(Composite.of("All", TABLE, wide.build(), matrix,
                new Text("T", "One.\n\nTwo.")), OutputFormat.DOCX, OutputSettings.PLAIN)))) {
            assertEquals(5, document.getTables().size(), "the wide one in three parts");
            assertEquals("Share (%)", document.getTables().get(0).getRow(0).getCell(1).getText());
            assertEquals("12.3", document.getTables().get(0).getRow(1).getCell(1).getText());
            assertEquals(List.of("C0", "C13"), document.getTables().get(3).getRow(0).getTableCells().stream().map(cell -> cell.getText()).toList());
            assertEquals("cell 13\nsecond\uFFFD line", document.getTables().get(3).getRow(1).getCell(1).getText());
            assertEquals(1, document.getAllPictures().size());
            List<String> paragraphs = document.getParagraphs().stream().map(each -> each.getText()).toList();
            assertTrue(paragraphs.containsAll(List.of("All", "Two.", "State 7 of the project, seed 1.")), paragraphs.toString());
            assertTrue(paragraphs.stream().anyMatch(each -> each.startsWith("Heat map: 2 rows, 2 columns.")));
        }
    }

    @Test
    void aMatrixIsATableToo() throws Exception {
        Matrix matrix = Matrix.counts("M", List.of("Trust", "Über"), List.of("Trust", "trust!"), new double[][] {{1, 2}, {Double.NaN, 4}})
                .named("Code", "Code");
        assertEquals("row,trust,trust_2\r\nTrust,1,2\r\nÜber,,4\r\n", text(matrix, OutputFormat.CSV, OutputSettings.PLAIN));
        String page = text(matrix, OutputFormat.HTML, OutputSettings.PLAIN);
        assertTrue(page.contains("<svg") && page.contains("<figcaption>Heat map: 2 rows, 2 columns."), page);
        assertTrue(text(Composite.of("C", TABLE, matrix), OutputFormat.SVG, OutputSettings.PLAIN).contains("<svg"));
        assertThrows(Failure.class, () -> text(TABLE, OutputFormat.SVG, OutputSettings.PLAIN));
    }

    @Test
    void whoMayNotBeQuotedIsNot() throws Exception {
        FakeProject project = FakeProject.of().person("Ana", "", null).person("Ben", "", null)
                .source("A", "Private words.", s -> s.by("Ana")).source("B", "Open words.", s -> s.by("Ben"))
                .consent("Ana", Consent.Use.QUOTATION, Consent.State.REFUSED);
        Table table = Table.of("T", Column.text("a", "A")).row(Cell.of("all", Evidence.of(List.of(
                Passage.at(project.theSource("A").id(), 0, 7), Passage.at(project.theSource("B").id(), 0, 4),
                Passage.whole(project.theSource("B").id()), Passage.whole(new UUID(9, 9)))))).build();
        Table evidence = EvidenceTable.of(table, project.view(), Locale.ENGLISH);
        assertEquals(List.of("(not to be quoted)", "Open", "", ""), evidence.rows().stream().map(row -> row.get(6)).toList());
        assertEquals("(no longer in the project)", evidence.rows().getLast().get(3));
        for (OutputFormat format : List.of(OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.HTML)) {
            String written = text(table, format, OutputSettings.PLAIN.withEvidence(project.view()));
            assertTrue(written.contains("Open") && !written.contains("Private"), written);
        }
    }

    @Test
    void evidenceThatFailsIsSaidAndTheRestIsThere() {
        Table table = Table.of("T", Column.text("a", "A"), Column.count("n", "N"))
                .row("first", Cell.of(1, () -> {
                    throw new IllegalStateException("gone");
                })).row("second", Cell.of(1, Evidence.of(List.of(Passage.whole(new UUID(1, 1)))))).build();
        Table evidence = EvidenceTable.of(table, FakeProject.of().view(), Locale.ENGLISH);
        assertEquals(1, evidence.rows().size());
        assertEquals(List.of("The evidence of first, N could not be looked up."), evidence.warnings());
        assertEquals(About.UNCOUNTED, evidence.about().n());
    }
}
