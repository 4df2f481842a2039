// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.util.EnumMap;
import java.util.Map;

/** Which rows a change set touched, by table: added, changed or removed. Not thread-safe. */
public final class Changes {

    private final Map<TableDef, Ids> touched = new EnumMap<>(TableDef.class);

    /** The keys touched in a table, to be added to. */
    public Ids in(TableDef table) {
        return touched.computeIfAbsent(table, t -> new Ids());
    }

    /** Whether any row of the table was touched. */
    public boolean touches(TableDef table) {
        Ids ids = touched.get(table);
        return ids != null && !ids.isEmpty();
    }

    /** The tables touched. */
    public Iterable<TableDef> tables() {
        return touched.keySet().stream().filter(this::touches).toList();
    }

    public boolean isEmpty() {
        return touched.values().stream().allMatch(Ids::isEmpty);
    }

    /** Number of rows touched. */
    public long rows() {
        return touched.values().stream().mapToLong(Ids::size).sum();
    }
}
