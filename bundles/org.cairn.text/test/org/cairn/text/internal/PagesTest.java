// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.util.Matrix;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as they are printed, and where their text stands on them. */
class PagesTest {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @TempDir
    Path folder;

    private final PageShowing showing = new PageShowing();

    private static void show(PDPageContentStream out, Matrix at, String text) throws IOException {
        out.beginText();
        out.setFont(FONT, 10);
        out.setTextMatrix(at);
        out.showText(text);
        out.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] letters(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage(new PDRectangle(400, 600));
                pdf.addPage(sheet);
                try (PDPageContentStream out = new PDPageContentStream(pdf, sheet)) {
                    show(out, Matrix.getTranslateInstance(40, 500),
                            "Dear pupils of class " + page + ", this is what I wrote about the work of reflec-");
                    show(out, Matrix.getTranslateInstance(40, 488), "tion in your journals, and what a good reflection is for me.");
                    show(out, Matrix.getTranslateInstance(40, 440), "Yours");
                }
            }
            return bytes(pdf);
        }
    }

    private PrintedText printed(byte[] file) throws Exception {
        try (Pages pages = showing.open(file)) {
            return pages.text(Progress.NONE);
        }
    }

    private static Span find(PrintedText printed, String words) {
        SourceText text = new SourceText(printed.text());
        int at = text.string().indexOf(words);
        assertTrue(at >= 0, () -> words + " is in " + text.string());
        return new Span(text.toOffset(at), text.toOffset(at + words.length()));
    }

    @Test
    void aPassageStandsWhereItIsPrinted() throws Exception {
        byte[] file = letters(2);
        PrintedText printed = printed(file);
        assertEquals(Reading.of(folder, "a.pdf", file).text(), printed.text());
        List<PrintedText.Place> places = printed.places(find(printed, "class 2"));
        assertEquals(1, places.size());
        assertEquals(2, places.getFirst().page());
        Region region = places.getFirst().region();
        float before = FONT.getStringWidth("Dear pupils of ") / 100;
        float width = FONT.getStringWidth("class 2") / 100;
        assertEquals((40 + before) / 400, region.x(), 0.002);
        assertEquals(width / 400, region.width(), 0.002);
        assertTrue(region.y() < 95.0 / 600 && region.y() + region.height() > 100.0 / 600, "the line of print is in " + region);
    }

    @Test
    void aPassageGoesOverLinesAndHyphens() throws Exception {
        PrintedText printed = printed(letters(1));
        List<PrintedText.Place> places = printed.places(find(printed, "work of reflection in"));
        assertEquals(2, places.size());
        assertEquals("work of reflec", new SourceText(printed.text()).slice(places.get(0).span()));
        assertEquals("tion in", new SourceText(printed.text()).slice(places.get(1).span()));
        assertEquals(40.0 / 400, places.get(1).region().x(), 0.001);
        assertTrue(places.get(0).region().y() < places.get(1).region().y());
    }

    @Test
    void aPointOnThePageIsAPlaceInTheText() throws Exception {
        PrintedText printed = printed(letters(3));
        for (String words : List.of("class 3", "Yours")) {
            Span span = find(printed, words);
            PrintedText.Place last = printed.places(span).getFirst();
            Region region = last.region();
            double middle = region.y() + region.height() / 2;
            assertEquals(span.start(), printed.at(last.page(), region.x() + 0.0005, middle).getAsInt());
            assertEquals(span.end(), printed.at(last.page(), region.x() + region.width() - 0.0005, middle).getAsInt());
        }
        assertEquals(find(printed, "Yours").end(), printed.at(1, 0.9, 0.99).getAsInt(), "below everything is behind the last line");
        assertTrue(printed.at(4, 0.5, 0.5).isEmpty());
    }

    @Test
    void turnedPagesAndTurnedWords() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            PDPage sheet = new PDPage(new PDRectangle(400, 600));
            sheet.setRotation(90);
            pdf.addPage(sheet);
            try (PDPageContentStream out = new PDPageContentStream(pdf, sheet)) {
                // upright for the reader, who sees the sheet turned by a quarter to the right: 600 wide, 400 high
                show(out, new Matrix(0, 1, -1, 0, 100, 50), "landscape");
            }
            byte[] file = bytes(pdf);
            try (Pages pages = showing.open(file)) {
                assertEquals(new Pages.Size(600, 400), pages.size(1));
                PrintedText printed = pages.text(Progress.NONE);
                Region region = printed.places(find(printed, "landscape")).getFirst().region();
                assertEquals(50.0 / 600, region.x(), 0.002);
                assertEquals(FONT.getStringWidth("landscape") / 100 / 600, region.width(), 0.002);
                assertTrue(region.y() < 95.0 / 400 && region.y() + region.height() > 100.0 / 400, region::toString);
                assertInk(pages, 1, region);
            }
        }
        try (PDDocument pdf = new PDDocument()) {
            PDPage sheet = new PDPage(new PDRectangle(400, 600));
            pdf.addPage(sheet);
            try (PDPageContentStream out = new PDPageContentStream(pdf, sheet)) {
                show(out, new Matrix(0, 1, -1, 0, 100, 50), "upwards");
            }
            try (Pages pages = showing.open(bytes(pdf))) {
                PrintedText printed = pages.text(Progress.NONE);
                Region region = whole(printed);
                assertTrue(region.height() > region.width(), region::toString);
                assertInk(pages, 1, region);
            }
        }
    }

    private static Region whole(PrintedText printed) {
        return printed.places(new Span(0, new SourceText(printed.text()).length())).stream().map(PrintedText.Place::region)
                .reduce((a, b) -> new Region(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()),
                        Math.max(a.x() + a.width(), b.x() + b.width()) - Math.min(a.x(), b.x()),
                        Math.max(a.y() + a.height(), b.y() + b.height()) - Math.min(a.y(), b.y()))).orElseThrow();
    }

    /** All that is printed on the page is printed in the region. */
    private static void assertInk(Pages pages, int page, Region region) throws Exception {
        Pages.Picture picture = pages.picture(page, 800, Progress.NONE);
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < picture.rgb().length; i++) {
            if ((picture.rgb()[i] & 0xFF) < 128) {
                double x = (i % picture.width() + 0.5) / picture.width();
                double y = (i / picture.width() + 0.5) / picture.height();
                boolean in = x >= region.x() && x <= region.x() + region.width() && y >= region.y() && y <= region.y() + region.height();
                inside += in ? 1 : 0;
                outside += in ? 0 : 1;
            }
        }
        assertTrue(inside > 100 && outside <= inside / 50, inside + " dark pixels inside, " + outside + " outside of " + region);
    }

    @Test
    void aPageIsDrawnAsWideAsAskedAndNeverTooLarge() throws Exception {
        try (Pages pages = showing.open(letters(1))) {
            Pages.Picture picture = pages.picture(1, 200, Progress.NONE);
            assertEquals(200, picture.width(), 1);
            assertEquals(300, picture.height(), 1);
            assertEquals(picture.width() * picture.height(), picture.rgb().length);
            Pages.Picture huge = pages.picture(1, 1_000_000, Progress.NONE);
            assertTrue((long) huge.width() * huge.height() <= Pages.MOST_PIXELS, huge.width() + " by " + huge.height());
            PrintedText printed = pages.text(Progress.NONE);
            Region whole = whole(printed);
            // the printer's hyphen is no part of the text
            assertInk(pages, 1, new Region(whole.x(), whole.y(), Math.min(1 - whole.x(), whole.width() + 0.02), whole.height()));
        }
    }

    @Test
    void whatCannotBeShownSaysWhy() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            byte[] locked = bytes(pdf);
            assertEquals("The file is protected by a password.", assertThrows(Failure.class, () -> showing.open(locked)).problem().message());
        }
        byte[] cut = new byte[400];
        System.arraycopy(letters(1), 0, cut, 0, 40);
        assertEquals("The file is damaged.", assertThrows(Failure.class, () -> showing.open(cut)).problem().message());
        assertEquals("It is no picture that Cairn can show.",
                assertThrows(Failure.class, () -> showing.open("PK a document".getBytes())).problem().message());
    }

    @Test
    void aScanWithoutTextComesInWithItsPages() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.addPage(new PDPage());
            byte[] file = bytes(pdf);
            Reading read = Reading.of(folder, "scan.pdf", file);
            assertEquals("", read.text());
            assertEquals("scan", read.only().title());
            assertEquals(2, read.only().structure().stream().filter(s -> s.kind() == Structure.Kind.PAGE).count());
            assertArrayEquals(file, read.only().original().bytes());
            assertEquals(1, read.problems.size());
            assertEquals(List.of(), printed(file).lines());
        }
    }

    /** What stands in the places of a passage, read by another way, is the passage. */
    @Test
    void thePlacesOfAPassageHoldItsWordsInRealInterviews() throws Exception {
        List<Path> interviews = new ArrayList<>();
        for (String name : List.of("P1.pdf", "P2.pdf", "P3.pdf")) {
            Path file = RealDataTest.data("interviews/" + name);
            assumeTrue(file != null, "the interviews are not here");
            interviews.add(file);
        }
        for (Path file : interviews) {
            byte[] content = Files.readAllBytes(file);
            PrintedText printed = printed(content);
            assertEquals(Reading.of(file).text(), printed.text(), file.toString());
            SourceText text = new SourceText(printed.text());
            Random random = new Random(7);
            try (PDDocument pdf = Loader.loadPDF(content)) {
                for (int i = 0; i < 40; i++) {
                    int start = random.nextInt(text.length() - 300);
                    Span span = new Span(start, start + 1 + random.nextInt(280));
                    for (PrintedText.Place place : printed.places(span)) {
                        assertEquals(text.slice(place.span()).replaceAll("\\s+", ""), areaText(pdf, place), file + " " + span);
                    }
                    int placed = printed.places(span).stream().mapToInt(p -> p.span().length()).sum();
                    long missing = span.length() - placed;
                    long breaks = text.slice(span).chars().filter(c -> c == '\n' || c == ' ').count();
                    assertTrue(missing <= breaks, "all but ends of lines is on paper: " + text.slice(span));
                }
            }
        }
    }

    private static String areaText(PDDocument pdf, PrintedText.Place place) throws IOException {
        PDRectangle page = pdf.getPage(place.page() - 1).getCropBox();
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        Region r = place.region();
        // the stripper asks whether the beginning of a letter lies inside: a comma begins a little under the letter before it
        stripper.addRegion("place", new Rectangle2D.Double(r.x() * page.getWidth() - 0.2, r.y() * page.getHeight(),
                r.width() * page.getWidth() - 1.3, r.height() * page.getHeight()));
        stripper.extractRegions(pdf.getPage(place.page() - 1));
        return stripper.getTextForRegion("place").replaceAll("[\\s\\u00A0\\u200B]+", "");
    }
}
