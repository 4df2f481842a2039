// SPDX-License-Identifier: EPL-2.0
package org.cairn.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.PartialDate;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Consent.State;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.junit.jupiter.api.Test;

/** A project made in a few lines, and an analysis run on it: what the API promises to both. */
class FakeProjectTest {

    /** Codings by code, counted in the simplest way. */
    private static final class Counts implements Analysis<Counts.Parameters> {
        record Parameters(CodeSelection codes, SourceSelection sources) {
        }

        @Override
        public AnalysisInfo info() {
            return AnalysisInfo.of("org.example.counts", "Counts", Parameters.class);
        }

        @Override
        public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
            Table.Builder table = Table.of("Counts", Column.text("code", "Code"), Column.count("codings", "Codings"));
            List<Source> sources = context.sources(parameters.sources());
            for (CodeSelection.Rolled row : parameters.codes().rolledUp(context.view().codebook())) {
                context.check();
                Evidence evidence = Evidence.ofCodings(context.view(), sources, row.counts());
                table.row(row.code().name(), Cell.of(evidence.passages().size(), evidence));
            }
            context.counted(sources.size(), "sources");
            return table.build();
        }
    }

    private final FakeProject project = FakeProject.of()
            .school("Hill Top").school("Oak Lane")
            .person("Ana", "SLE", "Hill Top").person("Ben", "teacher", "Oak Lane").person("Cai", "", null)
            .group("Trio", "Ana", "Ben").group("Hub", "Oak Lane")
            .source("Week 1", "Trust 🙂 grows slowly.", s -> s.by("Ana").in("baseline").on("2013-01-14"))
            .source("Week 2", "We met.", s -> s.by("Ben").in("impact").on("2013-06-01").filed("2013/summer"))
            .source("Talk", "Nothing.", s -> s.kind("interview").by("Cai"))
            .code("Learning").code("Learning > Trust").code("Time")
            .coding("Week 1", "Trust", "grows")
            .coder("Bea").coding("Week 1", "Learning", 0, 5).coding("Week 2", "Trust", "met");

    private List<List<Object>> counts(CodeSelection codes, SourceSelection sources) throws Cancelled {
        return ((Table) project.run(new Counts(), new Counts.Parameters(codes, sources))).rows();
    }

    private static List<String> titles(List<Source> sources) {
        return sources.stream().map(Source::title).toList();
    }

    @Test
    void codesAreCountedWithWhatIsBelowThem() throws Cancelled {
        assertEquals(List.of(List.of("Learning", 3), List.of("Trust", 2), List.of("Time", 0)),
                counts(CodeSelection.ALL, SourceSelection.ALL));
        assertEquals(List.of(List.of("Learning", 1)), counts(CodeSelection.exactly(project.theCode("Learning")), SourceSelection.ALL));
        assertEquals(List.of(List.of("Learning", 2)),
                counts(CodeSelection.of(project.theCode("Learning")), SourceSelection.ALL.where("author", "ana")));
    }

    @Test
    void everyNumberLeadsToItsPassages() throws Cancelled {
        Table table = (Table) project.run(new Counts(), new Counts.Parameters(CodeSelection.ALL, SourceSelection.ALL));
        assertEquals(List.of("Week 1: Trust", "Week 1: grows", "Week 2: met"), project.quotations(table.evidence().at(0, 1)));
        assertEquals(List.of(), project.quotations(table.evidence().at(0, 0)));
    }

    @Test
    void offsetsAreCodePoints() {
        Coding coding = project.view().codings().of(project.theSource("Week 1")).coding(1);
        assertEquals(new Span(8, 13), coding.span());
    }

    @Test
    void sourcesAreChosenByWhatIsSaidOfThem() throws Cancelled {
        AnalysisContext context = project.context();
        assertEquals(List.of("Talk"), titles(context.sources(SourceSelection.ALL.where("kind", "interview"))));
        assertEquals(List.of("Week 1", "Week 2"), titles(context.sources(SourceSelection.ALL.where("group", "Trio"))));
        assertEquals(List.of("Week 2"), titles(context.sources(SourceSelection.ALL.where("group", "Hub"))));
        assertEquals(List.of("Week 2"), titles(context.sources(SourceSelection.ALL.where("folder", "2013"))));
        assertEquals(List.of("Week 1"),
                titles(context.sources(SourceSelection.ALL.between(PartialDate.of("2013"), PartialDate.of("2013-05")))));
        assertEquals(List.of("Week 1", "Week 2"),
                titles(context.sources(SourceSelection.ALL.where("phase", "impact").where("phase", "baseline"))));
        UUID second = project.theSource("Week 2").id();
        AnalysisContext searching = context.searching((query, progress) -> query.equals("met") ? Set.of(second) : Set.of());
        assertEquals(List.of("Week 2"), titles(searching.sources(SourceSelection.ALL.matching("met"))));
        assertThrows(IllegalArgumentException.class, () -> context.sources(SourceSelection.ALL.where("shcool", "Oak Lane")));
        assertThrows(IllegalArgumentException.class, () -> context.sources(SourceSelection.ALL.matching("met")));
    }

    @Test
    void whatWasNotChosenIsSaid() throws Cancelled {
        Result result = project.run(new Counts(), new Counts.Parameters(CodeSelection.ALL, SourceSelection.ALL.where("kind", "journal")));
        assertEquals(2, result.about().n());
        assertEquals(List.of(new LeftOut(LeftOut.Reason.FILTER, 1, "sources", "they were not chosen")), result.about().leftOut());
    }

    @Test
    void whoRefusedIsLeftOutAndSilenceIsNoted() throws Cancelled {
        project.consent("Ana", State.WITHDRAWN).consent("Ben", State.GIVEN);
        AnalysisContext context = project.context();
        assertEquals(List.of("Week 2", "Talk"), titles(context.sources()));
        context.sources();
        Result said = context.complete(Table.of("T", Column.text("a", "A")).build());
        assertEquals(1, said.about().leftOut().size());
        assertEquals(LeftOut.Reason.CONSENT, said.about().leftOut().getFirst().reason());
        assertEquals(List.of(project.theSource("Week 1").id()), said.about().leftOut().getFirst().sources());
        assertEquals(List.of("One author has not answered whether their sources may be analysed; they are counted."), said.notes());
        AnalysisContext german = project.context().in(Locale.GERMAN);
        german.sources();
        assertTrue(german.complete(said).notes().getLast().startsWith("Eine Person hat"), german.complete(said).notes().toString());
    }

    @Test
    void fieldsHaveTheValuesOfTheSourceItsAuthorItsSchoolAndTheirGroups() {
        project.attribute(EntityKind.PERSON, "experience", "little", "some", "much").value("Ana", "experience", "much")
                .value("Ben", "experience", "little").attribute(EntityKind.SCHOOL, "size").value("Oak Lane", "size", "90")
                .value("Hill Top", "size", "1200");
        SourceField experience = new SourceField("Experience");
        assertEquals(List.of("much"), experience.reader(project.view()).apply(project.theSource("Week 1")));
        assertEquals(List.of(), experience.reader(project.view()).apply(project.theSource("Talk")));
        assertEquals(List.of("little", "much"), experience.ordered(project.view(), List.of("much", "little", "much")));
        assertEquals(List.of("90", "1200"), new SourceField("size").ordered(project.view(), List.of("1200", "90")));
        assertEquals(List.of("Trio", "Hub"), new SourceField("group").reader(project.view()).apply(project.theSource("Week 2")));
        assertEquals(List.of("Week 1", "Talk"), new SourceField("source").ordered(project.view(), List.of("Talk", "Week 1")));
        assertTrue(SourceField.all(project.view()).contains(new SourceField("experience")));
    }

    @Test
    void phasesStandInTheOrderOfTheirFirstDates() {
        project.source("Week 9", "Late.", s -> s.in("baseline").on("2014-01-01")).source("Plan", "Early.", s -> s.in("preparing").on("2012-09-01"))
                .source("Some day", "Undated.", s -> s.in("an afterthought"));
        assertEquals(List.of("preparing", "baseline", "impact", "an afterthought"),
                new SourceField("Phase").ordered(project.view(), List.of("an afterthought", "impact", "baseline", "preparing")));
    }

    @Test
    void onlyCodersWhoCodedAreAllCoders() {
        project.coder("Zoe");
        assertEquals(List.of("Ann", "Bea"), CoderSelection.ALL.coders(project.view()).stream().map(coder -> coder.name()).toList());
        assertEquals(1, CoderSelection.of(project.theCoder("Zoe")).coders(project.view()).size());
    }

    @Test
    void foldersOfTheCodebookAreNotCounted() {
        assertEquals(List.of("Learning", "Trust"), CodeSelection.of(project.theCode("Learning")).codes(project.view().codebook()).stream()
                .map(Code::name).toList());
    }

    @Test
    void aRunIsStopped() {
        Progress stopped = new Progress() {
            @Override
            public void begin(String task, long total) {
                // nobody looks
            }

            @Override
            public void worked(long done) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        AnalysisContext context = project.context().watchedBy(stopped);
        assertThrows(Cancelled.class, () -> context.texts("Reading", project.view().sources(), (source, text) -> { }));
        assertThrows(Cancelled.class, context::sources);
    }

    @Test
    void whatIsSortedIsSortedUnlessTheRunIsStopped() throws Cancelled {
        List<Integer> mixed = project.context().random().ints(5_000, 0, 1_000).boxed().toList();
        assertEquals(mixed.stream().sorted().toList(), project.context().sorted(mixed, Comparator.naturalOrder()));
        AnalysisContext stopped = project.context().watchedBy(Progress.until(() -> true));
        assertThrows(Cancelled.class, () -> stopped.sorted(mixed, Comparator.naturalOrder()));
    }

    @Test
    void chanceIsTheSameInEveryRun() {
        assertEquals(project.context().random().nextLong(), project.context().random().nextLong());
        assertEquals(project.context().seeded(2).random().nextLong(), project.context().seeded(2).random().nextLong());
    }

    @Test
    void slipsOfThePenDoNotPass() {
        assertThrows(IllegalArgumentException.class, () -> project.coding("Week 9", "Trust", "met"));
        assertThrows(IllegalArgumentException.class, () -> project.coding("Week 1", "Trust", "met"));
        assertThrows(IllegalArgumentException.class, () -> project.coding("Week 1", "Nothing", "grows"));
        assertThrows(IllegalArgumentException.class, () -> project.value("Ana", "experience", "much"));
        assertEquals(Map.of(), project.view().values(project.thePerson("Ana").id()));
    }

    @Test
    void aViewDoesNotChange() {
        var before = project.view();
        project.coding("Week 2", "Time", "We");
        assertEquals(3, before.codings().size());
        assertEquals(4, project.view().codings().size());
    }
}
