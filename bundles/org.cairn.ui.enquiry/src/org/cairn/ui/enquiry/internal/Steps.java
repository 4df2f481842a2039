// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;

/** What was done to one document since it was opened, to take it back and do it again. For one thread. */
final class Steps {

    /** A change; what is kept of it leads to the other side of it. */
    private static final class Step {

        private final String label;
        private ChangeDescription changes;

        private Step(String label, ChangeDescription changes) {
            this.label = label;
            this.changes = changes;
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Step saved;

    /**
     * Makes a change and keeps how to take it back; one that throws is taken back at once.
     *
     * @return whether anything changed
     */
    boolean make(EObject document, String label, Runnable change) {
        ChangeRecorder recorder = new ChangeRecorder(document);
        ChangeDescription changes;
        boolean complete = false;
        try {
            change.run();
            complete = true;
        } finally {
            changes = recorder.endRecording();
            recorder.dispose();
            if (!complete) {
                changes.apply();
            }
        }
        if (changes.getObjectChanges().isEmpty()) {
            return false;
        }
        done.push(new Step(label, changes));
        undone.clear();
        return true;
    }

    /** What {@link #undo} takes back. */
    Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(step -> step.label);
    }

    /** What {@link #redo} does again. */
    Optional<String> redoable() {
        return Optional.ofNullable(undone.peek()).map(step -> step.label);
    }

    void undo() {
        Step step = done.pop();
        step.changes.applyAndReverse();
        undone.push(step);
    }

    void redo() {
        Step step = undone.pop();
        step.changes.applyAndReverse();
        done.push(step);
    }

    /** Whether the document is as it was last saved. */
    boolean isSaved() {
        return done.peek() == saved;
    }

    /** Says that it is saved as it stands. */
    void saved() {
        saved = done.peek();
    }

    /** Forgets everything: the document is another. */
    void clear() {
        done.clear();
        undone.clear();
        saved = null;
    }
}
