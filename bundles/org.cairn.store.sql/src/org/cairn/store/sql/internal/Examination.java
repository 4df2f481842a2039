// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;

/** Looks a whole project through: its pages, its indexes, and what its rows say of each other. */
final class Examination {

    /** So many problems of one kind are listed; more are counted. */
    private static final int LISTED = 20;

    private static final String REMEDY_BACKUP = "Work on with your last backup, or export what is left into a new project.";
    private static final String REMEDY_REPORT = "Undo the step that did it if it is recent, and report it.";

    /**
     * Something that must not be.
     *
     * @param message with {@code %s} for what the query gives
     * @param query gives one column, one row for each case
     */
    private record Rule(String message, String query) {
    }

    private static final String SPANS = "SELECT 'coding' AS kind, id, source_id, start, \"end\" FROM coding "
            + "UNION ALL SELECT 'inbox_item', id, source_id, start, \"end\" FROM inbox_item";

    private static final String ENTITIES = "SELECT 'PROJECT' AS kind, guid FROM project UNION ALL SELECT 'SOURCE', guid FROM source "
            + "UNION ALL SELECT 'PERSON', guid FROM person UNION ALL SELECT 'SCHOOL', guid FROM school "
            + "UNION ALL SELECT 'GROUP', guid FROM grouping UNION ALL SELECT 'ATTRIBUTE', guid FROM attribute "
            + "UNION ALL SELECT 'CODER', guid FROM coder UNION ALL SELECT 'CODE', guid FROM code "
            + "UNION ALL SELECT 'CODING', guid FROM coding UNION ALL SELECT 'MEMO', guid FROM memo UNION ALL SELECT 'LINK', guid FROM link "
            + "UNION ALL SELECT 'STANDING_QUERY', guid FROM standing_query UNION ALL SELECT 'INBOX_ITEM', guid FROM inbox_item "
            + "UNION ALL SELECT 'DOCUMENT', guid FROM document UNION ALL SELECT 'CODE_SET', guid FROM code_set "
            + "UNION ALL SELECT 'ROLE', guid FROM person_role UNION ALL SELECT 'CONSENT', guid FROM consent "
            + "UNION ALL SELECT 'CODING_ROUND', guid FROM coding_round UNION ALL SELECT 'REGION', guid FROM region "
            + "UNION ALL SELECT 'MEDIA', guid FROM media";

    private static final List<Rule> RULES = List.of(
            new Rule("The source %s has no text.", "SELECT title FROM source WHERE text_id IS NULL"),
            new Rule("The present text of the source %s does not belong to it.",
                    "SELECT title FROM source JOIN source_text ON source_text.id = source.text_id "
                            + "WHERE source_text.source_guid <> source.guid"),
            new Rule("The source %s has another length than its text.",
                    "SELECT title FROM source JOIN source_text ON source_text.id = source.text_id "
                            + "WHERE source_text.length <> source.length OR length(source_text.body) <> source.length"),
            new Rule("%s lies outside the text of its source.", "SELECT spans.kind || ' ' || spans.id FROM (" + SPANS + ") AS spans "
                    + "JOIN source ON source.id = spans.source_id "
                    + "WHERE spans.start < 0 OR spans.\"end\" < spans.start OR spans.\"end\" > source.length"),
            new Rule("Structure %s lies outside its text.", "SELECT structure.id FROM structure "
                    + "JOIN source_text ON source_text.id = structure.text_id "
                    + "WHERE structure.start < 0 OR structure.\"end\" < structure.start OR structure.\"end\" > source_text.length"),
            new Rule("The code %s lies below itself.", "WITH RECURSIVE tree(id) AS (SELECT id FROM code WHERE parent_id IS NULL "
                    + "UNION ALL SELECT code.id FROM tree JOIN code ON code.parent_id = tree.id) "
                    + "SELECT name FROM code WHERE id NOT IN (SELECT id FROM tree)"),
            new Rule("A value of the attribute %s belongs to nothing.", "SELECT attribute.name FROM attribute_value "
                    + "JOIN attribute ON attribute.id = attribute_value.attribute_id WHERE CASE attribute.of "
                    + "WHEN 'SOURCE' THEN owner_id NOT IN (SELECT id FROM source) "
                    + "WHEN 'PERSON' THEN owner_id NOT IN (SELECT id FROM person) "
                    + "WHEN 'SCHOOL' THEN owner_id NOT IN (SELECT id FROM school) "
                    + "WHEN 'GROUP' THEN owner_id NOT IN (SELECT id FROM grouping) "
                    + "ELSE 1 END"),
            new Rule("Memo %s is about something that is not there.", "SELECT id || coalesce(' “' || title || '”', '') FROM memo "
                    + "WHERE (target_kind, target_guid) NOT IN (" + ENTITIES + ")"),
            new Rule("Link %s leads to or from something that is not there.", "SELECT id FROM link "
                    + "WHERE (from_kind, from_guid) NOT IN (" + ENTITIES + ") OR (to_kind, to_guid) NOT IN (" + ENTITIES + ")"),
            new Rule("The change log has rows of step %s, but not the step.", "SELECT DISTINCT change_set_id FROM change_row "
                    + "WHERE change_set_id NOT IN (SELECT id FROM change_set)"));

    private final Path file;
    private final Connection connection;
    private final Progress progress;
    private final List<Problem> problems;

    Examination(Path file, Connection connection, Progress progress, List<Problem> problems) {
        this.file = file;
        this.connection = connection;
        this.progress = progress;
        this.problems = problems;
    }

    void run() throws SQLException, Cancelled {
        progress.begin("Examining the project file", 2L + RULES.size());
        Sqlite.stopWhen(connection, progress::isCancelled);
        try {
            list("PRAGMA integrity_check", "ok", "The file is damaged: %s.", REMEDY_BACKUP);
            list("SELECT \"table\" || ' ' || rowid || ' refers to ' || parent FROM pragma_foreign_key_check", null,
                    "A reference leads nowhere: %s.", REMEDY_REPORT);
            for (Rule rule : RULES) {
                list(rule.query(), null, rule.message(), REMEDY_REPORT);
            }
        } catch (SQLException e) {
            if (Sqlite.isStopped(e)) {
                throw new Cancelled();
            }
            throw e;
        } finally {
            Sqlite.stopWhen(connection, null);
        }
    }

    /** @param fine a result that is no problem, or null */
    private void list(String query, String fine, String message, String remedy) throws SQLException, Cancelled {
        progress.check();
        long found = 0;
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String what = rows.getString(1);
                if (!what.equals(fine) && ++found <= LISTED) {
                    problems.add(Problem.error(String.format(message, what), file.toString(), remedy));
                }
            }
        }
        if (found > LISTED) {
            problems.add(Problem.error((found - LISTED) + " more of this kind: " + String.format(message, "…"), file.toString(), remedy));
        }
        progress.worked(1);
    }
}
