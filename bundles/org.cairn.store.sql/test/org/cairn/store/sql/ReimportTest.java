// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Person;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.Reimport;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that was changed outside Cairn comes in again without harm to its codings. */
class ReimportTest {

    private static final UUID TRUST = new UUID(1, 1);

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID source;
    private UUID coding;
    private Path file;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        file = Files.writeString(folder.resolve("talk.txt"), "changed");
        coding = session.edit("Add", edit -> {
            edit.put(new Code(TRUST, null, "Trust", 1, true, 0, Code.Definition.EMPTY));
            source = edit.add(new ProjectEdit.NewSource("Talk", "interview", "en", null, null, "", null, "", "talk.txt",
                    "Ann: I trust them.", List.of(), null));
            return edit.code(source, new Span(5, 18), TRUST);
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static ReadDocument document(String title, String text) {
        return new ReadDocument(title, text, List.of(new Structure(Structure.Kind.TURN, new Span(0, text.length()), "Ann", 0, null)), null,
                null, null, Map.of(), title + ".txt", "", new ReadDocument.Original("talk.txt", "text/plain",
                        text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reimport of(ReadDocument... documents) {
        return Reimport.with(new DocumentReading() {
            @Override
            public Set<String> endings() {
                return Set.of("txt");
            }

            @Override
            public void read(List<Path> paths, ReadOptions options, Sink sink, Progress progress) throws Cancelled {
                for (ReadDocument document : documents) {
                    sink.document(document);
                }
            }

            @Override
            public List<String> headings(Path table, Progress progress) {
                return List.of();
            }
        });
    }

    @Test
    void codingsStayOnTheirWordsAndTheStructureIsTheNewOne() throws Exception {
        String before = ViewDump.of(session.view());
        Reimport reimport = of(document("other", "Nothing"), document("talk", "Monday, 2 May\nAnn: I trust them all."));
        Reimport.Changed changed = reimport.read(session.view(), source, file, Progress.NONE);
        assertEquals(before, ViewDump.of(session.view()), "reading changes nothing");
        assertEquals(1, changed.effect().effects().size());
        reimport.take(session, changed, "Re-import Talk");
        Source after = session.view().source(source).orElseThrow();
        assertEquals("I trust them all.", session.view().text(after).slice(session.view().codings().coding(coding).orElseThrow().span()));
        assertEquals("Talk", after.title());
        assertEquals(2, after.revision());
        Structure turn = session.view().structure(after).getFirst();
        assertEquals("Ann", session.view().person(turn.person()).map(Person::name).orElseThrow());
        assertTrue(new String(session.view().original(after).orElseThrow(), StandardCharsets.UTF_8).startsWith("Monday"));
        assertEquals(List.of(), session.check(Progress.NONE));
        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
    }

    @Test
    void whatCannotBeTakenIsSaid() {
        assertTrue(assertThrows(Failure.class, () -> of().read(session.view(), source, file, Progress.NONE)).getMessage()
                .contains("no document"));
        assertTrue(assertThrows(Failure.class, () -> of(document("talk", "Ann: I trust them.")).read(session.view(), source, file,
                Progress.NONE)).getMessage().contains("the same"));
        assertTrue(assertThrows(Failure.class, () -> of(document("a", "x"), document("b", "y")).read(session.view(), source, file,
                Progress.NONE)).getMessage().contains("2 documents"));
        assertThrows(Failure.class, () -> of(document("talk", "x")).read(session.view(), source, folder, Progress.NONE));
    }
}
