// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.api.search.IndexStatus;
import org.cairn.core.ProjectSession;

/**
 * Keeps the index of an open project up to date, on a thread of its own. Readers take a {@link Snapshot}; they never wait for the
 * writer unless they ask to. Thread-safe.
 */
public final class ProjectIndex implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProjectIndex.class.getName());
    /** How often a process that may not write looks for what another one wrote, ms. */
    private static final long LOOK = 100;

    private final ProjectSession session;
    private final Holding holding;
    private final IndexKeeper keeper;
    private final Published published;
    private final AutoCloseable following;
    private final Thread thread;
    private final Object lock = new Object();

    // guarded by lock
    private ProjectView target;
    private Set<UUID> rewritten = new HashSet<>();
    private Set<UUID> touched = new HashSet<>();
    private boolean forgetting;
    private long rebuildsWanted;
    private long rebuildsDone;
    private String rebuildReason = "";
    private volatile boolean rebuildCancelled;
    private volatile boolean closed;

    /** Opens the index of a project and follows the session from now on. */
    public ProjectIndex(ProjectSession session, Holding holding) {
        this.session = session;
        this.holding = holding;
        this.following = session.onChange(this::changed);
        this.keeper = new IndexKeeper(session, holding, () -> closed || rebuildCancelled);
        this.published = keeper.open(holding.view(session.view()));
        this.thread = Thread.ofPlatform().daemon().name("Cairn search index").start(this::run);
    }

    private void changed(ProjectChange change) {
        boolean forgets = holding.forgets(change);
        synchronized (lock) {
            target = change.after();
            rewritten.addAll(holding.rewritten(change));
            touched.addAll(holding.touched(change));
            forgetting |= forgets;
            lock.notifyAll();
        }
    }

    /** Something to do for the thread of the index. */
    private interface Step {

        void run() throws IOException;
    }

    private void run() {
        try {
            attempt(keeper::catchUp);
            for (Step step = next(); step != null; step = next()) {
                attempt(step);
            }
            keeper.finish();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The index could not be saved; it is brought up to date the next time.", e);
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The index was stopped.", e);
        } finally {
            keeper.close();
        }
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
            if (!closed) {
                LOG.log(Level.DEBUG, "The index is damaged and is made anew.", e);
                repair();
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void repair() {
        try {
            keeper.close();
            keeper.rebuild("the index was damaged");
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        if (closed) {
            LOG.log(Level.DEBUG, "The index was closed while it worked.", e);
            return;
        }
        LOG.log(Level.WARNING, "The search index cannot be kept up to date.", e);
        keeper.fail(e);
    }

    /** Waits for something to do; null when the index is to be closed. */
    private Step next() throws InterruptedException {
        synchronized (lock) {
            while (!closed) {
                if (rebuildsWanted > rebuildsDone) {
                    return this::rebuildNow;
                }
                if (target != null) {
                    ProjectView view = target;
                    Set<UUID> texts = rewritten;
                    Set<UUID> sources = touched;
                    boolean forget = forgetting;
                    target = null;
                    rewritten = new HashSet<>();
                    touched = new HashSet<>();
                    forgetting = false;
                    return () -> keeper.follow(holding.view(view), texts, sources, forget);
                }
                long due = keeper.commitAt();
                if (due > 0 && IndexKeeper.clock() >= due) {
                    return keeper::commit;
                }
                boolean foreign = keeper.waitsForForeign();
                lock.wait(foreign ? LOOK : due > 0 ? Math.max(1, due - IndexKeeper.clock()) : 0);
                if (foreign && target == null && !closed) {
                    return keeper::lookAtForeign;
                }
            }
            return null;
        }
    }

    private void rebuildNow() throws IOException {
        long wanted;
        String reason;
        synchronized (lock) {
            wanted = rebuildsWanted;
            reason = rebuildReason;
            rebuildCancelled = false;
        }
        try {
            if (!keeper.rebuild(reason) && !closed) {
                rebuildCancelled = false;
                keeper.catchUp();
            }
        } finally {
            synchronized (lock) {
                rebuildsDone = wanted;
                lock.notifyAll();
            }
        }
    }

    /** How the index stands; while it takes in many sources, it counts them. */
    public IndexStatus status() {
        return published.status();
    }

    /** Calls a listener on every change of the status, on the thread of the index. */
    public AutoCloseable onStatus(Consumer<IndexStatus> listener) {
        return published.onStatus(listener);
    }

    /**
     * The index with everything up to the project's present version, or with what is there after {@code millis}.
     *
     * @return to be closed by the caller
     */
    public Snapshot await(long millis, Progress progress) throws Cancelled {
        return published.await(session.view().version(), millis, progress);
    }

    /** Waits until the index holds everything up to the project's present version; false if that took longer than {@code millis}. */
    public boolean settle(long millis) throws Cancelled {
        long wanted = session.view().version();
        try (Snapshot snapshot = await(millis, Progress.NONE)) {
            return snapshot.version() >= wanted;
        }
    }

    /** Makes the index anew and waits for it; search goes on meanwhile. */
    public void rebuild(String reason, Progress progress) throws Cancelled {
        progress.begin("Making the search index", holding.view(session.view()).sources().size());
        synchronized (lock) {
            long mine = ++rebuildsWanted;
            rebuildReason = reason;
            lock.notifyAll();
            int told = 0;
            while (rebuildsDone < mine && !closed && thread.isAlive()) {
                if (progress.isCancelled()) {
                    rebuildCancelled = true;
                    throw new Cancelled();
                }
                int done = published.done();
                progress.worked(Math.max(0, done - told));
                told = Math.max(told, done);
                try {
                    lock.wait(LOOK);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    rebuildCancelled = true;
                    throw new Cancelled();
                }
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            lock.notifyAll();
        }
        try {
            following.close();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "Leaving the session failed.", e);
        }
        published.close();
    }
}
