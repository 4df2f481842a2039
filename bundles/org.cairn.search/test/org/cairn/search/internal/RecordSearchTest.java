// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.Opened;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Finding;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.enquiry.TeamMember;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plans and records say is found, with its place, as long as it is said, and by those who may know it. */
class RecordSearchTest {

    @TempDir
    private Path folder;
    private ProjectSession session;
    private ProjectSearch search;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.resolve("cache").toString());
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("s.cairn"), "Study");
        search = new SearchComponent().open(session);
    }

    @AfterEach
    void close() {
        search.close();
        session.close();
        System.clearProperty("cairn.cache");
    }

    private void openAgain() {
        search.close();
        search = new SearchComponent().open(session);
    }

    /** A phase with a summary and three findings. */
    private Enquiry enquiry() throws Exception {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Fewer questions");
        enquiry.setRationale("Pupils answer what they are asked.");
        Phase phase = ModelDocuments.make(Phase.class);
        phase.setTitle("Baseline");
        phase.setSummary("Teachers asked and answered.\nNobody waited for the quiet ones.");
        for (String text : List.of("Eleven questions in ten minutes.", "Nine were answered by the same hands.", "Waiting 🙂 changes who speaks.")) {
            Finding finding = ModelDocuments.make(Finding.class);
            finding.setText(text);
            phase.getFindings().add(finding);
        }
        enquiry.getPhases().add(phase);
        ModelDocuments.add(session, enquiry);
        return enquiry;
    }

    private FoundRecords found(String query) throws Exception {
        assertTrue(search.settle());
        return search.findRecords(query, 100, Progress.NONE);
    }

    private long hits(String query) throws Exception {
        FoundRecords found = found(query);
        assertEquals(found.hits(), found.lines().size());
        return found.hits();
    }

    private void change(UUID document, Consumer<Document> change) throws Exception {
        Opened<Document> opened = ModelDocuments.open(session.view(), ModelDocuments.find(session.view(), document).orElseThrow());
        change.accept(opened.content());
        ModelDocuments.save(session, opened, "Change");
    }

    @Test
    void aHitSaysWhichPartSaysIt() throws Exception {
        Enquiry enquiry = enquiry();
        FoundRecords found = found("waiting");
        assertEquals(2, found.hits(), "waited is a form of waiting");
        assertEquals(1, found.records());
        FoundRecords.Line first = found.lines().getFirst();
        assertEquals(enquiry.getId(), first.record());
        assertEquals("enquiry", first.kind());
        assertEquals("Fewer questions", first.title());
        assertEquals("Phases 1 > Summary", first.place());
        assertEquals("phases.1/summary", first.path());
        assertEquals(enquiry.getPhases().getFirst().getId(), first.element());
        assertEquals("waited", first.match());
        FoundRecords.Line third = found.lines().get(1);
        assertEquals("Phases 1 > Findings 3 > Text", third.place());
        assertEquals("phases.1/findings.3/text", third.path());
        assertEquals(enquiry.getPhases().getFirst().getFindings().get(2).getId(), third.element());
        FoundRecords.Line speaks = found("speaks").lines().getFirst();
        assertEquals("🙂 changes who ", speaks.left(14), "a smile is one character");
        assertEquals("speaks", speaks.match());
        assertEquals(".", speaks.right(40));
        assertEquals("Name", found("fewer").lines().getFirst().place());
    }

    /** The same language of queries; words of two parts do not stand beside each other. */
    @Test
    void operatorsWorkWithinAPart() throws Exception {
        enquiry();
        assertEquals(1, hits("\"ten minutes\""));
        assertEquals(0, hits("\"minutes nine\""), "one finding ends with the one, the next begins with the other");
        assertEquals(0, hits("minutes NEAR/200 nine"));
        assertEquals(1, hits("eleven NEAR/3 ten"));
        assertEquals(2, hits("eleven AND nine"), "both in one record");
        assertEquals(0, hits("eleven AND:paragraph nine"));
        assertEquals(4, hits("answer* AND:paragraph asked"), "in the summary and in the rationale");
        assertEquals(1, hits("/same\\s\\w+ds/"));
        assertEquals(1, hits("elevne~"));
        assertEquals(2, hits("question*"), "the name and the first finding");
    }

    @Test
    void theQuerySaysWhatToSearch() throws Exception {
        enquiry();
        session.edit("Add", edit -> edit.add(source("Week 1", "Nobody waited.")));
        search.settle();
        assertEquals(1, search.find("waited", SearchOptions.COUNT, Progress.NONE).hits());
        assertEquals(0, search.find("in:records waited", SearchOptions.COUNT, Progress.NONE).hits());
        assertEquals(1, search.find("in:sources waited", SearchOptions.COUNT, Progress.NONE).hits());
        assertEquals(0, hits("in:sources waited"));
        assertEquals(2, hits("in:records waited"));
        assertEquals(2, hits("kind:enquiry waited"));
        assertEquals(0, hits("kind:meeting waited"));
        assertEquals(0, hits("kind:journal"), "filters alone mean sources");
        assertEquals(0, hits("NOT waited"));
        assertEquals(1, hits("in:records kind:enquiry"), "the whole record");
        assertEquals(0, hits("in:records NOT waited"));
        assertEquals(0, hits("author:Rowan waited"), "records have no author");
        assertEquals(0, hits("waited WITHIN code:*"));
        assertEquals(2, hits("waited NOT OVERLAPS code:*"));
        QueryError error = assertThrows(QueryError.class, () -> search.parse("in:minutes waited"));
        assertEquals(3, error.start());
        assertTrue(search.find("kind:enquiry waited", SearchOptions.DEFAULT, Progress.NONE).notes().stream()
                .noneMatch(note -> note.contains("No kind")), "it is a kind, if not of a source");
        assertEquals(List.of("in:memos", "in:records", "in:sources"), search.complete("in:", 3, 10));
        assertTrue(search.complete("hand", 4, 10).contains("hands"), "words of records are offered");
        assertTrue(search.complete("kind:enq", 8, 10).contains("kind:enquiry"));
    }

    private static ProjectEdit.NewSource source(String title, String text) {
        return new ProjectEdit.NewSource(title, "journal", "en", null, null, "", null, "", "", text, List.of(), null);
    }

    @Test
    void theIndexFollowsEditsUndoAndRemoval() throws Exception {
        UUID id = enquiry().getId();
        assertEquals(0, hits("lanyard"));
        change(id, document -> ((Enquiry) document).setRationale("Nothing with a lanyard."));
        assertEquals(1, hits("lanyard"));
        assertEquals(0, hits("\"Pupils answer\""));
        session.undo();
        assertEquals(0, hits("lanyard"));
        assertEquals(1, hits("\"Pupils answer\""));
        change(id, document -> ((Enquiry) document).setRationale("A door that is open."));
        assertEquals(1, hits("door"), "the same revision once more, and other words");
        openAgain();
        assertEquals(1, hits("door"));
        session.undo();
        session.redo();
        assertEquals(1, hits("door"));
        session.edit("Remove", edit -> {
            edit.remove(EntityKind.DOCUMENT, id);
            return null;
        });
        assertEquals(0, hits("door"));
        session.undo();
        assertEquals(1, hits("door"));
        assertEquals(session.view().version(), found("door").version());
    }

    /** While nobody followed, a step was undone and another made: the same number of the revision stands for other words. */
    @Test
    void anIndexThatWasAwayTakesInWhatChanged() throws Exception {
        UUID id = enquiry().getId();
        change(id, document -> ((Enquiry) document).setRationale("Nothing with a lanyard."));
        assertEquals(1, hits("lanyard"));
        search.close();
        session.undo();
        change(id, document -> ((Enquiry) document).setRationale("A door that is open."));
        search = new SearchComponent().open(session);
        assertEquals(0, hits("lanyard"));
        assertEquals(1, hits("door"));
        search.rebuild(Progress.NONE);
        assertEquals(1, hits("door"));
        assertEquals(IndexStatus.State.READY, search.status().state());
    }

    /** Of two Cairns with the project open the first keeps the index; the second knows what it holds, also when only other things change. */
    @Test
    void aSecondReaderReadsAlong() throws Exception {
        enquiry();
        assertEquals(2, hits("waited"));
        ProjectSearch first = search;
        try (ProjectSearch second = new SearchComponent().open(session)) {
            search = second;
            assertEquals(2, hits("waited"));
            session.edit("Add", edit -> edit.add(source("Week 1", "Nobody waited.")));
            assertEquals(2, hits("waited"));
            UUID id = enquiry().getId();
            assertEquals(4, hits("waited"));
            change(id, document -> ((Enquiry) document).setRationale("They waited."));
            session.edit("Describe", edit -> {
                edit.describe("Study", "of waiting");
                return null;
            });
            assertEquals(5, hits("waited"));
            first.close();
            change(id, document -> ((Enquiry) document).setRationale("A door that is open."));
            assertEquals(1, hits("door"));
        } finally {
            search = first;
        }
    }

    private static Sheet sheet(String note) {
        Sheet sheet = ModelDocuments.make(Sheet.class);
        sheet.setGrade(UUID.randomUUID());
        sheet.setNote(note);
        return sheet;
    }

    /** Neither search nor its files tell what an observer wrote before all have locked. */
    @Test
    void blindSheetsAreFoundWhenAllAreLocked() throws Exception {
        ObservationSchedule schedule = ModelDocuments.make(ObservationSchedule.class, "Joint observations");
        Lesson lesson = ModelDocuments.make(Lesson.class);
        lesson.setLabel("Year 5 mathematics");
        lesson.getSheets().add(sheet("zwieback"));
        lesson.getSheets().add(sheet("pretzel"));
        schedule.getLessons().add(lesson);
        ModelDocuments.add(session, schedule);
        assertEquals(1, hits("mathematics"));
        assertEquals(0, hits("zwieback OR pretzel"));
        assertEquals(List.of(), search.complete("zwie", 4, 10));
        change(schedule.getId(), document -> lock(document, 0));
        assertEquals(0, hits("zwieback OR pretzel"), "one is open still");
        assertFalse(inFiles("zwieback"));
        change(schedule.getId(), document -> lock(document, 1));
        assertEquals(2, hits("zwieback OR pretzel"));
        session.undo();
        assertEquals(0, hits("zwieback OR pretzel"));
        openAgain();
        assertEquals(0, hits("zwieback OR pretzel"));
        search.close();
        assertFalse(inFiles("zwieback"), "nor is it in the files any more");
    }

    private static void lock(Document document, int sheet) {
        ((ObservationSchedule) document).getLessons().getFirst().getSheets().get(sheet).setLocked(Instant.EPOCH);
    }

    private boolean inFiles(String word) throws Exception {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(new String(bytes, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void confidentialConversationsAreNotFound() throws Exception {
        CoachingLog log = ModelDocuments.make(CoachingLog.class, "Coaching");
        for (String notes : List.of("She cried in the car park.", "We counted questions.")) {
            CoachingSession conversation = ModelDocuments.make(CoachingSession.class);
            conversation.setNotes(notes);
            conversation.setConfidential(notes.startsWith("She"));
            log.getSessions().add(conversation);
        }
        ModelDocuments.add(session, log);
        assertEquals(0, hits("cried"));
        assertEquals(1, hits("counted"));
        change(log.getId(), document -> ((CoachingLog) document).getSessions().get(1).setConfidential(true));
        assertEquals(0, hits("counted"));
        search.close();
        assertFalse(inFiles("counted"), "what has become confidential leaves the index");
        search = new SearchComponent().open(session);
    }

    /** Somebody withdraws: what a record said of them is neither found nor left in the files of the index. */
    @Test
    void whatIsRedactedLeavesTheFiles() throws Exception {
        Enquiry enquiry = enquiry();
        UUID rosa = UUID.randomUUID();
        session.edit("Add Rosa", edit -> {
            edit.put(new Person(rosa, "Rosa", "", null, ""));
            return null;
        });
        change(enquiry.getId(), document -> ((Enquiry) document).setRationale("Rosa brought zwieback."));
        assertEquals(1, hits("zwieback"));
        search.close();
        assertTrue(inFiles("zwieback"));
        search = new SearchComponent().open(session);
        Opened<Document> opened = ModelDocuments.open(session.view(), ModelDocuments.find(session.view(), enquiry.getId()).orElseThrow());
        ((Enquiry) opened.content()).setRationale("(withdrawn)");
        session.edit("Withdraw", edit -> {
            edit.put(new Consent(UUID.randomUUID(), rosa, Consent.Use.ANALYSIS, Consent.State.WITHDRAWN, null, ""));
            ModelDocuments.put(edit, opened.content());
            return null;
        });
        assertEquals(0, hits("zwieback"));
        search.close();
        assertFalse(inFiles("zwieback"));
        search = new SearchComponent().open(session);
    }

    @Test
    void aMemoOnARecordFindsIt() throws Exception {
        UUID id = enquiry().getId();
        session.edit("Write", edit -> {
            edit.put(session.coder());
            edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.DOCUMENT, id), "", "", "Ask Joanna.", session.coder().id(), Instant.now(),
                    Instant.now()));
            return null;
        });
        FoundRecords found = found("memo:joanna");
        assertEquals(1, found.hits());
        assertEquals("", found.lines().getFirst().match(), "the whole record");
        assertEquals("Fewer questions", found.lines().getFirst().title());
        assertEquals(0, search.find("memo:joanna", SearchOptions.COUNT, Progress.NONE).hits());
    }

    /** Whom a record only refers to is named in it; it follows when they get another name, also while nobody followed. */
    @Test
    void aRecordIsFoundByTheNamesOfThoseItRefersTo() throws Exception {
        UUID rosa = UUID.randomUUID();
        call(rosa, "Rosa Zwieback");
        Enquiry enquiry = enquiry();
        change(enquiry.getId(), document -> {
            TeamMember member = ModelDocuments.make(TeamMember.class);
            member.setPerson(rosa);
            ((Enquiry) document).getTeam().add(member);
        });
        FoundRecords.Line line = found("zwieback").lines().getFirst();
        assertEquals(List.of("Fewer questions", "Team 1 > Person", "team.1/person", "Zwieback"),
                List.of(line.title(), line.place(), line.path(), line.match()));
        call(rosa, "Rosa Rusk");
        assertEquals(0, hits("zwieback"));
        assertEquals(1, hits("rusk"));
        session.undo();
        assertEquals(1, hits("zwieback"));
        search.close();
        call(rosa, "SLE 01");
        search = new SearchComponent().open(session);
        assertEquals(0, hits("zwieback"));
        assertEquals(1, hits("\"sle 01\""));
        search.close();
        assertFalse(inFiles("zwieback"), "nor is it in the files any more");
        search = new SearchComponent().open(session);
    }

    private void call(UUID person, String name) throws Exception {
        session.edit("Call", edit -> {
            edit.put(new Person(person, name, "", null, ""));
            return null;
        });
    }

    private Memo memo(Ref target, String title, String text) throws Exception {
        return session.edit("Write", edit -> {
            edit.put(session.coder());
            Memo memo = new Memo(UUID.randomUUID(), target, "", title, text, session.coder().id(), Instant.now(), Instant.now());
            edit.put(memo);
            return memo;
        });
    }

    /** Memos on codes, people and the project have no place in a text, and are found all the same, each with what it is about. */
    @Test
    void memosAreFoundByTheirWords() throws Exception {
        enquiry();
        Person rosa = new Person(UUID.randomUUID(), "Rosa", "", null, "");
        session.edit("Add Rosa", edit -> {
            edit.put(rosa);
            return null;
        });
        Memo ofRosa = memo(Ref.to(EntityKind.PERSON, rosa.id()), "A quiet zwieback", "She waited for us.\nThen she spoke.");
        memo(Ref.to(EntityKind.PROJECT, session.view().info().id()), "", "Zwieback at every meeting");
        FoundRecords found = found("zwieback");
        assertEquals(2, found.hits());
        assertEquals(List.of("A quiet zwieback (Rosa)", "Zwieback at every meeting (Study)"),
                found.lines().stream().map(FoundRecords.Line::title).toList());
        FoundRecords.Line line = found("\"she spoke\"").lines().getFirst();
        assertEquals(List.of("memo", ofRosa.id(), "", "she spoke"), List.of(line.kind(), line.record(), line.place(), line.match()));
        assertEquals(0, hits("\"zwieback she\""), "title and text do not stand together");
        assertEquals(3, hits("waited"), "two of the enquiry and one of the memo, which comes last");
        assertEquals("memo", found("waited").lines().getLast().kind());
        assertEquals(2, hits("in:records waited"));
        assertEquals(1, hits("in:memos waited"));
        assertEquals(1, hits("kind:memo waited"));
        assertEquals(2, hits("in:memos"), "both as a whole");
        session.undo();
        assertEquals(1, hits("zwieback"));
        session.edit("Write more", edit -> {
            edit.put(new Memo(ofRosa.id(), ofRosa.target(), "", "A quiet rusk", "", session.coder().id(), ofRosa.created(), Instant.now()));
            return null;
        });
        assertEquals(0, hits("zwieback"));
        assertEquals(1, hits("rusk"));
        openAgain();
        assertEquals(1, hits("rusk"));
        session.edit("Remove", edit -> {
            edit.remove(EntityKind.MEMO, ofRosa.id());
            return null;
        });
        assertEquals(0, hits("rusk"));
    }

    /** What a coder of a blind round thinks aloud is not to be found, nor offered as a word, before all have locked. */
    @Test
    void memosOfABlindRoundAreFoundWhenItIsLocked() throws Exception {
        session.edit("Add", edit -> edit.add(source("Week 1", "Nobody waited.")));
        Source week = session.view().sources().getFirst();
        Coder ben = new Coder(UUID.randomUUID(), "Ben");
        Set<UUID> both = Set.of(session.coder().id(), ben.id());
        UUID round = UUID.randomUUID();
        session.edit("Blind", edit -> {
            edit.put(session.coder());
            edit.put(ben);
            edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.SOURCE, week.id()), "", "", "Pure zwieback.", ben.id(), Instant.now(),
                    Instant.now()));
            edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.SOURCE, week.id()), "", "", "My rusk.", session.coder().id(), Instant.now(),
                    Instant.now()));
            edit.put(new CodingRound(round, "Twice", true, Set.of(week.id()), both, Map.of(), null));
            return null;
        });
        assertEquals(0, hits("zwieback OR rusk"), "the index is everybody's, so one's own is not in it either");
        assertEquals(List.of(), search.complete("zwie", 4, 10));
        session.edit("Lock", edit -> {
            edit.put(new CodingRound(round, "Twice", true, Set.of(week.id()), both,
                    Map.of(ben.id(), Instant.now(), session.coder().id(), Instant.now()), null));
            return null;
        });
        assertEquals(2, hits("zwieback OR rusk"));
    }

    @Test
    void linesAreInTheOrderOfTheProjectAndAsManyAsAskedFor() throws Exception {
        for (String name : List.of("Trust one", "Trust two", "Trust three", "Trust four")) {
            Enquiry enquiry = ModelDocuments.make(Enquiry.class, name);
            enquiry.setRationale("Trust and trust.");
            ModelDocuments.add(session, enquiry);
        }
        search.settle();
        FoundRecords found = search.findRecords("trust", 5, Progress.NONE);
        assertEquals(12, found.hits());
        assertEquals(4, found.records());
        assertEquals(List.of("Trust one", "Trust one", "Trust one", "Trust two", "Trust two"),
                found.lines().stream().map(FoundRecords.Line::title).toList());
        assertEquals(0, search.findRecords("trust", 0, Progress.NONE).lines().size());
        Found sources = search.find("trust", SearchOptions.COUNT, Progress.NONE);
        assertEquals(0, sources.hits(), "hits in records are counted apart");
    }
}
