// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;

/**
 * What happened since a follower was last told: another project, or changes of the same one. Several changes in quick succession
 * arrive as one update.
 *
 * @param project the open project, or null when none is open
 * @param view the project as it is now, or null when none is open
 * @param switched whether this is another project than last time; everything has to be shown anew
 * @param kinds kinds of things that changed; looked at only if not {@code switched}
 * @param recoded sources whose codings changed
 * @param rewritten sources whose text is new or changed
 */
public record ProjectUpdate(OpenProject project, ProjectView view, boolean switched, Set<EntityKind> kinds, Set<UUID> recoded,
        Set<UUID> rewritten) {

    /** A project that was just opened, or null for none. */
    public static ProjectUpdate switchedTo(OpenProject project) {
        return new ProjectUpdate(project, project == null ? null : project.view(), true, EnumSet.noneOf(EntityKind.class), Set.of(),
                Set.of());
    }

    /** One change of a project. */
    public static ProjectUpdate of(OpenProject project, ProjectChange change) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        kinds.addAll(change.touched().keySet());
        if (!change.recoded().isEmpty()) {
            kinds.add(EntityKind.CODING);
        }
        return new ProjectUpdate(project, change.after(), false, kinds, change.recoded(), change.rewritten());
    }

    /** This update followed by a later one. */
    public ProjectUpdate then(ProjectUpdate later) {
        if (later.switched) {
            return later;
        }
        Set<EntityKind> both = EnumSet.noneOf(EntityKind.class);
        both.addAll(kinds);
        both.addAll(later.kinds);
        return new ProjectUpdate(later.project, later.view, switched, both, union(recoded, later.recoded),
                union(rewritten, later.rewritten));
    }

    /** Whether anything of that kind may look different now. */
    public boolean touches(EntityKind kind) {
        return switched || kinds.contains(kind);
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        Set<UUID> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
