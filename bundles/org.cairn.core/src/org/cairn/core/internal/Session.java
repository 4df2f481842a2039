// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
import org.cairn.core.HistoryStep;
import org.cairn.core.ProjectPast;
import org.cairn.core.ProjectSession;
import org.cairn.core.coders.Sight;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** An open project; see {@link ProjectSession}. One lock orders the edits; reading takes none. */
final class Session implements ProjectSession {

    private static final Logger LOG = System.getLogger(Session.class.getName());
    /** How far back undo reaches after the project was opened again. */
    private static final int UNDO_DEPTH = 1000;

    private final Path file;
    private final Store store;
    private final ReentrantLock writing = new ReentrantLock();
    private final UndoLine line = new UndoLine();
    private final List<Consumer<ProjectChange>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService events = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cairn-changes");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Present present;
    /** What everybody may see, as it was last asked for; null as long as that is everything. */
    private volatile Present forAll;
    private volatile boolean closed;

    Session(Path file, Store store) throws Failure {
        this.file = file;
        this.store = store;
        View whole = new View(new Parts(store), store.version());
        present = Present.of(whole, named(whole, System.getProperty("user.name")), null);
        if (store.isWritable()) {
            store.history(UNDO_DEPTH).reversed().forEach(line::add);
        }
    }

    @Override
    public View view() {
        return present.view();
    }

    @Override
    public ProjectView asSeen(ProjectView view) {
        Present now = present;
        if (!(view instanceof View some)) {
            return view;
        }
        return some.whole() == now.whole() ? now.view() : Blinding.of(some.whole(), now.sight(), null, null);
    }

    @Override
    public ProjectView asSeenByAll(ProjectView view) {
        if (!(view instanceof View some)) {
            return view;
        }
        Present all = Present.ofAll(some.whole(), forAll);
        forAll = all.sight().everything() ? null : all;
        return all.view();
    }

    @Override
    public ProjectView asSeen(ProjectView view, List<CodingRound> rounds) {
        return view instanceof View some
                ? Blinding.of(some.whole(), Sight.of(rounds, some.coders(), present.coder().id()), null, null) : view;
    }

