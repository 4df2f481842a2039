// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.cairn.api.progress.Failure;
import org.cairn.core.store.TableDef.Column;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;

/** What is peculiar to SQLite: connecting, settings, error codes and the few expressions that other databases write differently. */
final class Sqlite {

    /** Marks the file as a Cairn project: "CARN". */
    static final int APPLICATION_ID = 0x4341524E;

    /** Big enough for two or three journals, small enough that one coding writes little. */
    static final int PAGE_SIZE = 8192;

    /** How long to wait for a program other than Cairn that writes in the file. */
    private static final int BUSY_MILLIS = 5000;

    /** How a connection uses the file. */
    enum Use {
        /** To read and write; the file must be there. */
        WRITE,
        /** To read beside a writer. */
        READ,
        /** To read a file that nobody writes and beside which nothing can be written. */
        READ_FROZEN
    }

    private static final Logger LOG = System.getLogger(Sqlite.class.getName());

    private Sqlite() {
    }

    static Connection connect(Path file, Use use) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(use != Use.WRITE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(use == Use.WRITE ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
        config.setGetGeneratedKeys(false);
        Properties properties = config.toProperties();
        String mode = switch (use) {
            case WRITE -> "?mode=rw";
            case READ -> "?mode=ro";
            case READ_FROZEN -> "?immutable=1";
        };
        return new JDBC().connect("jdbc:sqlite:" + uri(file) + mode, properties);
    }

    /** The file as SQLite's {@code file:} URI, so that a question mark or a percent sign in a name is only a name. */
    private static String uri(Path file) {
        String path = file.toAbsolutePath().toString().replace('\\', '/');
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file:" : "file:/");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "/-_.~:()!',".indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return uri.toString();
    }

    /** Prepares the writing connection of a session. */
    static void tuneWriter(Connection connection) throws SQLException {
        execute(connection, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                "PRAGMA cache_size = -65536", "PRAGMA temp_store = MEMORY");
    }

    /** Prepares a connection that reads. */
    static void tuneReader(Connection connection) throws SQLException {
        execute(connection, "PRAGMA query_only = ON", "PRAGMA cache_size = -8192", "PRAGMA temp_store = MEMORY");
    }

    /** Puts everything into the one file again. Does not fail when somebody still reads it: then the log file stays until next time. */
    static void gather(Connection connection) throws SQLException {
        execute(connection, "PRAGMA busy_timeout = 100", "PRAGMA wal_checkpoint(TRUNCATE)");
        try {
            execute(connection, "PRAGMA journal_mode = DELETE");
        } catch (SQLException readElsewhere) {
            if (code(readElsewhere) != SQLiteErrorCode.SQLITE_BUSY.code && code(readElsewhere) != SQLiteErrorCode.SQLITE_LOCKED.code) {
                throw readElsewhere;
            }
        }
    }

    /** Ends a transaction without a trace, whether SQLite has already done so itself (when the disk was full) or not. */
    static void rollback(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException noTransaction) {
            LOG.log(Level.DEBUG, "Nothing was left to roll back", noTransaction);
        }
        try {
            // the driver believes in a transaction until its own command to end it has failed
            connection.setAutoCommit(true);
        } catch (SQLException noTransaction) {
            LOG.log(Level.DEBUG, "As expected", noTransaction);
        }
    }

    static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Writes what was last committed to a new file; of a copy that fails nothing is left. */
    static void copy(Connection connection, Path copy) throws SQLException {
        boolean done = false;
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
            done = true;
        } finally {
            if (!done) {
                deleteQuietly(copy);
            }
        }
    }

    /** Deletes a file that is of no use to anybody. */
    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // what is left is of no use, and does no harm
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Lets the statements of a connection be stopped: {@code stop} is asked every few milliseconds. Null ends that. */
    static void stopWhen(Connection connection, BooleanSupplier stop) throws SQLException {
        if (stop == null) {
            ProgressHandler.clearHandler(connection);
            return;
        }
        ProgressHandler.setHandler(connection, 100_000, new ProgressHandler() {
            @Override
            protected int progress() {
                return stop.getAsBoolean() ? 1 : 0;
            }
        });
    }

    /** An expression for one row as JSON text; bytes as hexadecimal. */
    static String toJson(Iterable<Column> columns) {
        StringBuilder sql = new StringBuilder("json_object(");
        String separator = "";
        for (Column column : columns) {
            String name = TableSql.quoted(column.name());
            sql.append(separator).append('\'').append(column.name()).append("', ");
            switch (column.type()) {
                case GUID, BLOB -> sql.append("CASE WHEN ").append(name).append(" IS NOT NULL THEN hex(").append(name).append(") END");
                default -> sql.append(name);
            }
            separator = ", ";
        }
        return sql.append(')').toString();
    }

    /** An expression for a column out of what {@link #toJson} made. */
    static String fromJson(String json, Column column) {
        String value = json + " ->> '$." + column.name() + "'";
        return switch (column.type()) {
            case GUID, BLOB -> "unhex(" + value + ")";
            default -> value;
        };
    }

    private static int code(SQLException trouble) {
        return trouble.getErrorCode() & 0xFF;
    }

    /** Whether a statement ended because {@link #stopWhen} said so. */
    static boolean isStopped(SQLException trouble) {
        return code(trouble) == SQLiteErrorCode.SQLITE_INTERRUPT.code;
    }

    /** Whether a read-only connection could not make the files it needs beside the project. */
    static boolean cannotOpen(SQLException trouble) {
        return code(trouble) == SQLiteErrorCode.SQLITE_CANTOPEN.code || code(trouble) == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    /** Whether a value that must be unique or given was not, or a reference leads nowhere. */
    static boolean isConstraint(SQLException trouble) {
        return code(trouble) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    /** What to tell a person of an error that SQLite reported. */
    static Failure failure(SQLException trouble, Path file) {
        int code = code(trouble);
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return Answers.diskFull(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Answers.notAProject(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return Answers.damaged(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Answers.busy(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return Answers.readOnly(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Answers.cannotOpen(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return Answers.doesNotFit(file, trouble);
        } else if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return Answers.disk(file, trouble);
        }
        return Answers.unexpected(file, trouble);
    }
}
