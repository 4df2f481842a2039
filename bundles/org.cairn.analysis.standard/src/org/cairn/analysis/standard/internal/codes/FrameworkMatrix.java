// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.osgi.service.component.annotations.Component;

/**
 * Cases by codes; in each cell what a researcher wrote about the case under that code, and the extracts it rests on.
 *
 * <p>A summary is a memo of the kind {@code framework} on the case (a person, school, group or source) that a link joins with the code, in
 * either direction and whatever the relation.
 */
@Component(service = Analysis.class)
public final class FrameworkMatrix implements Analysis<FrameworkMatrix.Parameters> {

    /** The kind of memo that is a summary. */
    static final String KIND = "framework";

    /** What the rows are. */
    public enum CaseKind {
        /** Authors of sources. */
        @Label("People")
        PERSON,
        /** Schools of sources. */
        @Label("Schools")
        SCHOOL,
        /** Groups of authors and schools. */
        @Label("Groups")
        GROUP,
        /** Sources themselves. */
        @Label("Sources")
        SOURCE
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Cases") CaseKind cases,
            @Label("Most extracts") @Unit("per cell") @Min(0) @Max(1000) @Default("3") @Help("0 shows summaries only.") int extracts,
            @Label("Longest extract") @Unit("characters") @Min(20) @Max(100_000) @Default("200") int longest,
            @Label("Empty cases too") @Help("Also cases for which there is neither a summary nor an extract.") boolean empty,
            @Label("With sub-codes") @Default("true") @Help("Extracts of the codes below count for the code above.") boolean subcodes,
            @Label("Codes") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.framework-matrix", "Framework matrix", Parameters.class)
                .in(AnalysisInfo.CASES).about("Cases by codes, with the summaries that were written for each cell and the extracts beneath: "
                        + "the charting step of framework analysis (Ritchie and Spencer 1994). A summary is a memo of the kind framework on "
                        + "the case, linked with the code.");
    }

    /** A row. */
    private record Case(UUID id, String label, List<Source> sources) {
    }

    /** Where a summary belongs. */
    private record Place(UUID ofCase, UUID code) {
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        ProjectView view = context.view();
        Phrases words = Phrases.beside(FrameworkMatrix.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        CountedCodes codes = CountedCodes.of(parameters.codes(), parameters.subcodes(), view);
        List<Case> cases = cases(parameters.cases(), context, sources);
        Map<Place, String> summaries = summaries(view, words, context);

        List<Column> columns = new ArrayList<>(List.of(Column.text("case", words.say("case." + parameters.cases()))));
        for (int row = 0; row < codes.size(); row++) {
            columns.add(Column.text("code_" + (row + 1), codes.label(row)));
        }
        Table.Builder table = Table.of(words.say("framework"), columns);
        int shown = 0;
        context.progress().begin(words.say("framework"), cases.size());
        for (Case each : cases) {
            context.check();
            Object[] row = new Object[columns.size()];
            row[0] = each.label;
            Set<Integer> coded = coded(each, codes, parameters.coders(), context);
            boolean something = parameters.empty();
            for (int code = 0; code < codes.size(); code++) {
                context.check();
                String summary = summaries.get(new Place(each.id, codes.code(code).id()));
                Evidence evidence = coded.contains(code)
                        ? Evidence.ofCodings(view, each.sources, codes.counts(code), parameters.coders().chosen()) : Evidence.NONE;
                String text = text(summary, coded.contains(code) ? extracts(evidence, parameters, context, words) : "");
                row[code + 1] = Cell.of(text, evidence);
                something |= text != null;
            }
            if (something) {
                table.row(row);
                shown++;
            }
            context.progress().worked(1);
        }
        context.counted(shown, words.say("cases"));
        return table.build();
    }

    private static List<Case> cases(CaseKind kind, AnalysisContext context, List<Source> sources) throws Cancelled {
        ProjectView view = context.view();
        return switch (kind) {
            case SOURCE -> sources.stream().map(source -> new Case(source.id(), source.title(), List.of(source))).toList();
            case PERSON -> {
                Map<UUID, List<Source>> by = by(sources, Source::author, context);
                yield view.people().stream().map(person -> new Case(person.id(), person.name(), by.getOrDefault(person.id(), List.of())))
                        .toList();
            }
            case SCHOOL -> {
                Map<UUID, List<Source>> by = by(sources, source -> view.schoolOf(source).map(school -> school.id()).orElse(null),
                        context);
                yield view.schools().stream().map(school -> new Case(school.id(), school.name(), by.getOrDefault(school.id(), List.of())))
                        .toList();
            }
            case GROUP -> view.groups().stream().map(group -> new Case(group.id(), group.name(),
                    sources.stream().filter(source -> isOf(group, source, view)).toList())).toList();
        };
    }

