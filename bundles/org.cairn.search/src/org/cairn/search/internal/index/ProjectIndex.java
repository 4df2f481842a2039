// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.lucene.store.LockObtainFailedException;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.IndexStatus.State;
import org.cairn.core.ProjectSession;

/**
 * Keeps the index of an open project up to date, on a thread of its own. Readers take a {@link Snapshot}; they never wait for the
 * writer unless they ask to. Thread-safe.
 */
public final class ProjectIndex implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProjectIndex.class.getName());
    /** A commit is made when nothing changed for so long, ms. */
    private static final long QUIET = 1_500;
    /** … and at the latest after so long, ms. */
    private static final long UNSAFE = 10_000;
    /** How often a process that may not write looks for what another one wrote, ms. */
    private static final long LOOK = 100;
    /** How many steps of the history are looked through for the one that was committed last. */
    private static final int HISTORY = 20_000;
    /** So many changes without a new text, and the commit's number of the change is renewed on closing. */
    private static final int RENEW = 200;

    private final ProjectSession session;
    private final IndexPlace place;
    private final List<Consumer<IndexStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final AutoCloseable following;
    private final Thread thread;

    // guarded by lock
    private Snapshot snapshot;
    private IndexStatus status;
    private ProjectView target;
    private final Set<UUID> rewritten = new HashSet<>();
    private final Set<UUID> touched = new HashSet<>();
    private long rebuildsWanted;
    private long rebuildsDone;
    private String rebuildReason = "";
    private boolean closed;
    private volatile TextWriter running;
    private volatile boolean rebuildCancelled;

    // used by the index's thread alone, once it runs
    private TextIndex index;
    private boolean foreignWriter;
    private boolean removed;
    private long dirtySince;
    private long changedAt;

    /** Opens the index of a project and follows the session from now on. */
    public ProjectIndex(ProjectSession session) {
        this.session = session;
        this.following = session.onChange(this::changed);
        ProjectView view = session.view();
        this.place = IndexPlace.of(view.info().id(), session.file());
        this.snapshot = open(view);
        this.thread = Thread.ofPlatform().daemon().name("Cairn search index").unstarted(this::run);
        thread.start();
    }

    /** What is there already, without writing anything: an index in good order can be asked at once. */
    private Snapshot open(ProjectView view) {
        String why = "";
        for (Path folder : place.generations()) {
            try {
                TextIndex found = TextIndex.open(folder);
                if (found.stamp().schema().equals(Stamp.SCHEMA) && found.stamp().project().equals(view.info().id())
                        && (index == null || found.stamp().complete() && !index.stamp().complete())) {
                    closeQuietly(index);
                    index = found;
                } else {
                    closeQuietly(found);
                    why = index == null ? "the index was made by another version of Cairn" : why;
                }
            } catch (IOException e) {
                LOG.log(Level.INFO, "The index in " + folder + " cannot be opened.", e);
                why = "the index was damaged";
            }
        }
        try {
            if (index != null && isOfThisHistory(view)) {
                boolean ready = index.stamp().complete() && index.stamp().version() == view.version();
                status = ready ? ready(view.version(), view.sources().size())
                        : new IndexStatus(State.FOLLOWING, index.stamp().version(), 0, "Taking in what changed since the last time.");
                return index.snapshot(view, index.stamp().version());
            }
            if (index != null) {
                why = "the index belongs to another state of the file";
                closeQuietly(index);
                index = null;
            }
            status = new IndexStatus(State.REBUILDING, -1, 0, rebuilding(why.isEmpty() ? "there is no index yet" : why));
            return new Snapshot(view, view.sources(), -1, null, List.of());
        } catch (IOException e) {
            LOG.log(Level.INFO, "The index cannot be read.", e);
            closeQuietly(index);
            index = null;
            status = new IndexStatus(State.REBUILDING, -1, 0, rebuilding("the index was damaged"));
            return new Snapshot(view, view.sources(), -1, null, List.of());
        }
    }

    private static String rebuilding(String why) {
        return "Making the index: " + why + ".";
    }

    /** Whether the commit's change is one of this file: a backup that was put back has others of the same numbers. */
    private boolean isOfThisHistory(ProjectView view) {
        Stamp stamp = index.stamp();
        return stamp.version() < 0 || stamp.version() <= view.version() && stamp.moment().equals(moment(stamp.version()));
    }

    private String moment(long version) {
        long back = Math.max(0, session.view().version() - version);
        return session.history((int) Math.min(HISTORY, back + 1)).stream().filter(step -> step.number() == version).findFirst()
                .map(ChangeSet::at).map(Object::toString).orElse("");
    }

    private void changed(ProjectChange change) {
        synchronized (lock) {
            target = change.after();
            rewritten.addAll(change.rewritten());
            touched.addAll(change.touched(EntityKind.SOURCE));
            lock.notifyAll();
        }
    }

    private void run() {
        try {
            catchUp();
            while (step()) {
                // until closed
            }
            finish();
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The index was stopped.", e);
        } finally {
            synchronized (lock) {
                closeQuietly(index);
                lock.notifyAll();
            }
        }
    }

    /** Waits for something to do and does it; false when the index is to be closed. */
    private boolean step() throws InterruptedException {
        ProjectView view;
        Set<UUID> texts;
        Set<UUID> sources;
        boolean rebuild;
        synchronized (lock) {
            while (!closed && target == null && rebuildsWanted == rebuildsDone && !commitIsDue() && !(foreignWriter && isBehind())) {
                long wait = dirtySince > 0 ? Math.max(1, commitAt() - now()) : 0;
                lock.wait(wait);
            }
            if (closed) {
                return false;
            }
            rebuild = rebuildsWanted > rebuildsDone;
            view = target;
            texts = Set.copyOf(rewritten);
            sources = Set.copyOf(touched);
            target = null;
            rewritten.clear();
            touched.clear();
        }
        try {
            if (rebuild) {
                rebuildNow();
            } else if (foreignWriter) {
                lookAtForeign();
            } else if (view != null) {
                follow(view, texts, sources);
            } else {
                commit();
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
        return true;
    }

    private long commitAt() {
        return Math.min(changedAt + QUIET, dirtySince + UNSAFE);
    }

    private boolean commitIsDue() {
        return dirtySince > 0 && now() >= commitAt();
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    private boolean isBehind() {
        return snapshot.version() < session.view().version();
    }

    /** Brings an index that was opened up to date, or makes it. */
    private void catchUp() {
        try {
            ProjectView view = session.view();
            if (index == null) {
                create(view);
            } else if (!index.stamp().complete() || index.stamp().version() != view.version()) {
                apply(view, Contents.compare(snapshot, view));
            }
            for (Path other : place.generations()) {
                if (index != null && !other.equals(index.folder())) {
                    IndexPlace.remove(other);
                }
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void follow(ProjectView view, Set<UUID> texts, Set<UUID> sources) throws IOException {
        if (index == null) {
            create(view);
        } else if (view.version() > snapshot.version()) {
            Snapshot from = snapshot;
            boolean whole = from.version() < 0 || from.version() != from.view().version();
            apply(view, whole ? Contents.compare(from, view) : Contents.follow(from, view, texts, sources));
        }
    }

    private void create(ProjectView view) throws IOException {
        index = TextIndex.create(place.next(), view.info().id());
        apply(view, new Contents(view.sources(), true, List.of()));
    }

    private void apply(ProjectView view, Contents contents) throws IOException {
        if (contents.isEmpty() && (index.stamp().complete() || index.isWriting())) {
            publish(view, ready(view.version(), view.sources().size()));
            if (!index.stamp().complete()) {
                commit();
            }
            return;
        }
        try {
            index.write();
        } catch (LockObtainFailedException e) {
            foreignWriter = true;
            lookAtForeign();
            return;
        }
        if (status().state() == State.READY) {
            set(new IndexStatus(State.FOLLOWING, snapshot.version(), snapshot.searchable(), "Taking in recent changes."));
        }
        for (Long number : contents.remove()) {
            index.write().deleteDocuments(TextWriter.term(number));
            removed = true;
        }
        if (!write(index, view, contents.write(), contents.fresh())) {
            return;
        }
        index.refresh();
        publish(view, ready(view.version(), view.sources().size()));
        changedAt = now();
        dirtySince = dirtySince == 0 ? changedAt : dirtySince;
        if (contents.write().size() > 1_000 || !index.stamp().complete()) {
            commit();
        }
    }

    private boolean write(TextIndex into, ProjectView view, List<org.cairn.api.project.Source> sources, boolean fresh) throws IOException {
        TextWriter texts = new TextWriter(into.write(), view, this::isStopped);
        running = texts;
        boolean all = texts.write(sources, fresh);
        running = null;
        return all;
    }

    private boolean isStopped() {
        return closed || rebuildCancelled;
    }

    private void commit() throws IOException {
        if (removed) {
            removed = false;
            index.purge();
            index.refresh();
            publish(snapshot.view(), status());
        }
        long version = snapshot.version();
        index.commit(new Stamp(Stamp.SCHEMA, snapshot.view().info().id(), version, moment(version), true));
        dirtySince = 0;
    }

    /** Another process writes this index: shows what it has committed, and takes over when it is gone. */
    private void lookAtForeign() throws IOException {
        ProjectView view = session.view();
        index.refresh();
        publish(view, index.stamp().version() >= view.version() ? ready(view.version(), view.sources().size())
                : new IndexStatus(State.FOLLOWING, index.stamp().version(), 0, "Another Cairn takes in recent changes."));
        if (index.stamp().version() >= view.version()) {
            return;
        }
        try {
            index.write();
            foreignWriter = false;
            index.refresh();
            publish(view, status());
            apply(view, Contents.compare(snapshot, view));
        } catch (LockObtainFailedException e) {
            pause();
        }
    }

    private void pause() {
        synchronized (lock) {
            try {
                if (!closed) {
                    lock.wait(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void rebuildNow() throws IOException {
        ProjectView view = session.view();
        long wanted;
        synchronized (lock) {
            wanted = rebuildsWanted;
        }
        rebuildCancelled = false;
        set(new IndexStatus(State.REBUILDING, snapshot.version(), snapshot.searchable(), rebuilding(rebuildReason)));
        TextIndex fresh = TextIndex.create(place.next(), view.info().id());
        boolean all = false;
        try {
            all = write(fresh, view, view.sources(), true);
        } finally {
            if (all) {
                TextIndex old = index;
                index = fresh;
                foreignWriter = false;
                index.refresh();
                publish(view, ready(view.version(), view.sources().size()));
                commit();
                closeQuietly(old);
                if (old != null) {
                    IndexPlace.remove(old.folder());
                }
            } else {
                closeQuietly(fresh);
                IndexPlace.remove(fresh.folder());
                set(ready(snapshot.version(), snapshot.searchable()));
            }
            synchronized (lock) {
                rebuildsDone = wanted;
                lock.notifyAll();
            }
        }
    }

    private void finish() {
        try {
            boolean old = index != null && !foreignWriter && snapshot.version() - index.stamp().version() >= RENEW;
            if (index != null && (dirtySince > 0 || old) && snapshot.version() == snapshot.view().version()) {
                index.write();
                commit();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The index could not be saved; it is brought up to date the next time.", e);
        }
    }

    private void failed(Exception e) {
        if (closed) {
            LOG.log(Level.DEBUG, "The index was closed while it worked.", e);
            return;
        }
        LOG.log(Level.WARNING, "The search index cannot be kept up to date.", e);
        closeQuietly(index);
        index = null;
        dirtySince = 0;
        set(new IndexStatus(State.BROKEN, snapshot.version(), snapshot.searchable(), "The index cannot be written to "
                + place.folder() + ": " + e.getMessage() + ". Make room there, then rebuild the index."));
    }

    private static IndexStatus ready(long version, long sources) {
        return new IndexStatus(State.READY, version, sources, "");
    }

    private void publish(ProjectView view, IndexStatus next) throws IOException {
        long version = next.state() == State.READY ? view.version() : Math.min(next.version(), view.version());
        Snapshot fresh = index.snapshot(view, version);
        synchronized (lock) {
            snapshot.close();
            snapshot = fresh;
            lock.notifyAll();
        }
        set(next);
    }

    private void set(IndexStatus next) {
        synchronized (lock) {
            status = next;
            lock.notifyAll();
        }
        for (Consumer<IndexStatus> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener to the state of the index failed.", e);
            }
        }
    }

    private static void closeQuietly(TextIndex closing) {
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Closing an index failed.", e);
            }
        }
    }

    /** How the index stands; while it takes in many sources, the message counts them. */
    public IndexStatus status() {
        TextWriter texts = running;
        synchronized (lock) {
            return texts == null || texts.done() == 0 || status.state() == State.READY ? status
                    : new IndexStatus(status.state(), status.version(), texts.done(), status.message());
        }
    }

    /** Calls a listener on every change of the status, on the thread of the index. */
    public AutoCloseable onStatus(Consumer<IndexStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * The index with everything up to the project's present version, or with what is there after {@code millis}.
     *
     * @return to be closed by the caller
     */
    public Snapshot await(long millis, Progress progress) throws Cancelled {
        long wanted = session.view().version();
        long until = now() + millis;
        synchronized (lock) {
            while (snapshot.version() < wanted && !closed && status.state() != State.BROKEN && now() < until) {
                progress.check();
                lock.notifyAll();
                try {
                    lock.wait(Math.max(1, Math.min(50, until - now())));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Cancelled();
                }
            }
            if (closed || !snapshot.acquire()) {
                throw new IllegalStateException("The project is closed.");
            }
            return snapshot;
        }
    }

    /** Makes the index anew and waits for it; search goes on meanwhile. */
    public void rebuild(String reason, Progress progress) throws Cancelled {
        long mine;
        synchronized (lock) {
            mine = ++rebuildsWanted;
            rebuildReason = reason;
            lock.notifyAll();
        }
        progress.begin("Making the search index", session.view().sources().size());
        int told = 0;
        synchronized (lock) {
            while (rebuildsDone < mine && !closed && thread.isAlive()) {
                if (progress.isCancelled()) {
                    rebuildCancelled = true;
                    throw new Cancelled();
                }
                TextWriter texts = running;
                int done = texts == null ? told : texts.done();
                progress.worked(Math.max(0, done - told));
                told = Math.max(told, done);
                try {
                    lock.wait(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
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
        synchronized (lock) {
            snapshot.close();
        }
    }
}
