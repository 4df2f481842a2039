// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.api.project.ChangeSet;
import org.cairn.core.HistoryStep;
import org.cairn.core.HistoryStep.State;

/** Turns the log of change sets into the steps that a person remembers. */
final class HistoryLine {

    private HistoryLine() {
    }

    /**
     * The steps, newest first. What Cairn did by itself shares the fate of the step before it.
     *
     * @param log change sets, newest first
     * @param redoable origins of the steps that can be done again
     */
    static List<HistoryStep> of(List<ChangeSet> log, Collection<Long> redoable) {
        Set<Long> takenBack = new HashSet<>();
        for (ChangeSet change : log) {
            if (change.undoes() != 0 && !takenBack.contains(change.number())) {
                takenBack.add(change.undoes());
            }
        }
        List<HistoryStep> steps = new ArrayList<>();
        State state = State.DONE;
        for (ChangeSet change : log.reversed()) {
            if (change.undoes() == 0) {
                if (change.coder() != null) {
                    state = !takenBack.contains(change.number()) ? State.DONE
                            : redoable.contains(change.number()) ? State.UNDONE : State.LEFT;
                }
                steps.add(new HistoryStep(change, state));
            }
        }
        return steps.reversed();
    }
}
