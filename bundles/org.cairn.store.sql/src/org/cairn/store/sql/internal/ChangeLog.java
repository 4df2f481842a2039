// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.SQLException;
import java.util.BitSet;
import org.cairn.core.store.Changes;
import org.cairn.core.store.Ids;
import org.cairn.core.store.TableDef;

/**
 * Records what one transaction does to the rows, so that it can be taken back. What counts is the difference between the rows
 * before and after it: a row that was not there before is recorded as inserted, whatever happened to it since, and one that was there
 * has exactly one image, of what it was when the transaction began. So taking back needs no order.
 */
final class ChangeLog {

    /** What became of the rows of one table. */
    private static final class Touched {
        /** Rows from here on are new. */
        final long firstNew;
        /** Rows that have an image. */
        final BitSet logged = new BitSet();
        /** Rows that were taken away long ago and came back in this transaction. */
        final BitSet returned = new BitSet();

        Touched(long firstNew) {
            this.firstNew = firstNew;
        }

        boolean isFresh(long id) {
            return id >= firstNew || returned.get(Math.toIntExact(id));
        }
    }

    private final Database database;
    private final long number;
    private final Touched[] tables = new Touched[TableDef.values().length];
    private final Changes changes = new Changes();

    /** @param lastIds last id given out in each table when the transaction began */
    ChangeLog(Database database, long number, long[] lastIds) {
        this.database = database;
        this.number = number;
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new Touched(lastIds[i] + 1);
        }
    }

    Changes changes() {
        return changes;
    }

    /** Takes note of a new row. */
    void inserted(TableDef table, long id) {
        changes.in(table).add(id);
    }

    /** Takes note of a row that comes back under the id it had. */
    private void returned(TableDef table, long id) {
        Touched touched = tables[table.ordinal()];
        changes.in(table).add(id);
        if (id < touched.firstNew && !touched.logged.get(Math.toIntExact(id))) {
            touched.returned.set(Math.toIntExact(id));
        }
    }

    /** Records rows as they are, before they are changed or deleted. */
    void before(TableDef table, long first, long last) throws SQLException {
        changes.in(table).add(first, last);
        Touched touched = tables[table.ordinal()];
        long from = first;
        while (from <= last) {
            while (from <= last && isRecorded(touched, from)) {
                from++;
            }
            long to = from;
            while (to <= last && !isRecorded(touched, to)) {
                to++;
            }
            if (to > from) {
                log(table, from, to - 1);
                touched.logged.set(Math.toIntExact(from), Math.toIntExact(to));
            }
            from = to;
        }
    }

    private static boolean isRecorded(Touched touched, long id) {
        return touched.isFresh(id) || touched.logged.get(Math.toIntExact(id));
    }

    private void log(TableDef table, long first, long last) throws SQLException {
        database.change(TableSql.of(table).logRange, number, first, last);
    }

    /** Deletes rows that are there. */
    void delete(TableDef table, long first, long last) throws SQLException {
        before(table, first, last);
        database.change(TableSql.of(table).deleteRange, first, last);
    }

    /** Takes back what an earlier change set did to a table. */
    void revert(TableDef table, long changeSet) throws SQLException {
        TableSql sql = TableSql.of(table);
        Ids added = new Ids();
        database.query("SELECT first_id, last_id FROM change_row WHERE change_set_id = ? AND table_name = '" + table.tableName()
                + "' AND op = 'I'", rows -> {
                    while (rows.next()) {
                        added.add(rows.getLong(1), rows.getLong(2));
                    }
                }, changeSet);
        for (int i = 0, n = added.ranges(); i < n; i++) {
            Ids there = new Ids();
            database.query("SELECT id FROM " + table.tableName() + " WHERE id BETWEEN ? AND ? ORDER BY id", rows -> {
                while (rows.next()) {
                    there.add(rows.getLong(1));
                }
            }, added.first(i), added.last(i));
            for (int j = 0, m = there.ranges(); j < m; j++) {
                delete(table, there.first(j), there.last(j));
            }
        }
        Ids changed = new Ids();
        Ids gone = new Ids();
        database.query(sql.selectLogged, rows -> {
            while (rows.next()) {
                (rows.getLong(2) != 0 ? changed : gone).add(rows.getLong(1));
            }
        }, changeSet);
        for (int i = 0, n = changed.ranges(); i < n; i++) {
            before(table, changed.first(i), changed.last(i));
        }
        if (!changed.isEmpty()) {
            database.change(sql.restoreUpdated, changeSet);
        }
        if (!gone.isEmpty()) {
            database.change(sql.restoreDeleted, changeSet);
            gone.forEach(id -> returned(table, id));
        }
    }

    /** Completes the record: what was inserted, and which of the rows with an image are gone. */
    void complete(long[] lastIds) throws SQLException {
        for (TableDef table : changes.tables()) {
            if (!table.isLogged()) {
                continue;
            }
            Touched touched = tables[table.ordinal()];
            long last = lastIds[table.ordinal()];
            if (last >= touched.firstNew) {
                logInserted(table, touched.firstNew, last);
            }
            for (int from = touched.returned.nextSetBit(0); from >= 0;) {
                int to = touched.returned.nextClearBit(from);
                logInserted(table, from, to - 1L);
                from = touched.returned.nextSetBit(to);
            }
            if (!touched.logged.isEmpty()) {
                database.change("UPDATE change_row SET op = 'D' WHERE change_set_id = ? AND table_name = '" + table.tableName()
                        + "' AND op = 'U' AND NOT EXISTS (SELECT 1 FROM " + table.tableName() + " WHERE id = change_row.first_id)", number);
            }
        }
    }

    private void logInserted(TableDef table, long first, long last) throws SQLException {
        database.change("INSERT INTO change_row (change_set_id, table_name, op, first_id, last_id) VALUES (?, '" + table.tableName()
                + "', 'I', ?, ?)", number, first, last);
    }
}
