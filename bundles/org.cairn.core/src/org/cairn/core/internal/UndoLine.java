// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cairn.api.project.ChangeSet;

/**
 * Which steps can be undone and redone, worked out from the history. A step is a person's change set with what Cairn did by
 * itself right after it. Thread-safe.
 */
final class UndoLine {

    /**
     * A step.
     *
     * @param first the person's change set, whose label the step has; after undo or redo, the one that did that
     * @param numbers all change sets of the step, oldest first
     * @param origin number of the change set by which the person did it in the first place
     */
    record Step(ChangeSet first, List<Long> numbers, long origin) {
    }

    /**
     * The way to a step.
     *
     * @param back whether it leads back, by undo; otherwise forward, by redo
     * @param steps what is undone or redone, the next one first
     */
    record Way(boolean back, List<Step> steps) {
    }

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private ChangeSet purged;

    /** Takes in the next change set of the history. */
    synchronized void add(ChangeSet change) {
        if (change.undoes() == ChangeSet.PURGE) {
            undo.clear();
            redo.clear();
            purged = change;
        } else if (change.undoes() != 0) {
            replay(change);
        } else if (change.coder() == null) {
            if (!undo.isEmpty()) {
                undo.peek().numbers().add(change.number());
            }
        } else {
            undo.push(step(change));
            redo.clear();
        }
    }

    private void replay(ChangeSet change) {
        if (!undo.isEmpty() && undo.peek().first().number() == change.undoes()) {
            Step undone = undo.pop();
            redo.push(again(change, undone));
        } else if (!redo.isEmpty() && redo.peek().first().number() == change.undoes()) {
            Step redone = redo.pop();
            undo.push(again(change, redone));
        }
    }

    private static Step step(ChangeSet change) {
        return new Step(change, new ArrayList<>(List.of(change.number())), change.number());
    }

    private static Step again(ChangeSet change, Step before) {
        return new Step(relabel(change, before.first().label()), new ArrayList<>(List.of(change.number())), before.origin());
    }

    private static ChangeSet relabel(ChangeSet change, String label) {
        return new ChangeSet(change.number(), change.at(), change.coder(), label, change.undoes(), change.undone(), change.rows());
    }

    /** The last time that the past was deleted for good, or null. */
    synchronized ChangeSet purged() {
        return purged;
    }

    /** The step that undo takes back, or null. */
    synchronized Step undoable() {
        return undo.peek();
    }

    /** The step that redo does again, or null; its first change set is the undo that is taken back. */
    synchronized Step redoable() {
        return redo.peek();
    }

    /** The way until the step with that origin is the last one that stands; empty if none leads there. */
    synchronized Optional<Way> wayTo(long origin) {
        List<Step> back = new ArrayList<>();
        for (Step step : undo) {
            if (step.origin() == origin) {
                return Optional.of(new Way(true, back));
            }
            back.add(step);
        }
        List<Step> forward = new ArrayList<>();
        for (Step step : redo) {
            forward.add(step);
            if (step.origin() == origin) {
                return Optional.of(new Way(false, forward));
            }
        }
        return Optional.empty();
    }

    /** Origins of the steps that can be done again, the next one first. */
    synchronized List<Long> redoSteps() {
        return redo.stream().map(Step::origin).toList();
    }
}
