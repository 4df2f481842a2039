// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.RegionCoding;
import org.cairn.core.store.TableDef;

/** Says what looks different because somebody else codes, or because a round was opened. */
final class SightChange {

    private SightChange() {
    }

    /** The change with what came into sight or went out of it. */
    static ProjectChange with(ProjectChange change, Present before, Present after) {
        if (before.view() == before.whole() && after.view() == after.whole()) {
            return change;
        }
        Map<EntityKind, Set<UUID>> touched = new EnumMap<>(EntityKind.class);
        Set<UUID> recoded = new HashSet<>(change.recoded());
        change.touched().forEach((kind, ids) -> touched.put(kind, new HashSet<>(ids)));
        if (!before.sight().equals(after.sight())) {
            View then = before.view();
            View now = after.view();
            for (long source : now.codings().differing(then.codings())) {
                recoded.add(now.parts().keys().guid(TableDef.SOURCE, source));
            }
            add(touched, EntityKind.MEMO, then.memos(), now.memos(), Memo::id);
            add(touched, EntityKind.LINK, then.links(), now.links(), Link::id);
            add(touched, EntityKind.REGION, then.regions(), now.regions(), RegionCoding::id);
            add(touched, EntityKind.INBOX_ITEM, then.inbox(), now.inbox(), InboxItem::id);
        }
        return new ProjectChange(before.view(), after.view(), change.label(), Map.copyOf(touched), Set.copyOf(recoded), change.rewritten());
    }

    /** What another coder sees differently; null where all is the same. */
    static ProjectChange of(Present before, Present after) {
        if (before.view() == after.view()) {
            return null;
        }
        return with(new ProjectChange(before.view(), after.view(), "", Map.of(), Set.of(), Set.of()), before, after);
    }

    private static <T> void add(Map<EntityKind, Set<UUID>> touched, EntityKind kind, Collection<T> then, Collection<T> now,
            Function<T, UUID> id) {
        Set<T> old = new HashSet<>(then);
        Set<T> fresh = new HashSet<>(now);
        Set<UUID> changed = touched.computeIfAbsent(kind, key -> new HashSet<>());
        old.stream().filter(one -> !fresh.contains(one)).map(id).forEach(changed::add);
        fresh.stream().filter(one -> !old.contains(one)).map(id).forEach(changed::add);
        if (changed.isEmpty()) {
            touched.remove(kind);
        }
    }
}
