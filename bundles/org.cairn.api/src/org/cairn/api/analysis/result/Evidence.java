// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/**
 * The passages behind a number. Nothing is looked up before somebody asks: a lambda that goes through the view once more is the usual
 * evidence, {@code () -> passages(view, code)}.
 */
@FunctionalInterface
public interface Evidence {

    /** There is none: a total of totals, a statistic of everything. */
    Evidence NONE = List::of;

    /**
     * The passages, in the order of the project. May take time and read the file: not on the UI thread.
     *
     * @throws IllegalStateException if the project has been closed since
     */
    List<Passage> passages();

    /** Evidence that is known already. */
    static Evidence of(Collection<Passage> passages) {
        List<Passage> known = List.copyOf(passages);
        return () -> known;
    }

    /** Whole sources. */
    static Evidence ofSources(Collection<Source> sources) {
        List<Source> known = List.copyOf(sources);
        return () -> known.stream().map(source -> Passage.whole(source.id())).toList();
    }

    /**
     * The codings with any of some codes in some sources, looked up when asked.
     *
     * @param codes GUIDs; sub-codes only where they are listed
     */
    static Evidence ofCodings(ProjectView view, Collection<Source> sources, Set<UUID> codes) {
        return ofCodings(view, sources, codes, Set.of());
    }

    /**
     * The codings of some coders with any of some codes in some sources, looked up when asked.
     *
     * @param codes GUIDs; sub-codes only where they are listed
     * @param coders GUIDs; empty for all coders
     */
    static Evidence ofCodings(ProjectView view, Collection<Source> sources, Set<UUID> codes, Set<UUID> coders) {
        return () -> {
            Codings codings = view.codings();
            boolean[] wanted = codings.ordinals(codes);
            boolean[] by = new boolean[codings.coders()];
            for (int coder = 0; coder < by.length; coder++) {
                by[coder] = coders.isEmpty() || coders.contains(codings.coder(coder));
            }
            List<Passage> passages = new ArrayList<>();
            for (Source source : sources) {
                Codings.Row row = codings.of(source);
                for (int i = 0; i < row.size(); i++) {
                    if (wanted[row.code(i)] && by[row.coder(i)]) {
                        passages.add(new Passage(source.id(), new Span(row.start(i), row.end(i)), row.coding(i).id()));
                    }
                }
            }
            return passages;
        };
    }
}
