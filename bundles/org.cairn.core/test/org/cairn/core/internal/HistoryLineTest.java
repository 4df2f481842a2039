// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.ChangeSet;
import org.cairn.core.HistoryStep;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

    private static final UUID CODER = UUID.randomUUID();

    private final UndoLine line = new UndoLine();
    private final List<ChangeSet> log = new ArrayList<>();

    private void happens(long undoes, UUID coder) {
        ChangeSet change = new ChangeSet(log.size() + 1L, Instant.EPOCH, coder, "step " + (log.size() + 1), undoes, false, 1);
        log.add(change);
        line.add(change);
    }

    private void edit() {
        happens(0, CODER);
    }

    private void undo() {
        happens(line.undoable().first().number(), CODER);
    }

    private void redo() {
        happens(line.redoable().first().number(), CODER);
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        for (HistoryStep step : HistoryLine.of(log.reversed(), line.redoSteps())) {
            text.append(step.change().number()).append(step.state().name().charAt(0)).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void whatWasUndoneWaitsToBeDoneAgain() {
        edit();
        edit();
        edit();
        undo();
        undo();
        assertEquals("3U 2U 1D", shown());
        assertEquals(List.of(2L, 3L), line.redoSteps());
        assertEquals(1L, line.undoable().origin());
    }

    @Test
    void whatWasDoneAgainStandsAndUndoDoesNotShow() {
        edit();
        edit();
        undo();
        redo();
        assertEquals("2D 1D", shown());
        undo();
        redo();
        undo();
        assertEquals("2U 1D", shown());
        assertEquals(List.of(2L), line.redoSteps());
    }

    @Test
    void whatWasUndoneBeforeSomethingElseWasDoneIsLeft() {
        edit();
        edit();
        undo();
        edit();
        assertEquals("4D 2L 1D", shown());
        undo();
        assertEquals("4U 2L 1D", shown());
    }

    @Test
    void whatCairnDidByItselfGoesWithTheStepBeforeIt() {
        edit();
        happens(0, null);
        edit();
        undo();
        undo();
        assertEquals("3U 2U 1U", shown());
    }

    @Test
    void aProjectThatIsOnlyReadShowsTheSameStepsAsStanding() {
        edit();
        undo();
        redo();
        assertEquals(HistoryStep.State.DONE, HistoryLine.of(log.reversed(), List.of()).getFirst().state());
    }
}
