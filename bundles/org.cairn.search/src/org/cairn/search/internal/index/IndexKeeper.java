// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.LockObtainFailedException;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.IndexStatus.State;
import org.cairn.core.ProjectSession;

/** Opens, fills, saves and replaces the index of a project. After {@link #open} used by the index's thread alone. */
final class IndexKeeper {

    private static final System.Logger LOG = System.getLogger(IndexKeeper.class.getName());
    /** A commit is made when nothing changed for so long, ms. */
    private static final long QUIET = 1_500;
    /** … and at the latest after so long, ms. */
    private static final long UNSAFE = 10_000;
    /** So many changes without a new text, and the commit's number of the change is renewed on closing. */
    private static final int RENEW = 200;
    /** While an index is first made, what is there can be searched after every so many sources. */
    private static final int PORTION = 20_000;
    /** So many sources are worth a commit at once. */
    private static final int MANY = 1_000;

    private final ProjectSession session;
    private final Holding holding;
    private final IndexPlace place;
    private final BooleanSupplier stopped;
    private Published published;
    private TextIndex index;
    private boolean foreign;
    private boolean removed;
    private long dirtySince;
    private long changedAt;

    IndexKeeper(ProjectSession session, Holding holding, BooleanSupplier stopped) {
        this.session = session;
        this.holding = holding;
        this.stopped = stopped;
        this.place = IndexPlace.of(session.view().info().id(), session.file(), holding);
    }

