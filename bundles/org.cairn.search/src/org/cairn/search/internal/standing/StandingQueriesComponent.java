// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.standing;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Codings;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.InboxItem.State;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.core.ProjectSession;
import org.cairn.search.StandingQueries;
import org.cairn.search.internal.find.OpenProject;
import org.osgi.service.component.annotations.Component;

/** Asks standing queries and settles what they found. */
@Component
public final class StandingQueriesComponent implements StandingQueries {

    private static final System.Logger LOG = System.getLogger(StandingQueriesComponent.class.getName());

    /** A passage that a query found, or that is coded. */
    private record Passage(UUID of, UUID source, Span span) {
    }

    @Override
    public int evaluate(ProjectSession session, ProjectSearch search, Progress progress) throws Failure, Cancelled {
        ProjectView view = session.view();
        List<StandingQuery> followed = view.standingQueries().stream().filter(StandingQuery::followed).toList();
        if (followed.isEmpty() || !settle(search, progress)) {
            return 0;
        }
        Set<Passage> known = new HashSet<>();
        view.inbox().forEach(item -> known.add(new Passage(item.query(), item.source(), item.span())));
        List<InboxItem> found = new ArrayList<>();
        List<StandingQuery> asked = new ArrayList<>();
        Instant now = Instant.now();
        for (StandingQuery query : followed) {
            Set<UUID> sources = query.evaluated() >= view.version() ? Set.of() : ((OpenProject) search).changedSince(query.evaluated());
            if (sources.isEmpty()) {
                continue;
            }
            try {
                ((OpenProject) search).forEachSeenByAll(query.query(), sources, (searched, source, spans) -> {
                    for (Span span : spans) {
                        if (known.add(new Passage(query.id(), source.id(), span))) {
                            found.add(new InboxItem(UUID.randomUUID(), query.id(), source.id(), span, now, State.WAITING));
                        }
                    }
                }, progress);
                asked.add(new StandingQuery(query.id(), query.name(), query.query(), query.code(), view.version(), true));
            } catch (QueryError e) {
                LOG.log(Level.INFO, "The standing query " + query.name() + " is passed over.", e);
            }
        }
        if (asked.isEmpty()) {
            return 0;
        }
        return session.editByItself("Ask standing queries", edit -> {
            int put = 0;
            for (InboxItem item : found) {
                // the text may have been changed or removed while it was searched; then it is asked again
                if (edit.before().source(item.source()).map(Source::length).orElse(0) >= item.span().end()) {
                    edit.put(item);
                    put++;
                }
            }
            for (StandingQuery query : asked) {
                edit.put(query);
            }
            return put;
        });
    }

    private static boolean settle(ProjectSearch search, Progress progress) throws Cancelled {
        try {
            while (!search.settle()) {
                progress.check();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public AutoCloseable follow(ProjectSession session, ProjectSearch search) {
        if (!session.isWritable()) {
            return () -> {
                // nothing was started
            };
        }
        return new Following(session, progress -> {
            try {
                evaluate(session, search, progress);
            } catch (Failure e) {
                LOG.log(Level.WARNING, "The standing queries could not be asked.", e);
            }
        });
    }

    @Override
    public void accept(ProjectSession session, Collection<UUID> items, UUID code) throws Failure, Cancelled {
        Map<InboxItem, UUID> codes = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (InboxItem waiting : items(session.view(), items)) {
            Optional<StandingQuery> query = session.view().standingQueries().stream().filter(each -> each.id().equals(waiting.query()))
                    .findFirst();
            UUID with = query.map(StandingQuery::code).orElse(code);
            if (with == null) {
                throw new Failure(query.map(each -> "The standing query \"" + each.name() + "\" proposes no code.")
                        .orElse("The standing query of this passage is gone."), "inbox", "Choose a code for the passage.");
            }
            codes.put(waiting, with);
            query.map(StandingQuery::name).ifPresent(names::add);
        }
        String label = codes.size() == 1 ? "Accept evidence of " + String.join(", ", names) : "Accept " + codes.size() + " passages as evidence";
        session.edit(label, edit -> {
            Set<Passage> coded = new HashSet<>(); // two queries may have found the same passage
            for (Map.Entry<InboxItem, UUID> entry : codes.entrySet()) {
                InboxItem waiting = entry.getKey();
                if (coded.add(new Passage(entry.getValue(), waiting.source(), waiting.span()))
                        && !isCoded(edit.before(), session, waiting, entry.getValue())) {
                    edit.code(waiting.source(), waiting.span(), entry.getValue());
                }
                edit.put(in(waiting, State.ACCEPTED));
            }
            return null;
        });
    }

    private static boolean isCoded(ProjectView view, ProjectSession session, InboxItem item, UUID code) {
        Codings codings = view.codings();
        Source source = view.source(item.source()).orElse(null);
        if (source == null) {
            return false;
        }
        Codings.Row row = codings.of(source);
        for (int i = 0; i < row.size(); i++) {
            if (row.start(i) == item.span().start() && row.end(i) == item.span().end() && row.code(i) == codings.codeOrdinal(code)
                    && row.coder(i) == codings.coderOrdinal(session.coder().id())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void dismiss(ProjectSession session, Collection<UUID> items) throws Failure, Cancelled {
        List<InboxItem> waiting = items(session.view(), items);
        session.edit(waiting.size() == 1 ? "Dismiss evidence" : "Dismiss " + waiting.size() + " passages", edit -> {
            for (InboxItem item : waiting) {
                edit.put(in(item, State.DISMISSED));
            }
            return null;
        });
    }

    private static List<InboxItem> items(ProjectView view, Collection<UUID> ids) throws Failure {
        Set<UUID> wanted = new HashSet<>(ids);
        List<InboxItem> found = view.inbox().stream().filter(each -> wanted.contains(each.id())).toList();
        if (found.size() < wanted.size()) {
            throw new Failure("This passage is no longer in the inbox.", "inbox", "Look at the inbox again.");
        }
        return found;
    }

    private static InboxItem in(InboxItem item, State state) {
        return new InboxItem(item.id(), item.query(), item.source(), item.span(), item.found(), state);
    }
}
