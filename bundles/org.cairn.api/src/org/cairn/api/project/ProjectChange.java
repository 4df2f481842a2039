// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one edit changed: the one event that views, the index and analyses follow. Delivered after the edit is on disk, in
 * order, one at a time.
 *
 * @param before the view before
 * @param after the view after; its version is that of the change set
 * @param label what was done
 * @param touched GUIDs of what was added, changed or removed, by kind; kinds without any are absent. Codings are not listed
 *        one by one
 * @param recoded GUIDs of the sources whose codings changed
 * @param rewritten GUIDs of the sources whose text is new or changed; those that are gone are in {@code touched} only
 */
public record ProjectChange(ProjectView before, ProjectView after, String label, Map<EntityKind, Set<UUID>> touched,
        Set<UUID> recoded, Set<UUID> rewritten) {

    /** Whether anything of that kind was added, changed or removed. */
    public boolean touches(EntityKind kind) {
        return kind == EntityKind.CODING ? !recoded.isEmpty() : touched.containsKey(kind);
    }

    /** GUIDs of that kind that were added, changed or removed. */
    public Set<UUID> touched(EntityKind kind) {
        return touched.getOrDefault(kind, Set.of());
    }
}