    /** What is there already, without writing anything: an index in good order can be asked at once. */
    Published open(ProjectView view) {
        IndexChoice choice = IndexChoice.among(place, session, view);
        index = choice.index();
        String why = choice.why();
        try {
            if (index != null) {
                boolean ready = index.stamp().complete() && index.stamp().version() == view.version();
                published = new Published(index.snapshot(view, index.stamp().version()), ready ? ready(view)
                        : new IndexStatus(State.FOLLOWING, index.stamp().version(), 0, "Taking in what changed since the last time."));
                return published;
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The index cannot be read.", e);
            why = "the index was damaged";
            close();
        }
        published = new Published(new Snapshot(view, view.sources(), -1, null, List.of()),
                new IndexStatus(State.REBUILDING, -1, 0, making(why)));
        return published;
    }

    /** The project as it is now. */
    private ProjectView now() {
        return holding.view(session.view());
    }

    static String making(String why) {
        return "Making the index: " + why + ".";
    }

    private static IndexStatus ready(ProjectView view) {
        return new IndexStatus(State.READY, view.version(), view.sources().size(), "");
    }

    /** Brings an index that was opened up to date, or makes it; removes those that are of no use. */
    void catchUp() throws IOException {
        ProjectView view = now();
        if (index == null) {
            create(view);
        } else if (!index.stamp().complete() || index.stamp().version() != view.version()) {
            Contents missed = Contents.compare(published.snapshot(), view);
            if (!holding.names(view).equals(index.stamp().names())) {
                missed = new Contents(view.sources(), false, missed.remove());
            }
            removed = holding.forgetsWhatChangedUnseen() && !missed.isEmpty();
            apply(view, missed);
        }
        for (Path other : foreign ? List.<Path>of() : place.generations()) {
            if (index != null && !other.equals(index.folder())) {
                IndexPlace.remove(other);
            }
        }
    }

    private void create(ProjectView view) throws IOException {
        index = TextIndex.create(place.next(), view.info().id());
        apply(view, new Contents(view.sources(), true, List.of()));
    }

    /**
     * Takes in changes of the project that lead to {@code view}.
     *
     * @param forget whether what was said before is to leave the files with the next commit
     */
    void follow(ProjectView view, Set<UUID> texts, Set<UUID> sources, boolean forget) throws IOException {
        Snapshot from = published.snapshot();
        boolean complete = from.version() == from.view().version();
        removed |= forget;
        if (foreign && complete && Contents.follow(from, view, texts, sources).isEmpty()) {
            publish(view, ready(view)); // the other process has no reason to write anything
        } else if (foreign) {
            lookAtForeign(true);
        } else if (index == null) {
            create(view);
        } else if (view.version() > from.version()) {
            apply(view, complete ? Contents.follow(from, view, texts, sources) : Contents.compare(from, view));
        }
    }

    private void apply(ProjectView view, Contents contents) throws IOException {
        if (contents.isEmpty() && index.stamp().complete()) {
            publish(view, ready(view));
            return;
        }
        try {
            index.write();
        } catch (LockObtainFailedException e) {
            foreign = true;
            lookAtForeign(true);
            return;
        }
        if (published.status().state() == State.READY) {
            published.set(new IndexStatus(State.FOLLOWING, published.snapshot().version(), published.status().sources(),
                    "Taking in recent changes."));
        }
        for (Long number : contents.remove()) {
            index.write().deleteDocuments(TextWriter.term(number));
            removed = true;
        }
        long version = index.stamp().complete() ? view.version() : 0;
        if (!write(index, view, contents, version)) {
            return;
        }
        index.refresh();
        publish(view, ready(view));
        changedAt = clock();
        dirtySince = dirtySince == 0 ? changedAt : dirtySince;
        if (contents.write().size() > MANY || !index.stamp().complete()) {
            commit();
        }
    }

    private boolean write(TextIndex into, ProjectView view, Contents contents, long version) throws IOException {
        TextWriter writer = new TextWriter(into.write(), view, stopped);
        published.running(writer);
        try {
            return writer.write(contents.write(), contents.fresh(), version, PORTION, () -> {
                if (into == index) {
                    index.refresh();
                    publish(view, published.status());
                }
            });
        } finally {
            published.running(null);
        }
    }

    private void publish(ProjectView view, IndexStatus next) throws IOException {
        long version = next.state() == State.READY ? view.version() : Math.min(next.version(), view.version() - 1);
        published.publish(index.snapshot(view, version), next);
    }

    /** When the next commit is due, ms on the clock of {@link #clock}; 0 if there is nothing to commit. */
    long commitAt() {
        return dirtySince == 0 ? 0 : Math.min(changedAt + QUIET, dirtySince + UNSAFE);
    }

    static long clock() {
        return System.nanoTime() / 1_000_000;
    }

    void commit() throws IOException {
        ProjectView view = published.snapshot().view();
        if (removed) {
            removed = false;
            index.purge();
            index.refresh();
            publish(view, published.status());
        }
        index.commit(new Stamp(Stamp.SCHEMA, view.info().id(), view.version(), IndexChoice.moment(session, view.version()), holding.names(view),
                true));
        dirtySince = 0;
    }

    /** Whether another process writes the index, and has not taken in everything yet. */
    boolean waitsForForeign() {
        return foreign && published.snapshot().version() < session.view().version();
    }

    /** Looks whether the other process has committed anything. */
    void lookAtForeign() throws IOException {
        lookAtForeign(false);
    }

    /** Shows what the other process has committed, and takes over when it is gone. @param changed whether the project has changed since */
    private void lookAtForeign(boolean changed) throws IOException {
        ProjectView view = now();
        boolean newer = index.refresh();
        boolean all = index.stamp().version() >= view.version() || (newer || changed) && holdsAll(view);
        publish(view, all ? ready(view)
                : new IndexStatus(State.FOLLOWING, index.stamp().version(), 0, "Another Cairn is taking in recent changes."));
        if (all) {
            return;
        }
        try {
            index.write();
            foreign = false;
            index.refresh();
            apply(view, Contents.compare(published.snapshot(), view));
        } catch (LockObtainFailedException e) {
            LOG.log(Level.DEBUG, "Another Cairn still writes the index.", e);
        }
    }

    /** Whether every text of a view is in the index, although a later change than the commit's made that view. */
    private boolean holdsAll(ProjectView view) throws IOException {
        try (Snapshot there = index.snapshot(view, 0)) {
            return Contents.compare(there, view).isEmpty();
        }
    }

    /** Makes the index anew beside the old one, which goes on answering; false if it was stopped. */
    boolean rebuild(String why) throws IOException {
        ProjectView view = now();
        published.set(new IndexStatus(State.REBUILDING, published.snapshot().version(), published.snapshot().searchable(), making(why)));
        TextIndex fresh = TextIndex.create(place.next(), view.info().id());
        boolean all = false;
        try {
            all = write(fresh, view, new Contents(view.sources(), true, List.of()), 0);
        } finally {
            if (!all) {
                IndexChoice.closeQuietly(fresh);
                IndexPlace.remove(fresh.folder());
            }
        }
        if (all) {
            TextIndex old = index;
            index = fresh;
            foreign = false;
            index.refresh();
            publish(view, ready(view));
            commit();
            IndexChoice.closeQuietly(old);
            if (old != null) {
                IndexPlace.remove(old.folder());
            }
        } else {
            published.set(new IndexStatus(State.FOLLOWING, published.snapshot().version(), published.snapshot().searchable(),
                    "Making the index anew was stopped; the old one is used."));
        }
        return all;
    }

    /** Saves what is not saved yet. */
    void finish() throws IOException {
        Snapshot last = published.snapshot();
        boolean old = index != null && !foreign && last.version() - index.stamp().version() >= RENEW;
        if (index != null && (dirtySince > 0 || old) && last.version() == last.view().version()) {
            index.write();
            commit();
        }
    }

    /** Gives up after an error; what was committed stays, and readers keep what they have. */
    void fail(Exception e) {
        close();
        dirtySince = 0;
        published.set(new IndexStatus(State.BROKEN, published.snapshot().version(), published.snapshot().searchable(),
                "The index in " + place.folder() + " cannot be kept up to date (" + e.getMessage()
                        + "). Make sure that there is room and that the folder can be written, then rebuild the index."));
    }

    void close() {
        IndexChoice.closeQuietly(index);
        index = null;
    }
}
