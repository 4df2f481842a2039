// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.codebook.CodeDeletion;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.core.codebook.CodeMerge;
import org.cairn.core.codebook.CodeMerge.Overlap;
import org.cairn.core.codebook.CodeMoves;
import org.cairn.core.codebook.CodeSplit;
import org.cairn.core.codebook.CodeUse;
import org.cairn.core.codebook.CodebookDiff;
import org.cairn.core.codebook.CodebookDiff.Kind;
import org.cairn.core.codebook.CodebookImport;
import org.cairn.core.codebook.CodebookVersion;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a codebook as a whole, on a real file: nothing is lost, and undo brings everything back. */
class CodebookOperationsTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final Coder ANA = new Coder(new UUID(2, 1), "Ana");
    private static final Coder BEN = new Coder(new UUID(2, 2), "Ben");

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID source;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        source = session.edit("Begin", edit -> {
            edit.put(ANA);
            edit.put(BEN);
            edit.put(code(A, null, "Anna", 0, new Code.Definition("a", "same", "", "", "")));
            edit.put(code(B, null, "Berta", 1, new Code.Definition("b", "same", "use b", "", "")));
            edit.put(code(C, B, "Cäcilie", 0, Code.Definition.EMPTY));
            return edit.add(new ProjectEdit.NewSource("Week 1", "journal", "en", null, null, "", null, "", "", "x".repeat(60),
                    List.of(), null));
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Code code(UUID id, UUID parent, String name, int position, Code.Definition definition) {
        return new Code(id, parent, name, 0x112233, true, position, definition);
    }

    private UUID coded(UUID code, Coder coder, int start, int end, String comment) throws Exception {
        return session.edit("Code", edit -> {
            UUID id = UUID.randomUUID();
            edit.put(new Coding(id, source, code, coder.id(), new Span(start, end), Instant.EPOCH, comment, 0, false));
            return id;
        });
    }

    private Codebook book() {
        return session.view().codebook();
    }

    private List<String> tree() {
        return book().codes().stream().map(book()::path).toList();
    }

    private void step(UUID code, CodeMoves.Step step) throws Exception {
        CodeMoves.Place place = CodeMoves.step(book(), book().code(code).orElseThrow(), step).orElseThrow();
        session.edit("Move", edit -> {
            CodeMoves.place(edit, List.of(code), place);
            return null;
        });
    }

    @Test
    void keysMoveACodeByOnePlaceOrOneLevel() throws Exception {
        step(B, CodeMoves.Step.UP);
        assertEquals(List.of("Berta", "Berta > Cäcilie", "Anna"), tree());
        assertTrue(CodeMoves.step(book(), book().code(B).orElseThrow(), CodeMoves.Step.UP).isEmpty());
        assertTrue(CodeMoves.step(book(), book().code(B).orElseThrow(), CodeMoves.Step.IN).isEmpty());
        assertTrue(CodeMoves.step(book(), book().code(B).orElseThrow(), CodeMoves.Step.OUT).isEmpty());
        step(B, CodeMoves.Step.DOWN);
        assertEquals(List.of("Anna", "Berta", "Berta > Cäcilie"), tree());
        step(B, CodeMoves.Step.IN);
        assertEquals(List.of("Anna", "Anna > Berta", "Anna > Berta > Cäcilie"), tree());
        step(C, CodeMoves.Step.OUT);
        assertEquals(List.of("Anna", "Anna > Berta", "Anna > Cäcilie"), tree());
        step(C, CodeMoves.Step.OUT);
        assertEquals(List.of("Anna", "Anna > Berta", "Cäcilie"), tree());
    }

    @Test
    void aCodeIsNeverPutBelowItself() {
        assertFalse(CodeMoves.isPossible(book(), Set.of(B), new CodeMoves.Place(C, null)));
        assertThrows(Failure.class, () -> session.edit("Move", edit -> {
            CodeMoves.place(edit, List.of(B), new CodeMoves.Place(C, null));
            return null;
        }));
    }

    @Test
    void aCodeWithPassagesIsNoFolder() throws Exception {
        session.edit("Folder", edit -> {
            CodeMoves.setCodable(edit, A, false);
            return null;
        });
        assertFalse(book().code(A).orElseThrow().codable());
        coded(B, ANA, 0, 3, "");
        Failure refused = assertThrows(Failure.class, () -> session.edit("Folder", edit -> {
            CodeMoves.setCodable(edit, B, false);
            return null;
        }));
        assertTrue(refused.problem().message().contains("Berta"), refused.problem().message());
    }

    @Test
    void aBlindRoundHidesWhetherACodeIsUsedSoNoneBecomesAFolder() throws Exception {
        coded(B, BEN, 0, 3, "");
        session.edit("Round", edit -> {
            edit.put(new CodingRound(new UUID(7, 1), "Blind", true, Set.of(), Set.of(ANA.id(), BEN.id()), Map.of(), null));
            return null;
        });
        session.codeAs("Ana");
        assertEquals(0, session.view().codings().count(B));
        for (UUID code : List.of(A, B)) {
            assertThrows(Failure.class, () -> session.edit("Folder", edit -> {
                CodeMoves.setCodable(edit, code, false);
                return null;
            }));
        }
    }

    private CodeMerge.Preview merge(Overlap overlap, UUID into, UUID... from) throws Exception {
        CodeMerge merge = new CodeMerge(Set.of(from), into, overlap);
        CodeMerge.Preview preview = merge.preview(session.view());
        session.edit("Merge", edit -> {
            merge.run(edit);
            return null;
        });
        return preview;
    }

    private List<Coding> codings() {
        List<Coding> all = new ArrayList<>();
        for (Source each : session.view().sources()) {
            var row = session.view().codings().of(each);
            for (int i = 0; i < row.size(); i++) {
                all.add(row.coding(i));
            }
        }
        return all;
    }

    @Test
    void mergedPassagesAreKeptOrDroppedOrUnitedAsThePersonWants() throws Exception {
        coded(A, ANA, 0, 10, "one");
        UUID same = coded(B, ANA, 0, 10, "two");
        coded(B, ANA, 5, 15, "three");
        coded(B, BEN, 0, 10, "four");
        UUID memo = UUID.randomUUID();
        session.edit("Memo", edit -> {
            edit.put(new Memo(memo, Ref.to(EntityKind.CODING, same), "", "why", "", ANA.id(), Instant.EPOCH, Instant.EPOCH));
            edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.CODE, B), "code", "of Berta", "", ANA.id(), Instant.EPOCH, Instant.EPOCH));
            edit.put(new CodeSet(new UUID(3, 1), "Round one", Set.of(B, C)));
            edit.put(new StandingQuery(new UUID(4, 1), "Follow", "code:Berta", B, 0, true));
            edit.put(new Link(new UUID(5, 1), Ref.to(EntityKind.CODE, B), Ref.to(EntityKind.CODE, C), "explains", ""));
            edit.put(new Link(new UUID(5, 2), Ref.to(EntityKind.CODE, A), Ref.to(EntityKind.CODE, B), "explains", ""));
            edit.put(new RegionCoding(new UUID(6, 1), source, 1, new RegionCoding.Region(0, 0, 0.5, 0.5), B, ANA.id(), Instant.EPOCH, "",
                    0, false));
            return null;
        });
        String before = ViewDump.of(session.view());

        CodeDeletion deletion = CodeDeletion.of(session.view(), List.of(B, C));
        assertEquals(new CodeDeletion(List.of(B), 0, 4, 2, 1), deletion);
        assertEquals(1, CodeDeletion.of(session.view(), List.of(B)).subcodes());
        assertTrue(CodeDeletion.of(session.view(), List.of(C)).isNothing());

        CodeMerge.Preview kept = merge(Overlap.KEEP, A, B);
        assertEquals(4, kept.passages(), "three in the text and one in the picture");
        assertEquals(1, kept.same());
        assertEquals(2, kept.overlapping());
        assertEquals(0, kept.removed());
        assertEquals(1, kept.subcodes());
        assertEquals(1, kept.memos());
        assertEquals(4, session.view().codings().count(A));
        assertEquals(List.of("Anna", "Anna > Cäcilie"), tree());
        assertEquals(new Code.Definition("a\n\nb", "same", "use b", "", ""), book().code(A).orElseThrow().definition());
        assertEquals(2, session.view().memos().size());
        assertEquals(List.of("Follow"), kept.queriesByName());
        assertEquals(List.of("Round one"), kept.sets());
        assertEquals(Set.of(A, C), session.view().codeSets().getFirst().codes());
        assertEquals(A, session.view().standingQueries().getFirst().code());
        assertEquals(List.of(Ref.to(EntityKind.CODE, A)), session.view().links().stream().map(Link::from).toList());
        assertEquals(A, session.view().regions().iterator().next().code());
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));

        assertEquals(1, merge(Overlap.DROP_SAME, A, B).removed());
        assertEquals(Set.of("0-10 one\ntwo Ana", "5-15 three Ana", "0-10 four Ben"), described());
        UUID target = session.view().memos().stream().filter(m -> m.id().equals(memo)).findFirst().orElseThrow().target().id();
        assertTrue(session.view().codings().coding(target).isPresent(), "the memo is on the passage that stayed");
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));

        assertEquals(2, merge(Overlap.UNITE, A, B).removed());
        assertEquals(Set.of("0-15 one\ntwo\nthree Ana", "0-10 four Ben"), described());
        assertEquals(2, session.view().memos().size());
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
    }

    private Set<String> described() {
        return codings().stream().map(c -> c.span().start() + "-" + c.span().end() + " " + c.comment() + " "
                + session.view().coder(c.coder()).orElseThrow().name()).collect(Collectors.toSet());
    }

    @Test
    void aCodeMergesIntoOneBelowIt() throws Exception {
        coded(B, ANA, 0, 3, "");
        merge(Overlap.KEEP, C, B);
        assertEquals(List.of("Anna", "Cäcilie"), tree());
        assertEquals(1, session.view().codings().count(C));
    }

    @Test
    void whateverIsMergedEveryCharacterStaysCodedAndEveryMemoStays() throws Exception {
        Random random = new Random(20261122);
        List<UUID> codes = List.of(A, B, C);
        session.edit("Many", edit -> {
            for (int i = 0; i < 120; i++) {
                int start = random.nextInt(50);
                UUID id = UUID.randomUUID();
                edit.put(new Coding(id, source, codes.get(random.nextInt(3)), (random.nextBoolean() ? ANA : BEN).id(),
                        new Span(start, start + 1 + random.nextInt(9)), Instant.ofEpochSecond(random.nextInt(9)), "c" + i, i % 100, i % 7 == 0));
                if (i % 5 == 0) {
                    edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.CODING, id), "", "m" + i, "", ANA.id(), Instant.EPOCH,
                            Instant.EPOCH));
                }
            }
            return null;
        });
        String before = ViewDump.of(session.view());
        for (int round = 0; round < 30; round++) {
            List<UUID> order = new ArrayList<>(codes);
            java.util.Collections.shuffle(order, random);
            UUID into = order.getFirst();
            UUID[] from = order.subList(1, 2 + random.nextInt(2)).toArray(UUID[]::new);
            Set<UUID> all = new HashSet<>(List.of(from));
            all.add(into);
            Overlap overlap = Overlap.values()[round % 3];
            Map<String, Integer> coverage = coverage(all);
            Set<String> comments = comments();
            Set<String> spans = spans(all);
            int number = codings().size();
            CodeMerge.Preview preview = merge(overlap, into, from);
            assertEquals(number - preview.removed(), codings().size());
            assertEquals(coverage.keySet(), coverage(Set.of(into)).keySet(), "what was coded by a coder still is, and nothing else");
            assertEquals(comments, comments());
            assertEquals(24, session.view().memos().size());
            if (overlap == Overlap.KEEP) {
                assertEquals(coverage, coverage(Set.of(into)));
            }
            if (overlap != Overlap.UNITE) {
                assertEquals(spans, spans(Set.of(into)));
            }
            session.undo();
            assertEquals(before, ViewDump.of(session.view()));
        }
    }

    /** How often each character is coded by each coder. */
    private Map<String, Integer> coverage(Set<UUID> codes) {
        Map<String, Integer> covered = new TreeMap<>();
        codings().stream().filter(c -> codes.contains(c.code())).forEach(c -> {
            for (int i = c.span().start(); i < c.span().end(); i++) {
                covered.merge(c.coder() + " " + i, 1, Integer::sum);
            }
        });
        return covered;
    }

    private Set<String> spans(Set<UUID> codes) {
        return codings().stream().filter(c -> codes.contains(c.code())).map(c -> c.coder() + " " + c.span()).collect(Collectors.toSet());
    }

    private Set<String> comments() {
        Set<String> all = new HashSet<>();
        codings().forEach(c -> all.addAll(List.of(c.comment().split("\n"))));
        return all;
    }

    @Test
    void aSplitGivesPassagesToOldAndNewCodesBesideIt() throws Exception {
        UUID one = coded(C, ANA, 0, 5, "stays with it");
        UUID two = coded(C, BEN, 2, 9, "");
        UUID three = coded(C, BEN, 20, 22, "");
        String before = ViewDump.of(session.view());
        assertEquals(3, CodeSplit.passages(session.view(), C).size());
        int moved = session.edit("Split", edit -> new CodeSplit(C, Map.of(one, "Dora ", two, "dora", three, "Emil")).run(edit, book -> 7));
        assertEquals(3, moved);
        assertEquals(0, session.view().codings().count(C));
        assertEquals(List.of("Anna", "Berta", "Berta > Cäcilie", "Berta > Dora", "Berta > Emil"), tree());
        assertEquals("stays with it", session.view().codings().coding(one).orElseThrow().comment());
        assertEquals(session.view().codings().coding(one).orElseThrow().code(), session.view().codings().coding(two).orElseThrow().code());
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
    }

    @Test
    void useIsCountedByCoderAndSource() throws Exception {
        coded(B, ANA, 0, 5, "");
        coded(B, BEN, 0, 5, "");
        coded(C, ANA, 0, 5, "");
        ProjectView view = session.view();
        Code berta = view.codebook().code(B).orElseThrow();
        CodeUse use = CodeUse.of(view);
        assertEquals(List.of(ANA, BEN), use.coders());
        assertEquals(2, use.passages(berta, false));
        assertEquals(3, use.passages(berta, true));
        assertEquals(2, use.passages(berta, true, ANA.id()));
        assertEquals(1, use.passages(berta, false, ANA.id()));
        assertEquals(1, use.sources(berta, true));
        assertEquals(Map.of(B, 2, C, 1), CodeUse.in(view, view.sources().getFirst()));
    }

    @Test
    void aTableMergesByPathAndComesBackAsItWas() throws Exception {
        List<CodeEntry> table = CodeEntry.all(book());
        assertTrue(CodebookImport.plan(book(), session.view().codings(), table, b -> 0).stream()
                .allMatch(step -> step.fate() == CodebookImport.Fate.UNCHANGED));
        List<CodeEntry> rows = List.of(
                new CodeEntry("anna", "anna", null, null, java.util.Arrays.asList("new words", null, "", null, null)),
                new CodeEntry("Ort > Unterwelt > Höhle", "Höhle", 0x445566, true, List.of("ein Ort", "", "", "", "")));
        List<CodebookImport.Step> steps = session.edit("Import", edit -> CodebookImport.run(edit, rows, b -> 9));
        assertEquals(List.of(CodebookImport.Fate.CHANGED, CodebookImport.Fate.NEW, CodebookImport.Fate.NEW, CodebookImport.Fate.NEW),
                steps.stream().map(CodebookImport.Step::fate).toList());
        assertEquals(new Code.Definition("new words", "same", "", "", ""), book().code(A).orElseThrow().definition());
        assertEquals(List.of("Anna", "Berta", "Berta > Cäcilie", "Ort", "Ort > Unterwelt", "Ort > Unterwelt > Höhle"), tree());
        assertEquals(0x445566, book().find("Höhle").getFirst().color());
        assertFalse(book().find("Ort").getFirst().codable());
    }

    @Test
    void aKeptVersionIsComparedWithNow() throws Exception {
        session.edit("Keep", edit -> CodebookVersion.keep(edit, "Pilot", "before <the> second round"));
        session.edit("Change", edit -> {
            edit.put(code(A, null, "Anne", 0, new Code.Definition("a", "other\nlines", "", "", "")));
            edit.put(code(C, null, "Cäcilie", 2, Code.Definition.EMPTY));
            edit.remove(EntityKind.CODE, B);
            edit.put(code(new UUID(1, 9), null, "Neu", 3, Code.Definition.EMPTY));
            return null;
        });
        var kept = CodebookVersion.all(session.view());
        assertEquals(1, kept.size());
        CodebookVersion version = CodebookVersion.read(session.view(), kept.getFirst());
        assertEquals("before <the> second round", version.note());
        Map<Kind, String> found = new HashMap<>();
        CodebookDiff.between(version.codebook(), book()).forEach(d -> found.merge(d.kind(), d.path() + ":" + d.before() + "→" + d.after(),
                (one, other) -> one + ", " + other));
        assertEquals(Map.of(Kind.RENAMED, "Anne:Anna→Anne", Kind.REDEFINED, "Anne:same→other\nlines", Kind.MOVED, "Cäcilie:Berta→",
                Kind.REMOVED, "Berta:Berta→", Kind.ADDED, "Neu:→Neu"), found);
        assertEquals(List.of(), CodebookDiff.between(book(), book()));
    }
}
