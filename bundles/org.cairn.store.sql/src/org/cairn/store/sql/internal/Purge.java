// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.project.ChangeSet;

/** Deletes the past for good: see {@link org.cairn.core.store.Store#purge}. */
final class Purge {

    /** The present texts; all others are the past. */
    private static final String PRESENT = "(SELECT text_id FROM source WHERE text_id IS NOT NULL)";

    private final Database database;
    private final Connection connection;

    Purge(Database database) {
        this.database = database;
        connection = database.connection();
    }

    void run(long number, String label, UUID coder, UnaryOperator<String> labels) throws SQLException {
        // what is deleted is overwritten, in the file as in its log
        Sqlite.execute(connection, "PRAGMA secure_delete = ON");
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            database.change("DELETE FROM structure WHERE text_id NOT IN " + PRESENT);
            database.change("DELETE FROM source_text WHERE id NOT IN " + PRESENT);
            database.change("DELETE FROM original WHERE id NOT IN (SELECT original_id FROM source WHERE original_id IS NOT NULL)");
            // who touched what stays: blind rounds need it
            database.change("UPDATE change_row SET before = NULL WHERE before IS NOT NULL");
            relabel(labels);
            database.with("INSERT INTO change_set (id, guid, at, coder_guid, label, undoes, undone, rows) VALUES (?, ?, ?, ?, ?, ?, 0, 0)",
                    statement -> {
                        statement.setLong(1, number);
                        statement.setBytes(2, Guids.bytes(UUID.randomUUID()));
                        statement.setLong(3, System.currentTimeMillis());
                        statement.setBytes(4, Guids.bytes(coder));
                        statement.setString(5, label);
                        statement.setLong(6, ChangeSet.PURGE);
                        return statement.executeUpdate();
                    });
            connection.setAutoCommit(true);
            done = true;
        } finally {
            if (!done) {
                Sqlite.rollback(connection);
            }
        }
        // pages that were freed before today may still hold something; the log is put into the file and emptied
        Sqlite.execute(connection, "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void relabel(UnaryOperator<String> labels) throws SQLException {
        Map<Long, String> changed = new LinkedHashMap<>();
        database.query("SELECT id, label FROM change_set", rows -> {
            while (rows.next()) {
                String old = rows.getString(2);
                String fresh = labels.apply(old);
                if (!fresh.equals(old)) {
                    changed.put(rows.getLong(1), fresh);
                }
            }
        });
        for (Map.Entry<Long, String> entry : changed.entrySet()) {
            database.with("UPDATE change_set SET label = ? WHERE id = ?", statement -> {
                statement.setString(1, entry.getValue());
                statement.setLong(2, entry.getKey());
                return statement.executeUpdate();
            });
        }
    }
}
