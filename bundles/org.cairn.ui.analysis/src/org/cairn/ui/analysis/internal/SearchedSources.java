// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.analysis.SourceQuery;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;

/** Finds sources for an analysis in the index of the open project, once that is up to date. */
record SearchedSources(ProjectSearch search) implements SourceQuery {

    private static final long PAUSE_MILLISECONDS = 50;

    @Override
    public Set<UUID> find(String query, Progress progress) throws Cancelled {
        Set<UUID> found = new HashSet<>();
        try {
            search.parse(query);
            while (search.status().state() != IndexStatus.State.READY) {
                if (search.status().state() == IndexStatus.State.BROKEN) {
                    throw new IllegalArgumentException(search.status().message());
                }
                progress.check();
                Thread.sleep(PAUSE_MILLISECONDS);
            }
            search.settle();
            search.forEach(query, (view, source, spans) -> found.add(source.id()), progress);
            return found;
        } catch (QueryError wrong) {
            throw new IllegalArgumentException(query + ": " + wrong.problem(), wrong);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }
}
