// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectEdit.NewSource;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.exchange.internal.refi.Workshop;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.ProjectMerge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges by hand: what a person is asked, and what comes of the answer. */
class MergeDecisionsTest {

    private static final UUID TRUST = new UUID(1, 1);
    private static final UUID CARE = new UUID(1, 2);
    private static final UUID JOURNAL = new UUID(2, 1);
    private static final UUID ANNA = new UUID(3, 1);
    private static final String TEXT = "We trust each other. Nobody has time. We talk a lot.";

    @TempDir
    private Path folder;
    private Workshop workshop;
    private ProjectMerge merge;
    private ProjectSession mine;
    private ProjectSession theirs;

    @BeforeEach
    void twoCopies() throws Exception {
        workshop = new Workshop(folder);
        merge = ProjectMerge.with(workshop.projects, Workshop::pages);
        mine = workshop.project();
        mine.codeAs("Ann");
        mine.edit("Fill", edit -> {
            edit.put(code(TRUST, "Trust"));
            edit.put(code(CARE, "Care"));
            edit.put(new Person(ANNA, "Anna", "", null, ""));
            edit.add(JOURNAL, new NewSource("Week 1", "journal", "en", ANNA, null, "", null, "", "", TEXT, List.of(), null));
            edit.code(JOURNAL, span("trust each other"), TRUST);
            return null;
        });
        Path file = workshop.file(".cairn");
        mine.copyTo(file);
        theirs = workshop.projects.open(file, Mode.WRITE, Progress.NONE);
        theirs.codeAs("Bob");
    }

    @AfterEach
    void close() {
        mine.close();
        theirs.close();
    }

    private static Code code(UUID id, String name) {
        return new Code(id, null, name, 0x112233, true, 0, Code.Definition.EMPTY);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private interface Work {
        void on(ProjectEdit edit) throws Exception;
    }

    private static void edit(ProjectSession session, Work work) throws Exception {
        session.edit("Work", edit -> {
            try {
                work.on(edit);
            } catch (org.cairn.api.progress.Failure e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return null;
        });
    }

    private MergeReport merged(Prefer prefer) throws Exception {
        return merge.merge(mine, theirs.file(), ProjectMergeTest.prefer(prefer), Progress.NONE);
    }

    private static Set<String> codings(ProjectView view) {
        Set<String> all = new TreeSet<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                Coding coding = row.coding(i);
                all.add(view.coder(coding.coder()).orElseThrow().name() + ": " + view.codebook().code(coding.code()).orElseThrow().name() + " on "
                        + view.text(source).slice(coding.span()));
            }
        }
        return all;
    }

    private String name(UUID code) {
        return mine.view().codebook().code(code).map(Code::name).orElse("(gone)");
    }

    @Test
    void bothSidesComeTogetherAndCodersStayApart() throws Exception {
        edit(mine, edit -> edit.code(JOURNAL, span("time"), CARE));
        edit(theirs, edit -> edit.code(JOURNAL, span("time"), CARE));
        MergeReport report = merged(null);
        assertEquals(List.of(), report.clashes());
        assertEquals(Set.of("Ann: Trust on trust each other", "Ann: Care on time", "Bob: Care on time"), codings(mine.view()));
        assertEquals(1, report.lines().stream().filter(line -> line.kind().equals("codings")).findFirst().orElseThrow().added());
    }

    @Test
    void whatBothChangedIsShownAndNothingIsDoneUntilItIsDecided() throws Exception {
        edit(mine, edit -> edit.put(code(TRUST, "Confidence")));
        edit(theirs, edit -> edit.put(code(TRUST, "Reliance")));
        edit(theirs, edit -> edit.put(code(CARE, "Caring")));
        MergeReport report = merged(null);
        assertTrue(report.isUndecided());
        assertFalse(report.changed());
        assertEquals("Care", name(CARE), "nothing is done by half");
        MergeReport.Clash clash = report.clashes().getFirst();
        assertEquals(List.of("code Confidence", "name", "Trust", "Confidence", "Reliance"), List.of(clash.thing(), clash.what(), clash.before(),
                clash.mine(), clash.theirs()));
        merge.merge(mine, theirs.file(), new MergeOptions(false, Prefer.MINE, Map.of(clash.id(), Prefer.THEIRS), Set.of(), null),
                Progress.NONE);
        assertEquals("Reliance", name(TRUST), "what is decided by itself goes before the rule");
        assertEquals("Caring", name(CARE));
    }

    @Test
    void partsThatOnlyOneChangedNeedNoDecision() throws Exception {
        edit(mine, edit -> edit.put(code(TRUST, "Confidence")));
        edit(theirs, edit -> edit.put(new Code(TRUST, CARE, "Trust", 0x112233, true, 0, new Code.Definition("brief", "", "", "", ""))));
        assertEquals(List.of(), merged(null).clashes());
        Code code = mine.view().codebook().code(TRUST).orElseThrow();
        assertEquals("Confidence", code.name());
        assertEquals(CARE, code.parent());
        assertEquals("brief", code.definition().brief());
    }

