// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.ChangeSet;
import org.junit.jupiter.api.Test;

class UndoLineTest {

    private static final UUID CODER = new UUID(0, 1);

    private final UndoLine line = new UndoLine();

    private void edit(long number) {
        line.add(new ChangeSet(number, Instant.EPOCH, CODER, "edit " + number, 0, false, 1));
    }

    private void byItself(long number) {
        line.add(new ChangeSet(number, Instant.EPOCH, null, "inbox", 0, false, 1));
    }

    private void reverts(long number, long undoes) {
        line.add(new ChangeSet(number, Instant.EPOCH, CODER, "again", undoes, false, 1));
    }

    @Test
    void theLastEditIsUndoneFirst() {
        edit(1);
        edit(2);
        assertEquals("edit 2", line.undoable().first().label());
        reverts(3, 2);
        assertEquals("edit 1", line.undoable().first().label());
        assertEquals("edit 2", line.redoable().first().label());
        assertEquals(List.of(3L), line.redoable().numbers());
    }

    @Test
    void whatIsDoneAgainCanBeUndoneAgain() {
        edit(1);
        reverts(2, 1);
        reverts(3, 2);
        assertEquals("edit 1", line.undoable().first().label());
        assertEquals(List.of(3L), line.undoable().numbers());
        assertNull(line.redoable());
    }

    @Test
    void anEditEndsRedo() {
        edit(1);
        reverts(2, 1);
        edit(3);
        assertNull(line.redoable());
        assertEquals("edit 3", line.undoable().first().label());
    }

    @Test
    void whatCairnDidByItselfGoesWithTheStepBefore() {
        edit(1);
        byItself(2);
        byItself(3);
        assertEquals(List.of(1L, 2L, 3L), line.undoable().numbers());
        assertEquals("edit 1", line.undoable().first().label());
    }
}
