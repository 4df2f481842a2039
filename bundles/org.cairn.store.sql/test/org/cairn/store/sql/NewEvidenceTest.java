// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Consent.State;
import org.cairn.api.project.Consent.Use;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.findings.NewEvidence;
import org.cairn.core.findings.NewEvidence.Reason;
import org.cairn.core.findings.RecordPassage;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Evaluation;
import org.cairn.model.alliance.Module;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.Session;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cited keeps its words and place; who said no is not cited. */
class NewEvidenceTest {

    private static final UUID ROSA = new UUID(1, 1);
    private static final UUID BETH = new UUID(1, 2);

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID diary;
    private UUID talk;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        session.edit("Everything", edit -> {
            edit.put(new Person(ROSA, "Rosa", "", null, ""));
            edit.put(new Person(BETH, "Beth", "", null, ""));
            diary = source(edit, "Diary", "I was nervous before the visit.", ROSA, List.of());
            talk = source(edit, "Talk", "Who came? Nobody.", null, List.of(new Structure(Structure.Kind.TURN, new Span(0, 9), "Beth", 0, BETH),
                    new Structure(Structure.Kind.TURN, new Span(10, 17), "Rosa", 0, ROSA)));
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static UUID source(ProjectEdit edit, String title, String text, UUID author, List<Structure> structure) throws Failure {
        return edit.add(new ProjectEdit.NewSource(title, "journal", "en", author, null, "", null, "", "", text, structure, null));
    }

    private void say(UUID person, Use use, State state) throws Exception {
        session.edit("Answer", edit -> {
            edit.put(new Consent(UUID.randomUUID(), person, use, state, null, ""));
            return null;
        });
    }

    private NewEvidence cite(Ref... refs) {
        return NewEvidence.of(session.view(), List.of(refs), session.coder().id());
    }

    private Reason refusal(Ref ref) {
        NewEvidence cited = cite(ref);
        assertEquals(List.of(), cited.links());
        return cited.refused().getFirst().reason();
    }

    @Test
    void aPassageKeepsItsWordsAndPlace() {
        EvidenceLink link = cite(Ref.passage(diary, new Span(2, 13))).links().getFirst();
        assertEquals("was nervous", link.getQuotation());
        assertEquals(List.of(2, 13), List.of(link.getStart(), link.getEnd()));
        assertEquals(diary, link.getTarget());
        assertEquals(session.coder().id(), link.getCoder());
    }

    @Test
    void aCodingIsCitedAsTheWordsItStandsOnAndTwiceTheSameIsOnce() throws Exception {
        UUID code = UUID.randomUUID();
        UUID coding = UUID.randomUUID();
        session.edit("Code", edit -> {
            edit.put(new Code(code, null, "Nerves", 0, true, 0, Code.Definition.EMPTY));
            edit.put(new Coding(coding, diary, code, session.coder().id(), new Span(2, 13), Instant.now(), "", 0, false));
            return null;
        });
        NewEvidence cited = cite(Ref.to(EntityKind.CODING, coding), Ref.to(EntityKind.CODING, coding));
        assertEquals(1, cited.links().size());
        assertEquals("SOURCE", cited.links().getFirst().getTargetKind());
        assertEquals("was nervous", cited.links().getFirst().getQuotation());
        assertEquals(Reason.NO_EVIDENCE, refusal(Ref.to(EntityKind.CODE, code)));
        assertEquals(Reason.GONE, refusal(Ref.to(EntityKind.CODING, UUID.randomUUID())));
        assertEquals(Reason.GONE, refusal(Ref.to(EntityKind.SOURCE, UUID.randomUUID())));
    }

    @Test
    void whoRefusedAnalysisIsNotCitedAtAll() throws Exception {
        say(ROSA, Use.ANALYSIS, State.REFUSED);
        assertEquals(Reason.REFUSED, refusal(Ref.to(EntityKind.SOURCE, diary)));
        assertEquals(Reason.REFUSED, refusal(Ref.passage(diary, new Span(0, 5))));
        assertEquals("Rosa", cite(Ref.to(EntityKind.PERSON, ROSA)).refused().getFirst().person());
    }

    @Test
    void whoTookBackQuotationIsCitedWithoutWordsOnly() throws Exception {
        say(ROSA, Use.QUOTATION, State.WITHDRAWN);
        assertEquals(Reason.WITHDRAWN, refusal(Ref.passage(diary, new Span(0, 5))));
        assertEquals(1, cite(Ref.to(EntityKind.SOURCE, diary)).links().size());
        say(BETH, Use.SHARING, State.REFUSED);
        assertEquals(1, cite(Ref.passage(talk, new Span(0, 9))).links().size(), "another use, and another's words");
        assertEquals(Reason.WITHDRAWN, refusal(Ref.passage(talk, new Span(5, 12))), "Rosa speaks in the second half");
    }

    /** What a plan or record says is cited with the part that says it; whom that part names is asked first. */
    @Test
    void aRecordIsCitedWithItsPartAndWords() throws Exception {
        Programme programme = ModelDocuments.make(Programme.class, "Leading enquiry");
        Module module = ModelDocuments.make(Module.class);
        Session day = ModelDocuments.make(Session.class);
        Evaluation evaluation = ModelDocuments.make(Evaluation.class);
        evaluation.setText("Cold hall.");
        evaluation.setPerson(ROSA);
        day.getEvaluations().add(evaluation);
        module.getSessions().add(day);
        programme.getModules().add(module);
        ModelDocuments.add(session, programme);
        RecordPassage passage = new RecordPassage(programme.getId(), evaluation.getId(), "Cold hall.");
        EvidenceLink link = records(passage, passage).links().getFirst();
        assertEquals(1, records(passage, passage).links().size(), "twice the same is once");
        assertEquals("DOCUMENT", link.getTargetKind());
        assertEquals(programme.getId(), link.getTarget());
        assertEquals(evaluation.getId(), link.getElement());
        assertEquals("Cold hall.", link.getQuotation());
        assertEquals(null, records(new RecordPassage(programme.getId(), programme.getId(), "")).links().getFirst().getElement());
        say(ROSA, Use.QUOTATION, State.REFUSED);
        NewEvidence.Refused refused = records(passage).refused().getFirst();
        assertEquals(Reason.REFUSED, refused.reason());
        assertEquals("Rosa", refused.person());
        assertEquals(1, records(new RecordPassage(programme.getId(), programme.getId(), "Leading enquiry")).links().size(), "that is not hers");
        assertEquals(Reason.GONE, records(new RecordPassage(programme.getId(), UUID.randomUUID(), "")).refused().getFirst().reason());
        assertEquals(Reason.GONE, records(new RecordPassage(UUID.randomUUID(), UUID.randomUUID(), "")).refused().getFirst().reason());
    }

    private NewEvidence records(RecordPassage... passages) {
        return NewEvidence.ofRecords(session.view(), List.of(passages), session.coder().id());
    }
}
