// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.ForeignDatabases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads SQLite files of other programs. */
@Component
public final class SqliteForeignDatabases implements ForeignDatabases {

    @Activate
    public SqliteForeignDatabases() {
        // nothing is kept
    }

    @Override
    public Tables open(Path file, Progress progress) throws Failure {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            if (Files.exists(log) && Files.size(log) > 0) {
                throw new Failure("Another program has the project open.", file.toString(), "Close it there, then try again.");
            }
        } catch (IOException e) {
            throw new Failure("The file cannot be read.", file.toString(), "See whether it is there and may be read.", e);
        }
        Connection connection = null;
        boolean done = false;
        try {
            // immutable: nothing is written beside it, and what is in it is what is read
            connection = Sqlite.connect(file, Sqlite.Use.READ_FROZEN);
            Sqlite.execute(connection, "PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON");
            SqliteTables tables = new SqliteTables(file, connection, progress);
            done = true;
            return tables;
        } catch (SQLException e) {
            throw failure(e, file);
        } finally {
            if (!done) {
                SqlStore.closeQuietly(connection);
            }
        }
    }

    private static Failure failure(SQLException trouble, Path file) {
        return new Failure("The file is no SQLite database, or is damaged.", file.toString(),
                "Copy it again from where it came, or open it in the program it comes from and let that check it.", trouble);
    }

    /** The tables of one file. */
    private static final class SqliteTables implements Tables {

        private final Path file;
        private final Connection connection;
        private final Progress progress;
        private final Set<String> names = new LinkedHashSet<>();

        SqliteTables(Path file, Connection connection, Progress progress) throws SQLException {
            this.file = file;
            this.connection = connection;
            this.progress = progress;
            Sqlite.stopWhen(connection, progress::isCancelled);
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }

        @Override
        public Set<String> names() {
            return Set.copyOf(names);
        }

        @Override
        public void read(String table, Rows rows) throws Failure, Cancelled {
            if (!names.contains(table)) {
                return;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT * FROM " + TableSql.quoted(table) + " ORDER BY 1")) {
                SqliteFields fields = new SqliteFields(result);
                while (result.next()) {
                    progress.check();
                    rows.row(fields);
                }
            } catch (SQLException e) {
                progress.check();
                throw failure(e, file);
            }
        }

        @Override
        public void close() {
            SqlStore.closeQuietly(connection);
        }
    }

    /** The row where a result stands. */
    private static final class SqliteFields implements Fields {

        private final ResultSet row;
        private final Map<String, Integer> columns = new HashMap<>();

        SqliteFields(ResultSet row) throws SQLException {
            this.row = row;
            ResultSetMetaData about = row.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.put(about.getColumnName(i).toLowerCase(Locale.ROOT), i);
            }
        }

        private String value(String column) {
            Integer index = columns.get(column.toLowerCase(Locale.ROOT));
            try {
                return index == null ? null : row.getString(index);
            } catch (SQLException e) {
                // a text that is no Unicode says nothing
                return null;
            }
        }

        @Override
        public boolean has(String column) {
            return value(column) != null;
        }

        @Override
        public String text(String column) {
            String value = value(column);
            return value == null ? "" : value;
        }

        @Override
        public long number(String column, long otherwise) {
            try {
                return Long.parseLong(text(column).strip());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
    }
}