    @Test
    void theNewerCounts() throws Exception {
        edit(mine, edit -> edit.put(code(TRUST, "Mine, early")));
        Thread.sleep(5);
        edit(theirs, edit -> edit.put(code(TRUST, "Theirs, late")));
        edit(theirs, edit -> edit.put(code(CARE, "Theirs, early")));
        Thread.sleep(5);
        edit(mine, edit -> edit.put(code(CARE, "Mine, late")));
        merged(Prefer.NEWER);
        assertEquals("Theirs, late", name(TRUST));
        assertEquals("Mine, late", name(CARE));
    }

    @Test
    void aTextCorrectedHereCarriesTheCodingsOfTheOther() throws Exception {
        edit(mine, edit -> edit.correct(JOURNAL, "Dear diary. " + TEXT));
        edit(theirs, edit -> edit.code(JOURNAL, span("We talk a lot"), CARE));
        assertEquals(List.of(), merged(null).clashes());
        assertEquals(Set.of("Ann: Trust on trust each other", "Bob: Care on We talk a lot"), codings(mine.view()));
        assertEquals(List.of(), mine.check(Progress.NONE));
    }

    @Test
    void aTextCorrectedOnBothSidesIsDecidedAndNoCodingIsLost() throws Exception {
        edit(mine, edit -> edit.code(JOURNAL, span("Nobody has time"), CARE));
        edit(mine, edit -> edit.correct(JOURNAL, TEXT.replace("We trust", "We always trust")));
        edit(theirs, edit -> edit.correct(JOURNAL, "Today. " + TEXT));
        edit(theirs, edit -> edit.code(JOURNAL, new Span(7, 9), CARE));
        MergeReport report = merged(Prefer.THEIRS);
        assertEquals(1, report.clashes().size(), report.clashes().toString());
        assertEquals("text", report.clashes().getFirst().what());
        assertEquals("Today. " + TEXT, mine.view().text(mine.view().sources().getFirst()).string());
        assertEquals(Set.of("Ann: Trust on trust each other", "Ann: Care on Nobody has time", "Bob: Care on We"), codings(mine.view()));
    }

    @Test
    void whatIsRemovedThereGoesUnlessItIsNeededHere() throws Exception {
        edit(theirs, edit -> edit.remove(EntityKind.CODE, CARE));
        edit(theirs, edit -> edit.remove(EntityKind.CODE, TRUST));
        edit(mine, edit -> edit.code(JOURNAL, span("time"), TRUST));
        MergeReport report = merged(null);
        assertEquals("(gone)", name(CARE));
        assertEquals("Trust", name(TRUST));
        assertTrue(report.problems().toString().contains("still used here"), report.problems().toString());
        assertEquals(Set.of("Ann: Trust on time"), codings(mine.view()), "their removal of the old coding counts");
    }

    @Test
    void whatIsRemovedHereComesBackIfTheOtherNeedsIt() throws Exception {
        edit(mine, edit -> edit.remove(EntityKind.CODE, CARE));
        edit(theirs, edit -> edit.code(JOURNAL, span("time"), CARE));
        MergeReport report = merged(null);
        assertEquals("Care", name(CARE));
        assertTrue(report.problems().toString().contains("comes back"), report.problems().toString());
    }

    @Test
    void removedOnOneSideAndChangedOnTheOtherIsAsked() throws Exception {
        edit(mine, edit -> edit.remove(EntityKind.CODE, CARE));
        edit(theirs, edit -> edit.put(code(CARE, "Caring")));
        assertEquals("whether it stays", merged(null).clashes().getFirst().what());
        merged(Prefer.MINE);
        assertEquals("(gone)", name(CARE));
        edit(theirs, edit -> edit.put(code(CARE, "Caring more")));
        merged(Prefer.THEIRS);
        assertEquals("Caring more", name(CARE));
    }

    @Test
    void theSameUnderTwoGuidsIsProposedAndNotAssumed() throws Exception {
        UUID hope = new UUID(9, 1);
        edit(mine, edit -> edit.put(new Code(hope, null, "Hope", 1, true, 0, Code.Definition.EMPTY)));
        edit(theirs, edit -> {
            UUID other = new UUID(9, 2);
            edit.put(new Code(other, null, "hope", 2, true, 0, new Code.Definition("to expect", "", "", "", "")));
            edit.put(new Person(new UUID(9, 4), "ANNA", "", null, ""));
            edit.code(JOURNAL, span("time"), other);
        });
        edit(mine, edit -> edit.put(new Person(new UUID(9, 3), "Zoe", "", null, "")));
        MergeReport dry = merge.merge(mine, theirs.file(), MergeOptions.preview(), Progress.NONE);
        assertEquals(List.of("code Hope = code hope"), dry.proposals().stream().map(same -> same.mine() + " = " + same.theirs()).toList());
        MergeReport report = merge.merge(mine, theirs.file(), new MergeOptions(false, Prefer.MINE, Map.of(),
                Set.of(dry.proposals().getFirst().id()), null), Progress.NONE);
        assertEquals(List.of("Trust", "Care", "Hope").stream().sorted().toList(), mine.view().codebook().codes().stream().map(Code::name).sorted()
                .toList(), report.toString());
        assertEquals("to expect", mine.view().codebook().code(hope).orElseThrow().definition().brief());
        assertTrue(codings(mine.view()).contains("Bob: Hope on time"));
        // and it is remembered
        edit(theirs, edit -> edit.code(JOURNAL, span("a lot"), new UUID(9, 2)));
        MergeReport next = merged(null);
        assertEquals(List.of(), next.proposals());
        assertTrue(codings(mine.view()).contains("Bob: Hope on a lot"));
    }

