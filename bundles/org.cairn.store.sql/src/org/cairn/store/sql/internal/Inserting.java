// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.cairn.core.store.TableDef;

/**
 * Adds the rows of one transaction. The first ones are written at once; when there are many, a thread of its own writes them while the
 * edit makes the next: in an import each is half of the work. Whoever uses the connection otherwise waits for the rows first
 * ({@link #await}). A row that cannot be written fails a later call and every one after it, the commit at the latest. Used by one thread.
 */
final class Inserting {

    private record Row(TableDef table, long id, Object[] values) {
    }

    /** So many rows are not worth a thread. */
    private static final int FEW = 2_000;
    /** So many rows are handed over together. */
    private static final int PORTION = 256;
    /** … or so many characters and bytes of long values. */
    private static final int HEAVY = 1 << 20;
    /** So many portions may wait. */
    private static final int WAITING = 6;
    private static final List<Row> END = List.of();

    private final Database database;
    private final PreparedStatement[] statements = new PreparedStatement[TableDef.values().length];
    private final BlockingQueue<List<Row>> portions = new ArrayBlockingQueue<>(WAITING);
    private List<Row> portion = new ArrayList<>(PORTION);
    private int heavy;
    private int written;
    private Thread thread;
    private volatile SQLException failed;
    private volatile Throwable broken;

    Inserting(Database database) {
        this.database = database;
    }

    /** @param values of the types of the table's columns */
    void insert(TableDef table, long id, Object[] values) throws SQLException {
        check();
        if (written < FEW) {
            written++;
            write(table, id, values);
            return;
        }
        portion.add(new Row(table, id, values));
        heavy += weight(values);
        if (portion.size() == PORTION || heavy > HEAVY) {
            hand();
        }
    }

    private static int weight(Object[] values) {
        int weight = 0;
        for (Object value : values) {
            weight += value instanceof String text ? text.length() : value instanceof byte[] bytes ? bytes.length : 0;
        }
        return weight;
    }

    private void hand() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("Cairn rows").start(this::writeAll);
        }
        put(portion);
        portion = new ArrayList<>(PORTION);
        heavy = 0;
    }

    private void put(List<Row> rows) {
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                portions.put(rows);
                done = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try {
            for (List<Row> rows = portions.take(); rows != END; rows = portions.take()) {
                writeUnlessFailed(rows);
            }
        } catch (InterruptedException e) {
            broken = e; // nobody interrupts this thread
        }
    }

    private void writeUnlessFailed(List<Row> rows) {
        try {
            for (int i = 0; i < rows.size() && failed == null && broken == null; i++) {
                Row row = rows.get(i);
                write(row.table(), row.id(), row.values());
            }
        } catch (SQLException e) {
            failed = e;
        } catch (RuntimeException | Error e) {
            broken = e;
        }
    }

    private void write(TableDef table, long id, Object[] values) throws SQLException {
        PreparedStatement statement = statements[table.ordinal()];
        TableSql sql = TableSql.of(table);
        if (statement == null) {
            statement = database.connection().prepareStatement(sql.insert);
            statements[table.ordinal()] = statement;
        }
        statement.setLong(1, id);
        sql.bind(statement, 2, values);
        statement.executeUpdate();
    }

    private void check() throws SQLException {
        if (failed != null) {
            throw failed;
        }
        if (broken != null) {
            throw new IllegalStateException("The rows could not be written.", broken);
        }
    }

    /** Waits until all rows are written. */
    void await() throws SQLException {
        stop();
        check();
        if (!portion.isEmpty()) {
            writeUnlessFailed(portion);
            portion = new ArrayList<>(PORTION);
            heavy = 0;
            check();
        }
    }

    /** Lets the thread end: with all rows written that it was given, or given up where one failed. */
    private void stop() {
        if (thread == null) {
            return;
        }
        put(END);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        thread = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives up what is not written yet, and closes the statements. */
    void close() {
        portion = new ArrayList<>();
        if (thread != null) {
            broken = broken == null ? new IllegalStateException("The transaction was given up.") : broken;
            stop();
        }
        for (PreparedStatement statement : statements) {
            SqlStore.closeQuietly(statement);
        }
    }
}
