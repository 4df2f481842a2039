// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.core.store.Ids;
import org.cairn.core.store.RowVisitor;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** An open project file: one connection that writes, and as many that read as there are readers at once. */
final class SqlStore implements Store {

    private static final Logger LOG = System.getLogger(SqlStore.class.getName());

    /** Readers kept open when nobody reads. */
    private static final int IDLE_READERS = 4;

    private final Path file;
    private final Sqlite.Use readers;
    /** Null if only reading is possible. */
    private final Database writer;
    private final ProjectLock lock;
    private final ConcurrentLinkedDeque<Database> idle = new ConcurrentLinkedDeque<>();
    private final ReentrantLock writing = new ReentrantLock(true);
    private final long[] lastIds = new long[TableDef.values().length];
    private volatile long version;
    private volatile boolean closed;

    /**
     * @param writer connection to write, or null
     * @param lock kept until the store is closed, or null
     * @param readers how readers connect
     */
    SqlStore(Path file, Database writer, ProjectLock lock, Sqlite.Use readers) throws SQLException {
        this.file = file;
        this.writer = writer;
        this.lock = lock;
        this.readers = readers;
        if (writer != null) {
            version = Sqlite.number(writer.connection(), "SELECT max(id) FROM change_set");
            for (TableDef table : TableDef.values()) {
                // the rows count too: somebody may have added some without Cairn
                lastIds[table.ordinal()] = Sqlite.number(writer.connection(), "SELECT max(coalesce((SELECT last_id FROM id_sequence "
                        + "WHERE table_name = '" + table.tableName() + "'), 0), coalesce((SELECT max(id) FROM " + table.tableName()
                        + "), 0))");
            }
        }
    }

    Path file() {
        return file;
    }

    Database writer() {
        return writer;
    }

    long lastId(TableDef table) {
        return lastIds[table.ordinal()];
    }

    /** Takes note of a transaction that was written. */
    void committed(long number, long[] ids) {
        System.arraycopy(ids, 0, lastIds, 0, ids.length);
        version = number;
    }

    /** Lets the next transaction begin. */
    void release() {
        writing.unlock();
    }

    @Override
    public boolean isWritable() {
        return writer != null;
    }

    @Override
    public long version() throws Failure {
        if (writer != null) {
            return version;
        }
        long[] last = new long[1];
        reading(database -> database.query("SELECT max(id) FROM change_set", rows -> last[0] = rows.next() ? rows.getLong(1) : 0));
        return last[0];
    }

    @Override
    public void readAll(TableDef table, RowVisitor visitor) throws Failure {
        reading(database -> database.query(TableSql.of(table).selectAll, rows -> Cursor.visit(table, rows, visitor)));
    }

    @Override
    public void read(TableDef table, Ids ids, RowVisitor visitor) throws Failure {
        reading(database -> read(database, table, ids, visitor));
    }

    static void read(Database database, TableDef table, Ids ids, RowVisitor visitor) throws SQLException {
        String sql = TableSql.of(table).selectRange;
        for (int i = 0, n = ids.ranges(); i < n; i++) {
            database.query(sql, rows -> Cursor.visit(table, rows, visitor), ids.first(i), ids.last(i));
        }
    }

    @Override
    public void readWhere(TableDef table, String column, long value, RowVisitor visitor) throws Failure {
        reading(database -> database.query(TableSql.of(table).selectWhere(column), rows -> Cursor.visit(table, rows, visitor), value));
    }

    @Override
    public void readColumns(TableDef table, List<String> columns, RowVisitor visitor) throws Failure {
        reading(database -> database.query(TableSql.of(table).selectColumns(columns),
                rows -> Cursor.visit(table, columns, rows, visitor)));
    }

    @Override
    public Transaction begin() throws Failure {
        if (writer == null) {
            throw Answers.onlyToRead(file);
        }
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A transaction of this thread is still under way.");
        }
        writing.lock();
        boolean begun = false;
        try {
            requireOpen();
            writer.connection().setAutoCommit(false);
            begun = true;
            return new SqlTransaction(this, version + 1, lastIds.clone());
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (!begun) {
                writing.unlock();
            }
        }
    }

    @Override
    public List<ChangeSet> history(int limit) throws Failure {
        List<ChangeSet> history = new ArrayList<>();
        reading(database -> database.query("SELECT id, at, coder_guid, label, undoes, undone, rows FROM change_set ORDER BY id DESC LIMIT ?",
                rows -> {
                    while (rows.next()) {
                        history.add(new ChangeSet(rows.getLong(1), Instant.ofEpochMilli(rows.getLong(2)), Guids.guid(rows.getBytes(3)),
                                rows.getString(4), rows.getLong(5), rows.getLong(6) != 0, rows.getLong(7)));
                    }
                }, limit));
        return history;
    }

    @Override
    public List<Problem> check(Progress progress) throws Cancelled {
        List<Problem> problems = new ArrayList<>();
        try {
            Database database = borrow();
            try {
                new Examination(file, database.connection(), progress, problems).run();
            } finally {
                // its statements were stopped, or it met damage: do not use it again
                database.close();
            }
        } catch (Failure e) {
            problems.add(e.problem());
        } catch (SQLException e) {
            problems.add(failure(e).problem());
        }
        return problems;
    }

    /** Reads from a connection. */
    private interface Reader {

        void read(Database database) throws SQLException;
    }

    private void reading(Reader reader) throws Failure {
        Database database = null;
        boolean sound = false;
        try {
            database = borrow();
            reader.read(database);
            sound = true;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (database != null) {
                giveBack(database, sound);
            }
        }
    }

    private Database borrow() throws SQLException {
        requireOpen();
        Database database = idle.pollFirst();
        if (database == null) {
            database = new Database(Sqlite.connect(file, readers));
            Sqlite.tuneReader(database.connection());
        }
        return database;
    }

    private void giveBack(Database database, boolean sound) {
        if (sound && !closed && idle.size() < IDLE_READERS) {
            idle.addFirst(database);
            if (!closed) {
                return;
            }
            database = idle.pollFirst();
        }
        closeQuietly(database);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The project is closed: " + file);
        }
    }

    Failure failure(SQLException trouble) {
        return Sqlite.failure(trouble, file);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (Database reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
                closeQuietly(reader);
            }
            if (writer != null) {
                try {
                    Sqlite.gather(writer.connection());
                } catch (SQLException e) {
                    LOG.log(Level.WARNING, "Left the log file beside " + file, e);
                }
                closeQuietly(writer);
            }
            if (lock != null) {
                lock.close();
            }
        } finally {
            writing.unlock();
        }
    }

    static void closeQuietly(AutoCloseable thing) {
        if (thing == null) {
            return;
        }
        try {
            thing.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Something did not close", e);
        }
    }
}
