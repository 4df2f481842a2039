// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.function.Consumer;
import org.cairn.core.ProjectSession;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.swt.widgets.Widget;

/** Changes a project from the UI: in the background, in the order asked for, failures shown. */
public final class Edits {

    /** Edits are made in the order in which a person made them. */
    static final ISchedulingRule IN_ORDER = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private Edits() {
    }

    /**
     * Makes one edit.
     *
     * @param label what the history shows
     */
    public static void make(OpenProject project, Widget owner, String label, ProjectSession.Work<?> work) {
        make(project, owner, label, work, result -> { });
    }

    /**
     * Makes one edit and goes on with its result on the UI thread.
     *
     * @param label what the history shows
     */
    public static <T> void make(OpenProject project, Widget owner, String label, ProjectSession.Work<T> work, Consumer<T> then) {
        Background.of(label, progress -> project.session().edit(label, work)).then(then).after(IN_ORDER).start(owner);
    }

    /** Takes back the last step of the history. */
    public static void undo(OpenProject project, Widget owner) {
        Background.of(Messages.edits_undo, progress -> project.session().undo()).after(IN_ORDER).start(owner);
    }

    /** Goes back or forward in the history until a step is the last one that stands. @param step number of its change set */
    public static void walk(OpenProject project, Widget owner, long step) {
        Background.of(Messages.edits_walk, progress -> project.session().goTo(step, progress)).after(IN_ORDER).visible().start(owner);
    }

    /** Does again what was last undone. */
    public static void redo(OpenProject project, Widget owner) {
        Background.of(Messages.edits_redo, progress -> project.session().redo()).after(IN_ORDER).start(owner);
    }
}
