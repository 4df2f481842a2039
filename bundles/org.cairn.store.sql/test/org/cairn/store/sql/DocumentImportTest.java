// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import makes of the documents that were read. */
class DocumentImportTest {

    private static final ImportSettings JOURNALS = new ImportSettings("journal", "cs", "Nobody", "Alder Primary", "baseline",
            LocalDate.of(2013, 2, 25), Map.of("cohort", "2013"), "wave 1", ReadOptions.DEFAULT);

    @TempDir
    private Path folder;

    private ProjectSession session;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static ReadDocument document(String title, String text, String author, List<Structure> structure, Map<String, String> values) {
        return new ReadDocument(title, text, structure, null, author, null, values, title + ".txt", "week 1",
                new ReadDocument.Original(title + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads what it was given, then says what it was told to say. */
    private static DocumentImport importing(List<ReadDocument> documents, Problem... problems) {
        return DocumentImport.with(new DocumentReading() {
            @Override
            public Set<String> endings() {
                return Set.of("txt");
            }

            @Override
            public void read(List<Path> paths, ReadOptions options, Sink sink, Progress progress) throws Cancelled {
                for (ReadDocument document : documents) {
                    progress.check();
                    sink.document(document);
                }
                List.of(problems).forEach(sink::problem);
            }

            @Override
            public List<String> headings(Path table, Progress progress) {
                return List.of();
            }
        });
    }

    private ImportSettings.Report run(DocumentImport documents, Progress progress) throws Exception {
        return documents.run(session, List.of(Path.of("journals")), JOURNALS, progress);
    }

    @Test
    void authorsSpeakersAndAttributesComeIn() throws Exception {
        ImportSettings.Report report = run(importing(List.of(
                document("One", "Ann: Hello.\nBo: Hi.", "Wren", List.of(
                        new Structure(Structure.Kind.TURN, new Span(0, 11), "Ann", 0, null),
                        new Structure(Structure.Kind.TURN, new Span(12, 19), "Bo", 0, null)), Map.of("Subject", "maths")),
                document("Two", "Text.", "WREN", List.of(), Map.of("subject", "art")),
                document("Three", "More.", null, List.of(), Map.of())), Problem.error("Broken.", "x.docx", "")), Progress.NONE);
        assertEquals(3, report.sources());
        assertEquals(4, report.people());
        assertEquals(List.of("x.docx: Broken."), report.problems().stream().map(Problem::toString).toList());
        assertEquals(List.of("Ann", "Bo", "Nobody", "Wren"), session.view().people().stream().map(Person::name).sorted().toList());
        Source one = session.view().sources().getFirst();
        assertEquals("Wren", session.view().person(one.author()).orElseThrow().name());
        assertEquals("Alder Primary", session.view().schoolOf(one).orElseThrow().name());
        assertEquals(List.of("wave 1/week 1", "cs", "journal", "baseline", "2013-02-25"),
                List.of(one.folder(), one.language(), one.kind(), one.phase(), one.date().toString()));
        Structure second = session.view().structure(one).get(1);
        assertEquals("Bo", session.view().person(second.person()).orElseThrow().name());
        UUID subject = session.view().attributes().stream().filter(a -> a.name().equals("Subject")).map(Attribute::id).findFirst()
                .orElseThrow();
        assertEquals("art", session.view().values(session.view().sources().get(1).id()).get(subject));
        assertEquals(2, session.view().attributes().size());
        assertEquals("Text.", new String(session.view().original(session.view().sources().get(1)).orElseThrow(), StandardCharsets.UTF_8));
    }

    @Test
    void anImportIsOneStep() throws Exception {
        run(importing(List.of(document("One", "a", "Wren", List.of(), Map.of()), document("Two", "b", "Bo", List.of(), Map.of()))),
                Progress.NONE);
        assertEquals("Import journals as journal", session.undo().orElseThrow().label());
        assertEquals(List.of(), session.view().sources());
        assertEquals(List.of(), session.view().people());
    }

    @Test
    void theSameFileTwiceSaysSo() throws Exception {
        DocumentImport twice = importing(List.of(document("One", "same", null, List.of(), Map.of()),
                document("Two", "same", null, List.of(), Map.of())));
        assertEquals(2, run(twice, Progress.NONE).sources(), "two people may write the same");
        ImportSettings.Report again = run(twice, Progress.NONE);
        assertEquals(0, again.sources());
        assertEquals(2, again.known());
        assertTrue(again.problems().getFirst().toString().startsWith("One.txt: The project has this document already"));
        assertEquals(2, session.view().sources().size());
    }

    @Test
    void aCancelledImportLeavesNothing() {
        Progress stopsAfterOne = new Progress() {
            private int asked;

            @Override
            public void begin(String task, long total) {
                // not looked at here
            }

            @Override
            public void worked(long done) {
                // not looked at here
            }

            @Override
            public boolean isCancelled() {
                return ++asked > 1;
            }
        };
        assertThrows(Cancelled.class, () -> run(importing(List.of(document("One", "a", "Wren", List.of(), Map.of()),
                document("Two", "b", null, List.of(), Map.of()))), stopsAfterOne));
        assertEquals(List.of(), session.view().sources());
        assertEquals(List.of(), session.view().people());
        assertEquals(0, session.view().version());
    }

    @Test
    void nothingComesInFromASchoolThatWithdrewFromTheProtocol() throws Exception {
        DocumentImport documents = importing(List.of(document("Monday", "It was quiet.", null, List.of(), Map.of())));
        SharingProtocol protocol = ModelDocuments.make(SharingProtocol.class, "Sharing protocol");
        Party party = ModelDocuments.make(Party.class);
        session.edit("School", edit -> {
            UUID school = UUID.randomUUID();
            edit.put(new School(school, "Alder Primary", "", ""));
            party.setSchool(school);
            party.setSigned(LocalDate.of(2012, 9, 1));
            party.setWithdrawn(LocalDate.of(2013, 1, 7));
            protocol.getParties().add(party);
            ModelDocuments.put(edit, protocol);
            return null;
        });
        Failure refused = assertThrows(Failure.class, () -> run(documents, Progress.NONE));
        assertTrue(refused.getMessage().contains("withdrew from “Sharing protocol” on 2013-01-07"), refused.getMessage());
        assertEquals(List.of(), session.view().sources());
        session.edit("It came back", edit -> {
            party.setWithdrawn(null);
            ModelDocuments.put(edit, protocol);
            return null;
        });
        assertEquals(1, run(documents, Progress.NONE).sources());
    }

    @Test
    void whoseSchoolIsOutsideTheSharingProtocolIsNotTakenInWithoutNamingTheSchool() throws Exception {
        session.edit("Protocol", edit -> {
            UUID school = UUID.randomUUID();
            edit.put(new School(school, "Alder Primary", "", ""));
            edit.put(new Person(UUID.randomUUID(), "Anna Novak", "teacher", school, ""));
            SharingProtocol protocol = ModelDocuments.make(SharingProtocol.class, "Sharing protocol");
            Party party = ModelDocuments.make(Party.class);
            party.setSchool(school);
            protocol.getParties().add(party);
            ModelDocuments.put(edit, protocol);
            return null;
        });
        ImportSettings noSchool = new ImportSettings("journal", "cs", "", "", "", null, Map.of(), "", ReadOptions.DEFAULT);
        List<ReadDocument> documents = List.of(document("One", "A text", "Anna Novak", List.of(), Map.of()));
        Failure refused = assertThrows(Failure.class, () -> importing(documents).run(session, List.of(folder), noSchool, Progress.NONE));
        assertTrue(refused.getMessage().contains("has not signed “Sharing protocol”"), refused.getMessage());
        assertEquals(List.of(), session.view().sources());
    }
}
