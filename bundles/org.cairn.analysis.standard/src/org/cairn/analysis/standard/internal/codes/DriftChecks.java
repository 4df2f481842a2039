// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.FormerDefinition;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/** Codings that are older than what they rest on: the definition of their code was changed since, or the words they stand on. */
final class DriftChecks {

    private final AnalysisContext context;
    private final ProjectView view;
    private final List<Source> sources;
    private final Phrases words;

    DriftChecks(AnalysisContext context, List<Source> sources, Phrases words) {
        this.context = context;
        view = context.view();
        this.sources = sources;
        this.words = words;
    }

    /** What one code was given under another definition than it has now. */
    private static final class Older {
        private final List<Passage> undefined = new ArrayList<>();
        private final List<Passage> defined = new ArrayList<>();
        private int all;
    }

    /** Codes with codings that were made when their definition was another, and how many. */
    Table definitions() throws Cancelled {
        Map<UUID, List<FormerDefinition>> former = new LinkedHashMap<>();
        view.formerDefinitions().forEach(each -> former.computeIfAbsent(each.code(), fresh -> new ArrayList<>()).add(each));
        Map<UUID, Older> older = former.isEmpty() ? Map.of() : older(former);
        Table.Builder table = Table.of(words.say("redefined"), Column.text("code", words.say("code")),
                Column.count("codings", words.say("before-change")), Column.count("undefined", words.say("before-definition")),
                Column.count("all", words.say("of-all")), Column.date("changed", words.say("changed")));
        for (Code code : view.codebook().codes()) {
            Older mine = older.get(code.id());
            if (mine != null && !(mine.defined.isEmpty() && mine.undefined.isEmpty())) {
                List<Passage> both = new ArrayList<>(mine.defined);
                both.addAll(mine.undefined);
                table.row(Cell.of(view.codebook().path(code), Evidence.of(both)), Cell.of(mine.defined.size(), Evidence.of(mine.defined)),
                        Cell.of(mine.undefined.size(), Evidence.of(mine.undefined)), mine.all, day(former.get(code.id()).getLast().until()));
            }
        }
        return table.note(words.say("note.redefined")).build();
    }

    private Map<UUID, Older> older(Map<UUID, List<FormerDefinition>> former) throws Cancelled {
        Map<UUID, Older> older = new HashMap<>();
        Codings codings = view.codings();
        boolean[] wanted = codings.ordinals(former.keySet());
        for (Source source : sources) {
            context.check();
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                if (wanted[row.code(i)]) {
                    Coding coding = row.coding(i);
                    Older mine = older.computeIfAbsent(coding.code(), fresh -> new Older());
                    mine.all++;
                    Code.Definition then = then(former.get(coding.code()), coding.created());
                    boolean same = then == null || view.codebook().code(coding.code()).filter(code -> code.definition().equals(then)).isPresent();
                    if (!same) {
                        (then.equals(Code.Definition.EMPTY) ? mine.undefined : mine.defined)
                                .add(new Passage(source.id(), coding.span(), coding.id()));
                    }
                }
            }
        }
        return older;
    }

    /** What a code meant when a coding was made; null for what it means now. */
    private static Code.Definition then(List<FormerDefinition> former, Instant made) {
        return made == null ? null : former.stream().filter(each -> made.isBefore(each.until())).findFirst().map(FormerDefinition::definition)
                .orElse(null);
    }

    /** Codings that were carried over to other words when their text was corrected. */
    Table reworded() throws Cancelled {
        Map<UUID, Instant> moved = view.reworded();
        Table.Builder table = Table.of(words.say("reworded"), Column.text("source", words.say("source")), Column.text("code", words.say("code")),
                Column.date("made", words.say("made")), Column.date("changed", words.say("changed")));
        for (Source source : moved.isEmpty() ? List.<Source>of() : sources) {
            context.check();
            Codings.Row row = view.codings().of(source);
            for (int i = 0; source.revision() > 1 && i < row.size(); i++) {
                Coding coding = row.coding(i);
                Instant changed = moved.get(coding.id());
                if (changed != null) {
                    Evidence evidence = Evidence.of(List.of(new Passage(source.id(), new Span(row.start(i), row.end(i)), coding.id())));
                    table.row(Cell.of(source.title(), evidence), view.codebook().code(coding.code()).map(view.codebook()::path).orElse(""),
                            coding.created() == null ? null : day(coding.created()), day(changed));
                }
            }
        }
        return table.note(words.say("note.reworded")).build();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