    @Override
    public ProjectPast past() {
        return new Past(store, () -> present);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public boolean isWritable() {
        return store.isWritable();
    }

    @Override
    public Coder coder() {
        return present.coder();
    }

    @Override
    public void codeAs(String name) {
        synchronized (listeners) {
            Present before = present;
            present = before.as(named(before.whole(), name));
            tell(SightChange.of(before, present));
        }
    }

    private static Coder named(View view, String name) {
        String wanted = name == null || name.isBlank() ? "coder" : name.strip();
        return view.coders().stream().filter(c -> c.name().equalsIgnoreCase(wanted)).findFirst()
                .orElseGet(() -> new Coder(UUID.randomUUID(), wanted));
    }

    @Override
    public <T> T edit(String label, Work<T> work) throws Failure, Cancelled {
        return edit(label, true, work);
    }

    @Override
    public <T> T editByItself(String label, Work<T> work) throws Failure, Cancelled {
        return edit(label, false, work);
    }

    private <T> T edit(String label, boolean byPerson, Work<T> work) throws Failure, Cancelled {
        writing.lock();
        try {
            requireWritable();
            try (Transaction transaction = store.begin()) {
                Present now = present;
                T result = edited(new Edit(now, transaction), byPerson, work);
                if (!transaction.changes().isEmpty()) {
                    commit(transaction, label, byPerson ? now.coder().id() : null, 0);
                }
                return result;
            } catch (UncheckedIOException e) {
                throw new Failure("The project could not be read.", file.toString(), "Run a check of the project.", e);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Does the work. What the edit remembered of a large import is gone before the next view is made, which needs as much again. */
    private static <T> T edited(Edit edit, boolean byPerson, Work<T> work) throws Failure, Cancelled {
        T result = work.apply(edit);
        edit.finish(byPerson);
        return result;
    }

    private void requireWritable() throws Failure {
        if (closed) {
            throw new Failure("The project is closed.", file.toString(), "Open it again.");
        }
        if (!store.isWritable()) {
            throw new Failure("The project was opened to read only.", file.toString(),
                    "Close it where else it is open, or make the file writable, and open it again.");
        }
        if (writing.getHoldCount() > 1) {
            throw new IllegalStateException("An edit cannot be started inside another.");
        }
    }

    /** Commits and moves on to the next view. The new view is built before the commit, so that nothing can fail after it. */
    private void commit(Transaction transaction, String label, UUID by, long undoes) throws Failure {
        View before = present.whole();
        Set<Long> recoded = new HashSet<>();
        View after = new View(before.parts().next(transaction, recoded), transaction.number());
        CodingGuard.check(before, after, present.sight(), recoded, transaction.changes().touches(TableDef.REGION));
        long rows = transaction.changes().rows();
        ProjectChange change = ChangeReport.of(before, after, label, transaction.changes(), recoded);
        transaction.commit(label, by, undoes);
        line.add(new ChangeSet(transaction.number(), Instant.now(), by, label, undoes, false, rows));
        synchronized (listeners) {
            Present then = present;
            present = then.next(after);
            tell(SightChange.with(change, then, present));
        }
    }

    private void tell(ProjectChange change) {
        if (change != null && !closed) {
            List<Consumer<ProjectChange>> all = List.copyOf(listeners);
            events.execute(() -> all.forEach(listener -> tell(listener, change)));
        }
    }

    private static void tell(Consumer<ProjectChange> listener, ProjectChange change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener failed on the change \"" + change.label() + "\"", e);
        }
    }

    @Override
    public List<ChangeSet> history(int limit) {
        try {
            return store.history(limit).stream().map(this::shown).toList();
        } catch (Failure e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    /** A step as the coder may see it. */
    private ChangeSet shown(ChangeSet step) {
        return !present.sight().hidesSteps(step.coder()) ? step
                : new ChangeSet(step.number(), step.at(), step.coder(), HIDDEN_STEP, step.undoes(), step.undone(), 0);
    }

    @Override
    public List<HistoryStep> steps(int limit) {
        return HistoryLine.of(history(limit), new HashSet<>(line.redoSteps()));
    }

    @Override
    public List<ChangeSet> wayTo(long step) throws Failure {
        return way(step).steps().stream().map(each -> shown(each.first())).toList();
    }

    private UndoLine.Way way(long step) throws Failure {
        return line.wayTo(step).orElseThrow(() -> new Failure("The project cannot go to that step.", file.toString(),
                "It lies too far back, or it was undone and something else was done since."));
    }

    @Override
    public int goTo(long step, Progress progress) throws Failure, Cancelled {
        UndoLine.Way way = way(step);
        if (way.steps().stream().anyMatch(each -> present.sight().hidesSteps(each.first().coder()))) {
            throw CodingGuard.hidden("On the way to that step lies work of another coder that a blind round hides.");
        }
        int steps = way.steps().size();
        progress.begin(way.back() ? "Going back" : "Doing again", steps);
        for (int i = 0; i < steps; i++) {
            progress.check();
            if ((way.back() ? undo() : redo()).isEmpty()) {
                return i; // somebody did something meanwhile
            }
            progress.worked(1);
        }
        return steps;
    }

    @Override
    public Optional<ChangeSet> undoable() {
        return first(line.undoable());
    }

    @Override
    public Optional<ChangeSet> redoable() {
        return first(line.redoable());
    }

    private Optional<ChangeSet> first(UndoLine.Step step) {
        return Optional.ofNullable(step).map(UndoLine.Step::first).map(this::shown);
    }

    @Override
    public Optional<ChangeSet> undo() throws Failure {
        return revert("Undo: ", true);
    }

    @Override
    public Optional<ChangeSet> redo() throws Failure {
        return revert("Redo: ", false);
    }

    private Optional<ChangeSet> revert(String prefix, boolean undo) throws Failure {
        writing.lock();
        try {
            requireWritable();
            UndoLine.Step step = undo ? line.undoable() : line.redoable();
            if (step == null) {
                if (undo && line.purged() != null) {
                    throw new Failure("What was done before cannot be taken back: it was deleted for good.", line.purged().label(), "");
                }
                return Optional.empty();
            }
            if (present.sight().hidesSteps(step.first().coder())) {
                throw CodingGuard.hidden("The last step is another coder's, and a blind round hides it: it cannot be taken back now.");
            }
            try (Transaction transaction = store.begin()) {
                for (long number : step.numbers().reversed()) {
                    transaction.revert(number);
                }
                commit(transaction, prefix + step.first().label(), present.coder().id(), step.first().number());
            }
            return Optional.of(step.first());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void purge(String label, UnaryOperator<String> labels) throws Failure {
        writing.lock();
        try {
            requireWritable();
            long number = store.purge(label, present.coder().id(), labels);
            line.add(new ChangeSet(number, Instant.now(), present.coder().id(), label, ChangeSet.PURGE, false, 0));
            synchronized (listeners) {
                Present then = present;
                View after = new View(then.whole().parts(), number);
                present = then.next(after);
                tell(SightChange.with(new ProjectChange(then.whole(), after, label, Map.of(), Set.of(), Set.of()), then, present));
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public AutoCloseable onChange(Consumer<ProjectChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void copyTo(Path copy) throws Failure {
        store.copyTo(copy);
    }

    @Override
    public List<Problem> check(Progress progress) throws Cancelled {
        return new ProjectCheck(present, store).run(progress);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            events.shutdown();
            events.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            store.close();
            writing.unlock();
        }
    }
}
