// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.ProjectClosed;
import org.cairn.core.ProjectPast;
import org.cairn.core.store.Ids;
import org.cairn.core.store.RowVisitor;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** An open project file: one connection that writes, and as many that read as there are readers at once. */
final class SqlStore implements Store {

    private static final Logger LOG = System.getLogger(SqlStore.class.getName());

    /** From so many ranges on, one statement with a list of them is faster than a statement for each. */
    private static final int MANY_RANGES = 4;

    private final Path file;
    private final Readers readers;
    /** Null if only reading is possible. */
    private final Database writer;
    private final ProjectLock lock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final long[] lastIds = new long[TableDef.values().length];
    private volatile long version;
    private volatile boolean closed;

    /**
     * @param writer connection to write, or null
     * @param lock kept until the store is closed, or null
     */
    SqlStore(Path file, Readers readers, Database writer, ProjectLock lock) throws SQLException {
        this.file = file;
        this.writer = writer;
        this.lock = lock;
        this.readers = readers;
        if (writer == null) {
            version = readers.version();
        } else {
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

    /** Key of the last row that a table ever had, deleted ones too. */
    long lastIdEver(TableDef table) {
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
    public long version() {
        return version;
    }

    @Override
    public long lastId(TableDef table) throws Failure {
        long[] last = new long[1];
        reading(database -> last[0] = Sqlite.number(database.connection(), "SELECT max(id) FROM " + table.tableName()));
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
        read(database, table, TableSql.of(table).selectRange, TableSql.of(table).selectRanges, ids, visitor);
    }

    /**
     * Reads rows by ranges of one column.
     *
     * @param one a statement with the first and last value
     * @param many a statement with ascending pairs of them, as JSON
     */
    private static void read(Database database, TableDef table, String one, String many, Ids ids, RowVisitor visitor) throws SQLException {
        int ranges = ids.ranges();
        if (ranges < MANY_RANGES) {
            for (int i = 0; i < ranges; i++) {
                database.query(one, rows -> Cursor.visit(table, rows, visitor), ids.first(i), ids.last(i));
            }
            return;
        }
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < ranges; i++) {
            list.append(i == 0 ? "[" : ",[").append(ids.first(i)).append(',').append(ids.last(i)).append(']');
        }
        String json = list.append(']').toString();
        database.with(many, statement -> {
            statement.setString(1, json);
            try (ResultSet rows = statement.executeQuery()) {
                Cursor.visit(table, rows, visitor);
            }
            return null;
        });
    }

    @Override
    public void readWhere(TableDef table, String column, Ids values, RowVisitor visitor) throws Failure {
        TableSql sql = TableSql.of(table);
        reading(database -> read(database, table, sql.selectBetween(column), sql.selectBetweenAny(column), values, visitor));
    }

    @Override
    public void readWhere(TableDef table, String column, UUID value, RowVisitor visitor) throws Failure {
        reading(database -> database.with(TableSql.of(table).selectWhere(column), statement -> {
            statement.setBytes(1, Guids.bytes(value));
            try (ResultSet rows = statement.executeQuery()) {
                Cursor.visit(table, rows, visitor);
            }
            return null;
        }));
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
        reading(database -> database.query("SELECT id, at, coder_guid, label, undoes, undone, rows FROM change_set "
                + "ORDER BY id DESC LIMIT ?",
                rows -> {
                    while (rows.next()) {
                        history.add(new ChangeSet(rows.getLong(1), Instant.ofEpochMilli(rows.getLong(2)), Guids.guid(rows.getBytes(3)),
                                rows.getString(4), rows.getLong(5), rows.getLong(6) != 0, rows.getLong(7)));
                    }
                }, limit));
        return history;
    }

    @Override
    public List<ProjectPast.Step> lineage() throws Failure {
        List<ProjectPast.Step> steps = new ArrayList<>();
        reading(database -> database.query("SELECT id, guid, at, undoes FROM change_set ORDER BY id", rows -> {
            while (rows.next()) {
                steps.add(new ProjectPast.Step(rows.getLong(1), Guids.guid(rows.getBytes(2)), Instant.ofEpochMilli(rows.getLong(3)),
                        rows.getLong(4) == ChangeSet.PURGE));
            }
        }));
        return steps;
    }

    @Override
    public List<Touch> touches(TableDef table) throws Failure {
        List<Touch> touches = new ArrayList<>();
        reading(database -> database.query("SELECT s.coder_guid, r.op, r.first_id, r.last_id, s.at FROM change_row r "
                + "JOIN change_set s ON s.id = r.change_set_id WHERE r.table_name = '" + table.tableName() + "' "
                + "ORDER BY r.change_set_id, r.id",
                rows -> {
                    while (rows.next()) {
                        touches.add(new Touch(Guids.guid(rows.getBytes(1)), Instant.ofEpochMilli(rows.getLong(5)),
                                rows.getString(2).equals("I"), rows.getLong(3), rows.getLong(4)));
                    }
                }));
        return touches;
    }

    @Override
    public void readImages(TableDef table, List<String> columns, ImageVisitor visitor) throws Failure {
        reading(database -> database.query(TableSql.of(table).selectImages(columns),
                rows -> Cursor.visitImages(table, columns, rows, visitor)));
    }

    @Override
    public long purge(String label, UUID coder, UnaryOperator<String> labels) throws Failure {
        if (writer == null) {
            throw Answers.onlyToRead(file);
        }
        writing.lock();
        try {
            requireOpen();
            long number = version + 1;
            new Purge(writer).run(number, label, coder, labels);
            version = number;
            return number;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void copyTo(Path copy) throws Failure {
        if (Files.exists(copy)) {
            throw Answers.exists(copy);
        }
        try (Connection connection = Sqlite.connect(file, Sqlite.Use.READ)) {
            Sqlite.copy(connection, copy);
        } catch (SQLException e) {
            throw Sqlite.failure(e, copy);
        }
    }

    @Override
    public List<Problem> check(Progress progress) throws Cancelled {
        List<Problem> problems = new ArrayList<>();
        Cancelled[] cancelled = new Cancelled[1];
        try {
            readers.read(database -> {
                try {
                    new Examination(file, database.connection(), progress, problems).run();
                } catch (Cancelled e) {
                    cancelled[0] = e;
                }
            });
        } catch (Failure e) {
            problems.add(e.problem());
        } catch (SQLException e) {
            problems.add(failure(e).problem());
        }
        if (cancelled[0] != null) {
            throw cancelled[0];
        }
        return problems;
    }

    private void reading(Readers.Reading reading) throws Failure {
        try {
            readers.read(reading);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ProjectClosed(file.toString());
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
            readers.close();
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
