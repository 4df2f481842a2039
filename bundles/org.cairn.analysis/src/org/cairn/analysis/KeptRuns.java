// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.ProjectChange;
import org.cairn.core.ProjectPast;
import org.cairn.core.ProjectSession;

/**
 * The runs of one open project, newest first. Follows the project: a run is stale as soon as anything has changed since, and all are
 * forgotten when its past is deleted for good, since results hold its words. In a {@link RunFolder} they outlive the program.
 * Thread-safe; close it with the project.
 */
public final class KeptRuns implements AutoCloseable {

    /** More are not kept: the oldest goes. */
    public static final int MOST = 50;

    private static final int RECENT = 100;

    /**
     * A run and whether it still holds.
     *
     * @param run the run
     * @param stale whether the project has changed since
     */
    public record Kept(Run run, boolean stale) {
    }

    private final ProjectSession session;
    private final RunFolder folder;
    private final AutoCloseable following;
    private final List<Run> runs = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Begins with none. @param folder where they outlive the program */
    public KeptRuns(ProjectSession session, RunFolder folder) {
        this.session = session;
        this.folder = folder;
        following = session.onChange(this::follow);
    }

    private void follow(ProjectChange change) {
        long number = change.after().version();
        boolean purged = change.touched().isEmpty() && change.recoded().isEmpty() && session.history(RECENT).stream()
                .anyMatch(step -> step.number() == number && step.undoes() == ChangeSet.PURGE);
        if (purged) {
            synchronized (runs) {
                runs.clear();
            }
            folder.clear();
        }
        told();
    }

    /** Takes the runs from before out of the folder and lists them behind those of now. Reads files: not on the UI thread. */
    public void read() {
        long purged = lastPurge();
        List<Run> earlier = new ArrayList<>();
        for (Run run : folder.runs()) {
            if (run.projectVersion() < purged) {
                folder.remove(run);
            } else {
                earlier.add(run);
            }
        }
        synchronized (runs) {
            earlier.stream().filter(run -> runs.stream().noneMatch(now -> now.started().equals(run.started()))).forEach(runs::addLast);
            while (runs.size() > MOST) {
                runs.removeLast();
            }
        }
        told();
    }

    /** Number of the step that last deleted the past for good; one that nothing was run after where the history cannot be read. */
    private long lastPurge() {
        try {
            return session.past().steps().stream().filter(ProjectPast.Step::purged).mapToLong(ProjectPast.Step::number).max().orElse(0);
        } catch (Failure e) {
            System.getLogger(KeptRuns.class.getName()).log(System.Logger.Level.WARNING, "Results from before are not shown", e);
            return Long.MAX_VALUE;
        }
    }

    /** Brings the folder in line: writes a run that is kept, removes one that is not. Looks up evidence: not on the UI thread. */
    public void store(Run run) {
        if (holds(run)) {
            folder.keep(run);
        }
        if (!holds(run)) {
            folder.remove(run);
        }
    }

    private boolean holds(Run run) {
        synchronized (runs) {
            return runs.stream().anyMatch(kept -> kept == run);
        }
    }

    /** Keeps a run while the project is open; {@link #store} it to keep it for longer. */
    public void add(Run run) {
        synchronized (runs) {
            runs.addFirst(run);
            if (runs.size() > MOST) {
                runs.removeLast();
            }
        }
        told();
    }

    /** Forgets a run; {@link #store} it to forget it in the folder too. */
    public void remove(Run run) {
        synchronized (runs) {
            runs.removeIf(kept -> kept == run);
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
