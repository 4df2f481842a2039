// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.people.NameKey;
import org.cairn.core.people.Pseudonym;
import org.cairn.core.people.Pseudonymisation;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names go, codings stay, and what is deleted for good is not in the file any more. */
class PseudonymisationTest {

    private static final UUID ROSA = new UUID(1, 1);
    private static final UUID TOM = new UUID(1, 2);
    private static final UUID ROSE = new UUID(1, 3);
    private static final UUID TRUST = new UUID(4, 1);
    private static final String TEXT = "Rosa Tennant met Tom. ROSA\nTENNANT'S notes 😀 say: Tennant trusts Tomas, and Rosalind trusts rosa tennant.";

    @TempDir
    private Path folder;

    private final Projects projects = Projects.on(new SqliteStoreProvider());
    private ProjectSession session;
    private UUID source;

    @BeforeEach
    void create() throws Exception {
        session = projects.create(folder.resolve("p.cairn"), "Project");
        source = session.edit("Add the journal of Rosa Tennant", edit -> {
            edit.put(new Person(ROSA, "Rosa Tennant", "teacher", null, "Rosa Tennant leads."));
            edit.put(new Person(TOM, "Tom", "", null, ""));
            edit.put(new Person(ROSE, "Teacher 01", "teacher", null, ""));
            edit.put(new Code(TRUST, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
            edit.put(session.coder());
            return edit.add(new ProjectEdit.NewSource("Rosa Tennant, week 1", "journal", "en", ROSA, null, "", null, "Rosa Tennant",
                    "rosa tennant.txt", TEXT, List.of(new Structure(Structure.Kind.TURN, new Span(0, 21), "Rosa Tennant", 0, ROSA),
                            new Structure(Structure.Kind.TURN, new Span(22, 40), "T", 0, TOM)),
                    new ReadDocument.Original("rosa tennant.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8))));
        });
        session.edit("Code Rosa Tennant", edit -> {
            UUID coding = edit.code(source, new Span(0, 12), TRUST);
            edit.put(new Coding(coding, source, TRUST, session.coder().id(), new Span(0, 12), Instant.EPOCH, "said of Rosa Tennant", 0, false));
            edit.put(new Memo(new UUID(8, 1), Ref.passage(source, new Span(0, 12)), "case", "", "Rosa Tennant again", session.coder().id(),
                    Instant.EPOCH, Instant.EPOCH));
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Pseudonymisation all(boolean ignoreCase) {
        ProjectView view = session.view();
        List<Pseudonym> pseudonyms = Pseudonym.propose(view, List.of(view.person(ROSA).orElseThrow(), view.person(TOM).orElseThrow()),
                "Person", true);
        return new Pseudonymisation(pseudonyms, new Pseudonymisation.Options(true, true, ignoreCase, true));
    }

    private String text() {
        return session.view().text(session.view().source(source).orElseThrow()).string();
    }

    @Test
    void pseudonymsAreProposedThatNobodyHas() {
        ProjectView view = session.view();
        List<Pseudonym> proposed = Pseudonym.propose(view, view.people(), "Person", true);
        assertEquals(List.of("Teacher 02", "Person 01", "Teacher 03"), proposed.stream().map(Pseudonym::pseudonym).toList());
        assertEquals(List.of("Rosa Tennant", "Rosa", "Tennant"), proposed.getFirst().forms());
    }

    @Test
    void wholeWordsInAnyCaseAreReplacedAndCodingsFollow() throws Exception {
        Pseudonymisation replacing = all(true);
        assertEquals(List.of("Rosa Tennant", "Tom", "ROSA\nTENNANT", "Tennant", "rosa tennant"),
                replacing.preview(session.view(), Progress.NONE).stream().map(Pseudonymisation.Place::was).toList());
        String before = ViewDump.of(session.view());
        session.edit("Replace names", edit -> {
            replacing.apply(edit);
            return null;
        });
        assertEquals("Teacher 02 met Person 01. Teacher 02'S notes 😀 say: Teacher 02 trusts Tomas, and Rosalind trusts Teacher 02.", text());
        ProjectView view = session.view();
        Source now = view.source(source).orElseThrow();
        Coding coding = view.codings().of(now).coding(0);
        assertEquals("Teacher 02", view.text(now).slice(coding.span()));
        assertEquals("said of Teacher 02", coding.comment());
        Memo memo = view.memos().iterator().next();
        assertEquals("Teacher 02", view.text(now).slice(memo.target().span()));
        assertEquals("Teacher 02 again", memo.text());
        assertEquals(List.of("Teacher 02", "T"), view.structure(now).stream().map(Structure::label).toList());
        assertEquals("Teacher 02, week 1", now.title());
        assertEquals("Teacher 02.txt", now.origin());
        assertEquals("Teacher 02 leads.", view.person(ROSA).orElseThrow().notes());
        assertEquals(List.of(), session.check(Progress.NONE));
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
    }

    @Test
    void onlyTheSpellingGivenIsReplacedWhenCaseMatters() throws Exception {
        session.edit("Replace names", edit -> {
            all(false).apply(edit);
            return null;
        });
        assertTrue(text().startsWith("Teacher 02 met Person 01. ROSA\nTENNANT'S"), text());
    }

    @Test
    void forGoodNothingIsLeftInTheFileAndUndoStopsThere() throws Exception {
        assertTrue(bytes().contains("Tennant"), "the test can fail");
        all(true).applyForGood(session, "Replace 2 names", UnaryOperator.identity());
        Path file = session.file();
        assertEquals("Teacher 02", session.view().person(ROSA).orElseThrow().name());
        assertTrue(session.view().original(session.view().source(source).orElseThrow()).isEmpty());
        assertFalse(session.undoable().isPresent());
        Failure refused = assertThrows(Failure.class, session::undo);
        assertTrue(refused.getMessage().contains("deleted for good"));
        assertEquals(List.of(ChangeSet.PURGE, 0L, 0L, 0L), session.history(10).stream().map(ChangeSet::undoes).toList());
        assertEquals("Add the journal of Teacher 02", session.history(10).getLast().label());
        UUID later = session.edit("Go on", edit -> edit.code(source, new Span(0, 10), TRUST));
        session.undo();
        assertTrue(session.view().codings().coding(later).isEmpty());
        assertEquals(List.of(), session.check(Progress.NONE));
        assertFalse(bytes().toLowerCase(Locale.ROOT).contains("tennant"), "while it is open");
        session.close();
        assertFalse(bytes().toLowerCase(Locale.ROOT).contains("tennant"), "when it is closed");
        session = projects.open(file, Projects.Mode.WRITE, Progress.NONE);
        assertFalse(session.undoable().isPresent());
        assertThrows(Failure.class, session::undo);
        assertEquals(List.of(), session.check(Progress.NONE));
    }

    /** The project file and what SQLite keeps beside it. */
    private String bytes() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void twoPeopleCannotGetTheSameName() {
        Pseudonymisation same = new Pseudonymisation(List.of(new Pseudonym(ROSA, "Rosa Tennant", "teacher 01", List.of())),
                new Pseudonymisation.Options(false, false, true, false));
        assertThrows(Failure.class, () -> session.edit("Same", edit -> {
            same.apply(edit);
            return null;
        }));
    }

    @Test
    void theKeyOpensWithItsPassphraseOnlyAndKeepsTheFirstName() throws Exception {
        Path file = folder.resolve("p.names");
        char[] right = "correct horse".toCharArray();
        NameKey.add(file, right, List.of(new NameKey.Entry(ROSA, "Rosa Tennant", "Teacher 02")));
        NameKey.add(file, right, List.of(new NameKey.Entry(TOM, "Tom", "Person 01"), new NameKey.Entry(ROSA, "Teacher 02", "Rowan")));
        assertEquals(Map.of(ROSA, new NameKey.Entry(ROSA, "Rosa Tennant", "Rowan"), TOM, new NameKey.Entry(TOM, "Tom", "Person 01")),
                NameKey.read(file, right));
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("Tom"));
        Failure wrong = assertThrows(Failure.class, () -> NameKey.read(file, "wrong horse".toCharArray()));
        assertTrue(wrong.problem().message().startsWith("The passphrase is not the right one"));
        assertThrows(Failure.class, () -> NameKey.add(file, "wrong horse".toCharArray(), List.of()), "nothing is overwritten");
        byte[] changed = Files.readAllBytes(file);
        changed[changed.length - 20] ^= 1;
        Files.write(file, changed);
        assertThrows(Failure.class, () -> NameKey.read(file, right));
        Files.write(file, Set.of("no key"));
        assertThrows(Failure.class, () -> NameKey.read(file, right));
        changed[9] = 0x7f;
        Files.write(file, changed);
        assertThrows(Failure.class, () -> NameKey.read(file, right), "two terabytes of memory are not asked for");
    }
}
