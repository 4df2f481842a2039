// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every format that there ever was can be opened. */
class FormatsTest {

    @TempDir
    Path folder;

    /** A step of a migration; the test's own formats 3 and 4 exist nowhere else. */
    private record Step(int from, String... commands) implements Migration {

        @Override
        public void apply(Connection connection) throws SQLException {
            Sqlite.execute(connection, commands);
        }
    }

    private static final Migration TO_2 = Formats.ALL.migrations().getFirst();
    private static final Step TO_3 = new Step(2, "ALTER TABLE memo ADD COLUMN mood TEXT", "UPDATE project SET name = name || ' 3'");
    private static final Step TO_4 = new Step(3, "UPDATE project SET name = name || ' 4'", "DROP VIEW v_history");

    @Test
    void theGoldenFileOfThePresentFormatReadsAsItWasWritten() throws Exception {
        String expected = new String(resource("golden-2.txt"), StandardCharsets.UTF_8);
        for (TableDef table : TableDef.values()) {
            assertTrue(("\n" + expected).contains("\n" + table.tableName() + " 1 ["), "the golden file lacks " + table);
        }
        Path file = golden();
        try (Store store = new SqliteStoreProvider().open(file, false, Progress.NONE)) {
            assertEquals(expected, Golden.text(store));
        }
        assertArrayEquals(resource("golden-2.cairn"), Files.readAllBytes(file), "reading changes nothing");
        try (Store store = new SqliteStoreProvider().open(file, true, Progress.NONE)) {
            assertEquals(expected, Golden.text(store));
            Map<String, String> before = Dump.of(store);
            try (Transaction transaction = store.begin()) {
                transaction.revert(3);
                transaction.revert(2);
                transaction.commit("Redo and undo", null, 3);
            }
            assertEquals(before, Dump.of(store), "its history still works");
        }
    }

    /** Format 2 added tables, and what was a standing query is a followed one. */
    @Test
    void theGoldenFileOfFormat1IsBroughtToThePresentOne() throws Exception {
        String expected = new String(resource("golden-1.txt"), StandardCharsets.UTF_8)
                .replaceAll("(?m)^(standing_query .*)]$", "$1, 1]");
        Path file = Files.write(folder.resolve("Golden.cairn"), resource("golden-1.cairn"));
        try (Store store = new SqliteStoreProvider().open(file, true, Progress.NONE)) {
            assertEquals(expected, Golden.text(store));
            try (Transaction transaction = store.begin()) {
                transaction.insert(TableDef.CODE_SET, new java.util.UUID(3, 3), "Question 1");
                transaction.revert(3);
                transaction.commit("Use a new table and the old history", null, 3);
            }
        }
        try (Store store = new SqliteStoreProvider().open(file, false, Progress.NONE)) {
            assertTrue(Golden.text(store).contains("code_set 1 ["));
        }
        assertArrayEquals(resource("golden-1.cairn").length > 0 ? new byte[] {1} : new byte[0], new byte[] {1});
        assertEquals(List.of("Golden (before format 2).cairn", "Golden.cairn"), listing());
    }

    @Test
    void anOlderFileIsBackedUpAndMigrated() throws Exception {
        Path file = golden();
        SqliteStoreProvider provider = new SqliteStoreProvider(new Formats(4, List.of(TO_2, TO_3, TO_4)));
        Failure failure = assertThrows(Failure.class, () -> provider.open(file, false, Progress.NONE));
        assertTrue(failure.problem().message().startsWith("An older Cairn made this project: it has format 2"), failure.getMessage());
        assertArrayEquals(resource("golden-2.cairn"), Files.readAllBytes(file));

        try (Store store = provider.open(file, true, Progress.NONE)) {
            assertEquals("Golden 3 4", name(store));
            assertEquals(List.of("Golden (before format 4).cairn", "Golden.cairn", "Golden.cairn-shm", "Golden.cairn-wal",
                    "Golden.cairn.cairn-lock"), listing());
            addCoder(store);
        }
        try (Store store = provider.open(file, false, Progress.NONE)) {
            assertEquals("Golden 3 4", name(store));
        }
        Path backup = folder.resolve("Golden (before format 4).cairn");
        try (Store store = new SqliteStoreProvider().open(backup, false, Progress.NONE)) {
            assertEquals(new String(resource("golden-2.txt"), StandardCharsets.UTF_8), Golden.text(store));
        }
        assertEquals("A newer Cairn made this project: it has format 4, and this Cairn knows formats up to 2.",
                assertThrows(Failure.class, () -> new SqliteStoreProvider().open(file, true, Progress.NONE)).problem().message());
        assertEquals(List.of("Golden (before format 4).cairn", "Golden.cairn"), listing());
    }

    @Test
    void anEarlierBackupIsKept() throws Exception {
        Path file = golden();
        Path earlier = Files.writeString(folder.resolve("Golden (before format 3).cairn"), "precious");
        new SqliteStoreProvider(new Formats(3, List.of(TO_2, TO_3))).open(file, true, Progress.NONE).close();
        assertEquals("precious", Files.readString(earlier));
        assertEquals(List.of("Golden (before format 3).cairn", "Golden (before format 3, 2).cairn", "Golden.cairn"), listing());
    }

    @Test
    void aMigrationThatFailsLeavesTheFileAsItWas() throws Exception {
        for (Step bad : List.of(new Step(3, "UPDATE project SET name = 'half done'", "SELECT nonsense"),
                new Step(3, "UPDATE coding SET coder_id = 99"))) {
            Path file = golden();
            SqliteStoreProvider provider = new SqliteStoreProvider(new Formats(4, List.of(TO_2, TO_3, bad)));
            Failure failure = assertThrows(Failure.class, () -> provider.open(file, true, Progress.NONE));
            assertEquals("The project could not be brought to the present format; it is as it was.", failure.problem().message());
            try (Store store = new SqliteStoreProvider().open(file, true, Progress.NONE)) {
                assertEquals(new String(resource("golden-2.txt"), StandardCharsets.UTF_8), Golden.text(store));
            }
        }
    }

    @Test
    void aMigrationCanBeStopped() throws Exception {
        Path file = golden();
        Progress stopped = new Progress() {
            private long steps;

            @Override
            public void begin(String task, long total) {
                assertEquals(3, total);
            }

            @Override
            public void worked(long done) {
                steps += done;
            }

            @Override
            public boolean isCancelled() {
                return steps == 2;
            }
        };
        SqliteStoreProvider provider = new SqliteStoreProvider(new Formats(4, List.of(TO_2, TO_3, TO_4)));
        assertThrows(Cancelled.class, () -> provider.open(file, true, stopped));
        try (Store store = new SqliteStoreProvider().open(file, true, Progress.NONE)) {
            assertEquals(new String(resource("golden-2.txt"), StandardCharsets.UTF_8), Golden.text(store));
        }
    }

    @Test
    void formatsWithoutAMigrationAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Formats(2, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Formats(2, List.of(TO_3)));
    }

    private static void addCoder(Store store) throws Failure {
        try (Transaction transaction = store.begin()) {
            assertEquals(3, transaction.insert(TableDef.CODER, new java.util.UUID(9, 9), "Ann"));
            transaction.commit("Ann", null, 0);
        }
    }

    private static String name(Store store) throws Failure {
        String[] name = new String[1];
        store.readAll(TableDef.PROJECT, row -> name[0] = row.text(1));
        return name[0];
    }

    private Path golden() throws IOException {
        return Files.write(folder.resolve("Golden.cairn"), resource("golden-2.cairn"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
