// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.coders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectEdit;

/** Coding rounds: begin one, lock one's work in it. To be used inside an edit. */
public final class Rounds {

    private Rounds() {
    }

    /**
     * Begins a round.
     *
     * @param sources GUIDs of the sources; empty for all
     * @param coders GUIDs of at least two coders of the project
     * @throws Failure if the name is taken or there are too few coders
     */
    public static CodingRound begin(ProjectEdit edit, String name, boolean blind, Set<UUID> sources, Set<UUID> coders) throws Failure {
        String wanted = name.strip();
        if (wanted.isEmpty() || coders.size() < 2) {
            throw new Failure("A coding round needs a name and at least two coders.", "", "");
        }
        if (edit.before().rounds().stream().anyMatch(round -> round.name().equalsIgnoreCase(wanted))) {
            throw new Failure("There is already a round \"" + wanted + "\".", "", "Give it another name.");
        }
        CodingRound round = new CodingRound(UUID.randomUUID(), wanted, blind, sources, coders, Map.of(), null);
        edit.put(round);
        return round;
    }

    /**
     * Locks a coder's work in a round: it stays as it is until all have locked theirs; then all see everything.
     *
     * @param coder the coder who makes the edit: nobody locks for another
     */
    public static CodingRound lock(ProjectEdit edit, UUID id, Coder coder) throws Failure {
        CodingRound round = required(edit.before(), id);
        if (!round.coders().contains(coder.id())) {
            throw new Failure(coder.name() + " does not code in the round \"" + round.name() + "\".", "", "Choose who codes first.");
        }
        if (round.locked().containsKey(coder.id())) {
            throw new Failure(coder.name() + " has locked their work in the round \"" + round.name() + "\" already.", "", "");
        }
        Map<UUID, Instant> locked = new HashMap<>(round.locked());
        locked.put(coder.id(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        CodingRound now = new CodingRound(round.id(), round.name(), round.blind(), round.sources(), round.coders(), locked,
                round.consensus());
        edit.put(now);
        return now;
    }

    /** Ends a round: its sources are coded as if it had never been; what was coded stays. Everybody sees everything. */
    public static void remove(ProjectEdit edit, UUID id) throws Failure {
        required(edit.before(), id);
        edit.remove(EntityKind.CODING_ROUND, id);
    }

    private static CodingRound required(ProjectView view, UUID id) throws Failure {
        return view.rounds().stream().filter(round -> round.id().equals(id)).findFirst()
                .orElseThrow(() -> new Failure("The coding round is no longer there.", "", ""));
    }
}
