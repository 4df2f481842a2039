// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectClosed;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.IndexStatus.State;

/** What readers see of an index: the snapshot to be asked and how the index stands. Thread-safe. */
final class Published {

    private static final System.Logger LOG = System.getLogger(Published.class.getName());
    /** How long a waiting reader goes without looking whether it is to stop, ms. */
    private static final long LOOK = 50;

    private final List<Consumer<IndexStatus>> listeners = new CopyOnWriteArrayList<>();
    private Snapshot snapshot;
    private IndexStatus status;
    private TextWriter running;
    private boolean closed;

    Published(Snapshot snapshot, IndexStatus status) {
        this.snapshot = snapshot;
        this.status = status;
    }

    /** Replaces snapshot and status. */
    void publish(Snapshot newSnapshot, IndexStatus newStatus) {
        synchronized (this) {
            snapshot.close();
            snapshot = newSnapshot;
            status = newStatus;
            notifyAll();
        }
        tell(newStatus);
    }

    void set(IndexStatus newStatus) {
        synchronized (this) {
            status = newStatus;
            notifyAll();
        }
        tell(newStatus);
    }

    private void tell(IndexStatus newStatus) {
        for (Consumer<IndexStatus> listener : listeners) {
            try {
                listener.accept(newStatus);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener to the state of the index failed.", e);
            }
        }
    }

    /** Says what is taking in texts, so that the status can count them; null for nothing. */
    synchronized void running(TextWriter writer) {
        running = writer;
    }

    /** Number of sources that the present work has taken in. */
    synchronized int done() {
        return running == null ? 0 : running.done();
    }

    /** The snapshot, for the thread of the index: not to be closed by it. */
    synchronized Snapshot snapshot() {
        return snapshot;
    }

    synchronized IndexStatus status() {
        return running == null || status.state() == State.READY ? status
                : new IndexStatus(status.state(), status.version(), Math.max(status.sources(), running.done()), status.message());
    }

    AutoCloseable onStatus(Consumer<IndexStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The snapshot as soon as it holds everything up to {@code version}, or what is there after {@code millis}; the caller closes it. */
    synchronized Snapshot await(long version, long millis, Progress progress) throws Cancelled {
        long until = System.nanoTime() / 1_000_000 + millis;
        while (!closed && snapshot.version() < version && status.state() != State.BROKEN) {
            progress.check();
            long left = until - System.nanoTime() / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(Math.min(LOOK, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            }
        }
        if (closed || !snapshot.acquire()) {
            throw new ProjectClosed("");
        }
        return snapshot;
    }

    synchronized void close() {
        closed = true;
        snapshot.close();
        notifyAll();
    }
}
