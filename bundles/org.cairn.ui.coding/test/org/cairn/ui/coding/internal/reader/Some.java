// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.time.Instant;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Span;

/** Codings for tests. */
final class Some {

    static final UUID ANNA = UUID.randomUUID();

    private Some() {
    }

    static Code code(String name, int rgb) {
        return new Code(UUID.randomUUID(), null, name, rgb, true, 0, Code.Definition.EMPTY);
    }

    static Passage passage(int start, int end, int lane) {
        return passage(start, end, lane, code("Trust", 0x1F77B4));
    }

    static Passage passage(int start, int end, int lane, Code code) {
        Coding coding = new Coding(UUID.randomUUID(), UUID.randomUUID(), code.id(), ANNA, new Span(start, end), Instant.EPOCH, "", 0, false);
        return new Passage(0, start, end, code, "Anna Berg", lane, coding);
    }
}
