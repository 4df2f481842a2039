// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    @TempDir
    Path temp;
    private Path journals;

    @BeforeEach
    void makeFolder() throws IOException {
        journals = Files.createDirectories(temp.resolve("journals"));
    }

    private void write(String path, String text) throws IOException {
        Path file = journals.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> places(Reading read) {
        return read.documents.stream().map(d -> d.folder() + "|" + d.origin()).toList();
    }

    @Test
    void aFolderIsReadInNaturalOrderWithoutHiddenFiles() throws Exception {
        write("week 10.txt", "ten");
        write("Week 2.txt", "two");
        write("Autumn/b/x.md", "x");
        write(".hidden.txt", "no");
        write(".git/a.txt", "no");
        write("~$week.docx", "no");
        write("Thumbs.db", "no");
        write("photo.webp", "no");
        Reading read = Reading.of(journals);
        assertEquals(List.of("Autumn/b|journals/Autumn/b/x.md", "|journals/Week 2.txt", "|journals/week 10.txt"), places(read));
        assertEquals("journals/photo.webp: Left out: Cairn reads no files of this kind.", read.problem());
        assertEquals(Problem.Severity.INFO, read.problems.getFirst().severity());
    }

    @Test
    void oneBadFileAmongManyIsOneLine() throws Exception {
        for (int i = 0; i < 1000; i++) {
            write("entry " + i + ".txt", "Entry " + i);
        }
        write("entry 500.txt", "");
        write("entry 501b.docx", "PK\u0003\u0004 broken");
        Reading read = Reading.of(journals);
        assertEquals(999, read.documents.size());
        assertEquals(List.of("Entry 0", "Entry 1", "Entry 2", "Entry 3"), read.texts().subList(0, 4));
        assertEquals("Entry 999", read.texts().getLast());
        assertEquals(List.of("journals/entry 500.txt", "journals/entry 501b.docx"), read.problems.stream().map(Problem::where).toList());
    }

    @Test
    void linksLeadNowhereButTheNamedOneMayBeALink() throws Exception {
        write("in.txt", "in");
        Files.writeString(temp.resolve("out.txt"), "out");
        Files.createSymbolicLink(journals.resolve("loop"), journals);
        Files.createSymbolicLink(journals.resolve("out.txt"), temp.resolve("out.txt"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), journals);
        Reading read = Reading.of(link);
        assertEquals(List.of("|link/in.txt"), places(read));
        assertEquals(List.of("link/loop: A link to another place, left out.", "link/out.txt: A link to another place, left out."),
                read.problems.stream().map(Object::toString).toList());
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        write("a.txt", "a");
        Reading read = Reading.of(temp.resolve("nothing.txt"), journals.resolve("a.txt"));
        assertEquals(List.of("a"), read.texts());
        assertTrue(read.problem().endsWith("nothing.txt: There is no such file or folder. Check the path."), read.problem());
    }

    @Test
    void aNamedFileOfAnUnknownKindIsLookedInto() throws Exception {
        write("notes", "just text");
        write("page.aspx", "<!DOCTYPE html><p>web</p>");
        write("odd.bin", "\u0000\u0001\u0002\u0003\u0000\u0001\u0002\u0003\u0000\u0001\u0002\u0003");
        Reading read = Reading.of(journals.resolve("notes"), journals.resolve("page.aspx"), journals.resolve("odd.bin"));
        assertEquals(List.of("just text", "web"), read.texts());
        assertEquals("odd.bin: Cairn reads no files of this kind. Save it as a document that Cairn reads.", read.problem());
    }

    @Test
    void anArchiveIsAFolder() throws Exception {
        byte[] inner = Reading.zip(Map.of("deep/x.txt", "x"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("b/week 10.txt", "b/week 9.txt", "a.txt", "__MACOSX/._a.txt", "b/.secret.txt", "pic.webp", "../evil.txt",
                    "C:\\evil.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("more/inner.zip"));
            zip.write(inner);
        }
        Path file = Files.write(journals.resolve("term.zip"), bytes.toByteArray());
        Reading read = Reading.of(file);
        assertEquals(List.of("|term.zip/a.txt", "b|term.zip/b/week 9.txt", "b|term.zip/b/week 10.txt",
                "more/inner/deep|term.zip/more/inner.zip/deep/x.txt"), places(read));
        assertEquals(List.of("term.zip/../evil.txt", "term.zip/C:/evil.txt", "term.zip/pic.webp"),
                read.problems.stream().map(Problem::where).sorted().toList());
        assertEquals(List.of("term", "term/b", "term/b", "term/more/inner/deep"),
                Reading.of(journals).documents.stream().map(ReadDocument::folder).toList());
    }

    @Test
    void namesInOldArchivesAndLockedEntries() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding("IBM852");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            zip.putArchiveEntry(new ZipArchiveEntry("deník.txt"));
            zip.write("text".getBytes(Charset.forName("UTF-8")));
            zip.closeArchiveEntry();
        }
        assertEquals(List.of("|old.zip/deník.txt"), places(Reading.of(temp, "old.zip", bytes.toByteArray())));
        byte[] locked = Reading.zip(Map.of("a.txt", "secret"));
        for (int i = 0; i < locked.length - 10; i++) {
            // the flag for encryption in the local and in the central header
            if (locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2] == 3 || locked[i + 2] == 1)) {
                locked[i + (locked[i + 2] == 3 ? 6 : 8)] |= 1;
            }
        }
        assertTrue(Reading.of(temp, "locked.zip", locked).problem().startsWith("locked.zip/a.txt: The file is protected by a password."));
    }

    @Test
    void anEmptyFolderIsNothing() throws Exception {
        Reading read = Reading.of(journals);
        assertEquals(List.of(), read.documents);
        assertEquals(List.of(), read.problems);
    }
}
