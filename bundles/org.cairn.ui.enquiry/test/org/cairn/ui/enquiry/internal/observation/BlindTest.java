// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlindTest {

    private final ObservationSchedule schedule = ModelDocuments.make(ObservationSchedule.class, "Eight lessons");
    private final Lesson lesson = ModelDocuments.make(Lesson.class);
    private final Sheet hers = sheet("Head");
    private final Sheet his = sheet("Leader");

    private static Sheet sheet(String name) {
        Sheet sheet = ModelDocuments.make(Sheet.class);
        sheet.setObserverName(name);
        sheet.setGrade(UUID.randomUUID());
        return sheet;
    }

    @BeforeEach
    void plan() {
        schedule.getLessons().add(lesson);
        lesson.getSheets().add(hers);
        lesson.getSheets().add(his);
    }

    private Blind blind(String who, ObservationSchedule saved) {
        return new Blind(null, who, saved);
    }

    private ObservationSchedule saved() {
        return (ObservationSchedule) EcoreUtil.copy((EObject) schedule);
    }

    @Test
    void untilBothAreLockedAndSavedEverybodySeesTheirOwnOnly() {
        hers.setLocked(Instant.now());
        assertTrue(blind("head", saved()).isVisible(lesson, hers));
        assertFalse(blind("leader", saved()).isVisible(lesson, hers));
        ObservationSchedule before = saved();
        his.setLocked(Instant.now());
        assertFalse(blind("Leader", before).isVisible(lesson, hers), "an undo could still open the sheet again");
        assertEquals(0, blind("Leader", before).pairs(schedule, null).agreement().of(), "nor does a number tell it");
        assertTrue(blind("Leader", saved()).isVisible(lesson, hers));
        assertTrue(blind("Anybody", saved()).isVisible(lesson, his));
    }

    @Test
    void aSheetThatWasSavedAsLockedStaysLocked() {
        hers.setLocked(Instant.now());
        ObservationSchedule before = saved();
        hers.setLocked(null);
        assertTrue(blind("Head", before).isLocked(hers));
        assertFalse(blind("Head", before).isLocked(his));
    }

    @Test
    void whatAnUndoTakesFromASavedLockComesBack() {
        hers.setLocked(Instant.now());
        ObservationSchedule before = saved();
        assertEquals(0, blind("Head", before).repairs(schedule).size());
        hers.setLocked(null);
        hers.setGrade(UUID.randomUUID());
        blind("Head", before).repairs(schedule).forEach(Runnable::run);
        assertTrue(EcoreUtil.equals((EObject) before, (EObject) schedule), "opened and changed");
        lesson.getSheets().removeFirst();
        blind("Head", before).repairs(schedule).forEach(Runnable::run);
        assertEquals(2, lesson.getSheets().size(), "taken away");
        his.setGrade(UUID.randomUUID());
        assertEquals(0, blind("Head", before).repairs(schedule).size(), "what is not locked may change");
    }
}
