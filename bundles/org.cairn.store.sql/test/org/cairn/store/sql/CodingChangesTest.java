// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.CodingChanges;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.TextCorrection;
import org.cairn.core.TextCorrection.Fate;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of codings that are recoded, resized, split and merged, and of what stands on a text that is corrected. */
class CodingChangesTest {

    private static final UUID TRUST = new UUID(1, 1);
    private static final UUID DOUBT = new UUID(1, 2);

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID source;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void text(String text) throws Exception {
        source = session.edit("Add", edit -> {
            edit.put(session.coder());
            edit.put(new Code(TRUST, null, "Trust", 1, true, 0, Code.Definition.EMPTY));
            edit.put(new Code(DOUBT, null, "Doubt", 2, true, 1, Code.Definition.EMPTY));
            return edit.add(new ProjectEdit.NewSource("Journal", "journal", "en", null, null, "", null, "", "", text, List.of(), null));
        });
    }

    private UUID coded(int start, int end, String comment, int weight, boolean important) throws Exception {
        UUID id = UUID.randomUUID();
        session.edit("Code", edit -> {
            edit.put(new Coding(id, source, TRUST, session.coder().id(), new Span(start, end), Instant.ofEpochMilli(7), comment, weight,
                    important));
            return null;
        });
        return id;
    }

    private UUID memo(Ref on) throws Exception {
        UUID id = UUID.randomUUID();
        session.edit("Memo", edit -> {
            edit.put(new Memo(id, on, "", "Why", "Because.", session.coder().id(), Instant.EPOCH, Instant.EPOCH));
            return null;
        });
        return id;
    }

    private Coding coding(UUID id) {
        return session.view().codings().coding(id).orElseThrow();
    }

    private Source source() {
        return session.view().source(source).orElseThrow();
    }

    private String quotation(UUID coding) {
        return session.view().text(source()).slice(coding(coding).span());
    }

    /** An import may add all its texts first and code them after. */
    @Test
    void manyTextsMayBeAddedBeforeTheyAreCoded() throws Exception {
        text("The pupils led.");
        List<UUID> added = new java.util.ArrayList<>();
        session.edit("Import", edit -> {
            for (int i = 0; i < 40; i++) {
                added.add(edit.add(new ProjectEdit.NewSource("Text " + i, "document", "en", null, null, "", null, "", "", "Text " + i, List.of(),
                        null)));
            }
            for (UUID one : added) {
                edit.put(new Coding(UUID.randomUUID(), one, TRUST, session.coder().id(), new Span(0, 4), Instant.EPOCH, "", 0, false));
            }
            return null;
        });
        assertEquals(40, session.view().codings().size());
        for (UUID one : added) {
            Source there = session.view().source(one).orElseThrow();
            assertEquals("Text", session.view().text(there).slice(session.view().codings().of(there).coding(0).span()));
        }
    }

