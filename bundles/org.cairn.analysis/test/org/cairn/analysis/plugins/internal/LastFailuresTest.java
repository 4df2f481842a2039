// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went wrong is known in the next session, until it goes well or another jar lies there. */
class LastFailuresTest {

    @TempDir
    Path folder;

    private LastFailures failures() {
        return new LastFailures(folder.resolve(".failures"));
    }

    @Test
    void aFailureIsKnownUntilTheNextRunGoesWell() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        assertEquals("", failures().of("org.example.a", jar));
        failures().note("org.example.a", jar, "Wörter failed: of 3");
        assertEquals("Wörter failed: of 3", failures().of("org.example.a", jar));
        assertEquals("", failures().of("org.example", jar));
        failures().note("org.example", jar, "");
        failures().note("org.example.a", jar, "");
        assertEquals("", failures().of("org.example.a", jar));
        assertFalse(Files.exists(folder.resolve(".failures")), "nothing is left of it");
    }

    @Test
    void aJarThatWasReplacedHasNotFailed() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        failures().note("org.example.a", jar, "failed");
        assertEquals(true, jar.toFile().setLastModified(1_000_000));
        assertEquals("", failures().of("org.example.a", jar));
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        Files.write(folder.resolve(".failures"), new byte[] {'\\', 'u', 'x', (byte) 0xFF});
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        assertEquals("", failures().of("org.example.a", jar));
        failures().note("org.example.a", jar, "failed");
        assertEquals("failed", failures().of("org.example.a", jar));
    }
}
