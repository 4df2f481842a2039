// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** The rows of one edit: what was there before, with what this edit has added and removed so far. Used by one thread. */
final class EditRows {

    private static final int LOOKUPS_WITHOUT_INDEX = 20;

    private final View before;
    private final Transaction transaction;
    private final Map<TableDef, GuidKeys> added = new EnumMap<>(TableDef.class);
    private final Map<TableDef, Set<UUID>> removed = new EnumMap<>(TableDef.class);
    private Map<UUID, Long> codingIds;
    private int codingLookups;

    EditRows(View before, Transaction transaction) {
        this.before = before;
        this.transaction = transaction;
        for (TableDef table : TableDef.values()) {
            added.put(table, new GuidKeys());
            removed.put(table, new HashSet<>());
        }
    }

    View before() {
        return before;
    }

    Transaction transaction() {
        return transaction;
    }

    /** Key of the row with that GUID as things stand now in this edit, or 0. */
    long id(TableDef table, UUID guid) {
        if (guid == null) {
            return 0;
        }
        long here = added.get(table).get(guid);
        if (here != 0) {
            return here;
        }
        if (removed.get(table).contains(guid)) {
            return 0;
        }
        return table == TableDef.CODING ? codingId(guid) : before.parts().idOf(table, guid);
    }

    /** A few codings are looked for one by one; for many an index is worth its making. */
    private long codingId(UUID guid) {
        if (codingIds == null && ++codingLookups > LOOKUPS_WITHOUT_INDEX) {
            codingIds = before.codings().index();
        }
        return codingIds == null ? before.codings().idOf(guid) : codingIds.getOrDefault(guid, 0L);
    }

    /** Key of something that must be there. */
    long required(EntityKind kind, UUID guid) throws Failure {
        long id = id(Entities.table(kind), guid);
        if (id == 0) {
            throw new Failure("There is no " + Entities.noun(kind) + " with the id " + guid + " in the project.", "",
                    "It may have been removed meanwhile.");
        }
        return id;
    }

    /** Key of something that must be there if it is referred to at all; null for no reference. */
    Long reference(EntityKind kind, UUID guid) throws Failure {
        return guid == null ? null : Long.valueOf(required(kind, guid));
    }

    /** Adds or replaces the row with that GUID; values as {@link TableDef#columns()}, the GUID first. */
    long put(TableDef table, UUID guid, Object... values) throws Failure {
        long id = id(table, guid);
        if (id != 0) {
            transaction.update(table, id, values);
            return id;
        }
        return add(table, guid, values);
    }

    /** Replaces what belongs to a row: {@code table} has the key of the row first, then that of the member. */
    void members(TableDef table, long id, EntityKind kind, Set<UUID> members) throws Failure {
        transaction.deleteWhere(table, table.columns().getFirst().name(), id);
        for (UUID member : members.stream().sorted().toList()) {
            transaction.insert(table, id, required(kind, member));
        }
    }

    /** Adds a row with a GUID that nothing has yet. */
    long add(TableDef table, UUID guid, Object... values) throws Failure {
        long fresh = transaction.insert(table, values);
        added.get(table).put(guid, fresh);
        removed.get(table).remove(guid);
        return fresh;
    }

    void delete(TableDef table, UUID guid, long id) throws Failure {
        transaction.delete(table, id);
        gone(table, guid);
    }

    /** Notes that the row with that GUID is no longer there. */
    void gone(TableDef table, UUID guid) {
        added.get(table).remove(guid);
        removed.get(table).add(guid);
    }

    /** Whether the row with that GUID came with this edit and is still there. */
    boolean isNew(TableDef table, UUID guid) {
        return added.get(table).get(guid) != 0;
    }

    /** Whether the row was there before this edit and still is. */
    boolean isOld(TableDef table, UUID guid) {
        return !isNew(table, guid) && id(table, guid) != 0;
    }
}
