// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.Store;
import org.cairn.core.store.StoreProvider;
import org.cairn.core.store.TableDef;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Makes and opens project files.
 *
 * <p>Nothing here looks into a project with Java's own streams: on POSIX systems closing such a stream takes away every lock this
 * process has on the file, those of an SQLite connection included.
 */
@Component(service = StoreProvider.class)
public final class SqliteStoreProvider implements StoreProvider {

    /** Up to this size a project is examined whenever it is opened to write: it takes a few milliseconds. */
    private static final long EXAMINED_BYTES = 8L << 20;

    private final Formats formats;

    @Activate
    public SqliteStoreProvider() {
        this(Formats.ALL);
    }

    SqliteStoreProvider(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Store create(Path file, UUID project, String name) throws Failure {
        Path real = reserve(file.toAbsolutePath());
        ProjectLock lock = null;
        Connection connection = null;
        Store store = null;
        try {
            lock = ProjectLock.take(real);
            connection = Sqlite.connect(real, Sqlite.Use.WRITE);
            Sqlite.execute(connection, "PRAGMA page_size = " + Sqlite.PAGE_SIZE, "PRAGMA application_id = " + Sqlite.APPLICATION_ID,
                    "PRAGMA user_version = " + formats.current());
            Sqlite.tuneWriter(connection);
            connection.setAutoCommit(false);
            formats.create(connection);
            try (PreparedStatement row = connection.prepareStatement(TableSql.of(TableDef.PROJECT).insert)) {
                row.setLong(1, 1);
                TableSql.of(TableDef.PROJECT).bind(row, 2, new Object[] {project, name, null, System.currentTimeMillis()});
                row.executeUpdate();
            }
            connection.setAutoCommit(true);
            store = new SqlStore(real, Readers.besideWriter(real), new Database(connection), lock);
            return store;
        } catch (SQLException e) {
            throw Sqlite.failure(e, file);
        } finally {
            if (store == null) {
                close(connection, lock);
                deleteQuietly(real);
            }
        }
    }

    /** Makes the empty file, so that nobody else can. */
    private static Path reserve(Path file) throws Failure {
        try {
            return Files.createFile(file).toRealPath();
        } catch (FileAlreadyExistsException e) {
            throw Answers.exists(file);
        } catch (NoSuchFileException e) {
            throw Answers.noSuchFolder(file);
        } catch (IOException e) {
            throw Files.isDirectory(file.getParent()) ? Answers.readOnlyFolder(file, e) : Answers.noSuchFolder(file);
        }
    }

    @Override
    public Store open(Path file, boolean writable, Progress progress) throws Failure, Cancelled {
        Path real = existing(file.toAbsolutePath());
        try {
            return writable ? openToWrite(real, progress) : openToRead(real);
        } catch (SQLException e) {
            throw Sqlite.failure(e, real);
        }
    }

    private static Path existing(Path file) throws Failure {
        if (Files.isDirectory(file)) {
            throw Answers.folder(file);
        } else if (!Files.isReadable(file)) {
            throw Files.exists(file) ? Answers.notReadable(file) : Answers.noSuchFile(file);
        }
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw Answers.cannotOpen(file, e);
        }
    }

    private Store openToRead(Path file) throws Failure, SQLException {
        Sqlite.Use use = Sqlite.Use.READ;
        try (Connection connection = Sqlite.connect(file, use)) {
            requireReadable(file, connection);
        } catch (SQLException e) {
            if (!Sqlite.cannotOpen(e)) {
                throw e;
            }
            use = frozen(file, e);
        }
        return new SqlStore(file, Readers.ofPresentState(file, use), null, null);
    }

    /** For a project beside which nothing can be written, and that nobody writes. */
    private Sqlite.Use frozen(Path file, SQLException trouble) throws Failure, SQLException {
        if (leftovers(file)) {
            throw Answers.interrupted(file, trouble);
        }
        try (Connection connection = Sqlite.connect(file, Sqlite.Use.READ_FROZEN)) {
            requireReadable(file, connection);
        }
        return Sqlite.Use.READ_FROZEN;
    }

