// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.TableDef.Column;
import org.cairn.core.store.TableDef.Type;

/** The statements of one table. Immutable. */
final class TableSql {

    private static final List<TableSql> ALL = java.util.Arrays.stream(TableDef.values()).map(TableSql::new).toList();

    final TableDef table;
    final String insert;
    final String update;
    /** Parameters: first and last id. */
    final String deleteRange;
    /** Parameters: change set, first and last id. What turns out to be deleted gets its D later. */
    final String logRange;
    /** Parameters: change set. Gives the ids that have an image of before and whether they are there. */
    final String selectLogged;
    /** Parameters: change set. */
    final String restoreUpdated;
    /** Parameters: change set. */
    final String restoreDeleted;
    final String selectRange;
    /** Parameter: ascending pairs of first and last id, as JSON. */
    final String selectRanges;
    final String selectAll;
    private final String columnList;

    private TableSql(TableDef table) {
        this.table = table;
        List<Column> columns = table.columns();
        String name = table.tableName();
        columnList = columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "));
        String[] restored = columns.stream().map(c -> Sqlite.fromJson("change_row.before", c)).toArray(String[]::new);

        insert = "INSERT INTO " + name + " (id, " + columnList + ") VALUES (?" + ", ?".repeat(columns.size()) + ")";
        update = "UPDATE " + name + " SET " + columns.stream().map(c -> quoted(c.name()) + " = ?").collect(Collectors.joining(", "))
                + " WHERE id = ?";
        deleteRange = "DELETE FROM " + name + " WHERE id BETWEEN ? AND ?";
        logRange = "INSERT INTO change_row (change_set_id, table_name, op, first_id, last_id, before) "
                + "SELECT ?, '" + name + "', 'U', id, id, "
                + Sqlite.toJson(columns) + " FROM " + name + " WHERE id BETWEEN ? AND ?";
        String ofChangeSet = "change_row.change_set_id = ? AND change_row.table_name = '" + name + "' AND change_row.before IS NOT NULL";
        selectLogged = "SELECT first_id, EXISTS (SELECT 1 FROM " + name + " WHERE id = first_id) FROM change_row WHERE "
                + ofChangeSet + " ORDER BY first_id";
        StringBuilder assignments = new StringBuilder();
        for (int i = 0; i < restored.length; i++) {
            assignments.append(i == 0 ? "" : ", ").append(quoted(columns.get(i).name())).append(" = ").append(restored[i]);
        }
        restoreUpdated = "UPDATE " + name + " SET " + assignments + " FROM change_row WHERE " + ofChangeSet + " AND change_row.first_id = "
                + name + ".id";
        restoreDeleted = "INSERT INTO " + name + " (id, " + columnList + ") SELECT first_id, " + String.join(", ", restored)
                + " FROM change_row WHERE " + ofChangeSet + " AND NOT EXISTS (SELECT 1 FROM " + name + " WHERE id = first_id)"
                + " ORDER BY first_id";
        selectRange = between("id");
        selectRanges = betweenAny("id");
        selectAll = "SELECT id, " + columnList + " FROM " + name + " ORDER BY id";
    }

    static TableSql of(TableDef table) {
        return ALL.get(table.ordinal());
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    private String between(String column) {
        return "SELECT id, " + columnList + " FROM " + table.tableName() + " WHERE " + column + " BETWEEN ? AND ? ORDER BY " + column
                + ", id";
    }

    private String betweenAny(String column) {
        // the outer side of a CROSS JOIN stays outside, which keeps the rows in the order of the ranges
        return "SELECT id, " + columnList + " FROM (SELECT value ->> 0 AS first_of_range, value ->> 1 AS last_of_range "
                + "FROM json_each(?)) CROSS JOIN " + table.tableName() + " WHERE " + column + " BETWEEN first_of_range AND last_of_range";
    }

    /** Parameters: first and last value. */
    String selectBetween(String column) {
        return between(reference(column));
    }

    /** Parameter: ascending pairs of first and last value, as JSON. */
    String selectBetweenAny(String column) {
        return betweenAny(reference(column));
    }

    /** Parameter: the value. */
    String selectIdsWhere(String column) {
        return "SELECT id FROM " + table.tableName() + " WHERE " + reference(column) + " = ? ORDER BY id";
    }

    /** Parameter: the GUID. */
    String selectWhere(String column) {
        return "SELECT id, " + columnList + " FROM " + table.tableName() + " WHERE " + reference(column, Type.GUID) + " = ? ORDER BY id";
    }

    String selectColumns(List<String> columns) {
        String list = columns.stream().map(c -> ", " + quoted(table.columns().get(table.column(c)).name())).collect(Collectors.joining());
        return "SELECT id" + list + " FROM " + table.tableName() + " ORDER BY id";
    }

    /** Gives id, columns, number of the change set and its time. */
    String selectImages(List<String> columns) {
        String list = columns.stream().map(c -> ", " + Sqlite.fromJson("r.before", table.columns().get(table.column(c))))
                .collect(Collectors.joining());
        return "SELECT r.first_id" + list + ", s.id, s.at FROM change_row r JOIN change_set s ON s.id = r.change_set_id WHERE r.table_name = '"
                + table.tableName() + "' AND r.op = 'U' AND r.before IS NOT NULL ORDER BY r.change_set_id, r.first_id";
    }

    private String reference(String column) {
        return reference(column, Type.LONG);
    }

    private String reference(String column, Type type) {
        Column found = table.columns().get(table.column(column));
        if (found.type() != type) {
            throw new IllegalArgumentException(table + "." + column + " holds no " + type);
        }
        return quoted(found.name());
    }

    /** Fails if these are no values of a row. */
    void check(Object[] values) {
        List<Column> columns = table.columns();
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + " has " + columns.size() + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            Type type = columns.get(i).type();
            boolean right = value == null || switch (type) {
                case LONG -> value instanceof Long || value instanceof Integer;
                case STRING -> value instanceof String;
                case GUID -> value instanceof UUID;
                case BLOB -> value instanceof byte[];
            };
            if (!right) {
                throw new IllegalArgumentException(table + "." + columns.get(i).name() + " holds a " + type + ", not a "
                        + value.getClass().getName());
            }
        }
    }

    /** Sets the parameters from {@code first} on to a row's values, which were checked. */
    void bind(PreparedStatement statement, int first, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, first + i, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(parameter, Types.NULL);
            case Long number -> statement.setLong(parameter, number);
            case Integer number -> statement.setLong(parameter, number);
            case String text -> statement.setString(parameter, text);
            case UUID guid -> statement.setBytes(parameter, Guids.bytes(guid));
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
        }
    }
}