    @Test
    void twoPeopleOfOneNameAreTwo() throws Exception {
        edit(mine, edit -> edit.put(new Person(new UUID(9, 1), "Zoe", "", null, "")));
        edit(theirs, edit -> edit.put(new Person(new UUID(9, 2), "Zoe", "", null, "")));
        merged(null);
        assertEquals(Set.of("Anna", "Zoe", "Zoe (2)"), mine.view().people().stream().map(Person::name).collect(Collectors.toSet()));
    }

    @Test
    void twoAnswersOfOnePersonAreAsked() throws Exception {
        edit(mine, edit -> edit.put(new Consent(new UUID(9, 1), ANNA, Consent.Use.SHARING, Consent.State.GIVEN, LocalDate.of(2020, 1, 1),
                "")));
        edit(theirs, edit -> edit.put(new Consent(new UUID(9, 2), ANNA, Consent.Use.SHARING, Consent.State.WITHDRAWN,
                LocalDate.of(2020, 2, 1), "")));
        assertTrue(merged(null).isUndecided());
        merged(Prefer.THEIRS);
        assertEquals(List.of(Consent.State.WITHDRAWN), mine.view().consents().stream().map(Consent::state).toList());
    }

    @Test
    void movesThatWouldMakeACircleDoNot() throws Exception {
        edit(mine, edit -> edit.put(new Code(TRUST, CARE, "Trust", 0x112233, true, 0, Code.Definition.EMPTY)));
        edit(theirs, edit -> edit.put(new Code(CARE, TRUST, "Care", 0x112233, true, 0, Code.Definition.EMPTY)));
        MergeReport report = merged(null);
        assertTrue(report.problems().toString().contains("below itself"), report.problems().toString());
        assertEquals(List.of(), mine.check(Progress.NONE));
        assertEquals(2, mine.view().codebook().size());
    }

    @Test
    void aBlindRoundOpensWhenTheLocksComeTogether() throws Exception {
        UUID ann = mine.coder().id();
        UUID bob = new UUID(8, 1);
        UUID round = new UUID(8, 2);
        // both get the round before they part
        edit(mine, edit -> {
            edit.put(new Coder(bob, "Bob"));
            edit.put(new CodingRound(round, "Blind", true, Set.of(), Set.of(ann, bob), Map.of(), null));
        });
        Path file = workshop.file(".cairn");
        mine.copyTo(file);
        try (ProjectSession other = workshop.projects.open(file, Mode.WRITE, Progress.NONE)) {
            other.codeAs("Bob");
            edit(other, edit -> edit.code(JOURNAL, span("time"), CARE));
            edit(mine, edit -> edit.code(JOURNAL, span("a lot"), CARE));
            MergeReport early = merge.merge(mine, file, ProjectMergeTest.prefer(null), Progress.NONE);
            assertEquals(Set.of("Ann: Trust on trust each other", "Ann: Care on a lot"), codings(mine.view()), "still blind");
            assertTrue(early.problems().toString().contains("blind round"), early.problems().toString());
            edit(mine, edit -> edit.put(new CodingRound(round, "Blind", true, Set.of(), Set.of(ann, bob),
                    Map.of(ann, Instant.ofEpochSecond(9)), null)));
            edit(other, edit -> edit.put(new CodingRound(round, "Blind", true, Set.of(), Set.of(ann, bob),
                    Map.of(bob, Instant.ofEpochSecond(9)), null)));
            MergeReport report = merge.merge(mine, file, ProjectMergeTest.prefer(null), Progress.NONE);
            assertEquals(Set.of("Ann: Trust on trust each other", "Ann: Care on a lot", "Bob: Care on time"), codings(mine.view()),
                    report.toString());
        }
    }

    @Test
    void anUnrelatedProjectIsAddedAndNothingIsTakenAway() throws Exception {
        try (ProjectSession other = workshop.project()) {
            edit(other, edit -> edit.put(code(new UUID(7, 7), "Other")));
            MergeReport report = merge.merge(mine, other.file(), ProjectMergeTest.prefer(Prefer.MINE), Progress.NONE);
            assertTrue(report.problems().toString().contains("no history in common"), report.problems().toString());
            assertEquals(3, mine.view().codebook().size());
        }
    }
}
