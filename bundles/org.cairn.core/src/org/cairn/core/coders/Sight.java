// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.coders;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ProjectView;

/**
 * What a coder may see while blind rounds are under way. Immutable.
 *
 * @param viewer GUID of who looks; null for whoever may look, who sees only what nobody may be kept from
 * @param rounds the blind rounds that hide something from them
 */
public record Sight(UUID viewer, List<CodingRound> rounds) {

    public Sight {
        rounds = List.copyOf(rounds);
    }

    /**
     * What {@code viewer} may see.
     *
     * @param viewer GUID of a coder, who need not be in the project yet
     */
    public static Sight of(ProjectView view, UUID viewer) {
        List<CodingRound> all = view.rounds();
        return all.isEmpty() ? new Sight(viewer, List.of()) : of(all, view.coders(), viewer);
    }

    /**
     * What {@code viewer} may see while these rounds are under way.
     *
     * @param coders all coders of the project
     */
    public static Sight of(List<CodingRound> all, List<Coder> coders, UUID viewer) {
        List<UUID> others = coders.stream().map(Coder::id).toList();
        return new Sight(viewer, all.stream().filter(round -> others.stream().anyMatch(other -> round.hides(viewer, other))).toList());
    }

    /** What everybody may see: nothing that anybody did in the sources of a blind round. */
    public static Sight ofAll(ProjectView view) {
        return new Sight(null, view.rounds().stream().filter(round -> round.blind() && !round.isOpened()).toList());
    }

    /** Whether nothing is hidden. */
    public boolean everything() {
        return rounds.isEmpty();
    }

    /** Whether something in that source may be hidden. */
    public boolean covers(UUID source) {
        for (CodingRound round : rounds) {
            if (round.covers(source)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what {@code other} did in that source is hidden.
     *
     * @param other GUID of a coder; null for somebody who is not known, whose work is hidden
     */
    public boolean hides(UUID source, UUID other) {
        for (CodingRound round : rounds) {
            if (round.covers(source) && (viewer == null || other == null || round.hides(viewer, other))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the history must not say what {@code other} did; what Cairn did by itself, null, it may. */
    public boolean hidesSteps(UUID other) {
        return other != null && rounds.stream().anyMatch(round -> viewer == null || round.hides(viewer, other));
    }
}
