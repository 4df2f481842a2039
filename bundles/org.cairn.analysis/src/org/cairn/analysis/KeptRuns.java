// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.core.ProjectSession;

/**
 * The runs of one open project, newest first. Follows the project: a run is stale as soon as anything has changed since. Thread-safe;
 * close it with the project.
 */
public final class KeptRuns implements AutoCloseable {

    /** More are not kept: the oldest goes. */
    public static final int MOST = 50;

    /**
     * A run and whether it still holds.
     *
     * @param run the run
     * @param stale whether the project has changed since
     */
    public record Kept(Run run, boolean stale) {
    }

    private final ProjectSession session;
    private final AutoCloseable following;
    private final List<Run> runs = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Begins with none. */
    public KeptRuns(ProjectSession session) {
        this.session = session;
        following = session.onChange(change -> told());
    }

    /** Keeps a run. */
    public void add(Run run) {
        synchronized (runs) {
            runs.addFirst(run);
            if (runs.size() > MOST) {
                runs.removeLast();
            }
        }
        told();
    }

    public void remove(Run run) {
        synchronized (runs) {
            runs.remove(run);
        }
        told();
    }

    /** Newest first. */
    public List<Kept> runs() {
        long now = session.view().version();
        synchronized (runs) {
            return runs.stream().map(run -> new Kept(run, run.isStale(now))).toList();
        }
    }

    /** Calls {@code listener} when a run is added, removed or becomes stale, on any thread, until the returned handle is closed. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void told() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() throws Exception {
        following.close();
    }
}
