// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.core.store.Changes;
import org.cairn.core.store.Ids;
import org.cairn.core.store.RowVisitor;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** A transaction on the writing connection. */
final class SqlTransaction implements Transaction {

    private final SqlStore store;
    private final Database database;
    private final long number;
    private final long[] lastIds;
    private final ChangeLog log;
    private final Inserting inserting;
    /** Kept at hand by table: a million rows go through them. */
    private final PreparedStatement[] updates = new PreparedStatement[TableDef.values().length];
    private boolean ended;

    SqlTransaction(SqlStore store, long number, long[] lastIds) {
        this.store = store;
        this.database = store.writer();
        this.number = number;
        this.lastIds = lastIds;
        this.log = new ChangeLog(database, number, lastIds);
        this.inserting = new Inserting(database);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long insert(TableDef table, Object... values) throws Failure {
        requireOpen();
        try {
            TableSql.of(table).check(values);
            long id = lastIds[table.ordinal()] + 1;
            inserting.insert(table, id, values);
            lastIds[table.ordinal()] = id;
            log.inserted(table, id);
            return id;
        } catch (SQLException e) {
            throw store.failure(e);
        }
    }

    @Override
    public void update(TableDef table, long id, Object... values) throws Failure {
        requireLogged(table);
        try {
            TableSql sql = TableSql.of(table);
            sql.check(values);
            inserting.await();
            log.before(table, id, id);
            PreparedStatement statement = updating(table, sql.update);
            sql.bind(statement, 1, values);
            statement.setLong(values.length + 1, id);
            if (statement.executeUpdate() == 0) {
                throw noSuchRow(table, id);
            }
        } catch (SQLException e) {
            throw store.failure(e);
        }
    }

    @Override
    public void delete(TableDef table, long id) throws Failure {
        requireLogged(table);
        try {
            inserting.await();
            log.before(table, id, id);
            if (database.change(TableSql.of(table).deleteRange, id, id) == 0) {
                throw noSuchRow(table, id);
            }
        } catch (SQLException e) {
            throw store.failure(e);
        }
    }

    @Override
    public long deleteWhere(TableDef table, String column, long value) throws Failure {
        requireLogged(table);
        try {
            inserting.await();
            Ids found = new Ids();
            database.query(TableSql.of(table).selectIdsWhere(column), rows -> {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }, value);
            for (int i = 0, n = found.ranges(); i < n; i++) {
                log.delete(table, found.first(i), found.last(i));
            }
            return found.size();
        } catch (SQLException e) {
            throw store.failure(e);
        }
    }

    @Override
    public void revert(long changeSet) throws Failure {
        requireOpen();
        try {
            inserting.await();
            for (TableDef table : TableDef.values()) {
                if (table.isLogged()) {
                    log.revert(table, changeSet);
                }
            }
        } catch (SQLException e) {
            throw Sqlite.isConstraint(e) ? Answers.laterChanges(store.file(), changeSet, "", e) : store.failure(e);
        }
    }

    @Override
    public Changes changes() {
        return log.changes();
    }

    @Override
    public void read(TableDef table, Ids ids, RowVisitor visitor) throws Failure {
        requireOpen();
        try {
            inserting.await();
            SqlStore.read(database, table, ids, visitor);
        } catch (SQLException e) {
            throw store.failure(e);
        }
    }

    @Override
    public void commit(String label, UUID coder, long undoes) throws Failure {
        requireOpen();
        boolean written = false;
        try {
            inserting.await();
            log.complete(lastIds);
            for (TableDef table : log.changes().tables()) {
                if (lastIds[table.ordinal()] > store.lastIdEver(table)) {
                    database.change("INSERT INTO id_sequence (table_name, last_id) VALUES ('" + table.tableName()
                            + "', ?) ON CONFLICT (table_name) DO UPDATE SET last_id = excluded.last_id", lastIds[table.ordinal()]);
                }
            }
            database.with("INSERT INTO change_set (id, guid, at, coder_guid, label, undoes, undone, rows) VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                    statement -> {
                        statement.setLong(1, number);
                        statement.setBytes(2, Guids.bytes(UUID.randomUUID()));
                        statement.setLong(3, System.currentTimeMillis());
                        statement.setBytes(4, coder == null ? null : Guids.bytes(coder));
                        statement.setString(5, label);
                        statement.setLong(6, undoes);
                        statement.setLong(7, log.changes().rows());
                        return statement.executeUpdate();
                    });
            if (undoes != 0) {
                database.change("UPDATE change_set SET undone = 1 WHERE id = ?", undoes);
            }
            database.connection().setAutoCommit(true);
            written = true;
        } catch (SQLException e) {
            throw Sqlite.isConstraint(e) && undoes != 0 ? Answers.laterChanges(store.file(), undoes, "", e) : store.failure(e);
        } finally {
            if (written) {
                store.committed(number, lastIds);
                end();
            } else {
                close();
            }
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        inserting.close();
        Sqlite.rollback(database.connection());
        end();
    }

    private void end() {
        ended = true;
        inserting.close();
        for (PreparedStatement statement : updates) {
            SqlStore.closeQuietly(statement);
        }
        store.release();
    }

    private PreparedStatement updating(TableDef table, String sql) throws SQLException {
        PreparedStatement statement = updates[table.ordinal()];
        if (statement == null) {
            statement = database.connection().prepareStatement(sql);
            updates[table.ordinal()] = statement;
        }
        return statement;
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("The transaction has ended.");
        }
    }

    private void requireLogged(TableDef table) {
        requireOpen();
        if (!table.isLogged()) {
            throw new IllegalArgumentException("Rows of " + table.tableName() + " are only ever added.");
        }
    }

    private static IllegalArgumentException noSuchRow(TableDef table, long id) {
        return new IllegalArgumentException("There is no row " + id + " in " + table.tableName() + ".");
    }
}
