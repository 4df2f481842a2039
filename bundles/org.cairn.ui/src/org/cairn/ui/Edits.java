// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Coder;
import org.cairn.core.ProjectSession;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
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

    /** Takes back the last step of the history; one that somebody else made only when the person says so. */
    public static void undo(OpenProject project, Widget owner) {
        if (mayTake(project, project.session().undoable(), Messages.edits_undo, Messages.edits_othersUndo)) {
            Background.of(Messages.edits_undo, progress -> project.session().undo()).after(IN_ORDER).start(owner);
        }
    }

    /**
     * Goes back or forward in the history until a step is the last one that stands; over steps of others only when the person says so.
     *
     * @param step number of its change set
     */
    public static void walk(OpenProject project, Widget owner, long step) {
        List<ChangeSet> way;
        try {
            way = project.session().wayTo(step);
        } catch (Failure e) {
            ProblemDialog.show(ActiveWindow.shell(), Messages.edits_walk, e.problem());
            return;
        }
        List<ChangeSet> foreign = way.stream().filter(each -> by(project, each).isPresent()).toList();
        if (!foreign.isEmpty()) {
            String names = foreign.stream().map(each -> by(project, each).orElseThrow()).distinct().collect(Collectors.joining(", "));
            String question = NLS.bind(Messages.edits_othersWalk, new Object[] {Widgets.number(way.size()), Widgets.number(foreign.size()), names});
            if (!MessageDialog.openConfirm(ActiveWindow.shell(), Messages.edits_walk, question)) {
                return;
            }
        }
        Background.of(Messages.edits_walk, progress -> project.session().goTo(step, progress)).after(IN_ORDER).visible().start(owner);
    }

    /** Does again what was last undone. */
    public static void redo(OpenProject project, Widget owner) {
        if (mayTake(project, project.session().redoable(), Messages.edits_redo, Messages.edits_othersRedo)) {
            Background.of(Messages.edits_redo, progress -> project.session().redo()).after(IN_ORDER).start(owner);
        }
    }

    /** Two people who work on one file after the other should not take back each other's work without knowing. */
    private static boolean mayTake(OpenProject project, Optional<ChangeSet> step, String title, String question) {
        Optional<String> other = step.flatMap(each -> by(project, each));
        return other.isEmpty()
                || MessageDialog.openConfirm(ActiveWindow.shell(), title, NLS.bind(question, step.get().label(), other.get()));
    }

    /** Who made a step if it was somebody else; of what is hidden nothing is asked: it cannot be undone at all, and the session says so. */
    private static Optional<String> by(OpenProject project, ChangeSet step) {
        UUID by = step.coder();
        return by == null || by.equals(project.session().coder().id()) || step.label().equals(ProjectSession.HIDDEN_STEP)
                ? Optional.empty() : project.view().coder(by).map(Coder::name);
    }

    /** Lets somebody else code, after the edits that were asked for before. @param project or null */
    public static void codeAs(OpenProject project, String name, Runnable then) {
        Widget owner = ActiveWindow.shell();
        if (project != null && owner != null) {
            Background.of(Messages.coder_switching, progress -> {
                project.session().codeAs(name);
                return null;
            }).then(done -> then.run()).after(IN_ORDER).start(owner);
        }
    }
}
