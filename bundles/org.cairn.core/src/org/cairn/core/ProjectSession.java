// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;

/**
 * An open project. Thread-safe; edits run one at a time.
 *
 * <p>Every change goes through {@link #edit}: it is one database transaction, one step of the history that can be undone as a
 * whole, and one {@link ProjectChange}. When {@code edit} returns, the change is on disk.
 */
public interface ProjectSession extends AutoCloseable {

    /** What the history says of a step that a blind round hides. */
    String HIDDEN_STEP = "(another coder's work)";

    /**
     * The project as it is now, as the session's coder may see it: while a {@link org.cairn.api.project.CodingRound} is blind, without
     * what others did in its sources. This is the one place where anything is hidden; what reads the project reads such a view.
     */
    ProjectView view();

    /** What the session's coder may see of an earlier or other view of this project: for what keeps views for later. */
    ProjectView asSeen(ProjectView view);

    /**
     * What every coder may see of a view of this project: while a round is blind, nothing that anybody did in its sources. For what is
     * written into the project for all, such as what standing queries find.
     */
    ProjectView asSeenByAll(ProjectView view);

    /**
     * What the session's coder may see of a view of this project if the coding rounds stood like that: for a merge, which brings together
     * what coders locked in several copies.
     *
     * @param rounds all rounds of the project, with more locked than there is in the view, never less
     */
    ProjectView asSeen(ProjectView view, List<CodingRound> rounds);

    /** How the project came to be what it is. */
    ProjectPast past();

    /** The file. */
    Path file();

    /** Whether edits are possible. */
    boolean isWritable();

    /** Who makes the edits of this session; at first the coder named as the operating system names the user. */
    Coder coder();

    /**
     * Makes {@code name} the coder of the edits that follow; a new name becomes a new coder with the next edit. Where they see more
     * or less than the coder before, listeners are told of a change with an empty label.
     */
    void codeAs(String name);

    /**
     * Changes the project.
     *
     * @param label what is done, as the history will show it: "Code 12 passages"
     * @param work makes the changes; whatever it throws is thrown on, and nothing is changed
     * @return what {@code work} returned
     * @throws Failure if the project is read-only, the disk is full, or {@code work} found the change impossible
     */
    <T> T edit(String label, Work<T> work) throws Failure, Cancelled;

    /**
     * Changes the project on Cairn's own account, such as when a standing query has found something. Like {@link #edit}, but no
     * step of its own to a person: undo takes it back together with the step before it.
     */
    <T> T editByItself(String label, Work<T> work) throws Failure, Cancelled;

    /** The last {@code limit} steps of the history, newest first; those of others that are hidden say {@link #HIDDEN_STEP}. */
    List<ChangeSet> history(int limit);

    /**
     * The steps of the last {@code limit} change sets, newest first, as a person thinks of them: undo and redo are no steps of their
     * own, but say what became of one.
     */
    List<HistoryStep> steps(int limit);

    /**
     * The steps that {@link #goTo} would undo or redo, in the order in which it does; none if it is there already.
     *
     * @param step number of its change set, see {@link #steps}
     * @throws Failure if it cannot be reached
     */
    List<ChangeSet> wayTo(long step) throws Failure;

    /**
     * Goes back or forward in the history, undoing or redoing one step after the other, until a step is the last one that stands.
     *
     * @param step number of its change set, see {@link #steps}; one that is {@link HistoryStep.State#LEFT} cannot be reached
     * @return how many steps were undone or redone; what was done before the person stopped stays done
     * @throws Failure if it cannot be reached, or a step on the way is one that a blind round hides; then nothing is changed
     */
    int goTo(long step, Progress progress) throws Failure, Cancelled;

    /** The step that {@link #undo} would take back. */
    Optional<ChangeSet> undoable();

    /** The step that {@link #redo} would do again. */
    Optional<ChangeSet> redoable();

    /**
     * Takes back the last step that is not undone yet, whoever made it; empty if there is none.
     *
     * @throws Failure if it cannot be taken back, as while a blind round hides it
     */
    Optional<ChangeSet> undo() throws Failure;

    /** Does again what was last undone; empty if there is none or something was changed since. */
    Optional<ChangeSet> redo() throws Failure;

    /**
     * Deletes the past for good, as when a participant withdraws or names were replaced: texts that were corrected, originals that no
     * source has any more, and how everything was before each change. The history keeps who did what and when; nothing before this
     * can be taken back. Views from before can no longer read the texts that are gone. Copies and backups of the file and the search
     * index are not touched.
     *
     * @param label what is done
     * @param labels gives each label of the history the words that may stay
     */
    void purge(String label, UnaryOperator<String> labels) throws Failure;

    /**
     * Calls {@code listener} after every change until the returned handle is closed. Calls come in order, one at a time, on a
     * thread of the session: never the caller's, never the UI's.
     */
    AutoCloseable onChange(Consumer<ProjectChange> listener);

    /**
     * Writes a copy of the project as it was last committed, which can be opened as any project.
     *
     * @param file must not exist; its folder must
     * @throws Failure if it cannot be written; then nothing is left behind
     */
    void copyTo(Path file) throws Failure;

    /** Examines the whole project: damage of the file, dangling references, codings that no longer fit their quotation. */
    List<Problem> check(Progress progress) throws Cancelled;

    /** Ends the session. Waits for a running edit. Closing twice does nothing. */
    @Override
    void close();

    /** The body of an edit. */
    @FunctionalInterface
    interface Work<T> {

        T apply(ProjectEdit edit) throws Failure, Cancelled;
    }
}
