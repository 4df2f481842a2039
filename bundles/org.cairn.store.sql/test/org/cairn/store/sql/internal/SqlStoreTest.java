// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.core.store.Ids;
import org.cairn.core.store.Store;
import org.cairn.core.store.StoreProvider;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Store} and {@link Transaction} promise. */
class SqlStoreTest {

    private static final UUID PROJECT = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    @TempDir
    Path folder;

    private final StoreProvider provider = new SqliteStoreProvider();
    private final Random random = new Random(1);
    private Path file;
    private Store store;

    @BeforeEach
    void create() throws Failure {
        file = folder.resolve("Naïve? 100% new & “wild”.cairn");
        store = provider.create(file, PROJECT, "Wild");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewProjectHasOneRowAndNoHistory() throws Failure {
        List<String> names = new ArrayList<>();
        store.readAll(TableDef.PROJECT, row -> {
            assertEquals(PROJECT, row.guid(0));
            assertEquals(PROJECT.getMostSignificantBits(), row.guidHigh(0));
            assertEquals(PROJECT.getLeastSignificantBits(), row.guidLow(0));
            assertArrayEquals(new byte[] {0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, (byte) 0x88, (byte) 0x99, (byte) 0xaa, (byte) 0xbb,
                (byte) 0xcc, (byte) 0xdd, (byte) 0xee, (byte) 0xff}, row.bytes(0));
            assertTrue(row.isNull(2));
            assertNull(row.text(2));
            assertFalse(row.isNull(1));
            names.add(row.text(1));
        });
        assertEquals(List.of("Wild"), names);
        assertEquals(0, store.version());
        assertEquals(List.of(), store.history(10));
        assertTrue(store.isWritable());
    }

    @Test
    void everyTypeOfValueComesBackAsItWentIn() throws Failure {
        UUID guid = new UUID(-1, Long.MIN_VALUE);
        byte[] bytes = {0, -1, 127, 10, 13, 0};
        long id;
        try (Transaction transaction = store.begin()) {
            id = transaction.insert(TableDef.DOCUMENT, guid, "plan", "Žluťoučký kůň 🐎 “q”\n\t", Long.MIN_VALUE, Integer.MAX_VALUE, bytes);
            transaction.commit("Save plan", null, 0);
        }
        List<Object> seen = new ArrayList<>();
        store.read(TableDef.DOCUMENT, Rows.ids(id), row -> {
            seen.add(row.id());
            seen.add(row.guid(0));
            seen.add(row.text(2));
            seen.add(row.number(3));
            seen.add(row.number(4));
            assertArrayEquals(bytes, row.bytes(5));
        });
        assertEquals(List.of(id, guid, "Žluťoučký kůň 🐎 “q”\n\t", Long.MIN_VALUE, (long) Integer.MAX_VALUE), seen);
    }

    @Test
    void valuesOfTheWrongTypeOrNumberAreRefused() throws Failure {
        try (Transaction transaction = store.begin()) {
            assertThrows(IllegalArgumentException.class, () -> transaction.insert(TableDef.CODER, UUID.randomUUID()));
            assertThrows(IllegalArgumentException.class, () -> transaction.insert(TableDef.CODER, "guid", "name"));
            assertThrows(IllegalArgumentException.class, () -> transaction.insert(TableDef.CODER, UUID.randomUUID(), 7L));
        }
    }

    /** Far more rows than are written on the thread of the edit. */
    private static final int MANY = 9_000;

    private long[] fill(Transaction transaction) throws Failure {
        long coder = Rows.coder(transaction, Rows.guid(random), "Ann");
        long code = Rows.code(transaction, Rows.guid(random), null, "Trust");
        long source = Rows.source(transaction, Rows.guid(random), "One", "First text.");
        for (int i = 0; i < MANY; i++) {
            Rows.coding(transaction, new UUID(1, i), source, code, coder, i, i + 1);
        }
        return new long[] {source, code, coder};
    }

    @Test
    void manyRowsAreAllThereWheneverTheyAreAskedFor() throws Failure {
        try (Transaction transaction = store.begin()) {
            long[] keys = fill(transaction);
            List<Long> seen = new ArrayList<>();
            transaction.read(TableDef.CODING, Rows.ids(MANY, 1), row -> seen.add(row.guidLow(0)));
            assertEquals(List.of(0L, MANY - 1L), seen, "also before the commit");
            transaction.update(TableDef.CODING, MANY, Rows.codingValues(new UUID(1, MANY - 1), keys[0], keys[1], keys[2], 7, 8, "changed"));
            long added = Rows.coding(transaction, new UUID(1, MANY), keys[0], keys[1], keys[2], 3, 4);
            assertEquals(MANY + 1, added);
            assertEquals(MANY + 1, transaction.changes().in(TableDef.CODING).size());
            transaction.delete(TableDef.CODING, 5);
            transaction.commit("Code much", null, 0);
        }
        List<Long> guids = new ArrayList<>();
        store.readAll(TableDef.CODING, row -> guids.add(row.guidLow(0)));
        List<Long> expected = new ArrayList<>(java.util.stream.LongStream.rangeClosed(0, MANY).boxed().toList());
        expected.remove(4L);
        assertEquals(expected, guids);
        try (Transaction transaction = store.begin()) {
            transaction.revert(1);
            transaction.commit("Undo", null, 1);
        }
        store.readAll(TableDef.CODING, row -> guids.add(-1L));
        assertEquals(expected, guids, "nothing is left");
    }

    @Test
    void oneRowOfManyThatDoesNotFitLeavesNothing() throws Failure {
        try (Transaction transaction = store.begin()) {
            assertThrows(Failure.class, () -> {
                long[] keys = fill(transaction);
                Rows.coding(transaction, new UUID(1, 4711), keys[0], keys[1], keys[2], 1, 2);
                transaction.commit("Code twice", null, 0);
            });
        }
        try (Transaction transaction = store.begin()) {
            fill(transaction);
            // given up without a commit
        }
        List<Long> left = new ArrayList<>();
        for (TableDef table : List.of(TableDef.CODING, TableDef.SOURCE, TableDef.SOURCE_TEXT, TableDef.CODE, TableDef.CODER)) {
            store.readAll(table, row -> left.add(row.id()));
        }
        assertEquals(List.of(), left);
        assertEquals(List.of(), store.history(10));
        try (Transaction transaction = store.begin()) {
            assertEquals(1, Rows.coder(transaction, Rows.guid(random), "Ann"), "as if nothing had been tried");
            transaction.commit("Go on", null, 0);
        }
    }

    @Test
    void rowsAreReadByIdsByReferenceAndByColumns() throws Failure {
        long first;
        long second;
        try (Transaction transaction = store.begin()) {
            long coder = Rows.coder(transaction, Rows.guid(random), "Ann");
            long code = Rows.code(transaction, Rows.guid(random), null, "Trust");
            first = Rows.source(transaction, Rows.guid(random), "One", "First text.");
            second = Rows.source(transaction, Rows.guid(random), "Two", "Second text.");
            for (int i = 0; i < 6; i++) {
                Rows.coding(transaction, Rows.guid(random), i % 2 == 0 ? first : second, code, coder, i, i + 1);
            }
            transaction.commit("Fill", null, 0);
        }
        List<Long> seen = new ArrayList<>();
        store.read(TableDef.CODING, Rows.ids(6, 99, 1, 2), row -> seen.add(row.id()));
        assertEquals(List.of(1L, 2L, 6L), seen, "ascending, and what is not there is passed over");

        seen.clear();
        store.readWhere(TableDef.CODING, "source_id", Rows.ids(second), row -> seen.add(row.number(TableDef.CODING.column("start"))));
        assertEquals(List.of(1L, 3L, 5L), seen);
        seen.clear();
        store.readWhere(TableDef.CODING, "source_id", Rows.ids(second, 99, first), row -> seen.add(row.number(TableDef.CODING.column("start"))));
        assertEquals(List.of(0L, 2L, 4L, 1L, 3L, 5L), seen, "by source, and what nothing refers to is passed over");
        assertThrows(IllegalArgumentException.class, () -> store.readWhere(TableDef.CODING, "comment", Rows.ids(1), row -> { }));
        assertThrows(IllegalArgumentException.class, () -> store.readWhere(TableDef.CODING, "nothing", Rows.ids(1), row -> { }));

        List<String> titles = new ArrayList<>();
        store.readColumns(TableDef.SOURCE, List.of("length", "title"), row -> {
            titles.add(row.id() + " " + row.text(TableDef.SOURCE.column("title")) + " " + row.number(TableDef.SOURCE.column("length")));
            assertNull(row.text(TableDef.SOURCE.column("kind")), "not asked for");
            assertTrue(row.isNull(TableDef.SOURCE.column("kind")));
            assertEquals(0, row.number(TableDef.SOURCE.column("imported")));
            assertNull(row.guid(0));
        });
        assertEquals(List.of(first + " One 11", second + " Two 12"), titles);
    }

    @Test
    void aReadingMayReadAgain() throws Failure {
        try (Transaction transaction = store.begin()) {
            for (int i = 0; i < 3; i++) {
                Rows.coder(transaction, Rows.guid(random), "C" + i);
            }
            transaction.commit("Coders", null, 0);
        }
        List<Long> pairs = new ArrayList<>();
        store.readAll(TableDef.CODER, outer -> {
            try {
                store.readAll(TableDef.CODER, inner -> pairs.add(inner.id()));
            } catch (Failure e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(List.of(1L, 2L, 3L, 1L, 2L, 3L, 1L, 2L, 3L), pairs);
        try (Transaction transaction = store.begin()) {
            transaction.read(TableDef.CODER, Rows.ids(1, 2, 3), row -> {
                try {
                    transaction.read(TableDef.CODER, Rows.ids(2), inner -> pairs.add(inner.id()));
                } catch (Failure e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertEquals(12, pairs.size());
    }

    @Test
    void whatAVisitorThrowsComesOutAndTheStoreGoesOn() throws Failure {
        assertThrows(ArithmeticException.class, () -> store.readAll(TableDef.PROJECT, row -> {
            throw new ArithmeticException();
        }));
        assertEquals(1, Dump.of(store).size());
    }

    @Test
    void readersSeeWhatIsCommittedAndTheTransactionSeesItsOwn() throws Failure {
        try (Transaction transaction = store.begin()) {
            long id = Rows.coder(transaction, Rows.guid(random), "Ann");
            assertEquals(0, count(TableDef.CODER));
            List<String> own = new ArrayList<>();
            transaction.read(TableDef.CODER, Rows.ids(id), row -> own.add(row.text(1)));
            assertEquals(List.of("Ann"), own);
            assertEquals(0, store.version());
            transaction.commit("Ann comes", null, 0);
        }
        assertEquals(1, count(TableDef.CODER));
        assertEquals(1, store.version());
    }

    @Test
    void closingWithoutACommitLeavesNothing() throws Failure {
        Map<String, String> before = Dump.of(store);
        try (Transaction transaction = store.begin()) {
            Rows.coder(transaction, Rows.guid(random), "Ann");
            transaction.update(TableDef.PROJECT, 1, PROJECT, "Other", null, 0L);
        }
        assertEquals(before, Dump.of(store));
        assertEquals(0, store.version());
        assertEquals(List.of(), store.history(10));
        try (Transaction transaction = store.begin()) {
            assertEquals(1, transaction.number());
            assertEquals(1, Rows.coder(transaction, Rows.guid(random), "Bea"));
        }
    }

    @Test
    void idsAreNeverGivenTwice() throws Failure {
        try (Transaction transaction = store.begin()) {
            assertEquals(1, Rows.coder(transaction, Rows.guid(random), "Ann"));
            assertEquals(2, Rows.coder(transaction, Rows.guid(random), "Bea"));
            transaction.commit("Two", null, 0);
        }
        try (Transaction transaction = store.begin()) {
            transaction.delete(TableDef.CODER, 2);
            transaction.commit("One goes", null, 0);
        }
        store.close();
        store = reopen();
        try (Transaction transaction = store.begin()) {
            assertEquals(3, transaction.number());
            assertEquals(3, Rows.coder(transaction, Rows.guid(random), "Cay"));
        }
    }

    @Test
    void theChangesAreWhatWasTouched() throws Failure {
        try (Transaction transaction = store.begin()) {
            assertTrue(transaction.changes().isEmpty());
            long coder = Rows.coder(transaction, Rows.guid(random), "Ann");
            transaction.update(TableDef.PROJECT, 1, PROJECT, "Other", "d", 0L);
            transaction.update(TableDef.PROJECT, 1, PROJECT, "Another", "d", 0L);
            assertEquals(2, transaction.changes().rows());
            assertTrue(transaction.changes().touches(TableDef.PROJECT));
            assertFalse(transaction.changes().touches(TableDef.CODE));
            assertTrue(transaction.changes().in(TableDef.CODER).contains(coder));
        }
    }

    @Test
    void theHistoryTellsWhoDidWhat() throws Failure {
        UUID coder = Rows.guid(random);
        try (Transaction transaction = store.begin()) {
            Rows.coder(transaction, coder, "Ann");
            Rows.coder(transaction, Rows.guid(random), "Bea");
            transaction.commit("Two coders", null, 0);
        }
        try (Transaction transaction = store.begin()) {
            transaction.revert(1);
            transaction.commit("Undo: Two coders", coder, 1);
        }
        List<ChangeSet> history = store.history(10);
        assertEquals(2, history.size());
        ChangeSet undo = history.get(0);
        ChangeSet done = history.get(1);
        assertEquals(List.of(2L, "Undo: Two coders", coder, 1L, false, 2L),
                List.of(undo.number(), undo.label(), undo.coder(), undo.undoes(), undo.undone(), undo.rows()));
        assertEquals(List.of(1L, "Two coders", 0L, true, 2L),
                List.of(done.number(), done.label(), done.undoes(), done.undone(), done.rows()));
        assertNull(done.coder());
        assertEquals(List.of(undo), store.history(1));
    }

    @Test
    void deletingByReferenceTakesTheRightRows() throws Failure {
        try (Transaction transaction = store.begin()) {
            long ann = Rows.coder(transaction, Rows.guid(random), "Ann");
            long code = Rows.code(transaction, Rows.guid(random), null, "Trust");
            long one = Rows.source(transaction, Rows.guid(random), "One", "First text.");
            long two = Rows.source(transaction, Rows.guid(random), "Two", "Second text.");
            for (int i = 0; i < 10; i++) {
                Rows.coding(transaction, Rows.guid(random), i % 3 == 0 ? one : two, code, ann, 0, 1);
            }
            transaction.commit("Fill", null, 0);
        }
        Map<String, String> before = Dump.of(store);
        try (Transaction transaction = store.begin()) {
            assertEquals(4, transaction.deleteWhere(TableDef.CODING, "source_id", 1));
            assertEquals(0, transaction.deleteWhere(TableDef.CODING, "source_id", 1));
            Ids touched = transaction.changes().in(TableDef.CODING);
            assertEquals(4, touched.size());
            transaction.commit("Uncode", null, 0);
        }
        assertEquals(6, count(TableDef.CODING));
        revert(2);
        assertEquals(before, Dump.of(store));
    }

    @Test
    void whatDoesNotExistCannotBeChanged() throws Failure {
        try (Transaction transaction = store.begin()) {
            assertThrows(IllegalArgumentException.class, () -> transaction.delete(TableDef.CODER, 7));
            assertThrows(IllegalArgumentException.class, () -> transaction.update(TableDef.CODER, 7, Rows.guid(random), "x"));
        }
    }

    @Test
    void aReferenceToNothingIsRefusedWhenItIsCommitted() throws Failure {
        Map<String, String> before = Dump.of(store);
        Transaction transaction = store.begin();
        Rows.coding(transaction, Rows.guid(random), 77, 78, 79, 0, 1);
        Failure failure = assertThrows(Failure.class, () -> transaction.commit("Nonsense", null, 0));
        assertTrue(failure.problem().where().endsWith(".cairn"), failure.getMessage());
        assertEquals(before, Dump.of(store));
        try (Transaction next = store.begin()) {
            Rows.coder(next, Rows.guid(random), "Ann");
            next.commit("It goes on", null, 0);
        }
        assertEquals(1, store.version());
    }

    @Test
    void theSameGuidTwiceIsRefused() throws Failure {
        UUID guid = Rows.guid(random);
        try (Transaction transaction = store.begin()) {
            Rows.coder(transaction, guid, "Ann");
            assertThrows(Failure.class, () -> Rows.coder(transaction, guid, "Bea"));
        }
    }

    @Test
    void closedIsOneFileThatCanBeMailed() throws Exception {
        try (Transaction transaction = store.begin()) {
            Rows.coder(transaction, Rows.guid(random), "Ann");
            transaction.commit("Ann", null, 0);
        }
        store.close();
        store.close();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        byte[] header = Files.readAllBytes(file);
        assertEquals("SQLite format 3", new String(header, 0, 15, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals("CARN", new String(header, 68, 4, java.nio.charset.StandardCharsets.US_ASCII), "application id");
        assertArrayEquals(new byte[] {0, 0, 0, 2}, java.util.Arrays.copyOfRange(header, 60, 64), "user version: format 2");
        assertEquals(1, header[18], "written without a log beside it");
        assertThrows(IllegalStateException.class, () -> store.begin());
        assertThrows(IllegalStateException.class, () -> store.readAll(TableDef.CODER, row -> { }));
        store = reopen();
        assertEquals(1, count(TableDef.CODER));
    }

    private void revert(long changeSet) throws Failure {
        try (Transaction transaction = store.begin()) {
            transaction.revert(changeSet);
            transaction.commit("Undo", null, changeSet);
        }
    }

    private int count(TableDef table) throws Failure {
        int[] count = new int[1];
        store.readAll(table, row -> count[0]++);
        return count[0];
    }

    private Store reopen() throws Failure {
        try {
            return provider.open(file, true, Progress.NONE);
        } catch (org.cairn.api.progress.Cancelled e) {
            throw new IllegalStateException(e);
        }
    }
}
