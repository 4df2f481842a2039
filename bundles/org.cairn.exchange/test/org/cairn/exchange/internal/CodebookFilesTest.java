// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.exchange.CodebookFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookFilesTest {

    private static final UUID FOLDER = new UUID(1, 1);
    private static final List<Code> CODES = List.of(
            new Code(FOLDER, null, "Přílišné > Größe", 0x0072B2, false, 0, Code.Definition.EMPTY),
            new Code(new UUID(1, 2), FOLDER, "Žluťoučký kůň", 0xE69F00, true, 0,
                    new Code.Definition("=1+1", "first line\nsecond; \"quoted\", line", "-use & <b>bold</b>", "'=kept", "'plain' ünd 😀")),
            new Code(new UUID(1, 3), null, "+cmd|' /C calc'!A0", 0x123456, true, 1, new Code.Definition("", " spaced ", "", "", "@x")));

    @TempDir
    private Path folder;

    private final CodebookFiles files = CodebookFiles.standard();

    private static ProjectView view() {
        Codings none = proxy(Codings.class, 0);
        return (ProjectView) Proxy.newProxyInstance(CodebookFilesTest.class.getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "codebook" -> new Codebook(CODES);
                    case "codings" -> none;
                    case "sources", "coders", "regions" -> List.of();
                    case "info" -> new ProjectInfo(new UUID(0, 1), "Größe & <Mut>", "", Instant.EPOCH);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
    }

    private Path written(String name) throws Failure {
        Path file = folder.resolve(name);
        files.write(view(), file);
        return file;
    }

    private static List<CodeEntry> expected() {
        // an empty cell says nothing, so an empty text comes back as none
        return CodeEntry.all(new Codebook(CODES)).stream().map(entry -> new CodeEntry(entry.path(), entry.name(), entry.color(), entry.codable(),
                Arrays.asList(entry.definition().stream().map(text -> text.isBlank() ? null : text).toArray(String[]::new)))).toList();
    }

    @Test
    void aCsvTableComesBackAsItWasAndRunsNoFormula() throws Exception {
        Path file = written("codes.csv");
        assertEquals(expected(), files.read(file));
        String text = Files.readString(file);
        assertTrue(text.startsWith("\uFEFFpath,name,colour,codable,in brief"), text);
        assertTrue(text.contains(",'=1+1,"), text);
        assertTrue(text.contains("''=kept"), text);
        assertFalse(text.lines().anyMatch(line -> line.startsWith("+") || line.contains(",=") || line.contains(",@")), text);
    }

    @Test
    void anExcelTableComesBackAsItWas() throws Exception {
        assertEquals(expected(), files.read(written("codes.xlsx")));
    }

    @Test
    void tablesOfOthersAreReadToo() throws Exception {
        Path file = folder.resolve("theirs.csv");
        Files.writeString(file, "Tag;Description;Color\nTrust;Was man glaubt;#00ff00\n;;\nCare;\"a; b\";\n");
        assertEquals(List.of(new CodeEntry("Trust", "Trust", 0x00FF00, null, Arrays.asList(null, "Was man glaubt", null, null, null)),
                new CodeEntry("Care", "Care", null, null, Arrays.asList(null, "a; b", null, null, null))), files.read(file));
        Files.write(file, "path,codable\nÄste > Zweige,nein\n".getBytes(StandardCharsets.UTF_16));
        assertEquals("Zweige", files.read(file).getFirst().name());
        assertEquals("Äste", files.read(file).getFirst().above());
    }

    @Test
    void whatIsNoTableOfCodesIsRefusedWithAReason() throws Exception {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, "who,what\na,b\n");
        assertTrue(failure(file).problem().message().contains("path"));
        Files.writeString(file, "name,colour\nTrust,greenish\n");
        assertTrue(failure(file).problem().where().endsWith("row 2"), failure(file).problem().where());
        Files.writeString(file, "name\nGröße\n", Charset.forName("windows-1252"));
        assertTrue(failure(file).problem().message().contains("UTF-8"));
        Path excel = folder.resolve("bad.xlsx");
        Files.writeString(excel, "no workbook");
        assertTrue(failure(excel).problem().message().contains("Excel"));
        assertThrows(Failure.class, () -> files.read(folder.resolve("missing.csv")));
        assertThrows(Failure.class, () -> files.write(view(), folder.resolve("codes.pdf")));
        assertThrows(Failure.class, () -> files.write(view(), folder.resolve("missing/codes.csv")));
    }

    private Failure failure(Path file) {
        return assertThrows(Failure.class, () -> files.read(file));
    }

    @Test
    void theWordDocumentSaysEverything() throws Exception {
        String text = part(written("codes.docx"), "word/document.xml").replaceAll("<[^>]+>", "");
        assertTrue(text.contains("Žluťoučký kůň") && text.contains("Größe &amp; &lt;Mut") && text.contains("second; \"quoted\", line"), text);
        assertThrows(Failure.class, () -> files.read(folder.resolve("codes.docx")));
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            zip.getInputStream(entry).transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void thePageIsEscaped() throws Exception {
        String page = Files.readString(written("codes.html"));
        assertTrue(page.contains("-use &amp; &lt;b&gt;bold&lt;/b&gt;"), page);
        assertFalse(page.contains("<b>") || page.contains("<Mut>"), page);
        assertTrue(page.contains("ünd 😀"));
        assertTrue(page.contains("Not used yet."));
    }
}
