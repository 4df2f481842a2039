// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelChanges;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Opened;
import org.cairn.core.people.PersonMerge;
import org.cairn.core.people.Pseudonym;
import org.cairn.core.people.Pseudonymisation;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.meeting.Meeting;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model documents in a project file: one step each, undone like any other, and never overwritten unseen. */
class ModelDocumentsTest {

    private static final UUID ROSA = new UUID(1, 1);
    private static final UUID TENNANT = new UUID(1, 2);

    @TempDir
    private Path folder;

    private ProjectSession session;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        session.edit("People", edit -> {
            edit.put(new Person(ROSA, "Rosa O'Neil & Co", "", null, ""));
            edit.put(new Person(TENNANT, "R. Tennant", "", null, ""));
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void reopen() throws Exception {
        session.close();
        session = Projects.on(new SqliteStoreProvider()).open(folder.resolve("p.cairn"), Projects.Mode.WRITE, Progress.NONE);
    }

    private Enquiry enquiry() {
        return ModelDocuments.readAll(session.view(), Enquiry.class, problem -> { }).getFirst();
    }

    @Test
    void savingIsOneStepThatUndoTakesBack() throws Exception {
        Opened<Enquiry> opened = ModelDocuments.add(session, ModelDocuments.make(Enquiry.class, "Early years"));
        opened.content().setRationale("First");
        opened = ModelDocuments.save(session, opened, "Change the rationale");
        opened.content().setRationale("Second");
        ModelDocuments.save(session, opened, "Change it again");
        ProjectView then = session.view();
        reopen();
        assertEquals("Second", enquiry().getRationale());
        assertEquals(3, ModelDocuments.list(session.view(), Enquiry.class).getFirst().revision());
        assertEquals("Change it again", session.undo().orElseThrow().label());
        assertEquals("First", enquiry().getRationale());
        session.undo();
        session.undo();
        assertEquals(List.of(), session.view().documents());
        session.redo();
        assertEquals("", enquiry().getRationale());
        assertEquals(3, then.documents().getFirst().revision());
    }

    /** Contents are read when asked for: those that a later step changes or removes are read before. */
    @Test
    void aViewShowsDocumentsAsTheyWere() throws Exception {
        Opened<Enquiry> opened = ModelDocuments.add(session, ModelDocuments.make(Enquiry.class, "Early years"));
        reopen();
        ProjectView before = session.view();
        opened = ModelDocuments.open(before, before.documents().getFirst(), Enquiry.class);
        opened.content().setRationale("Later");
        ModelDocuments.save(session, opened, "Change it");
        ProjectView between = session.view();
        session.edit("Remove it", edit -> {
            edit.remove(EntityKind.DOCUMENT, edit.before().documents().getFirst().id());
            return null;
        });
        assertEquals("", ModelDocuments.open(before, before.documents().getFirst(), Enquiry.class).content().getRationale());
        assertEquals("Later", ModelDocuments.open(between, between.documents().getFirst(), Enquiry.class).content().getRationale());
        assertEquals(List.of(), session.view().documents());
    }

    @Test
    void whatSomebodyElseSavedIsNotOverwritten() throws Exception {
        Opened<Enquiry> mine = ModelDocuments.add(session, ModelDocuments.make(Enquiry.class, "Early years"));
        Opened<Enquiry> yours = ModelDocuments.open(session.view(), mine.entry(), Enquiry.class);
        yours.content().setRationale("Yours");
        ModelDocuments.save(session, yours, "Yours");
        mine.content().setRationale("Mine");
        Failure failure = assertThrows(Failure.class, () -> ModelDocuments.save(session, mine, "Mine"));
        assertEquals("Early years", failure.problem().where());
        assertEquals("Yours", enquiry().getRationale());
    }

    @Test
    void aDocumentWithoutANameIsRefused() {
        assertThrows(Failure.class, () -> ModelDocuments.add(session, ModelDocuments.make(Enquiry.class, " ")));
        assertEquals(List.of(), session.view().documents());
    }

    @Test
    void damagedAndForeignDocumentsAreNamedAndTheOthersRead() throws Exception {
        ModelDocuments.add(session, ModelDocuments.make(Enquiry.class, "Sound"));
        session.edit("Damage", edit -> {
            edit.put(new ModelDocument(new UUID(9, 1), "enquiry", "Damaged", Instant.now(), 1), "<enquiry".getBytes(StandardCharsets.UTF_8));
            edit.put(new ModelDocument(new UUID(9, 2), "orrery", "Of tomorrow", Instant.now(), 1), new byte[] {1, 2});
            return null;
        });
        reopen();
        List<String> told = new ArrayList<>();
        assertEquals(List.of("Sound"), ModelDocuments.readAll(session.view(), Enquiry.class, problem -> told.add(problem.where())).stream()
                .map(Enquiry::getName).toList());
        assertEquals(List.of("Damaged"), told);
        assertEquals(1, new ModelLibrary(session.view()).all().size());
        ModelDocument foreign = ModelDocuments.find(session.view(), new UUID(9, 2)).orElseThrow();
        assertThrows(Failure.class, () -> ModelDocuments.open(session.view(), foreign));
        assertEquals(2, session.view().content(foreign)[1]);
    }

    @Test
    void elementsAreFoundAcrossDocuments() throws Exception {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Early years");
        Phase phase = ModelDocuments.make(Phase.class);
        enquiry.getPhases().add(phase);
        ModelDocuments.add(session, enquiry);
        ModelDocuments.add(session, ModelDocuments.make(Meeting.class, "Cluster"));
        ModelLibrary library = new ModelLibrary(session.view());
        assertTrue(library.find(phase.getId(), Phase.class).isPresent());
        assertTrue(library.find(enquiry.getId(), "Enquiry").isPresent());
        assertFalse(library.find(phase.getId(), Claim.class).isPresent());
        assertFalse(library.find(null, Phase.class).isPresent());
    }

    private ClaimSet claims() throws Exception {
        ClaimSet claims = ModelDocuments.make(ClaimSet.class, "What Rosa O'Neil & Co found");
        Claim claim = ModelDocuments.make(Claim.class);
        claim.setAuthor(TENNANT);
        claim.setScope("As Rosa O'Neil & Co says");
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTargetKind("PERSON");
        link.setTarget(TENNANT);
        link.setPerson(TENNANT);
        link.setQuotation("I saw it");
        claim.getEvidence().add(link);
        claims.getClaims().add(claim);
        ModelDocuments.add(session, claims);
        return claims;
    }

    private Claim claim() {
        return ModelElements.all(new ModelLibrary(session.view()).all().getFirst(), Claim.class).getFirst();
    }

    @Test
    void documentsFollowWhenTwoPeopleBecomeOne() throws Exception {
        claims();
        session.edit("Merge", edit -> {
            Person rosa = edit.before().person(ROSA).orElseThrow();
            PersonMerge.merge(edit, rosa, TENNANT, Map.of());
            return null;
        });
        assertEquals(ROSA, claim().getAuthor());
        assertEquals(ROSA, claim().getEvidence().getFirst().getTarget());
        assertEquals(ROSA, claim().getEvidence().getFirst().getPerson());
    }

    @Test
    void pseudonymsReplaceNamesInDocuments() throws Exception {
        claims();
        session.edit("Pseudonyms", edit -> {
            new Pseudonymisation(List.of(new Pseudonym(ROSA, "Rosa O'Neil & Co", "Fern <1> & \"Ash\"",
                    List.of("Rosa O'Neil & Co"))),
                    new Pseudonymisation.Options(true, true, false, false)).apply(edit);
            return null;
        });
        assertEquals("What Fern <1> & \"Ash\" found", session.view().documents().getFirst().title());
        assertEquals("As Fern <1> & \"Ash\" says", claim().getScope());
    }

    @Test
    void evidenceOfSomebodyWhoWithdrawsIsTakenOut() throws Exception {
        claims();
        assertEquals(1, ModelChanges.mentioning(session.view(), Set.of(TENNANT)).size());
        session.edit("Withdraw", edit -> {
            assertEquals(1, ModelChanges.withdraw(edit, Set.of(TENNANT)).size());
            return null;
        });
        EvidenceLink link = claim().getEvidence().getFirst();
        assertEquals("WITHDRAWN", link.getTargetKind());
        assertEquals("", link.getQuotation());
        assertEquals(null, link.getTarget());
        assertFalse(new String(session.view().content(session.view().documents().getFirst()), StandardCharsets.UTF_8).contains("I saw it"));
    }
}
