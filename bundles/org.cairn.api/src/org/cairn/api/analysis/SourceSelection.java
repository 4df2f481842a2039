// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/**
 * Sources that somebody chose: those to which everything that is said here applies. On the command line:
 * {@code --sources kind=journal --sources phase=baseline --sources phase=impact --sources since=2013-01 --sources "query=trust NEAR/5 time"}.
 *
 * @param query in the query language: sources with a hit; empty for all
 * @param since first day, sources without a date left out; null for no limit
 * @param until last day, sources without a date left out; null for no limit
 * @param fields allowed values by the name of a {@link SourceField}; upper and lower case alike. A folder stands for what is below it too
 */
public record SourceSelection(String query, PartialDate since, PartialDate until, Map<String, List<String>> fields) {

    /** All sources. */
    public static final SourceSelection ALL = new SourceSelection("", null, null, Map.of());

    public SourceSelection {
        query = query == null ? "" : query.strip();
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** Also limited to sources with one of these values; given twice for one field, the values add up. */
    public SourceSelection where(String field, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        List<String> all = new ArrayList<>(more.getOrDefault(field, List.of()));
        all.addAll(List.of(values));
        more.put(field, all);
        return new SourceSelection(query, since, until, more);
    }

    /** Also limited to sources in which the query finds something. */
    public SourceSelection matching(String newQuery) {
        return new SourceSelection(newQuery, since, until, fields);
    }

    /** Also limited to a time; null for no limit. */
    public SourceSelection between(PartialDate first, PartialDate last) {
        return new SourceSelection(query, first, last, fields);
    }

    /** Whether all sources are meant. */
    public boolean isAll() {
        return query.isEmpty() && since == null && until == null && fields.isEmpty();
    }

    /**
     * A test by everything but the query, which needs an index: {@link AnalysisContext#sources(SourceSelection)} does both.
     *
     * @throws IllegalArgumentException if the project has no such field
     */
    public Predicate<Source> test(ProjectView view) {
        Predicate<Source> test = source -> isInTime(source);
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            Function<Source, List<String>> reader = new SourceField(field.getKey()).reader(view);
            Set<String> wanted = new HashSet<>();
            field.getValue().forEach(value -> wanted.add(value.strip().toLowerCase(Locale.ROOT)));
            boolean folder = field.getKey().equalsIgnoreCase("folder");
            boolean title = field.getKey().equalsIgnoreCase("source");
            test = test.and(source -> reader.apply(source).stream().map(value -> value.toLowerCase(Locale.ROOT))
                    .anyMatch(value -> wanted.contains(value) || folder && wanted.stream().anyMatch(each -> value.startsWith(each + "/")))
                    || title && wanted.contains(source.id().toString()));
        }
        return test;
    }

    private boolean isInTime(Source source) {
        if (since == null && until == null) {
            return true;
        }
        return source.date() != null && (since == null || !source.date().isBefore(since.first()))
                && (until == null || !source.date().isAfter(until.last()));
    }
}
