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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Coder;
import org.cairn.api.project.ProjectChange;
import org.cairn.core.ProjectSession;
import org.cairn.core.store.Store;
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
    private volatile View view;
    private volatile Coder coder;
    private volatile boolean closed;

    Session(Path file, Store store) throws Failure {
        this.file = file;
        this.store = store;
        view = new View(new Parts(store), store.version());
        codeAs(System.getProperty("user.name", "coder"));
        if (store.isWritable()) {
            store.history(UNDO_DEPTH).reversed().forEach(line::add);
        }
    }

    @Override
    public View view() {
        return view;
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
        return coder;
    }

    @Override
    public void codeAs(String name) {
        String wanted = name == null || name.isBlank() ? "coder" : name.strip();
        coder = view.coders().stream().filter(c -> c.name().equalsIgnoreCase(wanted)).findFirst()
                .orElseGet(() -> new Coder(UUID.randomUUID(), wanted));
    }

    @Override
    public <T> T edit(String label, Work<T> work) throws Failure, Cancelled {
        return edit(label, coder, work);
    }

    @Override
    public <T> T editByItself(String label, Work<T> work) throws Failure, Cancelled {
        return edit(label, null, work);
    }

    private <T> T edit(String label, Coder by, Work<T> work) throws Failure, Cancelled {
        writing.lock();
        try {
            requireWritable();
            try (Transaction transaction = store.begin()) {
                Edit edit = new Edit(view, transaction, coder);
                T result = work.apply(edit);
                edit.finish();
                if (!transaction.changes().isEmpty()) {
                    if (by != null) {
                        edit.coderId(by);
                    }
                    commit(transaction, label, by == null ? null : by.id(), 0);
                }
                return result;
            } catch (UncheckedIOException e) {
                throw new Failure("The project could not be read.", file.toString(), "Run a check of the project.", e);
            }
        } finally {
            writing.unlock();
        }
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
        View before = view;
        Set<Long> recoded = new HashSet<>();
        View after = new View(before.parts().next(transaction, recoded), transaction.number());
        long rows = transaction.changes().rows();
        ProjectChange change = ChangeReport.of(before, after, label, transaction.changes(), recoded);
        transaction.commit(label, by, undoes);
        view = after;
        line.add(new ChangeSet(transaction.number(), Instant.now(), by, label, undoes, false, rows));
        List<Consumer<ProjectChange>> present = List.copyOf(listeners);
        events.execute(() -> present.forEach(listener -> tell(listener, change)));
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
            return store.history(limit);
        } catch (Failure e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
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
        return Optional.ofNullable(step).map(UndoLine.Step::first);
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
                return Optional.empty();
            }
            try (Transaction transaction = store.begin()) {
                for (long number : step.numbers().reversed()) {
                    transaction.revert(number);
                }
                commit(transaction, prefix + step.first().label(), coder.id(), step.first().number());
            }
            return Optional.of(step.first());
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
    public List<Problem> check(Progress progress) throws Cancelled {
        return new ProjectCheck(view, store).run(progress);
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
