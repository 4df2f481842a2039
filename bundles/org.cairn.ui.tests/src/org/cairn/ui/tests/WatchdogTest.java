// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

/** The watchdog barks: without that, all the tests that it watches would prove nothing. */
class WatchdogTest {

    private final Screen screen = new Screen();

    @Test
    void whatComputesForLongOnTheUiThreadIsFound() {
        screen.settle();
        BigInteger number = BigInteger.ONE.shiftLeft(2400);
        Display.getCurrent().asyncExec(number::nextProbablePrime);
        AssertionError found = found();
        assertTrue(found.getMessage().contains("java.math.BigInteger"), found.getMessage());
    }

    @Test
    void whatWaitsForLongOnTheUiThreadIsFound() {
        screen.settle();
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(2000, TimeUnit.MILLISECONDS));
        Display.getCurrent().asyncExec(later::join);
        AssertionError found = found();
        assertTrue(found.getMessage().contains("java.util.concurrent.CompletableFuture"), found.getMessage());
    }

    /** What was just done is only known to be over when the next thing begins. */
    private AssertionError found() {
        for (int i = 0; i < 20; i++) {
            try {
                screen.settle();
            } catch (AssertionError found) {
                return found;
            }
        }
        return fail("nothing was found");
    }
}
