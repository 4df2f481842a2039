// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.TextCorrection;
import org.cairn.core.coders.CoderMerge;
import org.cairn.core.coders.Comparison;
import org.cairn.core.coders.Comparison.Kind;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.core.coders.Consensus;
import org.cairn.core.coders.Consensus.Decision;
import org.cairn.core.coders.Rounds;
import org.cairn.core.store.Store;
import org.cairn.core.store.StoreProvider;
import org.cairn.core.store.TableDef;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds, locks, merged coders and the consensus of two, on a real file. */
class RoundsTest {

    private static final UUID TRUST = new UUID(2, 1);
    private static final UUID DOUBT = new UUID(2, 2);
    private static final Coder ANA = new Coder(new UUID(1, 1), "Ana");
    private static final Coder BEN = new Coder(new UUID(1, 2), "Ben");
    private static final String TEXT = "I trusted her at once, and then I did not trust her any more.";

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID source;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        session.edit("Begin", edit -> {
            edit.put(ANA);
            edit.put(BEN);
            edit.put(new Code(TRUST, null, "Trust", 1, true, 0, Code.Definition.EMPTY));
            edit.put(new Code(DOUBT, null, "Doubt", 1, true, 1, Code.Definition.EMPTY));
            source = edit.add(new ProjectEdit.NewSource("Week 1", "journal", "en", null, null, "", null, "", "", TEXT, List.of(), null));
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private UUID code(Coder by, UUID code, int start, int end) throws Failure, Cancelled {
        session.codeAs(by.name());
        return session.edit("Code", edit -> edit.code(source, new Span(start, end), code));
    }

    private UUID begin(boolean blind) throws Failure, Cancelled {
        session.codeAs("Lead");
        return session.edit("Begin a round", edit -> Rounds.begin(edit, "First", blind, Set.of(), Set.of(ANA.id(), BEN.id()))).id();
    }

    private void lock(UUID round, Coder coder) throws Failure, Cancelled {
        session.codeAs(coder.name());
        session.edit("Lock", edit -> Rounds.lock(edit, round, coder));
    }

    private void remove(EntityKind kind, UUID id) throws Failure, Cancelled {
        session.edit("Remove", edit -> {
            edit.remove(kind, id);
            return null;
        });
    }

    private int codings() {
        return session.view().codings().size();
    }

    @Test
    void aProjectWithoutBlindRoundsPaysNothing() throws Exception {
        code(ANA, TRUST, 0, 9);
        ProjectView view = session.view();
        session.codeAs("Ben");
        assertSame(view, session.view());
        assertSame(view, session.asSeen(view));
    }

    @Test
    void whoCodesBlindSeesOnlyTheirOwnUntilAllHaveLocked() throws Exception {
        UUID round = begin(true);
        code(ANA, TRUST, 0, 9);
        code(BEN, TRUST, 2, 9);
        code(BEN, DOUBT, 30, 40);
        assertEquals(2, codings());
        assertEquals(1, session.view().codings().count(TRUST));
        session.codeAs("Ana");
        assertEquals(1, codings());
        assertEquals(0, session.view().codings().count(DOUBT));
        session.codeAs("Somebody else");
        assertEquals(0, codings(), "another name is no way around it");
        lock(round, ANA);
        assertEquals(1, codings());
        lock(round, BEN);
        assertEquals(3, codings());
        session.codeAs("Ana");
        assertEquals(3, codings());
    }

    @Test
    void listenersAreToldWhatComesIntoSight() throws Exception {
        UUID round = begin(true);
        code(BEN, TRUST, 2, 9);
        LinkedBlockingQueue<ProjectChange> changes = new LinkedBlockingQueue<>();
        session.onChange(changes::add);
        session.codeAs("Ana");
        ProjectChange change = changes.poll(5, TimeUnit.SECONDS);
        assertEquals(Set.of(source), change.recoded());
        assertEquals(0, change.after().codings().size());
        assertEquals(1, change.before().codings().size());
        lock(round, ANA);
        assertEquals(Set.of(), changes.poll(5, TimeUnit.SECONDS).recoded());
        lock(round, BEN);
        changes.poll(5, TimeUnit.SECONDS);
        ProjectChange opened = changes.poll(5, TimeUnit.SECONDS);
        assertEquals(1, opened.after().codings().size());
    }

    @Test
    void whatIsHiddenCannotBeLostByAccident() throws Exception {
        begin(true);
        UUID bens = code(BEN, TRUST, 2, 9);
        session.codeAs("Ana");
        Failure code = assertThrows(Failure.class, () -> remove(EntityKind.CODE, TRUST));
        assertEquals(code.getMessage(), assertThrows(Failure.class, () -> remove(EntityKind.CODE, DOUBT)).getMessage(),
                "the answer does not tell whether the code was used");
        assertThrows(Failure.class, () -> remove(EntityKind.SOURCE, source));
        assertThrows(Failure.class, () -> remove(EntityKind.CODING, bens));
        assertThrows(Failure.class, session::undo);
        assertEquals(ProjectSession.HIDDEN_STEP, session.undoable().orElseThrow().label());
        assertThrows(Failure.class, () -> session.edit("Merge", edit -> {
            CoderMerge.run(edit, BEN.id(), ANA.id());
            return null;
        }));
        assertThrows(Failure.class, () -> session.edit("Code for another", edit -> edit.code(source, new Span(0, 4), TRUST, BEN.id())));
        code(ANA, DOUBT, 0, 4);
        assertEquals("Code", session.undo().orElseThrow().label());
        session.codeAs("Ben");
        assertEquals(1, codings());
    }

    @Test
    void aCorrectedTextMovesHiddenCodingsAndDoesNotTell() throws Exception {
        begin(true);
        UUID bens = code(BEN, TRUST, 2, 9);
        session.codeAs("Ana");
        TextCorrection correction = session.edit("Correct", edit -> edit.correct(source, "Well, " + TEXT));
        assertEquals(0, correction.moved() + correction.kept() + correction.effects().size());
        session.codeAs("Ben");
        assertEquals(new Span(8, 15), session.view().codings().coding(bens).orElseThrow().span());
    }

    @Test
    void lockedWorkStaysAsItIsUntilAllHaveLocked() throws Exception {
        UUID anas = code(ANA, TRUST, 0, 9);
        UUID round = begin(false);
        lock(round, ANA);
        assertThrows(Failure.class, () -> code(ANA, DOUBT, 0, 5));
        assertThrows(Failure.class, () -> remove(EntityKind.CODING, anas));
        assertThrows(Failure.class, () -> remove(EntityKind.CODE, TRUST));
        assertThrows(Failure.class, () -> session.edit("Lock", edit -> Rounds.lock(edit, round, ANA)), "it is locked");
        session.codeAs("Ben");
        assertThrows(Failure.class, () -> remove(EntityKind.CODING, anas), "nor can anybody else");
        code(BEN, TRUST, 0, 9);
        session.edit("Correct", edit -> edit.correct(source, "Well, " + TEXT));
        lock(round, BEN);
        code(ANA, DOUBT, 0, 5);
        assertEquals(3, codings());
    }

    @Test
    void aLockCanBeTakenBackOnlyAsLongAsNobodyHasSeenAnything() throws Exception {
        UUID round = begin(true);
        lock(round, ANA);
        session.undo();
        assertTrue(session.view().rounds().getFirst().locked().isEmpty());
        session.redo();
        lock(round, BEN);
        assertThrows(Failure.class, session::undo);
    }

    @Test
    void twoCodersBecomeOneAndNothingIsLost() throws Exception {
        UUID anas = code(ANA, TRUST, 0, 9);
        UUID bens = code(BEN, TRUST, 0, 9);
        code(BEN, DOUBT, 20, 30);
        UUID round = begin(false);
        session.edit("Comment", edit -> {
            Coding b = edit.before().codings().coding(bens).orElseThrow();
            edit.put(new Coding(b.id(), b.source(), b.code(), b.coder(), b.span(), b.created(), "sure", 30, true));
            edit.put(new Memo(new UUID(5, 5), Ref.to(EntityKind.CODING, bens), "", "why", "", BEN.id(), Instant.EPOCH, Instant.EPOCH));
            return null;
        });
        String before = ViewDump.of(session.view());
        session.edit("Merge coders", edit -> {
            CoderMerge.run(edit, BEN.id(), ANA.id());
            return null;
        });
        assertTrue(session.view().coder(BEN.id()).isEmpty());
        assertEquals(2, codings(), "the same coding twice is one");
        Coding both = session.view().codings().coding(anas).orElseThrow();
        assertEquals("sure", both.comment());
        assertEquals(30, both.weight());
        assertTrue(both.important());
        Memo memo = session.view().memos().iterator().next();
        assertEquals(anas, memo.target().id());
        assertEquals(ANA.id(), memo.coder());
        assertEquals(Set.of(ANA.id()), session.view().rounds().getFirst().coders());
        assertEquals(round, session.view().rounds().getFirst().id());
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
    }

    @Test
    void theSessionKnowsTheNewNameOfItsCoder() throws Exception {
        session.codeAs("Ana");
        session.edit("Rename", edit -> {
            CoderMerge.rename(edit, ANA.id(), "Anna");
            return null;
        });
        assertEquals(new Coder(ANA.id(), "Anna"), session.coder());
        assertThrows(Failure.class, () -> session.edit("Rename", edit -> {
            CoderMerge.rename(edit, ANA.id(), "ben");
            return null;
        }));
    }

    private Comparison compare(UUID consensus) {
        List<Source> all = session.view().sources();
        return Comparison.of(session.view(), all, ANA.id(), BEN.id(), consensus);
    }

    private void decide(Passage passage, Decision decision, UUID consensus) throws Failure, Cancelled {
        session.edit("Decide", edit -> {
            Consensus.decide(edit, passage, decision, consensus, ANA.id(), "talked about");
            return null;
        });
    }

    @Test
    void theDifferencesOfTwoCodersAreFoundAndResolved() throws Exception {
        UUID round = begin(false);
        code(ANA, TRUST, 0, 9);
        code(BEN, TRUST, 0, 9);
        code(ANA, DOUBT, 20, 30);
        code(BEN, DOUBT, 25, 40);
        code(BEN, TRUST, 50, 60);
        code(ANA, TRUST, 9, 12);
        UUID consensus = session.edit("Consensus", edit -> Consensus.coder(edit, round));
        Comparison comparison = compare(consensus);
        assertEquals(List.of(Kind.AGREED, Kind.ONLY_FIRST, Kind.BOUNDARIES, Kind.ONLY_SECOND),
                comparison.passages().stream().map(Passage::kind).toList(), "what only touches is not the same passage");
        // 9 + 5 characters by both, of 9 + 3 + 20 + 10
        assertEquals(14.0 / 42, comparison.overlap(), 1e-9);
        List<Passage> differences = comparison.differences();
        assertEquals(new Span(20, 40), differences.get(1).span());
        decide(differences.get(0), Decision.NEITHER, consensus);
        decide(differences.get(1), Decision.INTERSECTION, consensus);
        assertThrows(Failure.class, () -> decide(differences.get(2), Decision.INTERSECTION, consensus));
        decide(differences.get(2), Decision.SECOND, consensus);
        List<Passage> now = compare(consensus).differences();
        assertTrue(now.stream().allMatch(Passage::isResolved));
        assertEquals("talked about", now.get(0).decision().text());
        assertEquals(new Span(25, 30), now.get(1).agreed().getFirst().span());
        assertEquals(new Span(50, 60), now.get(2).agreed().getFirst().span());
        decide(now.get(0), Decision.FIRST, consensus);
        decide(now.get(1), Decision.UNION, consensus);
        decide(now.get(2), Decision.NEITHER, consensus);
        now = compare(consensus).differences();
        assertNull(now.get(0).decision(), "a new decision replaces the one before");
        assertEquals(new Span(20, 40), now.get(1).agreed().getFirst().span());
        assertTrue(now.get(2).agreed().isEmpty());
        Comparison again = compare(consensus);
        assertEquals(1, takeAgreements(again, consensus));
        assertEquals(0, takeAgreements(compare(consensus), consensus));
        assertEquals(6 + 3, codings(), "the originals stay");
        session.undo();
        session.undo();
        Passage last = compare(consensus).differences().get(2);
        assertNull(last.decision());
        assertEquals(1, last.agreed().size(), "undo brings back what was decided before");
    }

    private int takeAgreements(Comparison comparison, UUID consensus) throws Failure, Cancelled {
        Integer taken = session.edit("Agreements", edit -> Consensus.takeAgreements(edit, comparison, consensus, ANA.id()));
        return taken;
    }

    @Test
    void whatIsForAllShowsNobodysWorkUntilTheRoundIsOpen() throws Exception {
        code(ANA, TRUST, 0, 9);
        ProjectView before = session.view();
        assertEquals(1, session.asSeenByAll(before).codings().size());
        UUID round = begin(true);
        code(BEN, TRUST, 2, 9);
        code(new Coder(UUID.randomUUID(), "Lead"), DOUBT, 3, 9);
        for (String viewer : List.of("Ana", "Ben", "Lead")) {
            session.codeAs(viewer);
            assertEquals(0, session.asSeenByAll(session.view()).codings().size(), "not even one's own, as " + viewer);
        }
        lock(round, ANA);
        lock(round, BEN);
        assertEquals(3, session.asSeenByAll(session.view()).codings().size());
    }

    /** Who linked what is asked of the change log, which tells here how often it is worked out what may be seen. */
    @Test
    void whatMayBeSeenOfMemosAndLinksIsWorkedOutOnlyWhenTheyOrWhatTheyAreAboutChanged() throws Exception {
        UUID first = code(BEN, TRUST, 2, 9);
        session.edit("Remark", edit -> {
            edit.put(new Memo(new UUID(5, 1), Ref.to(EntityKind.CODING, first), "", "Why", "", BEN.id(), Instant.EPOCH, Instant.EPOCH));
            edit.put(new Link(new UUID(6, 1), Ref.to(EntityKind.CODING, first), Ref.passage(source, new Span(0, 3)), "explains", ""));
            return null;
        });
        begin(true);
        session.close();
        AtomicInteger asked = new AtomicInteger();
        session = Projects.on(counting(asked)).open(folder.resolve("p.cairn"), Projects.Mode.WRITE, Progress.NONE);
        session.codeAs("Ben");
        assertEquals("1 memos, 1 links; for all 0 and 0", notes());
        int before = asked.get();
        code(BEN, DOUBT, 30, 40);
        session.edit("Call it otherwise", edit -> {
            edit.put(new Code(DOUBT, null, "Doubts", 1, true, 1, Code.Definition.EMPTY));
            return null;
        });
        assertEquals("1 memos, 1 links; for all 0 and 0", notes());
        ProjectView view = session.view();
        assertSame(session.asSeenByAll(view), session.asSeenByAll(view));
        assertEquals(before, asked.get());
        remove(EntityKind.CODING, first);
        session.undo();
        notes();
        assertTrue(asked.get() > before, "what they are about was away and is there again");
        assertEquals("1 memos, 1 links; for all 0 and 0", notes());
    }

    private String notes() {
        ProjectView all = session.asSeenByAll(session.view());
        return session.view().memos().size() + " memos, " + session.view().links().size() + " links; for all " + all.memos().size() + " and "
                + all.links().size();
    }

    private static StoreProvider counting(AtomicInteger asked) {
        return new StoreProvider() {

            private final StoreProvider real = new SqliteStoreProvider();

            @Override
            public Store create(Path file, UUID project, String name) throws Failure {
                return counting(real.create(file, project, name));
            }

            @Override
            public Store open(Path file, boolean writable, Progress progress) throws Failure, Cancelled {
                return counting(real.open(file, writable, progress));
            }

            private Store counting(Store store) {
                return (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("touches") && arguments[0] == TableDef.LINK) {
                        asked.incrementAndGet();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
            }
        };
    }

    @Test
    void nobodyWalksOverStepsThatAreHidden() throws Exception {
        begin(true);
        code(BEN, TRUST, 2, 9);
        long first = session.undoable().orElseThrow().number();
        code(ANA, DOUBT, 3, 9);
        long second = session.undoable().orElseThrow().number();
        code(BEN, DOUBT, 4, 9);
        assertEquals(List.of(second + 1, second), session.wayTo(first).stream().map(ChangeSet::number).toList());
        assertEquals(List.of(BEN.id(), ANA.id()), session.wayTo(first).stream().map(ChangeSet::coder).toList());
        assertEquals(List.of(), session.wayTo(second + 1));
        long version = session.view().version();
        assertThrows(Failure.class, () -> session.goTo(first, Progress.NONE), "Ana's step is hidden from Ben");
        assertEquals(version, session.view().version(), "not even the own step on the way there is undone");
        assertEquals(1, session.goTo(second, Progress.NONE));
    }
}