    private static Map<UUID, List<Source>> by(List<Source> sources, Function<Source, UUID> owner, AnalysisContext context)
            throws Cancelled {
        Map<UUID, List<Source>> by = new HashMap<>();
        for (Source source : sources) {
            context.check();
            UUID its = owner.apply(source);
            if (its != null) {
                by.computeIfAbsent(its, fresh -> new ArrayList<>()).add(source);
            }
        }
        return by;
    }

    private static boolean isOf(Group group, Source source, ProjectView view) {
        return source.author() != null && group.people().contains(source.author())
                || view.schoolOf(source).filter(school -> group.schools().contains(school.id())).isPresent();
    }

    private static Map<Place, String> summaries(ProjectView view, Phrases words, AnalysisContext context) {
        Map<UUID, List<UUID>> codesOf = new HashMap<>();
        for (Link link : view.links()) {
            note(link.from(), link.to(), codesOf);
            note(link.to(), link.from(), codesOf);
        }
        Map<Place, List<String>> found = new LinkedHashMap<>();
        int lost = 0;
        List<Memo> memos = view.memos().stream().filter(memo -> memo.kind().equals(KIND) && !memo.text().isBlank())
                .sorted(Comparator.comparing(Memo::created).thenComparing(Memo::id)).toList();
        for (Memo memo : memos) {
            List<UUID> codes = codesOf.getOrDefault(memo.id(), List.of());
            lost += codes.isEmpty() ? 1 : 0;
            for (UUID code : codes) {
                found.computeIfAbsent(new Place(memo.target().id(), code), fresh -> new ArrayList<>()).add(memo.text().strip());
            }
        }
        if (lost > 0) {
            context.warn(words.say("warn.unlinked", lost));
        }
        if (found.isEmpty()) {
            context.note(words.say("note.no-summaries"));
        }
        Map<Place, String> summaries = new HashMap<>();
        found.forEach((place, texts) -> summaries.put(place, String.join("\n\n", texts)));
        return summaries;
    }

    private static void note(Ref memo, Ref code, Map<UUID, List<UUID>> codesOf) {
        if (memo.kind() == EntityKind.MEMO && code.kind() == EntityKind.CODE) {
            List<UUID> codes = codesOf.computeIfAbsent(memo.id(), fresh -> new ArrayList<>());
            if (!codes.contains(code.id())) {
                codes.add(code.id());
            }
        }
    }

    private static Set<Integer> coded(Case each, CountedCodes codes, CoderSelection coders, AnalysisContext context) throws Cancelled {
        Codings codings = context.view().codings();
        Set<Integer> coded = new HashSet<>();
        Tally.Slots slots = Tally.Slots.together(coders, codings);
        for (Source source : each.sources) {
            context.check();
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                if (slots.of()[row.coder(i)] == 0) {
                    for (int place : codes.rowsOf(row.code(i))) {
                        coded.add(place);
                    }
                }
            }
        }
        return coded;
    }

    /** The first extracts, one to a line, and how many more there are. A passage that several coders coded stands there once. */
    private static String extracts(Evidence evidence, Parameters asked, AnalysisContext context, Phrases words) throws Cancelled {
        record Extract(UUID source, Span span) {
        }
        if (asked.extracts() == 0) {
            return "";
        }
        List<Extract> all = evidence.passages().stream().map(passage -> new Extract(passage.source(), passage.span())).distinct().toList();
        List<String> lines = new ArrayList<>();
        for (Extract extract : all.subList(0, Math.min(all.size(), asked.extracts()))) {
            context.check();
            Source source = context.view().source(extract.source).orElseThrow();
            String text = context.view().text(source).slice(extract.span).strip().replaceAll("\\s+", " ");
            boolean whole = text.codePointCount(0, text.length()) <= asked.longest();
            String cut = whole ? text : text.substring(0, text.offsetByCodePoints(0, asked.longest())).strip() + "\u2026";
            lines.add(words.say("extract", cut, source.title()));
        }
        if (all.size() > lines.size()) {
            lines.add(words.say("more", all.size() - lines.size()));
        }
        return String.join("\n", lines);
    }

    private static String text(String summary, String extracts) {
        if (summary == null && extracts.isEmpty()) {
            return null;
        }
        return String.join("\n\n", Stream.of(Objects.requireNonNullElse(summary, ""), extracts)
                .filter(part -> !part.isEmpty()).toList());
    }
}
