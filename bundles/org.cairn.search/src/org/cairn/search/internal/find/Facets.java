// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.eval.Evaluation;
import org.cairn.search.internal.eval.Expression.Tally;

/** Counts sources and hits by fields. A hit counts for a code if it shares a character with a passage of that code. */
final class Facets {

    private static final String CODE = "code";

    private final ProjectView view;
    private final List<Column> columns = new ArrayList<>();
    private long sources;
    private long hits;

    private static final class Column {

        private final String field;
        private final FacetField values;
        private final Map<String, long[]> counts = new HashMap<>();

        Column(String field, FacetField values) {
            this.field = field;
            this.values = values;
        }

        void add(String value, long hits) {
            long[] count = counts.computeIfAbsent(value, key -> new long[2]);
            count[0]++;
            count[1] += hits;
        }
    }

    /** @throws QueryError if there is no such field to count by */
    Facets(ProjectView view, List<String> fields) throws QueryError {
        this.view = view;
        for (String field : fields) {
            boolean code = field.equalsIgnoreCase(CODE);
            columns.add(new Column(field, code ? null : FacetField.of(view, field)));
        }
    }

    Tally count(Evaluation evaluation) throws IOException, Cancelled {
        if (columns.stream().noneMatch(column -> column.values == null)) {
            return evaluation.count(this::count);
        }
        evaluation.spans((source, spans) -> {
            sources++;
            hits += spans.size();
            count(source, spans.size());
            columns.stream().filter(column -> column.values == null).forEach(column -> byCode(column, source, spans));
            return true;
        });
        return new Tally(sources, hits);
    }

    private void count(Source source, int found) {
        for (Column column : columns) {
            if (column.values != null) {
                for (String value : column.values.of(source)) {
                    column.add(value, found);
                }
            }
        }
    }

    private void byCode(Column column, Source source, List<Span> spans) {
        Codings codings = view.codings();
        Codings.Row row = codings.of(source);
        Map<Integer, Set<Integer>> hitsOfCode = new HashMap<>();
        Set<Integer> coded = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            for (int hit = 0; hit < spans.size(); hit++) {
                if (row.start(i) < spans.get(hit).end() && spans.get(hit).start() < row.end(i)) {
                    hitsOfCode.computeIfAbsent(row.code(i), code -> new HashSet<>()).add(hit);
                    coded.add(hit);
                }
            }
        }
        Codebook codebook = view.codebook();
        hitsOfCode.forEach((code, of) -> column.add(codebook.code(codings.code(code)).map(codebook::path).orElse(""), of.size()));
        if (coded.size() < spans.size()) {
            column.add("", spans.size() - (long) coded.size());
        }
    }

    List<Found.Facet> result() {
        return columns.stream().map(column -> new Found.Facet(column.field, column.counts.entrySet().stream()
                .map(each -> new Found.Value(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .sorted(Comparator.comparingLong(Found.Value::hits).reversed().thenComparing(Found.Value::value)).toList())).toList();
    }
}
