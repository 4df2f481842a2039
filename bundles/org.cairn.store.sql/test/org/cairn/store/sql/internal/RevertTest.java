// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.TableDef.Column;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done can be taken back, and done again. */
class RevertTest {

    @TempDir
    Path folder;

    private SqlStore store;

    @BeforeEach
    void create() throws Failure {
        store = (SqlStore) new SqliteStoreProvider().create(folder.resolve("p.cairn"), UUID.randomUUID(), "P");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRowOfEveryLoggedTableSurvivesDeletingAndUpdating() throws Failure {
        Random random = new Random(7);
        try (Transaction transaction = store.begin()) {
            for (TableDef table : TableDef.values()) {
                for (int i = 1; i <= 2; i++) {
                    // every reference leads to row 1, which there is in every table
                    transaction.insert(table, values(table, random, 1, i));
                }
            }
            transaction.commit("One of everything", null, 0);
        }
        Map<String, String> full = logged();
        try (Transaction transaction = store.begin()) {
            for (TableDef table : TableDef.values()) {
                if (table.isLogged()) {
                    transaction.update(table, 1, values(table, random, 1, 1));
                    transaction.delete(table, 2);
                }
            }
            transaction.commit("Change everything", null, 0);
        }
        Map<String, String> changed = logged();
        revert(2);
        assertEquals(full, logged());
        revert(3);
        assertEquals(changed, logged());
        revert(4);
        revert(1);
        assertEquals(List.of(), List.copyOf(logged().keySet()).stream().filter(key -> !key.startsWith("project 1")).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceOfEditsIsUndoneAndRedone(int seed) throws Exception {
        Random random = new Random(seed);
        List<Map<String, String>> states = new ArrayList<>();
        states.add(logged());
        RandomEdits edits = new RandomEdits(random);
        for (int i = 0; i < 12; i++) {
            try (Transaction transaction = store.begin()) {
                edits.some(transaction, 1 + random.nextInt(25));
                transaction.commit("Edit " + i, null, 0);
            }
            states.add(logged());
        }
        int last = states.size() - 1;
        List<Long> undone = new ArrayList<>();
        for (int i = last; i > 0; i--) {
            undone.add(revert(i));
            assertEquals(states.get(i - 1), logged(), "after undoing edit " + i);
        }
        for (int i = 1; i <= last; i++) {
            revert(undone.get(last - i));
            assertEquals(states.get(i), logged(), "after redoing edit " + i);
        }
        assertEquals(List.of(), store.check(Progress.NONE));
        // and all of it at once
        long count = store.version();
        try (Transaction transaction = store.begin()) {
            for (long number = count; number > 0; number--) {
                transaction.revert(number);
            }
            transaction.commit("Back to the start", null, 1);
        }
        assertEquals(states.getFirst(), logged());
        revert(count + 1);
        assertEquals(states.getLast(), logged());
        assertEquals(List.of(), store.check(Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void editsAndRevertsMayBeMixedInOneChangeSet(int seed) throws Exception {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(random);
        for (int i = 0; i < 3; i++) {
            try (Transaction transaction = store.begin()) {
                edits.some(transaction, 20);
                transaction.commit("Edit", null, 0);
            }
        }
        Map<String, String> before = logged();
        try (Transaction transaction = store.begin()) {
            transaction.insert(TableDef.DOCUMENT, Rows.guid(random), "plan", "New", 1L, 1, null);
            transaction.revert(3);
            transaction.update(TableDef.PROJECT, 1, Rows.guid(random), "Renamed", null, 1L);
            transaction.revert(2);
            edits.some(transaction, 10);
            transaction.commit("Mixed", null, 0);
        }
        Map<String, String> after = logged();
        revert(4);
        assertEquals(before, logged());
        revert(5);
        assertEquals(after, logged());
    }

    @Test
    void theLogHoldsOneRangeForAMillionInsertsAndOneImageForEachChangedRow() throws Exception {
        Random random = new Random(3);
        try (Transaction transaction = store.begin()) {
            for (int i = 0; i < 1000; i++) {
                Rows.coder(transaction, Rows.guid(random), "c" + i);
            }
            transaction.update(TableDef.CODER, 5, Rows.guid(random), "inserted and updated");
            transaction.commit("Many", null, 0);
        }
        assertEquals(List.of("1 coder I 1 1000 null"), changeRows());
        UUID guid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        try (Transaction transaction = store.begin()) {
            transaction.update(TableDef.CODER, 5, guid, "first");
            transaction.update(TableDef.CODER, 5, guid, "second");
            transaction.commit("Rename twice", null, 0);
        }
        try (Transaction transaction = store.begin()) {
            transaction.update(TableDef.CODER, 5, guid, "third");
            transaction.delete(TableDef.CODER, 5);
            transaction.commit("Rename and delete", null, 0);
        }
        List<String> rows = changeRows();
        assertEquals(3, rows.size());
        assertTrue(rows.get(1).matches("2 coder U 5 5 .\"guid\":\"[0-9A-F]{32}\",\"name\":\"inserted and updated\"."), rows.get(1));
        assertEquals("3 coder D 5 5 {\"guid\":\"00112233445566778899AABBCCDDEEFF\",\"name\":\"second\"}", rows.get(2));
    }

    @Test
    void textsAndOriginalsAreOnlyEverAdded() throws Exception {
        Random random = new Random(4);
        try (Transaction transaction = store.begin()) {
            Rows.source(transaction, Rows.guid(random), "One", "Text");
            transaction.commit("Import", null, 0);
        }
        revert(1);
        int[] texts = new int[1];
        store.readAll(TableDef.SOURCE_TEXT, row -> texts[0]++);
        assertEquals(1, texts[0]);
        store.readAll(TableDef.SOURCE, row -> texts[0]++);
        assertEquals(1, texts[0], "the source itself is gone");
        try (Transaction transaction = store.begin()) {
            for (TableDef table : List.of(TableDef.SOURCE_TEXT, TableDef.ORIGINAL, TableDef.STRUCTURE)) {
                assertThrows(IllegalArgumentException.class, () -> transaction.delete(table, 1));
                assertThrows(IllegalArgumentException.class, () -> transaction.deleteWhere(table, table.columns().get(1).name(), 1));
                assertThrows(IllegalArgumentException.class, () -> transaction.update(table, 1, values(table, random, 1, 1)));
            }
        }
    }

    @Test
    void whatLaterStepsBuildOnCannotBeTakenBack() throws Exception {
        Random random = new Random(5);
        try (Transaction transaction = store.begin()) {
            Rows.code(transaction, Rows.guid(random), null, "Trust");
            transaction.commit("Code", null, 0);
        }
        try (Transaction transaction = store.begin()) {
            Rows.code(transaction, Rows.guid(random), 1L, "Below");
            transaction.commit("Sub-code", null, 0);
        }
        Map<String, String> before = logged();
        Failure failure = assertThrows(Failure.class, () -> revert(1));
        assertTrue(failure.problem().message().startsWith("Step 1 cannot be taken back"), failure.getMessage());
        assertEquals(before, logged());
        assertEquals(2, store.version());
    }

    private long revert(long changeSet) throws Failure {
        try (Transaction transaction = store.begin()) {
            transaction.revert(changeSet);
            transaction.commit("Revert " + changeSet, null, changeSet);
            return transaction.number();
        }
    }

    private Map<String, String> logged() throws Failure {
        Map<String, String> dump = new TreeMap<>(Dump.of(store));
        dump.keySet().removeIf(key -> key.startsWith("source_text") || key.startsWith("original") || key.startsWith("structure"));
        return dump;
    }

    private List<String> changeRows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = store.writer().connection().createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT change_set_id, table_name, op, first_id, last_id, before FROM change_row ORDER BY id")) {
            while (result.next()) {
                rows.add(result.getLong(1) + " " + result.getString(2) + " " + result.getString(3) + " " + result.getLong(4) + " "
                        + result.getLong(5) + " " + result.getString(6));
            }
        }
        return rows;
    }

    /** Values of every type, awkward ones among them; references lead to {@code reference}, the second half of a pair to {@code other}. */
    private static Object[] values(TableDef table, Random random, long reference, long other) {
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Column column = table.columns().get(i);
            values[i] = switch (column.type()) {
                case LONG -> column.name().endsWith("_id") ? reference : random.nextLong();
                case STRING -> "“" + (char) ('a' + random.nextInt(26)) + "” \"\\ \t\r\n ' é 🐎 {\"x\":1} " + random.nextInt();
                case GUID -> Rows.guid(random);
                case BLOB -> {
                    byte[] bytes = new byte[random.nextInt(40)];
                    random.nextBytes(bytes);
                    yield bytes;
                }
            };
        }
        switch (table) {
            case GROUPING_PERSON, GROUPING_SCHOOL, ATTRIBUTE_VALUE, CODE_SET_CODE, CODING_ROUND_SOURCE, CODING_ROUND_CODER -> values[1] = other;
            default -> { }
        }
        return values;
    }
}
