// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;

/**
 * What sources can be asked for: codes, and queries in the query language. The codes come first.
 *
 * @param codes by row
 * @param queries as they were typed
 * @param hits for each query the indices of the sources with a hit
 * @param sources that were chosen
 */
record Topics(CodeRows codes, List<String> queries, List<BitSet> hits, List<Source> sources) {

    /** @param queries what is empty is passed over */
    static Topics of(CodeSelection selection, List<String> queries, List<Source> sources, AnalysisContext context) throws Cancelled {
        List<String> asked = queries.stream().map(String::strip).filter(query -> !query.isEmpty()).toList();
        Map<UUID, Integer> places = new HashMap<>();
        if (!asked.isEmpty()) {
            sources.forEach(source -> places.put(source.id(), places.size()));
        }
        List<BitSet> hits = new ArrayList<>();
        for (String query : asked) {
            // a context of its own: what a query does not find is no source that was left out
            BitSet found = new BitSet(sources.size());
            for (Source source : context.in(context.locale()).sources(SourceSelection.ALL.matching(query))) {
                Integer place = places.get(source.id());
                if (place != null) {
                    found.set(place);
                }
            }
            hits.add(found);
        }
        return new Topics(new CodeRows(selection, context.view()), asked, hits, sources);
    }

    int size() {
        return codes.size() + queries.size();
    }

    boolean isQuery(int topic) {
        return topic >= codes.size();
    }

    String label(int topic) {
        return isQuery(topic) ? queries.get(topic - codes.size()) : codes.label(topic);
    }

    /** All topics that are there in a source. @param index of the source */
    BitSet in(int index) {
        BitSet found = codes.in(sources.get(index));
        for (int query = 0; query < queries.size(); query++) {
            found.set(codes.size() + query, hits.get(query).get(index));
        }
        return found;
    }

    /** The passages of a code; of a query, the sources with a hit. */
    Evidence evidence(int topic, Predicate<Source> wanted) {
        if (!isQuery(topic)) {
            return codes.evidence(topic, sources, wanted);
        }
        return () -> Evidence.ofSources(hits.get(topic - codes.size()).stream().mapToObj(sources::get).filter(wanted).toList()).passages();
    }
}
