// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Media;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit.NewSource;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiExport.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the project, and what does not: names, people who said no, films. */
class OutsideTest {

    private static final UUID TRUST = new UUID(1, 1);
    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID BEN = new UUID(2, 2);
    private static final UUID EVA = new UUID(3, 1);
    private static final UUID JOURNAL = new UUID(4, 1);
    private static final UUID TALK = new UUID(4, 2);
    private static final UUID FILM = new UUID(4, 3);
    private static final String WORDS = "Anna Novak says: Ben Holt and I trust them.";

    @TempDir
    private Path folder;
    private Workshop workshop;
    private ProjectSession session;

    @BeforeEach
    void fill() throws Exception {
        workshop = new Workshop(folder);
        session = workshop.project();
        Files.createDirectories(folder.resolve("films"));
        Files.writeString(folder.resolve("films/lesson.mp4"), "moving pictures");
        session.edit("Fill", edit -> {
            edit.put(new Code(TRUST, null, "Trust", 0x0072B2, true, 0, new Code.Definition("", "as Anna Novak means it", "", "", "")));
            edit.put(new Coder(EVA, "Eva"));
            edit.put(new Person(ANNA, "Anna Novak", "teacher", null, "plays chess with Ben Holt"));
            edit.put(new Person(BEN, "Ben Holt", "teacher", null, ""));
            edit.add(JOURNAL, new NewSource("Journal of Anna Novak", "journal", "en", ANNA, null, "", null, "", "anna novak.docx", WORDS, List.of(),
                    new ReadDocument.Original("anna novak.docx", "application/octet-stream", "PK Anna Novak".getBytes(StandardCharsets.UTF_8))));
            edit.add(TALK, new NewSource("A talk", "interview", "en", null, null, "", null, "", "", "Ben Holt: I fear.",
                    List.of(new Structure(Structure.Kind.TURN, new Span(0, 17), "Ben Holt", 0, BEN)), null));
            edit.add(FILM, new NewSource("Lesson", "video", "en", null, null, "", null, "", "", "Anna Novak: Good morning.",
                    List.of(new Structure(Structure.Kind.TURN, new Span(0, 25), "Anna Novak", 0, ANNA)), null));
            edit.put(new Media(new UUID(5, 1), FILM, "films/lesson.mp4", "video/mp4", 15, ""));
            edit.put(new Coding(new UUID(6, 1), JOURNAL, TRUST, EVA, new Span(32, 37), Instant.EPOCH, "Ben Holt too", 0, false));
            edit.put(new Coding(new UUID(6, 2), TALK, TRUST, EVA, new Span(10, 16), Instant.EPOCH, "", 0, false));
            edit.put(new Memo(new UUID(7, 1), Ref.to(EntityKind.CODE, TRUST), "", "On Anna Novak", "Novak and Holt", EVA, Instant.EPOCH,
                    Instant.EPOCH));
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void answer(UUID person, Consent.Use use, Consent.State state) throws Exception {
        session.edit("Answer", edit -> {
            edit.put(new Consent(UUID.randomUUID(), person, use, state, null, ""));
            return null;
        });
    }

    private ExchangeReport out(Path file, RefiExport options) throws Exception {
        ExchangeReport report = Workshop.FILES.write(session, file, options, Progress.NONE);
        Workshop.validate(file);
        return report;
    }

    private static Set<String> titles(Path file, Workshop workshop) throws Exception {
        try (ProjectSession in = workshop.project()) {
            Workshop.in(in, file);
            return in.view().sources().stream().map(Source::title).collect(Collectors.toSet());
        }
    }

    private static String quotation(ProjectView view) {
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                if (row.coding(i).id().equals(new UUID(6, 1))) {
                    return view.text(source).slice(row.start(i), row.end(i));
                }
            }
        }
        return "";
    }

    @Test
    void nobodyIsNamedUnlessItIsAskedFor() throws Exception {
        Path file = workshop.file(".qdpx");
        ExchangeReport report = out(file, RefiExport.DEFAULT);
        Map<String, String> entries = Workshop.entries(file);
        entries.forEach((name, text) -> {
            for (String word : List.of("Novak", "Holt", "novak")) {
                assertFalse(text.contains(word) || name.contains(word), name + " names " + word + ":\n" + text);
            }
        });
        assertTrue(report.problems().toString().contains("pseudonyms"), report.problems().toString());
        assertFalse(entries.values().toString().contains("moving pictures"));
        try (ProjectSession in = workshop.project()) {
            Workshop.in(in, file);
            assertEquals("trust", quotation(in.view()), "what is coded is the same words, wherever they went");
            assertEquals(2, in.view().people().size());
            assertEquals(Set.of(ANNA, BEN), in.view().people().stream().map(Person::id).collect(Collectors.toSet()), "GUIDs stay");
        }
        Path bare = workshop.file(".qde");
        out(bare, RefiExport.DEFAULT);
        assertFalse(Files.readString(bare).contains("Novak"));
        Path codebook = workshop.file(".qdc");
        out(codebook, RefiExport.DEFAULT);
        assertFalse(Files.readString(codebook).contains("Novak"));
        Path named = workshop.file(".qdpx");
        out(named, Workshop.WITH_NAMES);
        assertTrue(Workshop.entries(named).values().toString().contains("Anna Novak"));
    }

    @Test
    void whoSaidNoStaysOutWithAllThatIsSaidAboutIt() throws Exception {
        answer(ANNA, Consent.Use.SHARING, Consent.State.REFUSED);
        Path file = workshop.file(".qdpx");
        ExchangeReport report = out(file, new RefiExport(false, true, Audience.OUTSIDE, false, false, false));
        assertEquals(Set.of("A talk"), titles(file, workshop));
        assertFalse(Workshop.entries(file).values().toString().contains(new UUID(6, 1).toString()), "nor her codings");
        assertTrue(report.problems().toString().contains("2 sources"), report.problems().toString());
        out(file, Workshop.WITH_NAMES);
        assertEquals(3, titles(file, workshop).size(), "the team may go on with it");
        answer(BEN, Consent.Use.ANALYSIS, Consent.State.WITHDRAWN);
        out(file, Workshop.WITH_NAMES);
        assertEquals(Set.of("Journal of Anna Novak", "Lesson"), titles(file, workshop), "a speaker counts as an author does");
    }

    @Test
    void silenceIsEnoughOrNotAsIsAsked() throws Exception {
        answer(ANNA, Consent.Use.SHARING, Consent.State.GIVEN);
        answer(ANNA, Consent.Use.ANALYSIS, Consent.State.GIVEN);
        Path file = workshop.file(".qdpx");
        out(file, new RefiExport(false, true, Audience.OUTSIDE, false, false, false));
        assertEquals(3, titles(file, workshop).size());
        out(file, new RefiExport(false, true, Audience.OUTSIDE, true, false, false));
        assertEquals(Set.of("Journal of Anna Novak", "Lesson"), titles(file, workshop));
    }

    @Test
    void filmsGoAlongOnlyWhereItIsAskedAndAllowed() throws Exception {
        Path file = workshop.file(".qdpx");
        RefiExport embed = new RefiExport(false, true, Audience.TEAM, false, true, false);
        out(file, Workshop.WITH_NAMES);
        assertFalse(Workshop.entries(file).values().contains("moving pictures"), "nobody asked for it");
        out(file, embed);
        assertFalse(Workshop.entries(file).values().contains("moving pictures"), "nobody who is seen has allowed it");
        answer(ANNA, Consent.Use.FILM, Consent.State.GIVEN);
        out(file, embed);
        assertTrue(Workshop.entries(file).values().contains("moving pictures"));
        assertTrue(Workshop.xml(file).contains("path=\"internal://"), Workshop.xml(file));
        // it comes back, and lies beside the project that took it in
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (ProjectSession in = new Workshop(elsewhere).project()) {
            Workshop.in(in, file);
            Media media = in.view().media().getFirst();
            assertEquals("moving pictures", Files.readString(elsewhere.resolve(media.path())));
        }
        out(file, new RefiExport(false, false, Audience.TEAM, false, true, false));
        assertFalse(Workshop.entries(file).values().contains("moving pictures"), "a film shows who is in it, whatever they are called");
    }

    @Test
    void codesOfTheSameNameAreToldApartForThoseWhoNeedIt() throws Exception {
        session.edit("Two of a name", edit -> {
            edit.put(new Code(new UUID(1, 2), null, "Above", 1, true, 1, Code.Definition.EMPTY));
            edit.put(new Code(new UUID(1, 3), new UUID(1, 2), "Trust", 1, true, 1, Code.Definition.EMPTY));
            return null;
        });
        Path file = workshop.file(".qdc");
        out(file, new RefiExport(false, true, Audience.TEAM, false, false, true));
        String xml = Files.readString(file);
        assertTrue(xml.contains("name=\"Trust\"") && xml.contains("name=\"Trust (Above)\""), xml);
    }
}
