// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float WIDTH = 300;

    @TempDir
    Path folder;

    /** Prints paragraphs on pages as a word processor does: wrapped at the margin, with space between paragraphs where asked. */
    private static void print(PDDocument pdf, float space, String footer, String... paragraphs) throws IOException {
        PDPage page = new PDPage(PDRectangle.A5);
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            float y = 540;
            for (String paragraph : paragraphs) {
                for (String line : wrap(paragraph)) {
                    show(out, 50, y, line);
                    y -= 12;
                }
                y -= space;
            }
            if (footer != null) {
                show(out, 200, 20, footer);
            }
        }
    }

    private static List<String> wrap(String paragraph) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (!line.isEmpty() && FONT.getStringWidth(line + " " + word) / 100 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void show(PDPageContentStream out, float x, float y, String text) throws IOException {
        out.beginText();
        out.setFont(FONT, 10);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static final String LONG = "We began the term with talk partners, and at first the children found it hard to listen to each other "
            + "for more than a few seconds before they wanted to speak themselves.";
    private static final String OTHER = "By the third week that had changed, and I wrote in my journal that the room had become quieter, "
            + "although nobody had asked for silence.";

    @Test
    void linesOfPrintBecomeParagraphsAgainWithOrWithoutSpaceBetween() throws Exception {
        for (float space : new float[] {0, 8}) {
            try (PDDocument pdf = new PDDocument()) {
                print(pdf, space, null, "Week one", LONG, OTHER);
                assertEquals("Week one\n" + LONG + "\n" + OTHER, Reading.of(folder, "a.pdf", bytes(pdf)).text(), "space " + space);
            }
        }
    }

    @Test
    void pagesAreStructureAndTheirNumbersAreNoText() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("Microsoft Word - thesis.docx");
            print(pdf, 0, "- 1 -", "First.", "More.");
            print(pdf, 0, "- 2 -", "Second.", "More.");
            pdf.addPage(new PDPage());
            print(pdf, 0, "- 4 -", "Fourth.", "More.");
            Reading read = Reading.of(folder, "a.pdf", bytes(pdf));
            assertEquals(List.of("PAGE 1 1|First.\nMore.", "PAGE 2 2|Second.\nMore.", "PAGE 3 3|", "PAGE 4 4|Fourth.\nMore."), read.structure());
            assertEquals("a", read.only().title());
        }
    }

    @Test
    void aParagraphGoesOnOverleaf() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            List<String> lines = wrap(LONG.substring(0, LONG.length() - 1) + ", " + OTHER);
            String overleaf = String.join(" ", lines.subList(2, lines.size()));
            print(pdf, 8, null, "Week one", String.join(" ", lines.subList(0, 2)));
            print(pdf, 8, null, overleaf, "Week two");
            Reading read = Reading.of(folder, "a.pdf", bytes(pdf));
            assertEquals("Week one\n" + String.join(" ", lines) + "\nWeek two", read.text());
            assertEquals("PAGE 2 2|" + overleaf + "\nWeek two", read.structure().getLast());
        }
    }

    @Test
    void hyphensOfThePrinterGoAndThoseOfTheWriterStay() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A5);
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                show(out, 50, 540, "Their reflection grew, and the quality of reflec-");
                show(out, 50, 528, "tion in what they wrote is what makes it a self-");
                show(out, 50, 516, "improving system for each school.");
            }
            assertEquals("Their reflection grew, and the quality of reflection in what they wrote is what makes it a self-improving system for "
                    + "each school.", Reading.of(folder, "a.pdf", bytes(pdf)).text());
        }
    }

    @Test
    void aLockedAndAPictureOnlyDocumentAreNamed() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            print(pdf, 0, null, "secret");
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertEquals("a.pdf: The file is protected by a password. Save a copy without a password and import that.",
                    Reading.of(folder, "a.pdf", bytes(pdf)).problem());
        }
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.addPage(new PDPage());
            assertTrue(Reading.of(folder, "b.pdf", bytes(pdf)).problem()
                    .startsWith("b.pdf: The document has only pictures of its 2 pages, no text."));
        }
    }

    @Test
    void aThousandPages() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 1; i <= 1000; i++) {
                print(pdf, 0, Integer.toString(i), "This is what happened on day " + i + ".", "It ended.");
            }
            Reading read = Reading.of(folder, "a.pdf", bytes(pdf));
            assertEquals(1000, read.only().structure().size());
            assertEquals("PAGE 1000 1000|This is what happened on day 1000.\nIt ended.", read.structure().getLast());
        }
    }
}
