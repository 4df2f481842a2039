// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, reading it gives problems and nothing else. */
class HostileTest {

    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    @TempDir
    Path folder;

    private static byte[] bomb(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void bombs() throws Exception {
        assertTrue(Reading.of(folder, "bomb.zip", bomb("a.txt", 64)).problem().contains("unpacks to far more"));
        assertTrue(Reading.of(folder, "bomb.docx", bomb("word/document.xml", 64)).problem().contains("unpacks to far more"));
        assertTrue(Reading.of(folder, "bomb.xlsx", bomb("xl/workbook.xml", 64)).problem().contains("unpacks to far more"));
        assertTrue(Reading.of(folder, "bomb.odt", bomb("content.xml", 64)).problem().contains("unpacks to far more"));
        assertTrue(Reading.of(folder, "bomb.epub", bomb("META-INF/container.xml", 64)).problem().contains("unpacks to far more"));
    }

    @Test
    void aPackedStreamInAPdf() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj\n<</Length 1/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        assertTrue(Reading.of(folder, "a.pdf", pdf.toByteArray()).problem().contains("unpacks to far more"));
    }

    @Test
    void entitiesOfTheirOwn() throws Exception {
        String body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>&d;</w:t></w:r></w:p>"
                + "</w:body></w:document>";
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY d SYSTEM \"" + secret.toUri() + "\">]>";
        for (String head : List.of(LAUGHS, outside)) {
            Reading word = Reading.of(folder, "a.docx", Reading.zip(Map.of("word/document.xml", head + body)));
            assertTrue(word.problem().contains("declares entities"), word.problem());
            Reading odt = Reading.of(folder, "a.odt", Reading.zip(Map.of("content.xml", head + "<x>&d;</x>")));
            assertTrue(odt.problem().contains("declares entities"), odt.problem());
            Reading html = Reading.of(folder, "a.xhtml", head + "<html><body><p>x &d;</p></body></html>");
            assertTrue(html.documents.isEmpty() || !html.text().contains("SECRET") && !html.text().contains("lollol"));
            Map<String, String> sheet = new LinkedHashMap<>(xlsxParts());
            sheet.replaceAll((name, xml) -> name.startsWith("xl/worksheets/")
                    ? head + xml.replaceFirst("<\\?xml.*?\\?>", "").replace("cell", "&d;") : xml);
            Reading excel = Reading.of(folder, "a.xlsx", Reading.zip(sheet));
            assertEquals(0, excel.documents.size());
            assertEquals(1, excel.problems.size());
        }
    }

    private static Map<String, String> xlsxParts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("cell");
            book.write(bytes);
            try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @Test
    void deepNesting() throws Exception {
        String deep = "<w:sdt>".repeat(100_000);
        Reading word = Reading.of(folder, "a.docx", OfficeTest.docx(deep + "</w:sdt>".repeat(100_000)));
        // newer Java runtimes refuse it themselves
        assertTrue(word.problem().contains("nested more than") || word.problem().contains("damaged"), word.problem());
        Reading html = Reading.of(folder, "a.html", "<div>".repeat(50_000) + "x");
        assertEquals(1, html.documents.size() + html.problems.size());
        Reading rtf = Reading.of(folder, "a.rtf", "{\\rtf1 " + "{".repeat(200_000) + "x");
        assertEquals(1, rtf.documents.size() + rtf.problems.size());
    }

    @Test
    void emptyAndTruncatedFiles() throws Exception {
        byte[] whole = OfficeTest.docx(OfficeTest.p("text ".repeat(500)));
        for (String ending : new FileReading().endings()) {
            Reading empty = Reading.of(folder, "empty." + ending, new byte[0]);
            assertEquals(0, empty.documents.size(), ending);
            assertEquals(1, empty.problems.size(), ending);
            Reading blank = Reading.of(folder, "blank." + ending, " \n ");
            assertEquals(0, blank.documents.size(), ending);
            assertEquals(1, blank.problems.stream().filter(p -> p.severity() == org.cairn.api.progress.Problem.Severity.ERROR).count(), ending);
        }
        for (String ending : List.of("docx", "odt", "epub", "xlsx", "zip")) {
            Reading cut = Reading.of(folder, "cut." + ending, Arrays.copyOf(whole, whole.length / 2));
            assertEquals(0, cut.documents.size(), ending);
            assertTrue(cut.problem().contains("damaged"), cut.problem());
        }
    }

    @Test
    void whateverBytesThereAre() {
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            Map<String, byte[]> samples = new LinkedHashMap<>();
            samples.put("docx", OfficeTest.docx(OfficeTest.p("Ann: text") + "<w:tbl><w:tr><w:tc>" + OfficeTest.p("x") + "</w:tc></w:tr></w:tbl>"));
            samples.put("odt", Reading.zip(Map.of("content.xml", "<o:d xmlns:o='urn:x:office:1.0'><o:text><p>text</p></o:text></o:d>")));
            samples.put("xlsx", Reading.zip(xlsxParts()));
            samples.put("pdf", pdf());
            samples.put("rtf", "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}Hello \\b bold\\b0 \\'e9\\u225?\\par}".getBytes(StandardCharsets.US_ASCII));
            samples.put("html", "<html><body><h1>Head</h1><p>x<table><tr><td>y</table></body></html>".getBytes(StandardCharsets.US_ASCII));
            samples.put("eml", "From: a@b\r\nSubject: =?utf-8?q?x=20?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            samples.put("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\n".getBytes(StandardCharsets.US_ASCII));
            samples.put("srt", "1\n00:00:01,000 --> 00:00:02,000\nx\n".getBytes(StandardCharsets.US_ASCII));
            samples.put("csv", "a,b\n\"x\",y\n".getBytes(StandardCharsets.US_ASCII));
            samples.put("md", "---\ntitle: x\n---\n# h\n".getBytes(StandardCharsets.US_ASCII));
            samples.put("zip", Reading.zip(Map.of("a/b.txt", "text", "c.md", "# x")));
            Random random = new Random(20130225);
            Path many = Files.createDirectories(folder.resolve("many"));
            int count = 0;
            for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
                for (int i = 0; i < 60; i++) {
                    byte[] mutant = sample.getValue().clone();
                    for (int k = random.nextInt(12); k >= 0; k--) {
                        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                    }
                    Files.write(many.resolve(++count + "." + sample.getKey()), mutant);
                }
            }
            Reading read = Reading.of(many);
            assertTrue(read.documents.size() + read.problems.size() >= count, "every file is a document or a problem");
            assertTrue(read.documents.size() > count / 10, read.documents.size() + " documents");
        });
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(50, 500);
                out.showText("Some words on a page");
                out.endText();
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
