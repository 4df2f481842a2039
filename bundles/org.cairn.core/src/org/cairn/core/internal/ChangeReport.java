// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.core.internal.Rows.MemberRow;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.internal.Rows.ValueRow;
import org.cairn.core.store.Changes;
import org.cairn.core.store.TableDef;

/** Says in terms of the API which rows a change set touched. */
final class ChangeReport {

    private final View before;
    private final View after;
    private final Map<EntityKind, Set<UUID>> touched = new EnumMap<>(EntityKind.class);

    private ChangeReport(View before, View after) {
        this.before = before;
        this.after = after;
    }

    static ProjectChange of(View before, View after, String label, Changes changes, Set<Long> recoded) {
        ChangeReport report = new ChangeReport(before, after);
        for (TableDef table : changes.tables()) {
            report.add(table, changes);
        }
        Set<UUID> recodedSources = new HashSet<>();
        recoded.forEach(number -> recodedSources.add(report.guid(TableDef.SOURCE, number)));
        report.touched.values().forEach(set -> set.remove(null));
        return new ProjectChange(before, after, label, Map.copyOf(report.touched), Set.copyOf(recodedSources), report.rewritten(changes));
    }

    private void add(TableDef table, Changes changes) {
        switch (table) {
            case CODING, SOURCE_TEXT, ORIGINAL, STRUCTURE -> {
                // codings are told by source, the others with their source
            }
            case GROUPING_PERSON, GROUPING_SCHOOL, CODE_SET_CODE, CODING_ROUND_SOURCE, CODING_ROUND_CODER -> changes.in(table).forEach(id -> {
                MemberRow row = either(table, id);
                if (row != null) {
                    EntityKind whole = Entities.kind(table);
                    mark(whole, guid(Entities.table(whole), row.group()));
                }
            });
            case ATTRIBUTE_VALUE -> changes.in(table).forEach(id -> {
                ValueRow row = either(table, id);
                if (row != null) {
                    Attribute attribute = either(TableDef.ATTRIBUTE, row.attribute());
                    mark(attribute.of(), guid(Entities.table(attribute.of()), row.owner()));
                }
            });
            default -> changes.in(table).forEach(id -> mark(Entities.kind(table), guid(table, id)));
        }
    }

    private void mark(EntityKind kind, UUID id) {
        touched.computeIfAbsent(kind, key -> new HashSet<>()).add(id);
    }

    private UUID guid(TableDef table, long id) {
        return after.parts().keys().guid(table, id);
    }

    /** The row as it is now, or as it was if it is gone; null if it came and went in the same edit. */
    private <R> R either(TableDef table, long id) {
        R now = after.parts().<R>part(table).get(id);
        return now != null ? now : before.parts().<R>part(table).get(id);
    }

    private Set<UUID> rewritten(Changes changes) {
        Set<UUID> sources = new HashSet<>();
        if (changes.touches(TableDef.SOURCE)) {
            changes.in(TableDef.SOURCE).forEach(id -> {
                SourceRow old = before.sourceRow(id);
                SourceRow now = after.sourceRow(id);
                if (now != null && (old == null || old.textId() != now.textId())) {
                    sources.add(now.source().id());
                }
            });
        }
        return Set.copyOf(sources);
    }
}
