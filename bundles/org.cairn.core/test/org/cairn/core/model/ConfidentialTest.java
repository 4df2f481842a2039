// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two judge a lesson blind: neither what one wrote nor the document itself goes out before both have locked. */
class ConfidentialTest {

    private ObservationSchedule schedule;
    private Sheet one;
    private Sheet other;

    @BeforeEach
    void twoObserversJudgeALesson() {
        schedule = ModelDocuments.make(ObservationSchedule.class, "Joint observations");
        Lesson lesson = ModelDocuments.make(Lesson.class);
        lesson.setLabel("Lesson 1");
        one = sheet("The talk was theirs");
        other = sheet("The talk was hers");
        lesson.getSheets().add(one);
        lesson.getSheets().add(other);
        schedule.getLessons().add(lesson);
    }

    private static Sheet sheet(String note) {
        Sheet sheet = ModelDocuments.make(Sheet.class);
        sheet.setGrade(UUID.randomUUID());
        sheet.setNote(note);
        return sheet;
    }

    private boolean says(String words) {
        return ModelText.in(schedule).stream().anyMatch(text -> text.text().contains(words));
    }

    @Test
    void nothingIsSaidWhileOneIsOpen() {
        one.setLocked(Instant.EPOCH);
        assertTrue(Confidential.isBlind(schedule));
        assertFalse(says("theirs"));
        assertFalse(says("hers"));
        assertTrue(says("Lesson 1"));
    }

    @Test
    void bothAreSaidOnceBothAreLocked() {
        one.setLocked(Instant.EPOCH);
        other.setLocked(Instant.EPOCH);
        assertFalse(Confidential.isBlind(schedule));
        assertTrue(says("theirs"));
        assertTrue(says("hers"));
    }

    @Test
    void oneSheetAloneStaysBlind() {
        schedule.getLessons().getFirst().getSheets().remove(other);
        one.setLocked(Instant.EPOCH);
        assertTrue(Confidential.isBlind(schedule), "the second observer has not come yet");
    }
}
