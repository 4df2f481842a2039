// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.exchange.ReadOptions.TableMapping;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Structure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Documents that other people wrote, and what is known of them. Only where they stand beside the project. */
class RealDataTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static Path shared;

    /** A file of the real data, or null where it is not there. */
    static Path data(String path) {
        Path folder = folder();
        return folder == null || !Files.exists(folder.resolve("data").resolve(path)) ? null : folder.resolve("data").resolve(path);
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (Path candidate : List.of(at.resolve("shared"), at.resolveSibling("shared"))) {
                if (Files.isDirectory(candidate.resolve("data"))) {
                    return candidate;
                }
            }
        }
        return null;
    }

    @BeforeAll
    static void find() {
        shared = folder();
        assumeTrue(shared != null, "SKIPPED: the folder shared/data with real documents is not beside the project");
    }

    @Test
    void theDiariesOfStudentTeachers() throws Exception {
        ReadOptions options = ReadOptions.DEFAULT.withTable(new TableMapping(List.of("diary"), null, "person_id", null, List.of("subject")));
        Reading read = Reading.of(options, shared.resolve("data/cered/diaries/diaries.cs.tsv"));
        assertEquals(List.of(), read.problems);
        assertEquals(950, read.documents.size());
        assertEquals(238, read.documents.stream().map(ReadDocument::author).distinct().count());
        int[] lengths = read.texts().stream().mapToInt(t -> t.codePointCount(0, t.length())).sorted().toArray();
        assertEquals(2_655_615, java.util.Arrays.stream(lengths).sum());
        assertEquals(353, lengths[0]);
        assertEquals(15_561, lengths[949]);
        Pattern pupils = Pattern.compile("\\bžáci\\b", Pattern.UNICODE_CHARACTER_CLASS);
        assertEquals(1918, read.texts().stream().mapToLong(t -> pupils.matcher(t.toLowerCase()).results().count()).sum());
        assertEquals(915, read.texts().stream().filter(t -> t.toLowerCase().contains("hodin")).count());
        assertTrue(read.documents.stream().allMatch(d -> d.attributes().size() <= 1 && d.structure().isEmpty()));
    }

    @Test
    void everyParagraphOfTheWordInterviews() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(shared.resolve("data"))) {
            files = all.filter(p -> p.toString().endsWith(".docx")).sorted().toList();
        }
        assertTrue(files.size() >= 13, files.size() + " files");
        for (Path file : files) {
            Reading read = Reading.of(file);
            assertEquals(String.join("\n", paragraphs(file)), read.text(), file.toString());
            assertEquals(List.of(), read.problems);
        }
    }

    /** What the XML says, read the plainest way. */
    private static List<String> paragraphs(Path docx) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        List<String> paragraphs = new ArrayList<>();
        try (ZipFile zip = new ZipFile(docx.toFile()); InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            NodeList all = factory.newDocumentBuilder().parse(in).getElementsByTagNameNS(W, "p");
            for (int i = 0; i < all.getLength(); i++) {
                StringBuilder text = new StringBuilder();
                collect(all.item(i), text);
                paragraphs.add(text.toString());
            }
        }
        return paragraphs;
    }

    private static void collect(Node node, StringBuilder text) {
        if (node instanceof Element e && W.equals(e.getNamespaceURI())) {
            switch (e.getLocalName()) {
                case "t" -> text.append(e.getTextContent());
                case "tab" -> text.append(e.getParentNode().getLocalName().equals("tabs") ? "" : "\t");
                case "br", "cr" -> text.append('\n');
                default -> {
                    // only looks inside
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, text);
        }
    }

    @Test
    void printedInterviewsReadAsProse() throws Exception {
        Reading read = Reading.of(shared.resolve("data/interviews"));
        assertEquals(3, read.documents.size());
        List<String> problems = read.problems.stream().map(Problem::where).toList();
        assertEquals(List.of("interviews/LICENSE"), problems);
        ReadDocument first = read.documents.getFirst();
        assertEquals(5, first.structure().stream().filter(s -> s.kind() == Structure.Kind.PAGE).count());
        assertEquals(List.of("Dan", "Participant"),
                first.structure().stream().filter(s -> s.kind() == Structure.Kind.TURN).map(Structure::label).distinct().sorted().toList());
        assertTrue(first.text().startsWith("Interview\nDan: Okay. So now you can stop sharing your screen and then we'll just end up with a few "
                + "questions that I have for you.\nParticipant: Okay.\n"), first.text().substring(0, 200));
        for (ReadDocument document : read.documents) {
            assertFalse(document.text().contains("\t"));
            assertFalse(document.text().contains("  "));
            Matcher stray = Pattern.compile("(?m)^(\\d+|.{0,3}\\d/\\d)$").matcher(document.text());
            assertFalse(stray.find(), () -> "a number of a line or page: " + stray.group());
            // of a transcript nearly every paragraph is a turn
            long turns = document.structure().stream().filter(s -> s.kind() == Structure.Kind.TURN).count();
            assertTrue(document.text().lines().count() - turns <= 5, document.title() + ": " + (document.text().lines().count() - turns));
        }
    }

    @Test
    void theExamplesOfAnotherProgram() throws Exception {
        Reading read = Reading.of(shared.resolve("data/qualcoder-examples"));
        assertTrue(read.problems.stream().allMatch(p -> p.severity() == Problem.Severity.INFO), read.problems.toString());
        assertTrue(read.texts().stream().noneMatch(t -> t.contains("\r")));
        ReadDocument transcript = read.documents.stream().filter(d -> d.title().equals("transcript")).findFirst().orElseThrow();
        assertEquals(List.of("id1", "id2", "id3", "id1", "id3", "id1", "id2"), transcript.structure().stream().map(Structure::label).toList());
        ReadDocument text = read.documents.stream().filter(d -> d.title().equals("ID2")).findFirst().orElseThrow();
        assertTrue(text.text().startsWith("I have not studied much before") && text.text().contains("€200.00"), text.text());
        assertEquals(18, read.documents.size(), read.documents.stream().map(ReadDocument::origin).toList().toString());
        ReadOptions survey = ReadOptions.DEFAULT.withTable(new TableMapping(List.of("qual_pet_opinions"), "case", null, null, List.of("Age")));
        Reading cases = Reading.of(survey, shared.resolve("data/qualcoder-examples/survey789.xlsx"));
        assertEquals(List.of("ID7", "ID8", "ID9"), cases.documents.stream().map(ReadDocument::title).toList());
        assertEquals("33", cases.documents.getFirst().attributes().get("Age"));
    }

    @Test
    void theTwoSeeds() throws Exception {
        Reading read = Reading.of(shared.resolve("seeds"));
        assertEquals(2, read.documents.size());
        assertEquals(List.of(), read.problems);
        assertEquals("National Research Themes R&D Project – Theme 2", read.documents.getFirst().title());
        for (ReadDocument document : read.documents) {
            assertEquals(0, document.structure().stream().filter(s -> s.kind() == Structure.Kind.TURN).count());
            assertEquals(Files.readString(shared.resolve("seeds").resolve(document.original().name())), document.text());
        }
    }
}