    /** What an edit adds goes with what it removes, as what was there before does. */
    @Test
    void codingsOfOneEditGoWithTheirCode() throws Exception {
        text("The pupils led.");
        UUID old = coded(0, 3, "", 0, false);
        List<UUID> ids = List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3));
        UUID coder = session.coder().id();
        session.edit("Code and remove", edit -> {
            for (UUID id : ids) {
                edit.put(new Coding(id, source, TRUST, coder, new Span(4, 10), Instant.EPOCH, "", 0, false));
            }
            UUID made = edit.code(source, new Span(11, 14), TRUST);
            edit.put(new Coding(ids.get(1), source, DOUBT, coder, new Span(4, 10), Instant.EPOCH, "stays", 0, false));
            assertThrows(Failure.class, () -> edit.remove(EntityKind.CODER, coder), "a new coding is the coder's");
            edit.remove(EntityKind.CODE, TRUST);
            for (UUID gone : List.of(ids.getFirst(), made, old)) {
                assertThrows(Failure.class, () -> edit.remove(EntityKind.CODING, gone));
            }
            edit.put(new Coding(ids.getLast(), source, DOUBT, coder, new Span(0, 3), Instant.EPOCH, "again", 0, false));
            return null;
        });
        Codings.Row row = session.view().codings().of(source());
        assertEquals(List.of("again", "stays"), List.of(row.coding(0).comment(), row.coding(1).comment()));
        assertEquals(2, session.view().codings().size());
        session.undo();
        assertEquals(old, session.view().codings().of(source()).coding(0).id());
        assertEquals(1, session.view().codings().size());
    }

    @Test
    void aRecodedCodingKeepsAllButItsCode() throws Exception {
        text("The pupils led.");
        UUID id = coded(4, 10, "why not", 40, true);
        UUID memo = memo(Ref.to(EntityKind.CODING, id));
        Coding before = coding(id);
        session.edit("Recode", edit -> {
            CodingChanges.recode(edit, id, DOUBT);
            return null;
        });
        assertEquals(new Coding(id, source, DOUBT, before.coder(), before.span(), before.created(), "why not", 40, true), coding(id));
        assertEquals(List.of(memo), session.view().memos().stream().map(Memo::id).toList());
    }

    @Test
    void aSplitCodingKeepsItsMemoOnTheFirstPartAndLeavesTheWhiteSpaceOut() throws Exception {
        text("They led.  I watched 😀 them.");
        UUID id = coded(0, 28, "a remark", 40, true);
        memo(Ref.to(EntityKind.CODING, id));
        UUID second = session.edit("Split", edit -> CodingChanges.split(edit, id, 10));
        assertEquals("They led.", quotation(id));
        assertEquals("I watched 😀 them.", quotation(second));
        assertEquals(List.of("a remark", ""), List.of(coding(id).comment(), coding(second).comment()));
        assertEquals(coding(id).created(), coding(second).created());
        assertEquals(40, coding(second).weight());
        assertEquals(id, session.view().memos().iterator().next().target().id());
        assertThrows(Failure.class, () -> session.edit("Split", edit -> CodingChanges.split(edit, id, 0)));
        assertEquals(List.of(), session.check(Progress.NONE));
    }

    @Test
    void mergedCodingsKeepEveryCommentMemoAndLink() throws Exception {
        text("They led. I watched. They talked. Nobody asked.");
        UUID first = coded(0, 9, "one", 10, false);
        UUID second = coded(10, 20, "two", 60, true);
        UUID inside = coded(12, 19, "one", 0, false);
        UUID far = coded(34, 47, "", 0, false);
        memo(Ref.to(EntityKind.CODING, second));
        session.edit("Link", edit -> {
            edit.put(new Link(UUID.randomUUID(), Ref.to(EntityKind.CODING, inside), Ref.to(EntityKind.CODING, far), "explains", ""));
            edit.put(new Link(UUID.randomUUID(), Ref.to(EntityKind.CODING, first), Ref.to(EntityKind.CODING, second), "follows", ""));
            return null;
        });
        List<Coding> group = CodingChanges.joinable(session.view(), coding(inside));
        assertEquals(List.of(first, second, inside), group.stream().map(Coding::id).toList(), "white space between them does not part them");
        assertEquals(List.of(far), CodingChanges.joinable(session.view(), coding(far)).stream().map(Coding::id).toList());
        String before = ViewDump.of(session.view());
        assertEquals(first, session.edit("Merge", edit -> CodingChanges.merge(edit, group)));
        assertEquals("They led. I watched.", quotation(first));
        assertEquals("one\ntwo", coding(first).comment());
        assertEquals(60, coding(first).weight());
        assertTrue(coding(first).important());
        assertEquals(2, session.view().codings().size());
        assertEquals(first, session.view().memos().iterator().next().target().id());
        assertEquals(List.of("explains"), session.view().links().stream().map(Link::relation).toList());
        assertEquals(first, session.view().links().iterator().next().from().id());
        assertEquals(List.of(), session.check(Progress.NONE));
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
    }

    /** Whatever is done: every character that was coded is coded still, spans lie in the text, quotations fit, and undo is exact. */
    @Test
    void nothingIsLostWhateverIsDone() throws Exception {
        text("Žáci 😀 vedli hodinu sami.\nI watched them, and nobody 😀 asked for help. Then we talked.\n".repeat(3));
        Random random = new Random(5);
        SourceText text = session.view().text(source());
        for (int i = 0; i < 12; i++) {
            int start = random.nextInt(text.length() - 1);
            coded(start, start + 1 + random.nextInt(Math.min(60, text.length() - start)), i % 3 == 0 ? "remark " + i : "", i, i % 4 == 0);
        }
        List<String> dumps = new ArrayList<>(List.of(ViewDump.of(session.view())));
        for (int round = 0; round < 150; round++) {
            boolean[] before = covered(text);
            Codings.Row row = session.view().codings().of(source());
            Coding any = row.coding(random.nextInt(row.size()));
            List<Coding> group = CodingChanges.joinable(session.view(), any);
            int size = session.view().codings().size();
            int kind = random.nextInt(3);
            int at = any.span().start() + random.nextInt(any.span().length() + 1);
            if (kind == 0 && CodingChanges.canSplit(text, any.span(), at)) {
                session.edit("Split", edit -> CodingChanges.split(edit, any.id(), at));
                assertEquals(size + 1, session.view().codings().size());
            } else if (kind == 1 && group.size() > 1) {
                session.edit("Merge", edit -> CodingChanges.merge(edit, group));
                assertEquals(size - group.size() + 1, session.view().codings().size());
            } else {
                session.edit("Recode", edit -> {
                    CodingChanges.recode(edit, any.id(), any.code().equals(TRUST) ? DOUBT : TRUST);
                    return null;
                });
            }
            dumps.add(ViewDump.of(session.view()));
            boolean[] after = covered(text);
            for (int i = 0; i < before.length; i++) {
                boolean white = Character.isWhitespace(text.slice(i, i + 1).codePointAt(0));
                assertTrue(white || before[i] == after[i], "character " + i + " in round " + round);
            }
            assertEquals(List.of(), session.check(Progress.NONE));
        }
        for (int i = dumps.size() - 2; i >= 0; i--) {
            session.undo();
            assertEquals(dumps.get(i), ViewDump.of(session.view()));
        }
    }

    private boolean[] covered(SourceText text) {
        boolean[] covered = new boolean[text.length()];
        Codings.Row row = session.view().codings().of(source());
        for (int i = 0; i < row.size(); i++) {
            Arrays.fill(covered, row.start(i), row.end(i), true);
        }
        return covered;
    }

    @Test
    void aPreviewSaysWhatACorrectionThenDoes() throws Exception {
        text("Teh pupils led. I watched them. Gone. The end.");
        UUID shorter = coded(0, 15, "", 0, false);
        UUID same = coded(16, 31, "", 0, false);
        UUID lost = coded(32, 37, "", 0, false);
        UUID moved = coded(38, 46, "", 0, false);
        UUID bookmark = memo(Ref.passage(source, new Span(18, 25)));
        String corrected = "The pupils lead. I watched them. The end.";
        TextCorrection preview = TextCorrection.preview(session.view(), source(), corrected);
        assertEquals(preview, session.edit("Correct", edit -> edit.correct(source, corrected)));
        assertEquals("The pupils lead.", quotation(shorter));
        assertEquals("I watched them.", quotation(same));
        assertEquals("The end.", quotation(moved));
        assertEquals(Fate.GREW, fate(preview, shorter));
        assertEquals(Fate.MOVED, fate(preview, same));
        assertEquals(Fate.MOVED, fate(preview, moved));
        assertEquals(Fate.MOVED, fate(preview, bookmark));
        assertEquals(Fate.LOST, fate(preview, lost));
        assertEquals("Gone.", preview.effects().stream().filter(e -> e.id().equals(lost)).findFirst().orElseThrow().was());
        assertEquals(1, preview.doubtful().size());
        assertEquals(1, preview.count(Fate.LOST));
    }

    private static Fate fate(TextCorrection correction, UUID id) {
        return correction.effects().stream().filter(effect -> effect.id().equals(id)).findFirst().orElseThrow().fate();
    }

    /** QualCoder loses codings when one word is replaced everywhere; here all of them must stay on their words. */
    @Test
    void aWordReplacedEverywhereMovesNothingOffItsWords() throws Exception {
        StringBuilder long300 = new StringBuilder();
        for (int i = 0; long300.length() < 300_000; i++) {
            long300.append("Entry ").append(i).append(" on the colour of the room, and what colour does to a class of ").append(20 + i % 11)
                    .append(" pupils in number ").append(i).append(".\n");
        }
        String before = long300.toString();
        text(before);
        List<UUID> ids = new ArrayList<>();
        List<String> words = new ArrayList<>();
        session.edit("Code", edit -> {
            Random random = new Random(3);
            for (int i = 0; i < 3000; i++) {
                int start = before.indexOf("number", random.nextInt(before.length() - 300));
                int end = before.indexOf('.', start);
                ids.add(edit.code(source, new Span(start, end), TRUST));
                words.add(before.substring(start, end));
            }
            return null;
        });
        TextCorrection report = session.edit("Correct", edit -> edit.correct(source, before.replace("colour", "tint and shade of colouring")));
        for (int i = 0; i < ids.size(); i += 37) {
            assertEquals(words.get(i), quotation(ids.get(i)));
        }
        assertEquals(0, report.doubtful().size());
        assertEquals(List.of(), session.check(Progress.NONE));
    }
}
