// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceLogTest {

    private final Logger target = Logger.getLogger("org.cairn.test.ServiceLogTest");
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        target.setUseParentHandlers(false);
        target.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        target.removeHandler(handler);
        target.setUseParentHandlers(true);
    }

    @Test
    void anErrorReachesTheLogOfTheProcessWithItsCause() {
        var cause = new IllegalStateException("no such service");
        new ServiceLog().getLogger(target.getName()).error("bundle {}", "org.cairn.text", cause);
        assertEquals(1, records.size());
        assertEquals(Level.SEVERE, records.getFirst().getLevel());
        assertEquals("bundle {} org.cairn.text", records.getFirst().getMessage());
        assertSame(cause, records.getFirst().getThrown());
    }

    @Test
    void onlyWarningsAndErrorsAreAskedFor() {
        var logger = new ServiceLog().getLogger(target.getName());
        assertTrue(logger.isErrorEnabled());
        assertTrue(logger.isWarnEnabled());
        assertFalse(logger.isInfoEnabled());
        assertFalse(logger.isDebugEnabled());
    }

    @Test
    void aLoggerIsAnOrdinaryObject() {
        var logger = new ServiceLog().getLogger(target.getName());
        assertEquals(target.getName(), logger.getName());
        assertEquals(logger, logger);
        assertEquals(logger.hashCode(), logger.hashCode());
        assertFalse(logger.equals(new ServiceLog().getLogger(target.getName())));
    }
}
