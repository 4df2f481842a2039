// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectSession;
import org.cairn.search.internal.eval.Evaluation;
import org.cairn.search.internal.eval.Expression;
import org.cairn.search.internal.index.Holding;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.index.ProjectIndex;
import org.cairn.search.internal.index.Snapshot;
import org.cairn.search.internal.query.Node;
import org.cairn.search.internal.query.Parser;

/** Search in one open project. */
public final class OpenProject implements ProjectSearch {

    private static final System.Logger LOG = System.getLogger(OpenProject.class.getName());
    /** How many steps of the history are looked through. */
    private static final long HISTORY = 20_000;
    /** How long {@link #settle} waits, ms. */
    private static final long SETTLE = 60_000;
    private static final String ASKED_FOR = "it was asked for";

    private final ProjectSession session;
    private final ProjectIndex index;
    private final Asking texts;
    private final RecordSearch records;

    public OpenProject(ProjectSession session) {
        this.session = session;
        readAhead(session.view());
        this.index = new ProjectIndex(session, Holding.SOURCES);
        // the index follows the texts, which everybody sees; all else is asked of what the present coder may see
        this.texts = new Asking(index, session::asSeen);
        this.records = new RecordSearch(session);
    }

    /** Every question needs the sources: they are read while the index is opened. */
    private static void readAhead(ProjectView view) {
        Thread.ofPlatform().daemon().name("Cairn sources").start(() -> {
            try {
                view.sources();
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "The sources could not be read ahead; who needs them tries again, and tells why.", e);
            }
        });
    }

    @Override
    public Found find(String query, SearchOptions options, Progress progress) throws QueryError, Cancelled {
        Node node = Parser.parse(query);
        long wanted = session.view().version();
        return texts.ask(progress, snapshot -> {
            Evaluation evaluation = new Evaluation(node, snapshot, progress);
            Facets facets = options.facets().isEmpty() ? null : new Facets(snapshot.view(), options.facets());
            Expression.Tally tally = facets == null ? evaluation.count(null) : facets.count(evaluation);
            Lines lines = new Lines(snapshot.view(), options.context(), options.offset(), options.limit());
            if (options.limit() > 0 && tally.hits() > options.offset()) {
                evaluation.spans(lines::add);
            }
            Hints hints = new Hints(query, node, snapshot, tally.hits());
            List<String> notes = new ArrayList<>(evaluation.notes());
            notes.addAll(hints.notes());
            notes.addAll(completeness(snapshot, wanted));
            return new Found(query, snapshot.view().version(), tally.sources(), tally.hits(), lines.lines(),
                    facets == null ? List.of() : facets.result(), hints.suggestions(), List.copyOf(notes));
        });
    }

    private List<String> completeness(Snapshot snapshot, long wanted) {
        if (snapshot.version() >= wanted) {
            return List.of();
        }
        int there = snapshot.searchable();
        int all = snapshot.sources().size();
        return List.of("The index is not complete yet: " + there + " of " + all + " sources were searched. " + status().message());
    }

    @Override
    public FoundRecords findRecords(String query, int limit, Progress progress) throws QueryError, Cancelled {
        return records.find(query, Parser.parse(query), limit, progress);
    }

    @Override
    public void forEach(String query, HitConsumer hits, Progress progress) throws QueryError, Cancelled {
        Node node = Parser.parse(query);
        texts.ask(progress, snapshot -> hand(node, snapshot, null, hits, progress));
    }

    /**
     * Hands over the hits in some sources that every coder may see: what rests on work that a blind round hides from somebody is none.
     *
     * @param sources their GUIDs
     */
    public void forEachSeenByAll(String query, Set<UUID> sources, HitConsumer hits, Progress progress) throws QueryError, Cancelled {
        Node node = Parser.parse(query);
        texts.ask(progress, snapshot -> hand(node, snapshot.seenAs(session.asSeenByAll(snapshot.view())), sources, hits, progress));
    }

    private static Void hand(Node node, Snapshot snapshot, Set<UUID> sources, HitConsumer hits, Progress progress)
            throws IOException, QueryError, Cancelled {
        new Evaluation(node, snapshot, sources, progress).spans((source, spans) -> {
            hits.hits(snapshot.view(), source, spans);
            return true;
        });
        return null;
    }

    @Override
    public void parse(String query) throws QueryError {
        Node node = Parser.parse(query);
        try (Snapshot snapshot = index.await(0, Progress.NONE)) {
            new Evaluation(node, texts.seen(snapshot), Progress.NONE);
        } catch (Cancelled e) {
            throw new IllegalStateException(e);
        }
    }

    /** GUIDs of the sources that came in or whose text changed after a change of the project. */
    public Set<UUID> changedSince(long version) throws Cancelled {
        Instant moment = session.history((int) Math.min(HISTORY, Math.max(0, session.view().version() - version) + 1)).stream()
                .filter(step -> step.number() == version).map(ChangeSet::at).findFirst().orElse(Instant.MIN);
        Set<UUID> changed = new HashSet<>();
        try (Snapshot snapshot = index.await(Asking.PATIENCE, Progress.NONE)) {
            for (Source source : snapshot.sources()) {
                if (!source.imported().isBefore(moment)) {
                    changed.add(source.id());
                }
            }
            for (Leaf leaf : snapshot.leaves()) {
                leaf.seenSince(version, ordinal -> changed.add(snapshot.sources().get(ordinal).id()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed;
    }

    @Override
    public List<Found.Line> similar(Ref passage, int limit, Progress progress) throws Cancelled {
        try {
            return texts.ask(progress, snapshot -> new Similar(snapshot, progress).to(passage, limit));
        } catch (QueryError e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> complete(String query, int position, int limit) {
        try (Snapshot snapshot = index.await(0, Progress.NONE)) {
            return new Completion(texts.seen(snapshot), records::words).at(query, position, limit);
        } catch (Cancelled | IOException e) {
            return List.of();
        }
    }

    @Override
    public IndexStatus status() {
        IndexStatus status = index.status();
        return status.state() == IndexStatus.State.READY ? records.status(status) : status;
    }

    @Override
    public AutoCloseable onStatus(Consumer<IndexStatus> listener) {
        AutoCloseable ofTexts = index.onStatus(status -> listener.accept(status()));
        AutoCloseable ofRecords = records.onStatus(status -> listener.accept(status()));
        return () -> {
            ofTexts.close();
            ofRecords.close();
        };
    }

    @Override
    public void rebuild(Progress progress) throws Cancelled {
        index.rebuild(ASKED_FOR, progress);
        records.rebuild(ASKED_FOR, progress);
    }

    @Override
    public boolean settle() throws InterruptedException {
        try {
            return index.settle(SETTLE) && records.settle(SETTLE);
        } catch (Cancelled e) {
            throw new InterruptedException();
        }
    }

    @Override
    public void close() {
        index.close();
        records.close();
    }
}
