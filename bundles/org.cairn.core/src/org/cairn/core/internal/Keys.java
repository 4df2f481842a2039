// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.core.store.TableDef;

/**
 * Which GUID stands for which row. Only grows, as neither GUIDs nor keys are ever used again, so all views of a session share
 * it; whether a row exists in a view is for the view to say. Thread-safe.
 */
final class Keys {

    private final Map<TableDef, Map<UUID, Long>> ids = new EnumMap<>(TableDef.class);
    private final Map<TableDef, Map<Long, UUID>> guids = new EnumMap<>(TableDef.class);

    Keys() {
        for (TableDef table : TableDef.values()) {
            ids.put(table, new ConcurrentHashMap<>());
            guids.put(table, new ConcurrentHashMap<>());
        }
    }

    void register(TableDef table, long id, UUID guid) {
        ids.get(table).put(guid, id);
        guids.get(table).put(id, guid);
    }

    /** The key of the row, or 0 where the GUID is not known. */
    long id(TableDef table, UUID guid) {
        return guid == null ? 0 : ids.get(table).getOrDefault(guid, 0L);
    }

    /** The GUID of the row, or null where there is none; key 0 stands for no reference. */
    UUID guid(TableDef table, long id) {
        return id == 0 ? null : guids.get(table).get(id);
    }
}
