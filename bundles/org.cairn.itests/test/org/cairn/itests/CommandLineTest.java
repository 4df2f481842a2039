// SPDX-License-Identifier: EPL-2.0
package org.cairn.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them: the distribution's own script, one process each, on Apache Felix. */
class CommandLineTest {

    /** What a command printed and how it ended. */
    private record Outcome(int exit, String out, String err) {
    }

    @TempDir
    private Path folder;

    private Outcome cairn(int expected, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Distribution.folder().resolve("cairn").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the command hangs");
        Outcome outcome = new Outcome(process.exitValue(), Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
        assertEquals(expected, outcome.exit(), () -> command + "\n" + outcome.out() + outcome.err());
        return outcome;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void zip(String name, String... entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aNewcomerFindsCodesAndFindsAgain() throws Exception {
        write("journals/week 1.txt", "We planned together. I was nervous about being observed.\nThe pupils led the lesson.");
        write("journals/week 2.md", "# Week 2\n\nPlanning together saves time. Nobody was nervous.");
        write("journals/page.html", "<html><body><h1>Seen</h1><p>I learned to plan lessons.</p></body></html>");
        write("journals/talk.rtf", "{\\rtf1\\ansi Nervous laughter.\\par}");
        zip("journals/essay.docx", "[Content_Types].xml", "<?xml version=\"1.0\"?><Types "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels", "<?xml version=\"1.0\"?><Relationships "
                        + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                        + "Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml", "<?xml version=\"1.0\"?><w:document "
                        + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                        + "<w:t>She planned a visit.</w:t></w:r></w:p></w:body></w:document>");
        write("journals/broken.docx", "this is no Word file");

        cairn(0, "new", "p.cairn");
        Outcome imported = cairn(1, "import", "p.cairn", "journals", "--kind", "journal", "--school", "Alder Primary");
        assertTrue(imported.out().contains("5 sources imported"), imported.out());
        assertTrue((imported.out() + imported.err()).contains("broken.docx"), imported.out() + imported.err());

        assertEquals("{\"query\":\"=nervous\",\"sources\":3,\"hits\":3,\"results\":[]}",
                cairn(0, "search", "p.cairn", "=nervous", "--limit", "0", "--format", "json").out().replaceAll("\\s", ""));
        assertTrue(cairn(0, "search", "p.cairn", "plan", "--count").out().contains("4 hits in 4 sources"), "every form of the word");
        assertTrue(cairn(0, "code", "p.cairn", "nervous", "--as", "Anxiety", "--extend", "sentence").out().contains("3 passages"));
        Outcome again = cairn(0, "search", "p.cairn", "code:Anxiety", "--format", "csv");
        assertTrue(again.out().contains("I was nervous about being observed."), again.out());
        assertTrue(cairn(0, "search", "p.cairn", "nervous WITHIN code:Anxiety AND school:\"Alder Primary\"", "--count").out()
                .contains("3 hits in 3 sources"));
        assertTrue(cairn(0, "codes", "p.cairn", "--format", "csv").out().contains("Anxiety"));
        assertTrue(cairn(0, "check", "p.cairn").out().contains("No problems"));
    }

    @Test
    void aTableIsOneSourceARow() throws Exception {
        write("diaries.tsv", "person_id\tsubject\tdiary\n7\tmatematika\tŽáci byli klidní.\n8\tdějepis\tUčila jsem žáky číst.\n");
        cairn(0, "new", "t.cairn");
        cairn(0, "import", "t.cairn", "diaries.tsv", "--kind", "journal", "--language", "cs", "--table", "--text", "diary", "--author",
                "person_id", "--attributes", "subject");
        assertTrue(cairn(0, "search", "t.cairn", "žák", "--count").out().contains("2 hits in 2 sources"), "Czech forms of a word");
        assertTrue(cairn(0, "search", "t.cairn", "=žáci subject:matematika", "--count").out().contains("1 hit in 1 source"));
        assertTrue(cairn(0, "people", "t.cairn", "--format", "json").out().contains("\"8\""));
        Outcome twice = cairn(0, "import", "t.cairn", "diaries.tsv", "--kind", "journal", "--language", "cs", "--table", "--text", "diary",
                "--author", "person_id");
        assertTrue(twice.out().contains("2 already known"), twice.out());
    }

    @Test
    void theSampleIsRichAndSound() throws Exception {
        cairn(0, "new", "s.cairn", "--sample");
        assertTrue(cairn(0, "search", "s.cairn", "lovely WITHIN code:\"Kind but empty\"", "--count").out().contains("4 hits in 4 sources"));
        assertTrue(cairn(0, "index", "s.cairn", "--rebuild").out().contains("65 sources"));
        cairn(0, "check", "s.cairn");
    }

    @Test
    void mistakesAreExplained() throws Exception {
        assertEquals("", cairn(2, "serch").out());
        cairn(0, "new", "m.cairn");
        assertTrue(cairn(3, "new", "m.cairn").err().contains("m.cairn"), "an existing file is not overwritten");
        assertTrue(cairn(2, "search", "m.cairn", "scool:x").err().contains("school:"));
        write("plain.txt", "no project");
        assertTrue(cairn(3, "search", "plain.txt", "x").err().contains("plain.txt"));
        assertTrue(cairn(3, "search", "nowhere.cairn", "x").err().contains("nowhere.cairn"));
    }
}
