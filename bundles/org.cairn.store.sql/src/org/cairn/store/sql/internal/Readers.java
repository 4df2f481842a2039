// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectClosed;

/**
 * The connections that read. Thread-safe; a thread that reads while it reads uses its connection again.
 *
 * <p>Beside a writer in this process they see what was committed last. Without one, in a project opened only to read, they must all
 * see the same state for as long as it is open, though another Cairn may write: where there is a write-ahead log, a few connections
 * hold on to that state; where there is none, holding on would keep the other from writing, so every reading makes sure that
 * nothing was changed.
 */
final class Readers implements AutoCloseable {

    /** Connections kept when nobody reads, and those that share one state. */
    private static final int KEPT = 4;

    private static final String VERSION = "SELECT max(id) FROM change_set";

    /** Reads from a connection. */
    interface Reading {

        void from(Database database) throws SQLException;
    }

    private final Path file;
    private final Sqlite.Use use;
    /** Whether all connections must see the same state. */
    private final boolean same;
    private final ThreadLocal<Database> mine = new ThreadLocal<>();
    private final Deque<Database> idle = new ArrayDeque<>();
    private boolean holding;
    private boolean closed;
    private long version;

    private Readers(Path file, Sqlite.Use use, boolean same) {
        this.file = file;
        this.use = use;
        this.same = same;
    }

    /** Readers beside a writer in this process. */
    static Readers besideWriter(Path file) {
        return new Readers(file, Sqlite.Use.READ, false);
    }

    /** Readers of a project as it is now. */
    static Readers ofPresentState(Path file, Sqlite.Use use) throws SQLException {
        Readers readers = new Readers(file, use, use == Sqlite.Use.READ);
        boolean done = false;
        try {
            readers.begin();
            done = true;
        } finally {
            if (!done) {
                readers.close();
            }
        }
        return readers;
    }

    private void begin() throws SQLException {
        Database first = connect();
        idle.add(first);
        holding = same && "wal".equalsIgnoreCase(Sqlite.text(first.connection(), "PRAGMA journal_mode"));
        if (!holding) {
            version = Sqlite.number(first.connection(), VERSION);
            return;
        }
        version = hold(first);
        while (idle.size() < KEPT) {
            Database next = connect();
            idle.add(next);
            if (hold(next) != version) {
                // somebody wrote in between: all again
                close();
                closed = false;
                begin();
                return;
            }
        }
    }

    private static long hold(Database database) throws SQLException {
        database.connection().setAutoCommit(false);
        return database.with(VERSION, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    private Database connect() throws SQLException {
        Database database = new Database(Sqlite.connect(file, use));
        boolean done = false;
        try {
            Sqlite.tuneReader(database.connection());
            done = true;
        } finally {
            if (!done) {
                SqlStore.closeQuietly(database);
            }
        }
        return database;
    }

    /** Number of the last change set of the state that is read, where that is always the same. */
    long version() {
        return version;
    }

    void read(Reading reading) throws SQLException, Failure {
        Database database = mine.get();
        if (database != null) {
            reading.from(database);
            return;
        }
        database = borrow();
        mine.set(database);
        boolean sound = false;
        try {
            if (same && !holding) {
                readUnchanged(database, reading);
            } else {
                reading.from(database);
            }
            sound = true;
        } finally {
            mine.remove();
            giveBack(database, sound);
        }
    }

    private void readUnchanged(Database database, Reading reading) throws SQLException, Failure {
        if (hold(database) != version) {
            throw Answers.changedMeanwhile(file);
        }
        reading.from(database);
        database.connection().setAutoCommit(true);
    }

    private Database borrow() throws SQLException {
        synchronized (idle) {
            boolean interrupted = false;
            while (holding && idle.isEmpty() && !closed) {
                try {
                    idle.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (closed) {
                throw new ProjectClosed(file.toString());
            }
            Database database = idle.pollFirst();
            if (database != null) {
                return database;
            }
        }
        return connect();
    }

    private void giveBack(Database database, boolean sound) {
        synchronized (idle) {
            // one that holds on to a state cannot be replaced; an error in a reading does not end its transaction
            if (!closed && (holding || sound && idle.size() < KEPT)) {
                idle.addFirst(database);
                idle.notify();
                return;
            }
        }
        SqlStore.closeQuietly(database);
    }

    /** Connections in use are closed when they are given back. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(SqlStore::closeQuietly);
            idle.clear();
            idle.notifyAll();
        }
    }
}
