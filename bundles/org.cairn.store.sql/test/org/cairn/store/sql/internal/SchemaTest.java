// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.TableDef.Column;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables are those that the core knows, and the views say what they should. */
class SchemaTest {

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
    void everyTableHasTheColumnsThatTheCoreKnows() throws SQLException {
        Set<String> tables = new TreeSet<>(Set.of("change_set", "change_row", "id_sequence"));
        for (TableDef table : TableDef.values()) {
            tables.add(table.tableName());
            List<String> expected = new ArrayList<>(List.of("id INTEGER"));
            for (Column column : table.columns()) {
                expected.add(column.name() + " " + switch (column.type()) {
                    case LONG -> "INTEGER";
                    case STRING -> "TEXT";
                    case GUID, BLOB -> "BLOB";
                });
            }
            assertEquals(expected, query("SELECT name || ' ' || type FROM pragma_table_info('" + table.tableName() + "') ORDER BY cid"));
            assertEquals(List.of("id"), query("SELECT name FROM pragma_table_info('" + table.tableName() + "') WHERE pk"));
        }
        assertEquals(List.copyOf(tables), query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
    }

    @Test
    void theManualDescribesEveryColumn() throws Exception {
        Path manual = Path.of("releng", "docs", "FILE-FORMAT.md");
        for (Path at = Path.of("").toAbsolutePath(); at != null && !Files.exists(manual); at = at.getParent()) {
            manual = at.resolve("releng/docs/FILE-FORMAT.md");
        }
        assumeTrue(Files.exists(manual), "The manual is not here: cannot compare it with the tables");
        String text = Files.readString(manual);
        for (String table : query("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            int begin = text.indexOf("### " + table + "\n");
            assertTrue(begin > 0, table);
            String section = text.substring(begin, text.indexOf("\n\n", text.indexOf("|---|", begin)));
            for (String column : query("SELECT name FROM pragma_table_info('" + table + "') WHERE name <> 'id'")) {
                assertTrue(section.contains("| `" + column + "` | "), table + "." + column);
            }
        }
    }

    @Test
    void everyReferenceIsDeferredAndNamedAfterItsTable() throws SQLException {
        for (TableDef table : TableDef.values()) {
            for (Column column : table.columns()) {
                boolean refers = column.name().endsWith("_id") && !column.name().equals("owner_id")
                        && !(table == TableDef.STRUCTURE && column.name().equals("person_id"));
                assertEquals(refers ? 1 : 0, query("SELECT \"table\" FROM pragma_foreign_key_list('" + table.tableName()
                        + "') WHERE \"from\" = '" + column.name() + "'").size(), table + "." + column.name());
            }
        }
        long references = Long.parseLong(query("SELECT count(*) "
                + "FROM sqlite_master, pragma_foreign_key_list(sqlite_master.name)").getFirst());
        String deferred = query("SELECT group_concat(sql) FROM sqlite_master WHERE type = 'table'").getFirst();
        assertEquals(references, deferred.split("DEFERRABLE INITIALLY DEFERRED", -1).length - 1);
    }

    /** Deleting a row must not look through a whole table for rows that refer to it; coders are so few that it may. */
    @Test
    void everyReferenceIsIndexed() throws SQLException {
        for (String reference : query("SELECT m.name || ' ' || f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f")) {
            String[] parts = reference.split(" ");
            String plan = query("EXPLAIN QUERY PLAN SELECT 1 FROM " + parts[0] + " WHERE " + parts[1] + " = 5", 4).getFirst();
            if (!reference.equals("coding coder_id")) {
                assertTrue(plan.startsWith("SEARCH"), reference + ": " + plan);
            }
        }
    }

    @Test
    void theViewsNameThingsAndQuote() throws Exception {
        Random random = new Random(1);
        String text = "🐎 Žluťoučký kůň\nsaid: “I trust you.”";
        try (Transaction transaction = store.begin()) {
            UUID ann = Rows.guid(random);
            long coder = Rows.coder(transaction, ann, "Ann");
            long school = transaction.insert(TableDef.SCHOOL, Rows.guid(random), "Hill School", "primary", null);
            long person = transaction.insert(TableDef.PERSON, Rows.guid(random), "Wren", "teacher", school, null);
            long top = Rows.code(transaction, Rows.guid(random), null, "Relationships");
            long below = Rows.code(transaction, Rows.guid(random), top, "Trust");
            UUID guid = Rows.guid(random);
            int length = text.codePointCount(0, text.length());
            long textId = transaction.insert(TableDef.SOURCE_TEXT, guid, 1, length, text);
            long source = transaction.insert(TableDef.SOURCE, guid, "Week 1", "journal", "en", person, null, "", "2013-02-28", "", "",
                    1361000000000L, textId, null, length, 1, null);
            long attribute = transaction.insert(TableDef.ATTRIBUTE, Rows.guid(random), "SOURCE", "subject", "TEXT", null);
            transaction.insert(TableDef.ATTRIBUTE_VALUE, attribute, source, "maths");
            int start = text.codePointCount(0, text.indexOf("I trust"));
            Rows.coding(transaction, Rows.guid(random), source, below, coder, start, start + 12);
            transaction.commit("Fill", ann, 0);
        }
        assertEquals(List.of("Week 1|Wren|2013-02-28|Trust|Ann|I trust you.|2013-02-16 07:33:20"),
                query("SELECT source || '|' || author || '|' "
                + "|| date || '|' || code || '|' || coder || '|' || quotation || '|' || created FROM v_coding"));
        assertEquals(List.of("Relationships 1 0", "Relationships / Trust 2 1"),
                query("SELECT path || ' ' || depth || ' ' || codings FROM v_code ORDER BY path"));
        assertEquals(List.of("Week 1, Hill School, teacher, " + text),
                query("SELECT title || ', ' || school || ', ' || author_role || ', ' || text FROM v_source"));
        assertEquals(List.of("Week 1: subject = maths"), query("SELECT owner || ': ' || attribute || ' = ' || value FROM v_attribute"));
        assertEquals(List.of("1 Ann Fill 10"), query("SELECT id || ' ' || coder || ' ' || label || ' ' || rows FROM v_history"));
    }

    private List<String> query(String sql) throws SQLException {
        return query(sql, 1);
    }

    private List<String> query(String sql, int column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = store.writer().connection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(column));
            }
        }
        return found;
    }
}
