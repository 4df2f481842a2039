// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Consent.State;
import org.cairn.api.project.Consent.Use;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.people.Withdrawal;
import org.cairn.core.people.Withdrawal.Extent;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes their consent back: what rests on them is told, and taken out as far as they wish. */
class WithdrawalTest {

    private static final UUID ROSA = new UUID(1, 1);
    private static final UUID BETH = new UUID(1, 2);
    private static final LocalDate MAY = LocalDate.of(2013, 5, 2);

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID diary;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        diary = session.edit("Everything", edit -> {
            edit.put(new Person(ROSA, "Rosa", "", null, ""));
            edit.put(new Person(BETH, "Beth", "", null, ""));
            edit.put(new Consent(UUID.randomUUID(), ROSA, Use.ANALYSIS, State.GIVEN, LocalDate.of(2012, 9, 1), "On paper"));
            edit.put(new Consent(UUID.randomUUID(), ROSA, Use.FILM, State.REFUSED, LocalDate.of(2012, 9, 1), ""));
            UUID source = diary(edit, "Diary", "I was nervous before the visit.", ROSA);
            diary(edit, "Beth's diary", "Nobody came.", BETH);
            ClaimSet claims = ModelDocuments.make(ClaimSet.class, "Claims");
            Claim claim = ModelDocuments.make(Claim.class);
            claim.getEvidence().add(passage(source, "I was nervous"));
            claims.getClaims().add(claim);
            ModelDocuments.put(edit, claims);
            return source;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static UUID diary(ProjectEdit edit, String title, String text, UUID author) throws Failure {
        return edit.add(new ProjectEdit.NewSource(title, "journal", "en", author, null, "", null, "", "", text, List.of(), null));
    }

    private static EvidenceLink passage(UUID source, String words) {
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTarget(source);
        link.setTargetKind("SOURCE");
        link.setQuotation(words);
        return link;
    }

    private void withdraw(Extent extent) throws Exception {
        session.edit("Rosa withdraws", edit -> Withdrawal.carryOut(edit, ROSA, extent, MAY, ""));
    }

    private Map<Use, State> states() {
        Map<Use, State> states = new EnumMap<>(Use.class);
        session.view().consents().stream().filter(consent -> consent.person().equals(ROSA)).forEach(c -> states.put(c.use(), c.state()));
        return states;
    }

    private String claims() {
        return new String(session.view().content(session.view().documents().getFirst()), StandardCharsets.UTF_8);
    }

    @Test
    void whatRestsOnAPersonIsTold() throws Exception {
        Withdrawal resting = Withdrawal.of(session.view(), ROSA, Progress.NONE);
        assertEquals(List.of("Diary"), resting.written().stream().map(Source::title).toList());
        assertEquals(List.of("Claims"), resting.citing().stream().map(ModelDocument::title).toList());
        assertEquals(List.of(), Withdrawal.of(session.view(), BETH, Progress.NONE).citing());
    }

    @Test
    void everyUseIsTakenBackAndWhatWasRefusedStaysRefused() throws Exception {
        withdraw(Extent.USES);
        assertEquals(Map.of(Use.ANALYSIS, State.WITHDRAWN, Use.QUOTATION, State.WITHDRAWN, Use.FILM, State.REFUSED, Use.SHARING,
                State.WITHDRAWN), states());
        Consent analysis = session.view().consents().stream().filter(c -> c.use() == Use.ANALYSIS).findFirst().orElseThrow();
        assertEquals(MAY, analysis.date());
        assertEquals("On paper", analysis.note(), "what the register says is kept");
        assertTrue(claims().contains("I was nervous"));
    }

    @Test
    void evidenceLosesItsWordsAndUndoBringsThemBack() throws Exception {
        withdraw(Extent.EVIDENCE);
        assertFalse(claims().contains("I was nervous"));
        assertTrue(session.view().source(diary).isPresent());
        session.undo();
        assertTrue(claims().contains("I was nervous"));
        assertEquals(Set.of(Use.ANALYSIS, Use.FILM), states().keySet());
    }

    @Test
    void whatTheyWroteIsDeletedAndNobodyElsesWords() throws Exception {
        withdraw(Extent.SOURCES);
        assertEquals(List.of("Beth's diary"), session.view().sources().stream().map(Source::title).toList());
        assertFalse(claims().contains("I was nervous"));
    }
}
