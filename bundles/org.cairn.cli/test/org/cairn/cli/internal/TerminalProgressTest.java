// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cairn.api.progress.Cancelled;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final Fakes fakes = new Fakes();

    /** Works until something was shown or there was time enough for it. */
    private void workLong(TerminalProgress progress) throws InterruptedException {
        progress.begin("Reading 10 journals", 10);
        progress.worked(5);
        Thread.sleep(500);
        progress.worked(0);
    }

    @Test
    void oneLineThatIsTakenAwayAgain() throws Exception {
        TerminalProgress progress = new TerminalProgress(fakes.terminal(true));
        workLong(progress);
        assertEquals("\rReading 10 journals 50 %", fakes.err());
        progress.clear();
        assertTrue(fakes.err().endsWith("\r" + " ".repeat(24) + "\r"), fakes.err());
    }

    @Test
    void nothingWhereNobodyLooksOn() throws Exception {
        TerminalProgress progress = new TerminalProgress(fakes.terminal(false));
        workLong(progress);
        progress.clear();
        assertEquals("", fakes.err());
    }

    @Test
    void shortWorkShowsNothing() {
        TerminalProgress progress = new TerminalProgress(fakes.terminal(true));
        progress.begin("Reading", 0);
        progress.worked(1);
        progress.clear();
        assertEquals("", fakes.err());
    }

    @Test
    void stopsTheWorkWhenAsked() throws Cancelled {
        TerminalProgress progress = new TerminalProgress(fakes.terminal(true));
        progress.check();
        progress.cancel();
        assertThrows(Cancelled.class, progress::check);
    }
}