    /** Whether the last writer could not put everything into the one file. */
    private static boolean leftovers(Path file) throws Failure {
        try {
            for (String suffix : new String[] {"-wal", "-journal"}) {
                Path beside = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(beside) && Files.size(beside) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw Answers.cannotOpen(file, e);
        }
    }

    private void requireReadable(Path file, Connection connection) throws Failure, SQLException {
        long format = format(file, connection);
        if (format < formats.current()) {
            throw Answers.older(file, format, formats.current());
        }
        requireTables(file, connection);
    }

    private Store openToWrite(Path file, Progress progress) throws Failure, Cancelled, SQLException {
        // looked at before anything is written: then a file that cannot be opened stays as it is, to the byte
        boolean examined = false;
        try (Connection connection = Sqlite.connect(file, Sqlite.Use.READ)) {
            examine(file, connection);
            examined = true;
        } catch (SQLException e) {
            if (!Sqlite.cannotOpen(e)) {
                throw e;
            }
        }
        if (!Files.isWritable(file)) {
            throw Answers.readOnly(file, null);
        }
        ProjectLock lock = ProjectLock.take(file);
        Connection connection = null;
        Store store = null;
        try {
            connection = Sqlite.connect(file, Sqlite.Use.WRITE);
            long format = examined ? format(file, connection) : examine(file, connection);
            Sqlite.tuneWriter(connection);
            if (format < formats.current()) {
                formats.migrate(file, connection, (int) format, progress);
                requireTables(file, connection);
            }
            store = new SqlStore(file, Readers.besideWriter(file), new Database(connection), lock);
            return store;
        } finally {
            if (store == null) {
                close(connection, lock);
            }
        }
    }

    private long examine(Path file, Connection connection) throws Failure, SQLException {
        long format = format(file, connection);
        if (format == formats.current()) {
            requireTables(file, connection);
        }
        requireSound(file, connection);
        return format;
    }

    /** The format of a project that this Cairn can open or bring up to date. */
    private long format(Path file, Connection connection) throws Failure, SQLException {
        if (Sqlite.number(connection, "PRAGMA application_id") != Sqlite.APPLICATION_ID) {
            throw Sqlite.number(connection, "SELECT count(*) FROM sqlite_master") == 0
                    ? Answers.notAProject(file, null) : Answers.otherDatabase(file);
        }
        long format = Sqlite.number(connection, "PRAGMA user_version");
        if (format > formats.current()) {
            throw Answers.newer(file, format, formats.current());
        } else if (format < 1) {
            throw Answers.damaged(file, null);
        }
        return format;
    }

    private static void requireTables(Path file, Connection connection) throws Failure, SQLException {
        for (TableDef table : TableDef.values()) {
            if (Sqlite.number(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '" + table.tableName()
                    + "'") == 0) {
                throw Answers.damaged(file, new SQLException("There is no table " + table.tableName() + "."));
            }
        }
    }

    private static void requireSound(Path file, Connection connection) throws Failure, SQLException {
        long bytes = Sqlite.number(connection, "PRAGMA page_count") * Sqlite.number(connection, "PRAGMA page_size");
        if (bytes <= EXAMINED_BYTES) {
            String found = Sqlite.text(connection, "PRAGMA quick_check(1)");
            if (!"ok".equals(found)) {
                throw Answers.damaged(file, new SQLException(found));
            }
        }
    }

    private static void close(Connection connection, ProjectLock lock) {
        if (connection != null) {
            try {
                Sqlite.gather(connection);
            } catch (SQLException e) {
                System.getLogger(SqliteStoreProvider.class.getName()).log(System.Logger.Level.DEBUG, "While giving up", e);
            }
            SqlStore.closeQuietly(connection);
        }
        SqlStore.closeQuietly(lock);
    }

    private static void deleteQuietly(Path file) {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException e) {
                // what is left is empty and says so when it is opened
            }
        }
    }
}
