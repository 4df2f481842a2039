// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.model.ModelDocuments;
import org.cairn.exchange.internal.ModelFilesComponent;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is blind or was said in confidence does not go out with the project. */
class ConfidentialTest {

    @TempDir
    private Path folder;

    private static Sheet sheet(String note, Instant locked) {
        Sheet sheet = ModelDocuments.make(Sheet.class);
        sheet.setGrade(UUID.randomUUID());
        sheet.setNote(note);
        sheet.setLocked(locked);
        return sheet;
    }

    private static ObservationSchedule schedule(Instant second) {
        ObservationSchedule schedule = ModelDocuments.make(ObservationSchedule.class, "Joint observations");
        Lesson lesson = ModelDocuments.make(Lesson.class);
        lesson.getSheets().add(sheet("the loaf was hidden", Instant.EPOCH));
        lesson.getSheets().add(sheet("the bread was hidden", second));
        schedule.getLessons().add(lesson);
        return schedule;
    }

    private String out(ProjectSession session, ExchangeReport[] report) throws Exception {
        Path file = folder.resolve("out" + System.nanoTime() + ".qdpx");
        report[0] = Workshop.out(session, file);
        Workshop.validate(file);
        return String.join("\n", Workshop.entries(file).values());
    }

    @Test
    void sheetsStayHereUntilEveryObserverHasLocked() throws Exception {
        ExchangeReport[] report = new ExchangeReport[1];
        try (ProjectSession session = new Workshop(folder).project()) {
            ObservationSchedule schedule = schedule(null);
            ModelDocuments.add(session, schedule);
            String blind = out(session, report);
            assertFalse(blind.contains("was hidden"), "neither the locked sheet nor the open one");
            assertFalse(blind.contains(schedule.getId().toString()));
            Path alone = folder.resolve("schedule.xmi");
            assertThrows(Failure.class, () -> new ModelFilesComponent().write(schedule, alone), "nor alone");
            assertFalse(Files.exists(alone));
            assertTrue(report[0].problems().stream().anyMatch(problem -> problem.message().contains("Joint observations")),
                    report[0].problems().toString());
            schedule.getLessons().getFirst().getSheets().get(1).setLocked(Instant.EPOCH);
            session.edit("Lock", edit -> {
                ModelDocuments.put(edit, schedule);
                return null;
            });
            String open = out(session, report);
            assertTrue(open.contains("the loaf was hidden") && open.contains("the bread was hidden"));
            assertTrue(report[0].problems().stream().noneMatch(problem -> problem.message().contains("Joint observations")));
        }
    }

    @Test
    void whatWasSaidInConfidenceStaysHere() throws Exception {
        ExchangeReport[] report = new ExchangeReport[1];
        try (ProjectSession session = new Workshop(folder).project()) {
            CoachingLog log = ModelDocuments.make(CoachingLog.class, "Coaching of the year");
            CoachingSession conversation = ModelDocuments.make(CoachingSession.class);
            conversation.setConfidential(true);
            conversation.setNotes("she cried in the car park");
            log.getSessions().add(conversation);
            ModelDocuments.add(session, log);
            assertFalse(out(session, report).contains("car park"));
            assertEquals(1, report[0].problems().stream().filter(problem -> problem.message().contains("Coaching of the year")).count());
        }
    }

    /** While a round is blind, nobody's file holds what another did in its sources. */
    @Test
    void aBlindRoundHidesTheOtherCoder() throws Exception {
        ExchangeReport[] report = new ExchangeReport[1];
        try (ProjectSession session = new Workshop(folder).project()) {
            Coder maren = new Coder(new UUID(7, 1), "Maren");
            Coder idris = new Coder(new UUID(7, 2), "Idris");
            UUID code = new UUID(7, 3);
            session.edit("Begin", edit -> {
                edit.put(maren);
                edit.put(idris);
                edit.put(new Code(code, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
                UUID source = edit.add(new ProjectEdit.NewSource("Journal", "journal", "en", null, null, "", LocalDate.of(2013, 3, 1), "", "",
                        "They came in and stayed.", List.of(), null));
                for (Coder coder : new Coder[] {maren, idris}) {
                    UUID coding = edit.code(source, new Span(0, 4), code, coder.id());
                    edit.put(new Coding(coding, source, code, coder.id(), new Span(0, 4), Instant.EPOCH, "said by " + coder.name(), 0, false));
                }
                edit.put(new CodingRound(new UUID(7, 4), "Twice", true, Set.of(source), Set.of(maren.id(), idris.id()), Map.of(), null));
                return null;
            });
            session.codeAs("Maren");
            String file = out(session, report);
            assertTrue(file.contains("said by Maren"));
            assertFalse(file.contains("said by Idris"));
        }
    }
}
