// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.Backups;
import org.cairn.core.HistoryStep;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.TextCorrection;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of {@link ProjectSession}, kept on a real file. */
class SessionTest {

    private static final UUID TRUST = new UUID(1, 1);

    @TempDir
    private Path folder;

    private final Projects projects = Projects.on(new SqliteStoreProvider());
    private ProjectSession session;

    @BeforeEach
    void create() throws Exception {
        session = projects.create(folder.resolve("p.cairn"), "Project");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void reopen() throws Exception {
        session.close();
        session = projects.open(folder.resolve("p.cairn"), Projects.Mode.WRITE, Progress.NONE);
    }

    private static ProjectEdit.NewSource journal(String title, String text) {
        return new ProjectEdit.NewSource(title, "journal", "en", null, null, "", null, "", "", text, List.of(), null);
    }

    private static Code code(UUID id, UUID parent, String name) {
        return new Code(id, parent, name, 0x112233, true, 0, Code.Definition.EMPTY);
    }

    private UUID withSource(String text) throws Exception {
        return session.edit("Add", edit -> {
            edit.put(code(TRUST, null, "Trust"));
            return edit.add(journal("Week 1", text));
        });
    }

    @Test
    void anEditIsInTheViewAndOnDisk() throws Exception {
        UUID source = withSource("I began to trust them.");
        UUID coding = session.edit("Code", edit -> edit.code(source, new Span(11, 16), TRUST));
        Coding made = session.view().codings().coding(coding).orElseThrow();
        assertEquals("trust", session.view().text(session.view().source(source).orElseThrow()).slice(made.span()));
        String dump = ViewDump.of(session.view());
        reopen();
        assertEquals(dump, ViewDump.of(session.view()));
        assertEquals(session.coder(), session.view().coder(made.coder()).orElseThrow());
    }

    @Test
    void anEditThatThrowsLeavesNothing() throws Exception {
        UUID source = withSource("Text");
        String before = ViewDump.of(session.view());
        long version = session.view().version();
        assertThrows(IllegalStateException.class, () -> session.edit("Fail", edit -> {
            edit.remove(EntityKind.SOURCE, source);
            edit.add(journal("Week 2", "more"));
            throw new IllegalStateException("on purpose");
        }));
        assertThrows(Failure.class, () -> session.edit("Fail", edit -> edit.code(source, new Span(2, 9), TRUST)));
        assertThrows(Failure.class, () -> session.edit("Fail", edit -> edit.code(source, new Span(0, 1), UUID.randomUUID())));
        assertEquals(before, ViewDump.of(session.view()));
        assertEquals(version, session.view().version());
        reopen();
        assertEquals(before, ViewDump.of(session.view()));
    }

    @Test
    void anEditOfNothingIsNoStep() throws Exception {
        session.edit("Look", edit -> edit.before().sources().size());
        assertEquals(0, session.view().version());
        assertTrue(session.history(10).isEmpty());
    }

    @Test
    void oneEditIsOneChange() throws Exception {
        LinkedBlockingQueue<ProjectChange> changes = new LinkedBlockingQueue<>();
        UUID source = withSource("I began to trust them.");
        UUID other = session.edit("Add", edit -> edit.add(journal("Week 2", "other")));
        try (AutoCloseable handle = session.onChange(changes::add)) {
            session.edit("Code 2", edit -> {
                edit.code(source, new Span(0, 1), TRUST);
                return edit.code(source, new Span(2, 3), TRUST);
            });
            ProjectChange coded = changes.poll(10, TimeUnit.SECONDS);
            assertEquals(Set.of(source), coded.recoded());
            assertEquals(Set.of(), coded.rewritten());
            assertTrue(coded.touches(EntityKind.CODING));
            assertEquals("Code 2", coded.label());
            assertEquals(0, coded.before().codings().size());
            assertEquals(2, coded.after().codings().size());
            session.edit("Correct", edit -> edit.correct(other, "another"));
            assertEquals(Set.of(other), changes.poll(10, TimeUnit.SECONDS).rewritten());
            session.undo();
            assertEquals(Set.of(other), changes.poll(10, TimeUnit.SECONDS).rewritten());
            session.edit("Remove", edit -> {
                edit.remove(EntityKind.SOURCE, source);
                return null;
            });
            ProjectChange removed = changes.poll(10, TimeUnit.SECONDS);
            assertEquals(Set.of(source), removed.touched(EntityKind.SOURCE));
            assertEquals(Set.of(source), removed.recoded());
            assertEquals(Set.of(), removed.rewritten());
        }
        assertTrue(changes.isEmpty());
    }

    /** Whatever is done, undo and redo walk through the very same states, also after the file was closed and opened. */
    @Test
    void anythingCanBeUndoneAndRedone() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            close();
            session = projects.create(folder.resolve("random" + seed + ".cairn"), "Random");
            session.codeAs("tester");
            RandomEdits edits = new RandomEdits(new Random(seed), session);
            List<String> states = new ArrayList<>(List.of(ViewDump.of(session.view())));
            List<ProjectView> views = new ArrayList<>(List.of(session.view()));
            for (int i = 0; i < 60; i++) {
                long version = session.view().version();
                session.edit("step " + i, edit -> {
                    edits.apply(edit);
                    return null;
                });
                if (session.view().version() != version) {
                    states.add(ViewDump.of(session.view()));
                    views.add(session.view());
                }
            }
            for (int i = 0; i < views.size(); i++) {
                assertEquals(states.get(i), ViewDump.of(views.get(i)), "a view does not change");
            }
            for (int i = states.size() - 2; i >= 0; i--) {
                assertTrue(session.undo().isPresent());
                assertEquals(states.get(i), ViewDump.of(session.view()));
            }
            assertTrue(session.undo().isEmpty());
            session.close();
            session = projects.open(folder.resolve("random" + seed + ".cairn"), Projects.Mode.WRITE, Progress.NONE);
            for (int i = 1; i < states.size(); i++) {
                assertTrue(session.redo().isPresent());
                assertEquals(states.get(i), ViewDump.of(session.view()));
            }
            assertTrue(session.redo().isEmpty());
            assertEquals(List.of(), session.check(Progress.NONE));
            session.close();
            session = projects.open(folder.resolve("random" + seed + ".cairn"), Projects.Mode.READ, Progress.NONE);
            assertEquals(states.getLast(), ViewDump.of(session.view()));
        }
    }

    @Test
    void undoSaysWhatItTookBack() throws Exception {
        UUID source = withSource("Text of a journal");
        session.edit("Code one passage", edit -> edit.code(source, new Span(0, 4), TRUST));
        session.editByItself("Inbox", edit -> {
            edit.describe("Renamed by itself", "");
            return null;
        });
        assertEquals("Code one passage", session.undoable().map(ChangeSet::label).orElseThrow());
        assertEquals("Code one passage", session.undo().map(ChangeSet::label).orElseThrow());
        assertEquals("Project", session.view().info().name());
        assertEquals(0, session.view().codings().size());
        assertEquals("Code one passage", session.redoable().map(ChangeSet::label).orElseThrow());
        List<ChangeSet> history = session.history(10);
        assertEquals("Undo: Code one passage", history.getFirst().label());
        assertTrue(history.stream().anyMatch(c -> c.label().equals("Code one passage") && c.undone()));
        session.redo();
        assertEquals(1, session.view().codings().size());
        assertEquals("Renamed by itself", session.view().info().name());
    }

    @Test
    void codingsFollowACorrectedText() throws Exception {
        UUID source = withSource("Teh pupils led. I watched 😀 them. Gone.");
        session.edit("Code", edit -> {
            edit.put(edit.before().coders().isEmpty() ? session.coder() : edit.before().coders().getFirst());
            edit.code(source, new Span(0, 15), TRUST);
            edit.code(source, new Span(16, 33), TRUST);
            edit.put(new Memo(UUID.randomUUID(), Ref.passage(source, new Span(28, 32)), "", "", "them!", session.coder().id(), Instant.now(),
                    Instant.now()));
            return edit.code(source, new Span(34, 39), TRUST);
        });
        TextCorrection report = session.edit("Correct a typo", edit -> edit.correct(source, "The quiet pupils led. I watched 😀 them."));
        Source after = session.view().source(source).orElseThrow();
        Codings.Row row = session.view().codings().of(after);
        assertEquals("The quiet pupils led.", session.view().text(after).slice(row.start(0), row.end(0)));
        assertEquals("I watched 😀 them.", session.view().text(after).slice(row.start(1), row.end(1)));
        assertEquals("them", session.view().text(after).slice(session.view().memos().iterator().next().target().span()));
        assertEquals(1, report.doubtful().size());
        assertTrue(report.doubtful().getFirst().message().contains("\"Gone.\""), report.toString());
        assertEquals(2, after.revision());
        assertEquals(List.of(), session.check(Progress.NONE));
    }

    @Test
    void whatCannotBeWithoutTheOtherGoesWithIt() throws Exception {
        UUID source = withSource("Text of a journal");
        UUID below = UUID.randomUUID();
        session.edit("Code", edit -> {
            edit.put(code(below, TRUST, "Reciprocity"));
            edit.code(source, new Span(0, 4), TRUST);
            edit.code(source, new Span(5, 9), below);
            edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.CODE, below), "code", "", "what it means", session.coder().id(),
                    Instant.now(), Instant.now()));
            return null;
        });
        session.edit("Remove the code", edit -> {
            edit.remove(EntityKind.CODE, TRUST);
            return null;
        });
        assertEquals(0, session.view().codebook().size());
        assertEquals(0, session.view().codings().size());
        assertTrue(session.view().memos().isEmpty());
        session.undo();
        assertEquals(2, session.view().codings().size());
        assertEquals(1, session.view().memos().size());
    }

    @Test
    void aFolderOfTheCodebookIsNoCode() throws Exception {
        UUID source = withSource("Text");
        UUID folderCode = UUID.randomUUID();
        Failure failure = assertThrows(Failure.class, () -> session.edit("Code", edit -> {
            edit.put(new Code(folderCode, null, "Barriers", 0, false, 0, Code.Definition.EMPTY));
            return edit.code(source, new Span(0, 4), folderCode);
        }));
        assertTrue(failure.getMessage().contains("\"Barriers\" is a folder"), failure.getMessage());
        assertThrows(Failure.class, () -> session.edit("Circle", edit -> {
            edit.put(code(folderCode, TRUST, "below"));
            edit.put(code(TRUST, folderCode, "Trust"));
            return null;
        }));
    }

    @Test
    void readingOnlyAllowsNoEdit() throws Exception {
        withSource("Text");
        try (ProjectSession reader = projects.open(folder.resolve("p.cairn"), Projects.Mode.READ, Progress.NONE)) {
            assertFalse(reader.isWritable());
            assertEquals(1, reader.view().sources().size());
            Failure failure = assertThrows(Failure.class, () -> reader.edit("Add", edit -> edit.add(journal("Week 2", "x"))));
            assertTrue(failure.getMessage().contains("read only"), failure.getMessage());
        }
    }

    @Test
    void manyTextsComeInTheOrderAskedFor() throws Exception {
        session.edit("Add", edit -> {
            for (int i = 0; i < 1000; i++) {
                edit.add(journal("Week " + i, "Text of week " + i));
            }
            return null;
        });
        List<Source> wanted = new ArrayList<>(session.view().sources());
        Collections.shuffle(wanted, new Random(3));
        wanted.addAll(wanted.subList(0, 10));
        List<String> seen = new ArrayList<>();
        session.view().texts(wanted, (source, text) -> seen.add(source.title() + ": " + text.string()));
        assertEquals(wanted.stream().map(s -> s.title() + ": Text of week " + s.title().substring(5)).toList(), seen);
        assertThrows(IllegalStateException.class, () -> session.view().texts(wanted, (source, text) -> {
            throw new IllegalStateException("on purpose");
        }));
    }

    @Test
    void structureAndOriginalComeBack() throws Exception {
        UUID source = session.edit("Add", edit -> edit.add(new ProjectEdit.NewSource("Talk", "interview", "en", null, null, "", null, "", "",
                "Ann: Hello.\nBo: Hi.", List.of(new Structure(Structure.Kind.TURN, new Span(0, 11), "Ann", 0, null)), null)));
        Source made = session.view().source(source).orElseThrow();
        assertEquals(new Span(0, 11), session.view().structure(made).getFirst().span());
        assertTrue(session.view().original(made).isEmpty());
        assertEquals(Map.of(), session.view().values(source));
        assertNotEquals(0, made.number());
    }

    @Test
    void theFileStaysWhatWasImportedWhateverIsCorrectedInTheText() throws Exception {
        byte[] file = "I was afrad to try.\n".getBytes(StandardCharsets.UTF_8);
        UUID source = session.edit("Add", edit -> edit.add(new ProjectEdit.NewSource("Week 1", "journal", "en", null, null, "", null, "",
                "week.txt", "I was afrad to try.\n", List.of(), new ReadDocument.Original("week.txt", "text/plain", file))));
        assertTrue(session.view().isOriginalText(session.view().source(source).orElseThrow()));
        for (String text : List.of("I was afraid to try.\n", "I was afraid to try it.\n")) {
            session.edit("Correct", edit -> edit.correct(source, text));
            Source corrected = session.view().source(source).orElseThrow();
            assertEquals(text, session.view().text(corrected).string());
            assertArrayEquals(file, session.view().original(corrected).orElseThrow());
            assertFalse(session.view().isOriginalText(corrected));
        }
        session.edit("Correct back", edit -> edit.correct(source, "I was afrad to try.\n"));
        assertTrue(session.view().isOriginalText(session.view().source(source).orElseThrow()));
        session.edit("Correct", edit -> edit.correct(source, "I was afraid.\n"));
        session.purge("Forget the past", label -> label);
        assertTrue(session.view().original(session.view().source(source).orElseThrow()).isEmpty(), "what was deleted for good is gone");
    }

    @Test
    void theHistoryIsWalkedToAnyStepAndBack() throws Exception {
        List<String> states = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int week = i;
            session.edit("Week " + i, edit -> edit.add(journal("Week " + week, "text " + week)));
            states.add(ViewDump.of(session.view()));
        }
        List<HistoryStep> steps = session.steps(100);
        assertEquals(List.of("Week 6", "Week 5"), steps.stream().limit(2).map(step -> step.change().label()).toList());
        long second = steps.get(steps.size() - 2).change().number();
        long fifth = steps.get(1).change().number();

        assertEquals(List.of("Week 6", "Week 5", "Week 4", "Week 3"), session.wayTo(second).stream().map(ChangeSet::label).toList());
        assertEquals(4, session.goTo(second, Progress.NONE));
        assertEquals(states.get(1), ViewDump.of(session.view()));
        assertEquals(HistoryStep.State.UNDONE, session.steps(100).getFirst().state());
        assertEquals(steps.size(), session.steps(100).size(), "going back is no step of its own");
        assertEquals(List.of("Week 3", "Week 4", "Week 5"), session.wayTo(fifth).stream().map(ChangeSet::label).toList());
        assertEquals(3, session.goTo(fifth, Progress.NONE));
        assertEquals(states.get(4), ViewDump.of(session.view()));
        assertEquals(0, session.goTo(fifth, Progress.NONE));

        session.edit("Other", edit -> edit.add(journal("Other", "other")));
        Failure left = assertThrows(Failure.class, () -> session.goTo(steps.getFirst().change().number(), Progress.NONE));
        assertTrue(left.problem().remedy().contains("undone"), left.problem().remedy());
        assertEquals(HistoryStep.State.LEFT, session.steps(100).get(1).state());
    }

    @Test
    void aBackupIsTheProjectAsItWas() throws Exception {
        session.edit("Week 1", edit -> edit.add(journal("Week 1", "text 1")));
        String then = ViewDump.of(session.view());
        Backups backups = new Backups(folder.resolve("backups"), 2);
        UUID id = session.view().info().id();
        Instant first = Instant.parse("2026-11-28T10:00:00Z");
        assertEquals(List.of(), backups.list());
        assertTrue(backups.isDue(id, first));
        Backups.Backup made = backups.make(session, first);
        assertEquals(List.of(made), backups.list(id));
        assertEquals(first, made.made());
        assertEquals(session.view().info().name(), made.name());
        assertFalse(backups.isDue(id, first.plusSeconds(86_399)));
        assertTrue(backups.isDue(id, first.plusSeconds(86_400)));
        session.edit("Week 2", edit -> edit.add(journal("Week 2", "text 2")));
        try (ProjectSession copy = Projects.on(new SqliteStoreProvider()).open(made.file(), Projects.Mode.WRITE, Progress.NONE)) {
            assertEquals(then, ViewDump.of(copy.view()));
            assertEquals(List.of(), copy.check(Progress.NONE));
        }
        assertThrows(Failure.class, () -> backups.make(session, first), "nothing is written over");
        backups.make(session, first.plusSeconds(60));
        backups.make(session, first.plusSeconds(120));
        assertEquals(List.of(first.plusSeconds(120), first.plusSeconds(60)), backups.list(id).stream().map(Backups.Backup::made).toList());
        Files.writeString(made.file().resolveSibling("My notes.txt"), "mine");
        backups.make(session, first.plusSeconds(180));
        assertTrue(Files.exists(made.file().resolveSibling("My notes.txt")), "what Cairn did not make stays");
    }
}
