// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/** What was not filled in: facts of sources, and attributes of sources, people, schools and groups. */
final class MissingFacts {

    private final ProjectView view;
    private final List<Source> sources;
    private final Phrases words;
    private final Table.Builder table;

    private MissingFacts(ProjectView view, List<Source> sources, Phrases words) {
        this.view = view;
        this.sources = sources;
        this.words = words;
        table = Table.of(words.say("missing"), Column.text("fact", words.say("fact")), Column.text("of", words.say("of")),
                Column.count("missing", words.say("is-missing")), Column.count("all", words.say("of-all")),
                Column.percent("percent", words.say("is-missing")), Column.text("examples", words.say("examples")));
    }

    /** A row for each fact that is missing somewhere. */
    static Table table(AnalysisContext context, List<Source> sources, Phrases words) throws Cancelled {
        MissingFacts facts = new MissingFacts(context.view(), sources, words);
        facts.ofSources("author", source -> source.author() == null, context);
        facts.ofSources("school", source -> context.view().schoolOf(source).isEmpty(), context);
        facts.ofSources("date", source -> source.date() == null, context);
        facts.ofSources("phase", source -> source.phase().isEmpty(), context);
        for (Attribute attribute : context.view().attributes()) {
            facts.of(attribute, context);
        }
        return facts.table.build();
    }

    private void ofSources(String fact, Predicate<Source> isMissing, AnalysisContext context) throws Cancelled {
        List<Source> missing = new ArrayList<>();
        for (Source source : sources) {
            context.check();
            if (isMissing.test(source)) {
                missing.add(source);
            }
        }
        add(words.say("fact." + fact), EntityKind.SOURCE, missing.size(), sources.size(), missing,
                missing.stream().map(Source::title).toList());
    }

    private void of(Attribute attribute, AnalysisContext context) throws Cancelled {
        Map<UUID, String> owners = owners(attribute.of());
        Set<UUID> missing = new LinkedHashSet<>();
        for (UUID owner : owners.keySet()) {
            context.check();
            String value = view.values(owner).get(attribute.id());
            if (value == null || value.isBlank()) {
                missing.add(owner);
            }
        }
        List<Source> behind = switch (attribute.of()) {
            case SOURCE -> sources.stream().filter(source -> missing.contains(source.id())).toList();
            case PERSON -> sources.stream().filter(source -> missing.contains(source.author())).toList();
            case SCHOOL -> sources.stream().filter(source -> view.schoolOf(source).filter(school -> missing.contains(school.id()))
                    .isPresent()).toList();
            default -> List.of();
        };
        add(attribute.name(), attribute.of(), missing.size(), owners.size(), behind, missing.stream().map(owners::get).toList());
    }

    /** Names of all that can have an attribute: of the sources those that are looked at. */
    private Map<UUID, String> owners(EntityKind kind) {
        Map<UUID, String> owners = new LinkedHashMap<>();
        switch (kind) {
            case SOURCE -> sources.forEach(source -> owners.put(source.id(), source.title()));
            case PERSON -> view.people().forEach(person -> owners.put(person.id(), person.name()));
            case SCHOOL -> view.schools().forEach(school -> owners.put(school.id(), school.name()));
            default -> view.groups().forEach(group -> owners.put(group.id(), group.name()));
        }
        return owners;
    }

    private void add(String fact, EntityKind of, int missing, int all, List<Source> behind, List<String> names) {
        if (missing == 0) {
            return;
        }
        Evidence evidence = Evidence.ofSources(behind);
        List<String> some = new ArrayList<>(names.subList(0, Math.min(names.size(), 5)));
        if (names.size() > some.size()) {
            some.add("\u2026");
        }
        table.row(Cell.of(fact, evidence), words.say("of." + of), Cell.of(missing, evidence), all, 100.0 * missing / all,
                String.join("; ", some));
    }
}
