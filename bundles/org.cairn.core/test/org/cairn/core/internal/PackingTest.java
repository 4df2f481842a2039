// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackingTest {

    @Test
    void aPlainTextIsNotKeptTwice() {
        Packing packing = Packing.of("Žáci četli.\n".getBytes(StandardCharsets.UTF_8), "Žáci četli.\n");
        assertEquals(Packing.SAME, packing.how());
        assertNull(packing.content());
    }

    @Test
    void whatShrinksIsDeflatedAndComesBack() {
        byte[] bytes = "again and again ".repeat(100).getBytes(StandardCharsets.UTF_16);
        Packing packing = Packing.of(bytes, "again and again ".repeat(100));
        assertEquals(Packing.DEFLATE, packing.how());
        assertArrayEquals(bytes, Packing.unpack(packing.how(), packing.content()));
    }

    @Test
    void whatIsPackedAlreadyIsKeptAsItIs() {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        Packing packing = Packing.of(bytes, "its text");
        assertEquals(Packing.NONE, packing.how());
        assertArrayEquals(bytes, Packing.unpack(packing.how(), packing.content()));
    }
}
