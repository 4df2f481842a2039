// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.QueryError;
import org.cairn.core.ProjectSession;
import org.cairn.core.memo.RefNames;
import org.cairn.core.model.DocumentText;
import org.cairn.core.model.DocumentText.Part;
import org.cairn.search.internal.eval.Evaluation;
import org.cairn.search.internal.eval.Expression.Tally;
import org.cairn.search.internal.index.ProjectIndex;
import org.cairn.search.internal.index.RecordHolding;
import org.cairn.search.internal.index.RecordsView;
import org.cairn.search.internal.index.Snapshot;
import org.cairn.search.internal.query.Node;

/** Search in the plans, records and memos of one open project, which have an index of their own. Thread-safe. */
final class RecordSearch implements AutoCloseable {

    private final ProjectSession session;
    private final ProjectIndex index;
    private final Asking records;

    RecordSearch(ProjectSession session) {
        this.session = session;
        this.index = new ProjectIndex(session, new RecordHolding(session::asSeenByAll));
        this.records = new Asking(index, view -> view instanceof RecordsView of ? of.as(session.asSeen(of.project())) : view);
    }

    /** One plan or record with its hits. */
    private record Hits(Source source, List<Span> spans) {
    }

    FoundRecords find(String query, Node node, int limit, Progress progress) throws QueryError, Cancelled {
        long wanted = session.view().version();
        return records.ask(progress, snapshot -> {
            Evaluation evaluation = new Evaluation(node, snapshot, progress);
            RecordsView view = (RecordsView) snapshot.view();
            if (evaluation.meansSources()) {
                return FoundRecords.none(query, view.version());
            }
            List<Hits> found = new ArrayList<>();
            Tally tally = evaluation.count(null);
            if (limit > 0 && tally.hits() > 0) {
                evaluation.spans((source, spans) -> found.add(new Hits(source, spans)));
            }
            return new FoundRecords(query, view.version(), tally.sources(), tally.hits(), lines(view, found, limit, progress),
                    completeness(snapshot, wanted));
        });
    }

    private static List<FoundRecords.Line> lines(RecordsView view, List<Hits> found, int limit, Progress progress) throws Cancelled {
        Map<UUID, Hits> hits = new HashMap<>();
        found.forEach(each -> hits.put(each.source().id(), each));
        List<FoundRecords.Line> lines = new ArrayList<>();
        for (ModelDocument document : hits.isEmpty() ? List.<ModelDocument>of() : view.documents()) {
            add(lines, hits.get(document.id()), document.title(), view, limit, progress);
        }
        RefNames names = new RefNames(view.project());
        for (Memo memo : hits.isEmpty() ? List.<Memo>of() : view.notes()) {
            if (hits.containsKey(memo.id()) && lines.size() < limit) {
                String about = names.of(memo.target()).name();
                add(lines, hits.get(memo.id()), RefNames.title(memo) + (about.isEmpty() ? "" : " (" + about + ")"), view, limit, progress);
            }
        }
        return List.copyOf(lines);
    }

    private static void add(List<FoundRecords.Line> lines, Hits here, String title, RecordsView view, int limit, Progress progress)
            throws Cancelled {
        if (here != null && lines.size() < limit) {
            progress.check();
            DocumentText said = view.said(here.source());
            for (Span span : here.spans().subList(0, Math.min(here.spans().size(), limit - lines.size()))) {
                lines.add(line(here.source(), title, said, span));
            }
        }
    }

    private static FoundRecords.Line line(Source source, String title, DocumentText said, Span span) {
        Part part = span.end() == RecordsView.WHOLE ? null : said.part(span.start()).orElse(null);
        if (part == null) {
            return new FoundRecords.Line(source.id(), source.kind(), title, source.id(), "", "", "", new Span(0, 0));
        }
        int start = span.start() - part.span().start();
        int end = Math.min(span.end(), part.span().end()) - part.span().start();
        return new FoundRecords.Line(source.id(), source.kind(), title, part.element(), part.path(), part.place(), part.text(),
                new Span(start, end));
    }

    private List<String> completeness(Snapshot snapshot, long wanted) {
        return snapshot.version() >= wanted ? List.of() : List.of("The index is not complete yet: " + snapshot.searchable() + " of "
                + snapshot.sources().size() + " plans and records were searched. " + index.status().message());
    }

    /** Words of plans and records that begin so, the most frequent first. */
    List<String> words(String prefix, int limit) {
        try (Snapshot snapshot = index.await(0, Progress.NONE)) {
            return Completion.words(snapshot, prefix, limit);
        } catch (Cancelled | IOException e) {
            return List.of();
        }
    }

    /** How the index stands. @param others how that of the sources stands, which counts where this one is ready */
    IndexStatus status(IndexStatus others) {
        IndexStatus own = index.status();
        return own.state() == IndexStatus.State.READY ? others : new IndexStatus(own.state(), own.version(), others.sources(), own.message());
    }

    AutoCloseable onStatus(Consumer<IndexStatus> listener) {
        return index.onStatus(listener);
    }

    void rebuild(String reason, Progress progress) throws Cancelled {
        index.rebuild(reason, progress);
    }

    /** See {@link ProjectIndex#settle}. */
    boolean settle(long millis) throws Cancelled {
        return index.settle(millis);
    }

    @Override
    public void close() {
        index.close();
    }
}
