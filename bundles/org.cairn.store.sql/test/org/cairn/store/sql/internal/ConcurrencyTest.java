// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads and one project; and a disk that is full. */
@Timeout(120)
class ConcurrencyTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path file;
    private SqlStore store;

    @BeforeEach
    void create() throws Failure {
        file = folder.resolve("p.cairn");
        store = (SqlStore) new SqliteStoreProvider().create(file, UUID.randomUUID(), "P");
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        store.close();
    }

    @Test
    void readersReadWholeChangeSetsDuringABulkTransaction() throws Exception {
        addCoders(10);
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            readers.add(threads.submit(() -> {
                int readings = 0;
                while (!done.get() || readings == 0) {
                    assertEquals(0, count(store, TableDef.CODER) % 10);
                    readings++;
                }
                return readings;
            }));
        }
        for (int set = 0; set < 5; set++) {
            addCoders(20_000);
        }
        done.set(true);
        for (Future<Integer> reader : readers) {
            assertTrue(reader.get() > 0);
        }
        assertEquals(100_010, count(store, TableDef.CODER));
    }

    @Test
    void transactionsOfManyThreadsComeOneAfterTheOther() throws Exception {
        List<Callable<Long>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            works.add(() -> {
                for (int j = 0; j < 10; j++) {
                    addCoders(3);
                }
                return 0L;
            });
        }
        for (Future<Long> work : threads.invokeAll(works)) {
            work.get();
        }
        assertEquals(80, store.version());
        assertEquals(240, count(store, TableDef.CODER));
        assertEquals(List.of(), store.check(Progress.NONE));
    }

    @Test
    void aThreadCannotBeginTwice() throws Exception {
        try (Transaction transaction = store.begin()) {
            assertThrows(IllegalStateException.class, store::begin);
            transaction.insert(TableDef.CODER, UUID.randomUUID(), "still usable");
            transaction.commit("One", null, 0);
            assertThrows(IllegalStateException.class, () -> transaction.insert(TableDef.CODER, UUID.randomUUID(), "too late"));
        }
    }

    @Test
    void manyThreadsReadAProjectThatIsOnlyOpenToRead() throws Exception {
        addCoders(1000);
        try (Store reader = new SqliteStoreProvider().open(file, false, Progress.NONE)) {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                works.add(() -> {
                    int[] pairs = new int[1];
                    reader.readAll(TableDef.CODER, row -> {
                        if (row.id() % 200 == 0) {
                            try {
                                pairs[0] += count(reader, TableDef.CODER);
                            } catch (Failure e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    });
                    return pairs[0];
                });
            }
            List<Future<Integer>> results = new ArrayList<>();
            for (Callable<Integer> work : works) {
                results.add(threads.submit(work));
            }
            addCoders(7);
            for (Future<Integer> result : results) {
                assertEquals(5 * 1000, result.get());
            }
        }
        assertEquals(1007, count(store, TableDef.CODER));
    }

    @Test
    void aFullDiskUndoesTheTransactionAndSaysSo() throws Exception {
        addCoders(100);
        Map<String, String> before = Dump.of(store);
        long pages = Sqlite.number(store.writer().connection(), "PRAGMA page_count");
        Sqlite.execute(store.writer().connection(), "PRAGMA max_page_count = " + (pages + 20));
        Failure failure = assertThrows(Failure.class, () -> {
            try (Transaction transaction = store.begin()) {
                for (int i = 0; i < 10_000; i++) {
                    transaction.insert(TableDef.DOCUMENT, UUID.randomUUID(), "plan", "x".repeat(1000), 1L, 1, null);
                }
                transaction.commit("Too much", null, 0);
            }
        });
        assertEquals("The disk is full; nothing was changed.", failure.problem().message());
        assertEquals(before, Dump.of(store));
        assertEquals(1, store.version());
        Sqlite.execute(store.writer().connection(), "PRAGMA max_page_count = 1000000");
        addCoders(1);
        assertEquals(2, store.version());
        assertEquals(List.of(), store.check(Progress.NONE));
    }

    @Test
    void anExaminationCanBeStopped() throws Exception {
        addCoders(50_000);
        Progress stopped = new Progress() {
            private int questions;

            @Override
            public void begin(String task, long total) {
                assertTrue(total > 2);
            }

            @Override
            public void worked(long done) {
                assertEquals(1, done);
            }

            @Override
            public boolean isCancelled() {
                return ++questions > 3;
            }
        };
        assertThrows(org.cairn.api.progress.Cancelled.class, () -> store.check(stopped));
        assertEquals(List.of(), store.check(Progress.NONE));
        assertFalse(count(store, TableDef.CODER) < 50_000);
    }

    private void addCoders(int number) throws Failure {
        Random random = new Random();
        try (Transaction transaction = store.begin()) {
            for (int i = 0; i < number; i++) {
                Rows.coder(transaction, Rows.guid(random), "c" + i);
            }
            transaction.commit("Coders", null, 0);
        }
    }

    private static int count(Store store, TableDef table) throws Failure {
        int[] count = new int[1];
        store.readAll(table, row -> count[0]++);
        return count[0];
    }
}
