// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.TableDef.Column;
import org.cairn.core.store.Transaction;

/**
 * Makes the golden file of the present format: a project with two rows in every table and a short history, and what reading it must
 * give. Run once, when a format is final; the files are then never changed, because they stand for those that people have.
 */
final class Golden {

    private Golden() {
    }

    /** @param arguments the folder for {@code golden-<format>.cairn} and {@code golden-<format>.txt} */
    public static void main(String[] arguments) throws Exception {
        int format = Formats.ALL.current();
        Path file = Path.of(arguments[0], "golden-" + format + ".cairn");
        Files.deleteIfExists(file);
        try (Store store = new SqliteStoreProvider().create(file, new UUID(1, 2), "Golden")) {
            fill(store);
            Files.writeString(file.resolveSibling("golden-" + format + ".txt"), text(store));
        }
    }

    /** What is in a store, one row a line. */
    static String text(Store store) throws Exception {
        StringBuilder text = new StringBuilder();
        Dump.of(store).forEach((key, values) -> text.append(key).append(' ').append(values.replace("\n", "\\n")).append('\n'));
        store.history(100).forEach(set -> text.append(set.number()).append(' ').append(set.label()).append(' ').append(set.coder())
                .append(' ').append(set.undoes()).append(' ').append(set.undone()).append(' ').append(set.rows()).append('\n'));
        return text.toString();
    }

    private static void fill(Store store) throws Exception {
        Random random = new Random(1);
        UUID coder = new UUID(7, 7);
        try (Transaction transaction = store.begin()) {
            for (TableDef table : TableDef.values()) {
                for (int row = table == TableDef.PROJECT ? 2 : 1; row <= 2; row++) {
                    Object[] values = values(table, row, random);
                    if (table == TableDef.CODER && row == 1) {
                        values[0] = coder;
                    }
                    transaction.insert(table, values);
                }
            }
            transaction.delete(TableDef.PROJECT, 2);
            transaction.commit("Fill", null, 0);
        }
        try (Transaction transaction = store.begin()) {
            transaction.update(TableDef.CODER, 2, new UUID(8, 8), "Renamed");
            transaction.delete(TableDef.LINK, 1);
            transaction.commit("Rename and delete", coder, 0);
        }
        try (Transaction transaction = store.begin()) {
            transaction.revert(2);
            transaction.commit("Undo: Rename and delete", coder, 2);
        }
    }

    private static Object[] values(TableDef table, int row, Random random) {
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Column column = table.columns().get(i);
            values[i] = switch (column.type()) {
                case LONG -> switch (column.name()) {
                    case "parent_id" -> row == 1 ? null : 1L;
                    case "start", "target_start", "from_start", "to_start" -> 2L;
                    case "end", "target_end", "from_end", "to_end" -> 5L;
                    case "length" -> 11L;
                    case "created", "modified", "imported", "found" -> 1361000000000L + row;
                    default -> (long) row;
                };
                case STRING -> switch (column.name()) {
                    case "body" -> "🐎 text " + row + "\n…";
                    case "of", "target_kind", "from_kind", "to_kind" -> "SOURCE";
                    case "use" -> "QUOTATION";
                    case "state" -> "GIVEN";
                    case "since", "until", "date" -> "2013-02-0" + row;
                    case "packing" -> "none";
                    default -> column.name() + " “" + row + "”";
                };
                case GUID -> Rows.guid(random);
                case BLOB -> ("bytes " + row).getBytes(StandardCharsets.UTF_8);
            };
        }
        return values;
    }
}
