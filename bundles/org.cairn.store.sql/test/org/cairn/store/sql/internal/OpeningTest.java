// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a file cannot be opened has an answer of its own, and harms nothing. */
class OpeningTest {

    @TempDir
    Path temporary;

    private final SqliteStoreProvider provider = new SqliteStoreProvider();
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("projects"));
    }

    @Test
    void noFile() throws Exception {
        refused(folder.resolve("none.cairn"), "There is no such file.");
        refused(folder.resolve("no/folder/none.cairn"), "There is no such file.");
        assertEquals(List.of(), listing());
    }

    @Test
    void aFolder() throws Exception {
        refused(folder, "This is a folder, not a project.");
    }

    @Test
    void filesOfOtherKinds() throws Exception {
        for (byte[] content : List.of(new byte[0], new byte[] {7}, "Dear diary".repeat(2000).getBytes(StandardCharsets.UTF_8),
                new byte[100_000], "SQLite format 3\0 but not really".getBytes(StandardCharsets.US_ASCII))) {
            Path file = Files.write(folder.resolve("diary.docx"), content);
            refused(file, "This is not a Cairn project.");
            assertArrayEquals(content, Files.readAllBytes(file));
            assertEquals(List.of("diary.docx"), listing());
        }
    }

    @Test
    void aDatabaseOfAnotherProgram() throws Exception {
        Path file = Files.createFile(folder.resolve("other.sqlite"));
        try (Connection connection = Sqlite.connect(file, Sqlite.Use.WRITE)) {
            Sqlite.execute(connection, "CREATE TABLE code (id INTEGER PRIMARY KEY, name TEXT)");
        }
        byte[] before = Files.readAllBytes(file);
        refused(file, "This is a database of another program, not a Cairn project.");
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("other.sqlite"), listing());
    }

    @Test
    void aProjectOfANewerCairn() throws Exception {
        Path file = project();
        change(file, "PRAGMA user_version = 7");
        byte[] before = Files.readAllBytes(file);
        refused(file, "A newer Cairn made this project: it has format 7, and this Cairn knows formats up to 2.");
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("p.cairn"), listing());
    }

    @Test
    void aProjectThatLacksATable() throws Exception {
        Path file = project();
        change(file, "DROP TABLE memo");
        refused(file, "The project file is damaged.");
    }

    @Test
    void aProjectCutOffInTheMiddle() throws Exception {
        Path file = bigProject();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals("The project file is damaged.", failure(file, true).problem().message());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aProjectWithGarbageInItCanBeReadAsFarAsItGoes() throws Exception {
        Path file = bigProject();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] garbage = new byte[20 * Sqlite.PAGE_SIZE];
            new Random(1).nextBytes(garbage);
            bytes.seek(bytes.length() - 30L * Sqlite.PAGE_SIZE);
            bytes.write(garbage);
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals("The project file is damaged.", failure(file, true).problem().message());
        try (Store store = provider.open(file, false, Progress.NONE)) {
            List<Problem> problems = store.check(Progress.NONE);
            assertFalse(problems.isEmpty());
            assertTrue(problems.getFirst().message().startsWith("The project file is damaged")
                    || problems.getFirst().message().startsWith("The file is damaged"), problems.toString());
            assertFalse(problems.getFirst().remedy().isEmpty());
            boolean[] name = new boolean[1];
            store.readAll(TableDef.PROJECT, row -> name[0] = row.text(1).equals("P"));
            assertTrue(name[0]);
            Failure failure = assertThrows(Failure.class, () -> store.readAll(TableDef.DOCUMENT, row -> { }));
            assertEquals("The project file is damaged.", failure.problem().message());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aReadOnlyFile() throws Exception {
        Path file = project();
        try (Protected readOnly = new Protected(file)) {
            assertEquals("The project can be read but not written.", failure(file, true).problem().message());
            onlyToRead(file);
            assertEquals(List.of("p.cairn"), listing());
        }
    }

    @Test
    void aReadOnlyFolder() throws Exception {
        Path file = project();
        try (Protected readOnly = new Protected(folder)) {
            assertEquals("Nothing can be written in the folder of the project.", failure(file, true).problem().message());
            onlyToRead(file);
            Failure failure = assertThrows(Failure.class, () -> provider.create(folder.resolve("q.cairn"), UUID.randomUUID(), "Q"));
            assertEquals("Nothing can be written in the folder of the project.", failure.problem().message());
        }
        assertEquals(List.of("p.cairn"), listing());
    }

    @Test
    void aReadOnlyFolderWithALogThatACrashLeft() throws Exception {
        Path file = project();
        try (Child child = new Child("commits", file)) {
            child.line();
            child.line();
            child.line();
            child.kill();
        }
        Files.delete(folder.resolve("p.cairn-shm"));
        assertTrue(Files.size(folder.resolve("p.cairn-wal")) > 0);
        try (Protected readOnly = new Protected(folder)) {
            assertEquals("Cairn was ended while it put this project away, and that has to be completed first.",
                    failure(file, false).problem().message());
        }
        onlyToRead(file);
    }

    @Test
    void openInThisCairn() throws Exception {
        Path file = project();
        try (Store first = provider.open(file, true, Progress.NONE)) {
            Failure failure = failure(file, true);
            assertTrue(failure.problem().message().startsWith("The project is open in another Cairn"), failure.getMessage());
            assertEquals("Close it there, or open it here only to read.", failure.problem().remedy());
            Path link = temporary.resolve("link.cairn");
            Files.createSymbolicLink(link, file);
            assertThrows(Failure.class, () -> provider.open(link, true, Progress.NONE), "under another name");
            assertThrows(Failure.class, () -> new SqliteStoreProvider().open(file, true, Progress.NONE));
            addCoder(first);
            onlyToRead(file);
            addCoder(first);
            try (Child other = new Child("hold", file)) {
                assertTrue(other.line().startsWith("failed: "), "the failed attempts must not have taken the lock away");
            }
        }
        provider.open(file, true, Progress.NONE).close();
        assertEquals(List.of("p.cairn"), listing());
    }

    @Test
    void openInAnotherCairn() throws Exception {
        Path file = project();
        try (Child other = new Child("commits", file)) {
            assertEquals("open", other.line());
            assertEquals("1", other.line());
            Failure failure = failure(file, true);
            assertTrue(failure.problem().message().contains(System.getProperty("user.name") + " on "), failure.getMessage());
            assertTrue(failure.problem().message().contains("process " + other.pid()), failure.getMessage());
            try (Store reader = provider.open(file, false, Progress.NONE)) {
                long version = reader.version();
                assertTrue(version >= 1);
                for (int i = 0; i < 20; i++) {
                    other.line();
                    assertEquals(2 * version, count(reader, TableDef.CODER), "it keeps to the state it was opened on");
                }
                assertEquals(version, reader.version());
                assertEquals(version, reader.history(1).getFirst().number());
            }
        }
        try (Store store = provider.open(file, true, Progress.NONE)) {
            assertEquals(2 * store.version(), count(store, TableDef.CODER), "a lock left by a killed process does not block");
            assertTrue(store.version() >= 20);
        }
        assertEquals(List.of("p.cairn"), listing());
    }

    @Test
    void aReaderWithoutALogNoticesThatAnotherCairnWrote() throws Exception {
        Path file = project();
        try (Store reader = provider.open(file, false, Progress.NONE)) {
            assertEquals(0, count(reader, TableDef.CODER));
            try (Store writer = provider.open(file, true, Progress.NONE)) {
                assertEquals(0, count(reader, TableDef.CODER));
                addCoder(writer);
                Failure failure = assertThrows(Failure.class, () -> count(reader, TableDef.CODER));
                assertEquals("Another Cairn has changed the project since it was opened here to read.", failure.problem().message());
            }
        }
        onlyToRead(file);
    }

    @Test
    void aLogLeftByACrashIsReadAndPutAway() throws Exception {
        Path file = project();
        try (Child child = new Child("commits", file)) {
            while (!"30".equals(child.line())) {
                // until it has done some
            }
        }
        try (Store reader = provider.open(file, false, Progress.NONE)) {
            assertTrue(reader.version() >= 30);
            assertEquals(2 * reader.version(), count(reader, TableDef.CODER));
        }
        try (Store writer = provider.open(file, true, Progress.NONE)) {
            assertEquals(List.of(), writer.check(Progress.NONE));
        }
        assertEquals(List.of("p.cairn"), listing());
    }

    @Test
    void killedInTheMiddleOfAnEdit() throws Exception {
        Path file = bigProject();
        java.util.Map<String, String> before;
        try (Store store = provider.open(file, false, Progress.NONE)) {
            before = Dump.of(store);
        }
        try (Child child = new Child("transaction", file)) {
            assertEquals("open", child.line());
            assertEquals("half", child.line());
            assertTrue(Files.size(folder.resolve("p.cairn-wal")) > 10_000_000, "some of it must be on disk");
            child.kill();
        }
        try (Store store = provider.open(file, true, Progress.NONE)) {
            assertEquals(before, Dump.of(store));
            assertEquals(List.of(), store.check(Progress.NONE));
            addCoder(store);
        }
        assertEquals(List.of("p.cairn"), listing());
    }

    @Test
    void nothingIsLeftOfAProjectThatCannotBeMade() throws Exception {
        Path file = project();
        byte[] before = Files.readAllBytes(file);
        assertEquals("There is something with that name already.",
                assertThrows(Failure.class, () -> provider.create(file, UUID.randomUUID(), "Q")).problem().message());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals("The folder for the new project does not exist.", assertThrows(Failure.class,
                () -> provider.create(folder.resolve("no/such.cairn"), UUID.randomUUID(), "Q")).problem().message());
        assertThrows(Failure.class, () -> provider.create(folder.resolve("x".repeat(300)), UUID.randomUUID(), "Q"));
        assertEquals(List.of("p.cairn"), listing());
    }

    private Path project() throws Failure {
        Path file = folder.resolve("p.cairn");
        provider.create(file, UUID.randomUUID(), "P").close();
        return file;
    }

    private Path bigProject() throws Failure, Cancelled {
        Path file = project();
        Random random = new Random(2);
        try (Store store = provider.open(file, true, Progress.NONE); Transaction transaction = store.begin()) {
            for (int i = 0; i < 2000; i++) {
                transaction.insert(TableDef.DOCUMENT, Rows.guid(random), "plan", "t" + i + "x".repeat(400), 1L, 1, null);
            }
            transaction.commit("Fill", null, 0);
        }
        return file;
    }

    private void refused(Path file, String message) {
        for (boolean writable : new boolean[] {true, false}) {
            Failure failure = failure(file, writable);
            assertEquals(message, failure.problem().message());
            assertTrue(failure.problem().where().endsWith(file.getFileName().toString()), failure.problem().where());
            assertFalse(failure.problem().remedy().isEmpty());
        }
    }

    private Failure failure(Path file, boolean writable) {
        return assertThrows(Failure.class, () -> provider.open(file, writable, Progress.NONE).close());
    }

    private void onlyToRead(Path file) throws Failure, Cancelled {
        try (Store store = provider.open(file, false, Progress.NONE)) {
            assertFalse(store.isWritable());
            assertEquals(1, count(store, TableDef.PROJECT));
            assertEquals("The project was opened only to read.", assertThrows(Failure.class, store::begin).problem().message());
        }
    }

    private static int count(Store store, TableDef table) throws Failure {
        int[] count = new int[1];
        store.readAll(table, row -> count[0]++);
        return count[0];
    }

    private static void addCoder(Store store) throws Failure {
        try (Transaction transaction = store.begin()) {
            transaction.insert(TableDef.CODER, UUID.randomUUID(), "Ann");
            transaction.commit("Ann", null, 0);
        }
    }

    private static void change(Path file, String command) throws SQLException {
        try (Connection connection = Sqlite.connect(file, Sqlite.Use.WRITE)) {
            Sqlite.execute(connection, command);
        }
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
