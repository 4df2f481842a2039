// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.core.store.TableDef;

/**
 * Which GUID stands for which row. Only grows, as neither GUIDs nor keys are ever used again, so all views of a session share
 * it; whether a row exists in a view is for the view to say. Thread-safe.
 */
final class Keys {

    private final Table[] tables = new Table[TableDef.values().length];

    Keys() {
        Arrays.setAll(tables, i -> new Table());
    }

    /** The keys of one table. */
    private static final class Table {
        /** GUIDs by key. */
        private volatile UUID[] guids = new UUID[16];
        /** Keys whose GUIDs are not in {@link #ids} yet: a project is often opened without anybody asking by GUID. */
        private long[] pending = new long[16];
        private int pendingSize;
        private final Map<UUID, Long> ids = new HashMap<>();

        synchronized void register(long id, UUID guid) {
            if (id >= guids.length) {
                guids = Arrays.copyOf(guids, (int) Math.max(id + 1, guids.length * 2L));
            }
            guids[(int) id] = guid;
            if (pendingSize == pending.length) {
                pending = Arrays.copyOf(pending, pendingSize * 2);
            }
            pending[pendingSize++] = id;
        }

        synchronized long id(UUID guid) {
            while (pendingSize > 0) {
                long id = pending[--pendingSize];
                ids.put(guids[(int) id], id);
            }
            return ids.getOrDefault(guid, 0L);
        }

        UUID guid(long id) {
            UUID[] all = guids;
            return id < all.length ? all[(int) id] : null;
        }
    }

    void register(TableDef table, long id, UUID guid) {
        tables[table.ordinal()].register(id, guid);
    }

    /** The key of the row, or 0 where the GUID is not known. */
    long id(TableDef table, UUID guid) {
        return guid == null ? 0 : tables[table.ordinal()].id(guid);
    }

    /** The GUID of the row, or null where there is none; key 0 stands for no reference. */
    UUID guid(TableDef table, long id) {
        return id == 0 ? null : tables[table.ordinal()].guid(id);
    }
}
