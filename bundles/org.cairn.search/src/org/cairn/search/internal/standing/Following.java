// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.standing;

import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.core.ProjectSession;

/** Does something after every change that brings new text or a new standing query, on a thread of its own; changes that pile up count once. */
final class Following implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Following.class.getName());

    /** What is done; stops when its progress says so. */
    interface Work {

        void run(Progress progress) throws Cancelled;
    }

    private final Semaphore wanted = new Semaphore(1);
    private final AutoCloseable listening;
    private final Thread thread;
    private volatile boolean closed;

    private final Progress untilClosed = Progress.until(() -> closed);

    Following(ProjectSession session, Work work) {
        listening = session.onChange(this::changed);
        thread = Thread.ofPlatform().daemon().name("Cairn standing queries").start(() -> run(work));
    }

    private void changed(ProjectChange change) {
        if (!change.rewritten().isEmpty() || change.touches(EntityKind.STANDING_QUERY)) {
            wanted.release();
        }
    }

    private void run(Work work) {
        while (!closed) {
            try {
                wanted.acquire();
                wanted.drainPermits();
                if (!closed) {
                    work.run(untilClosed);
                }
            } catch (Cancelled | InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(closed ? Level.DEBUG : Level.WARNING, "The standing queries could not be asked.", e);
            }
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        listening.close();
        wanted.release();
        thread.interrupt();
        thread.join();
    }
}
