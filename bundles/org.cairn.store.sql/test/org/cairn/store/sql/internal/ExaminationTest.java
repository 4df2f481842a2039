// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people or other programs may do to a project by hand is found. */
class ExaminationTest {

    @TempDir
    Path folder;

    private SqlStore store;

    @BeforeEach
    void fill() throws Exception {
        Random random = new Random(1);
        store = (SqlStore) new SqliteStoreProvider().create(folder.resolve("p.cairn"), UUID.randomUUID(), "P");
        try (Transaction transaction = store.begin()) {
            long coder = Rows.coder(transaction, Rows.guid(random), "Ann");
            UUID guid = Rows.guid(random);
            long code = Rows.code(transaction, guid, null, "Trust");
            Rows.code(transaction, Rows.guid(random), code, "Below");
            long source = Rows.source(transaction, Rows.guid(random), "Week 1", "0123456789");
            Rows.source(transaction, Rows.guid(random), "Week 2", "🐎🐎");
            transaction.insert(TableDef.STRUCTURE, 1, 0, 0, 10, "Heading", 1, null);
            Rows.coding(transaction, Rows.guid(random), source, code, coder, 0, 10);
            long attribute = transaction.insert(TableDef.ATTRIBUTE, Rows.guid(random), "SOURCE", "subject", "TEXT", null);
            transaction.insert(TableDef.ATTRIBUTE_VALUE, attribute, source, "maths");
            transaction.insert(TableDef.MEMO, Rows.guid(random), "CODE", guid, null, null, "code", "On trust", "…", coder, 1L, 1L);
            transaction.insert(TableDef.LINK, Rows.guid(random), "CODE", guid, null, null, "CODE", guid, null, null, "explains", null);
            transaction.commit("Fill", null, 0);
        }
        assertEquals(List.of(), store.check(Progress.NONE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE source SET text_id = NULL WHERE id = 2               | The source Week 2 has no text.
            UPDATE source SET text_id = 1 WHERE id = 2                  | The present text of the source Week 2 does not belong to it.
            UPDATE source SET length = 3 WHERE id = 2                   | The source Week 2 has another length than its text.
            UPDATE source_text SET body = 'Shorter' WHERE id = 1        | The source Week 1 has another length than its text.
            UPDATE coding SET "end" = 11                                | coding 1 lies outside the text of its source.
            UPDATE coding SET start = -1                                | coding 1 lies outside the text of its source.
            UPDATE structure SET "end" = 11                             | Structure 1 lies outside its text.
            UPDATE code SET parent_id = 2 WHERE id = 1                  | The code Trust lies below itself.
            UPDATE attribute_value SET owner_id = 9                     | A value of the attribute subject belongs to nothing.
            UPDATE attribute SET of = 'PERSON'                          | A value of the attribute subject belongs to nothing.
            UPDATE memo SET target_kind = 'SOURCE'                      | Memo 1 “On trust” is about something that is not there.
            UPDATE link SET to_guid = x'00'                             | Link 1 leads to or from something that is not there.
            UPDATE change_set SET id = 9                                | The change log has rows of step 1, but not the step.
            UPDATE coding SET coder_id = 9                              | A reference leads nowhere: coding 1 refers to coder.
            """)
    void findsWhatMustNotBe(String command, String message) throws Exception {
        Sqlite.execute(store.writer().connection(), "PRAGMA foreign_keys = OFF", command);
        List<Problem> problems = store.check(Progress.NONE);
        assertTrue(problems.stream().anyMatch(problem -> problem.message().equals(message)), problems.toString());
        for (Problem problem : problems) {
            assertEquals(Problem.Severity.ERROR, problem.severity());
            assertTrue(problem.where().endsWith("p.cairn"));
            assertFalse(problem.remedy().isEmpty());
        }
    }

    @Test
    void listsTwentyOfAKindAndCountsTheRest() throws Exception {
        Sqlite.execute(store.writer().connection(), "PRAGMA foreign_keys = OFF", "INSERT INTO structure (text_id, kind, start, \"end\") "
                + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) SELECT 1, 0, 0, 99 FROM n");
        List<Problem> problems = store.check(Progress.NONE);
        assertEquals(21, problems.size());
        assertEquals("30 more of this kind: Structure … lies outside its text.", problems.getLast().message());
    }
}
