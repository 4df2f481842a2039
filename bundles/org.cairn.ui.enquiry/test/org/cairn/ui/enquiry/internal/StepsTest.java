// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.enquiry.Activity;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.enquiry.Question;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

/** What is done to a document can be taken back and done again, step by step. */
class StepsTest {

    private final Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Talk");
    private final Steps steps = new Steps();

    private boolean make(Runnable change) {
        return steps.make((EObject) enquiry, "A step", change);
    }

    @Test
    void aChangeThatChangesNothingIsNoStep() {
        assertFalse(make(() -> enquiry.setName("Talk")));
        assertTrue(steps.undoable().isEmpty());
        assertTrue(steps.isSaved());
    }

    @Test
    void aChangeThatThrowsLeavesTheDocumentAsItWas() {
        byte[] before = ModelDocuments.write(enquiry);
        assertThrows(IllegalStateException.class, () -> make(() -> {
            enquiry.setTheme("Half");
            enquiry.getPhases().add(ModelDocuments.make(Phase.class));
            throw new IllegalStateException();
        }));
        assertArrayEquals(before, ModelDocuments.write(enquiry));
        assertTrue(steps.undoable().isEmpty());
    }

    @Test
    void aDocumentIsCleanExactlyWhereItWasSaved() {
        make(() -> enquiry.setTheme("One"));
        assertFalse(steps.isSaved());
        steps.saved();
        assertTrue(steps.isSaved());
        steps.undo();
        assertFalse(steps.isSaved());
        steps.redo();
        assertTrue(steps.isSaved());
        steps.undo();
        make(() -> enquiry.setTheme("Two"));
        assertTrue(steps.redoable().isEmpty());
        assertFalse(steps.isSaved());
    }

    @Test
    void whateverIsDoneAtRandomIsTakenBackExactly() {
        Random random = new Random(20130521);
        List<byte[]> states = new ArrayList<>(List.of(ModelDocuments.write(enquiry)));
        for (int i = 0; i < 200; i++) {
            if (make(() -> change(random))) {
                states.add(ModelDocuments.write(enquiry));
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            steps.undo();
            assertArrayEquals(states.get(i), ModelDocuments.write(enquiry), "back at " + i);
        }
        for (int i = 1; i < states.size(); i++) {
            steps.redo();
            assertArrayEquals(states.get(i), ModelDocuments.write(enquiry), "forward at " + i);
        }
        assertEquals("A step", steps.undoable().orElseThrow());
    }

    private void change(Random random) {
        List<Phase> phases = enquiry.getPhases();
        switch (random.nextInt(6)) {
            case 0 -> enquiry.setTheme("Theme " + random.nextInt());
            case 1 -> phases.add(random.nextInt(phases.size() + 1), ModelDocuments.make(Phase.class));
            case 2 -> {
                if (!phases.isEmpty()) {
                    phases.remove(random.nextInt(phases.size()));
                }
            }
            case 3 -> {
                if (!phases.isEmpty()) {
                    phases.get(random.nextInt(phases.size())).getActivities().add(ModelDocuments.make(Activity.class));
                }
            }
            case 4 -> enquiry.setQuestion(random.nextBoolean() ? null : ModelDocuments.make(Question.class));
            default -> enquiry.getPriorities().add(UUID.randomUUID());
        }
    }
}
