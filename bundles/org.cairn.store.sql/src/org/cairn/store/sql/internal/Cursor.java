// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.core.store.Row;
import org.cairn.core.store.RowVisitor;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;

/** The present row of a result. Its first column is the id. */
final class Cursor implements Row {

    /** An error while a visitor looks at a row; carries it out through code that does not know of SQL. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(SQLException cause) {
            super(cause);
        }

        @Override
        public synchronized SQLException getCause() {
            return (SQLException) super.getCause();
        }
    }

    private final ResultSet rows;
    /** By column of the table: its place in the result, or 0 if it was not read. */
    private final int[] places;
    private long id;
    private int bytesPlace;
    private byte[] bytes;

    private Cursor(ResultSet rows, int[] places) {
        this.rows = rows;
        this.places = places;
    }

    /** Shows every row of a result to a visitor. */
    static void visit(TableDef table, ResultSet rows, RowVisitor visitor) throws SQLException {
        int[] places = new int[table.columns().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i + 2;
        }
        new Cursor(rows, places).visit(visitor);
    }

    /** Shows every row of a result that has only some columns. */
    static void visit(TableDef table, List<String> columns, ResultSet rows, RowVisitor visitor) throws SQLException {
        int[] places = new int[table.columns().size()];
        for (int i = 0; i < columns.size(); i++) {
            places[table.column(columns.get(i))] = i + 2;
        }
        new Cursor(rows, places).visit(visitor);
    }

    /** Shows every row of a result that has only some columns, and behind them the number of a change set and its time. */
    static void visitImages(TableDef table, List<String> columns, ResultSet rows, Store.ImageVisitor visitor) throws SQLException {
        visit(table, columns, rows, row -> {
            try {
                visitor.image(rows.getLong(columns.size() + 2), Instant.ofEpochMilli(rows.getLong(columns.size() + 3)), row);
            } catch (SQLException e) {
                throw new Broken(e);
            }
        });
    }

    private void visit(RowVisitor visitor) throws SQLException {
        try {
            while (rows.next()) {
                id = rows.getLong(1);
                bytesPlace = 0;
                visitor.row(this);
            }
        } catch (Broken broken) {
            throw broken.getCause();
        }
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public boolean isNull(int column) {
        int place = places[column];
        if (place == 0) {
            return true;
        }
        try {
            return rows.getLong(place) == 0 && rows.wasNull();
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public long number(int column) {
        int place = places[column];
        if (place == 0) {
            return 0;
        }
        try {
            return rows.getLong(place);
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public String text(int column) {
        int place = places[column];
        if (place == 0) {
            return null;
        }
        try {
            // the driver makes a string by way of two buffers, which costs more than all else where there are many short ones
            byte[] utf8 = rows.getBytes(place);
            return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public UUID guid(int column) {
        return Guids.guid(bytes(column));
    }

    @Override
    public long guidHigh(int column) {
        byte[] guid = bytes(column);
        return guid == null ? 0 : Guids.bits(guid, 0);
    }

    @Override
    public long guidLow(int column) {
        byte[] guid = bytes(column);
        return guid == null ? 0 : Guids.bits(guid, 1);
    }

    @Override
    public byte[] bytes(int column) {
        int place = places[column];
        if (place == 0) {
            return null;
        }
        if (place != bytesPlace) {
            try {
                bytes = rows.getBytes(place);
            } catch (SQLException e) {
                throw new Broken(e);
            }
            bytesPlace = place;
        }
        return bytes;
    }
}
