// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;

/**
 * The format of the files this Cairn writes, and how older ones are brought to it.
 *
 * @param current kept as {@code user_version} in the file
 * @param migrations one for each format from 1 to before {@code current}, ascending
 */
record Formats(int current, List<Migration> migrations) {

    /** A change of a table is a new format: a {@code schema-n.sql} with the change, a migration here, a golden file in the tests. */
    static final Formats ALL = new Formats(2, List.of(new Schema(1)));

    Formats {
        migrations = List.copyOf(migrations);
        for (int i = 0; i < migrations.size(); i++) {
            if (migrations.get(i).from() != i + 1) {
                throw new IllegalArgumentException("Migration " + i + " starts from format " + migrations.get(i).from());
            }
        }
        if (migrations.size() != current - 1) {
            throw new IllegalArgumentException("Format " + current + " needs " + (current - 1) + " migrations.");
        }
    }

    /** Makes the tables of the present format in an empty file. */
    void create(Connection connection) throws SQLException {
        new Schema(0).apply(connection);
        for (Migration migration : migrations) {
            migration.apply(connection);
        }
    }

    /** Brings an older file up to date, after a backup beside it. It is all or nothing. */
    void migrate(Path file, Connection connection, int format, Progress progress) throws Failure, Cancelled, SQLException {
        progress.begin("Bringing the project to the format of this Cairn", current - format + 1L);
        Path backup = backup(file, connection);
        progress.worked(1);
        Sqlite.execute(connection, "PRAGMA foreign_keys = OFF");
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            for (Migration migration : migrations.subList(format - 1, migrations.size())) {
                progress.check();
                migration.apply(connection);
                progress.worked(1);
            }
            if (Sqlite.number(connection, "SELECT count(*) FROM pragma_foreign_key_check") != 0) {
                throw new SQLException("References lead nowhere after the migration.");
            }
            Sqlite.execute(connection, "PRAGMA user_version = " + current);
            connection.setAutoCommit(true);
            done = true;
        } catch (SQLException e) {
            throw Answers.migrationFailed(file, backup, e);
        } finally {
            if (!done) {
                Sqlite.rollback(connection);
            }
            Sqlite.execute(connection, "PRAGMA foreign_keys = ON");
        }
    }

    /** Copies the project as it was last committed. */
    private Path backup(Path file, Connection connection) throws Failure, SQLException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        Path backup = file.resolveSibling(stem + " (before format " + current + ")" + extension);
        for (int i = 2; Files.exists(backup); i++) {
            backup = file.resolveSibling(stem + " (before format " + current + ", " + i + ")" + extension);
        }
        Sqlite.copy(connection, backup);
        return backup;
    }
}
