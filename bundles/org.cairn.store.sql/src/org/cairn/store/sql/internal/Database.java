// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection with the statements prepared on it. Used by one thread at a time. */
final class Database implements AutoCloseable {

    /** A piece of work with a statement. */
    @FunctionalInterface
    interface Work<T> {

        T with(PreparedStatement statement) throws SQLException;
    }

    /** What to do with a result. */
    @FunctionalInterface
    interface Reading {

        void of(ResultSet rows) throws SQLException;
    }

    private final Connection connection;
    /** Statements that are not in use: a visitor may read again with the same one. */
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    Database(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    <T> T with(String sql, Work<T> work) throws SQLException {
        PreparedStatement statement = idle.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
        }
        boolean sound = false;
        try {
            T result = work.with(statement);
            sound = true;
            return result;
        } finally {
            if (!sound || idle.putIfAbsent(sql, statement) != null) {
                statement.close();
            }
        }
    }

    /** Runs a change with whole-number parameters and returns how many rows it touched. */
    long change(String sql, long... parameters) throws SQLException {
        return with(sql, statement -> {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            return statement.executeLargeUpdate();
        });
    }

    /** Runs a query with whole-number parameters. */
    void query(String sql, Reading reading, long... parameters) throws SQLException {
        with(sql, statement -> {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                reading.of(rows);
            }
            return null;
        });
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
        connection.close();
    }
}
