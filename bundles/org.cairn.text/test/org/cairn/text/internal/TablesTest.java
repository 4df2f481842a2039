// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.exchange.ReadOptions.TableMapping;
import org.cairn.api.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final ReadOptions MAPPED = ReadOptions.DEFAULT
            .withTable(new TableMapping(List.of("text", "More"), "Title", "who", "when", List.of("School", "Year")));
    private static final ReadOptions TEXT_ONLY = ReadOptions.DEFAULT.withTable(new TableMapping(List.of("text"), null, null, null, List.of()));

    @TempDir
    Path folder;

    private Reading read(ReadOptions options, String name, String content) throws Exception {
        return Reading.of(options, Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyRowIsADocument(String separator) throws Exception {
        String table = """
                Title,Who,When,TEXT,more,School,Year
                Week 1,Priya,25/02/2013,"He said, ""yes"".
                Then left.",And so on,Hill Top,4
                ,Tom,,Short,,,5
                """.replace(",", separator).replace("He said" + separator, "He said,");
        Reading read = read(MAPPED, separator.equals("\t") ? "j.tsv" : "j.csv", table);
        assertEquals(List.of(), read.problems);
        ReadDocument first = read.documents.getFirst();
        assertEquals("He said, \"yes\".\nThen left.\nAnd so on", first.text());
        assertEquals("Week 1", first.title());
        assertEquals("Priya", first.author());
        assertEquals(LocalDate.of(2013, 2, 25), first.date());
        assertEquals(Map.of("School", "Hill Top", "Year", "4"), first.attributes());
        assertNotNull(first.original());
        ReadDocument second = read.documents.getLast();
        assertEquals("Short", second.text());
        assertEquals("j, row 3", second.title());
        assertTrue(second.origin().matches("j\\.[ct]sv, row 3"), second.origin());
        assertNull(second.date());
        assertNull(second.original());
        assertEquals(Map.of("Year", "5"), second.attributes());
    }

    @Test
    void whatIsOddInRowsIsToldOnce() throws Exception {
        Reading read = read(MAPPED, "j.csv", "title,who,when,text,more,school,year\na,b,soon,t,,,\nc,d,,,,,\ne,f,2013-01-01,x\n");
        assertEquals(List.of("t", "x"), read.texts());
        assertEquals(List.of("j.csv: 1 row has no text and was left out: 3."), read.problems.stream()
                .filter(p -> p.message().contains("no text")).map(Object::toString).toList());
        assertTrue(read.problems.toString().contains("“soon” in row 2"), read.problems.toString());
        assertTrue(read.problems.toString().contains("fewer cells than the heading: 4"), read.problems.toString());
    }

    @Test
    void aMissingColumnNamesThoseThatAreThere() throws Exception {
        Reading read = read(MAPPED, "j.csv", "title,who,when,body,school,year\na,b,c,d,e,f\n");
        assertEquals(0, read.documents.size());
        assertEquals("j.csv: The table has no column “text”, “More”. It has: title, who, when, body, school, year.", read.problem());
    }

    @Test
    void withoutAMappingATableIsOneText() throws Exception {
        Reading read = read(ReadOptions.DEFAULT, "j.csv", "a,b\n1,\"x\ny\"\n\n2,\n");
        assertEquals("a\tb\n1\tx y\n2", read.text());
        assertEquals("j", read.only().title());
    }

    @Test
    void tablesWithoutQuotingAndInOldEncodings() throws Exception {
        assertEquals(List.of("a \"b\" c", "\"unclosed"), read(TEXT_ONLY, "q.tsv", "id\ttext\n1\ta \"b\" c\n2\t\"unclosed\n").texts());
        Path old = Files.write(folder.resolve("old.csv"), "id;text\n1;Žáci přišli šťastně\n".getBytes(Charset.forName("windows-1250")));
        assertEquals(List.of("Žáci přišli šťastně"), Reading.of(TEXT_ONLY, old).texts());
        Path marked = Files.write(folder.resolve("bom.csv"), "\uFEFFtext,id\nhello,1\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("hello"), Reading.of(TEXT_ONLY, marked).texts());
    }

    @Test
    void anExcelWorkbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("About").createRow(0).createCell(0).setCellValue("nothing here");
            Sheet sheet = book.createSheet("Journals");
            String[] headings = {"Title", "who", "when", "text", "more", "School", "Year"};
            for (int i = 0; i < headings.length; i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(headings[i]);
            }
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            var row = sheet.createRow(2);
            row.createCell(1).setCellValue("Priya");
            row.createCell(2).setCellValue(LocalDate.of(2013, 2, 25));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue("One\r\ntwo <&> \uD83D\uDE00");
            row.createCell(6).setCellValue(4);
            book.write(bytes);
        }
        Path file = Files.write(folder.resolve("j.xlsx"), bytes.toByteArray());
        Reading read = Reading.of(MAPPED, file);
        ReadDocument only = read.only();
        assertEquals("One\ntwo <&> \uD83D\uDE00", only.text());
        assertEquals("Priya", only.author());
        assertEquals(LocalDate.of(2013, 2, 25), only.date());
        assertEquals(Map.of("Year", "4"), only.attributes());
        assertEquals("j.xlsx, row 3", only.origin());
        assertTrue(read.problem().contains("“About” was left out"), read.problem());
        assertEquals("About\nnothing here\nJournals\nTitle\twho\twhen\ttext\tmore\tSchool\tYear\n"
                + "\tPriya\t2013-02-25\tOne two <&> \uD83D\uDE00\t\t\t4",
                Reading.of(file).text());
    }

    @Test
    void theHeadingsOfATableAreThoseOfItsColumns() throws Exception {
        Path csv = Files.write(folder.resolve("latin.csv"), "Naïve;Größe;Text;\n1;2;3;4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("Naïve", "Größe", "Text"), new FileReading().headings(csv, Progress.NONE));
        Path excel = folder.resolve("two.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = Files.newOutputStream(excel)) {
            for (String name : List.of("First", "Second")) {
                Sheet sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("Text of " + name);
                sheet.getRow(0).createCell(1).setCellValue("Who");
                sheet.createRow(1).createCell(0).setCellValue("a row 🌊");
            }
            book.write(out);
        }
        assertEquals(List.of("Text of First", "Who", "Text of Second"), new FileReading().headings(excel, Progress.NONE));
        assertEquals(List.of(), new FileReading().headings(folder.resolve("gone.csv"), Progress.NONE));
    }
}
