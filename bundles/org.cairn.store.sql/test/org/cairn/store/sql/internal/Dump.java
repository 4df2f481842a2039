// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.api.progress.Failure;
import org.cairn.core.store.Row;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.TableDef.Column;

/** Every row of every table as text, to be compared. */
final class Dump {

    private Dump() {
    }

    static Map<String, String> of(Store store) throws Failure {
        Map<String, String> dump = new TreeMap<>();
        for (TableDef table : TableDef.values()) {
            store.readAll(table, row -> dump.put(table.tableName() + " " + row.id(), Arrays.toString(values(table, row))));
        }
        return dump;
    }

    /** The values of a row, in the order of its columns, as they can be given to a transaction; bytes and GUIDs as text if asked for. */
    static Object[] values(TableDef table, Row row) {
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Column column = table.columns().get(i);
            values[i] = row.isNull(i) ? null : switch (column.type()) {
                case LONG -> row.number(i);
                case STRING -> row.text(i);
                case GUID -> row.guid(i);
                case BLOB -> HexFormat.of().formatHex(row.bytes(i));
            };
        }
        return values;
    }
}
