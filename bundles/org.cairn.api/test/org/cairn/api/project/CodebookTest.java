// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodebookTest {

    private static Code code(int id, int parent, String name, int position) {
        return new Code(uuid(id), parent == 0 ? null : uuid(parent), name, 0x336699, true, position, Code.Definition.EMPTY);
    }

    private static UUID uuid(int id) {
        return new UUID(0, id);
    }

    private final Codebook book = new Codebook(List.of(code(3, 1, "Time", 1), code(1, 0, "Barriers", 2), code(2, 1, "Cover", 0),
            code(4, 0, "Trust", 1), code(5, 4, "Time", 0)));

    @Test
    void codesComeInTreeOrder() {
        assertEquals(List.of("Trust", "Time", "Barriers", "Cover", "Time"), book.codes().stream().map(Code::name).toList());
        assertEquals("Barriers > Time", book.path(book.code(uuid(3)).orElseThrow()));
        assertEquals(1, book.depth(book.code(uuid(3)).orElseThrow()));
    }

    @Test
    void aPathFindsOneCodeAndANameAllOfThatName() {
        assertEquals(List.of(uuid(3)), book.find("barriers / time").stream().map(Code::id).toList());
        assertEquals(List.of(uuid(5), uuid(3)), book.find("TIME").stream().map(Code::id).toList());
        assertEquals(List.of(), book.find("tim"));
    }

    @Test
    void subcodesAreFoundAtAnyDepth() {
        assertEquals(Set.of(uuid(1), uuid(2), uuid(3)), book.withSubcodes(uuid(1)));
        assertEquals(Set.of(), book.withSubcodes(uuid(99)));
    }

    @Test
    void circlesAndMissingParentsDoNotLoseCodes() {
        Codebook broken = new Codebook(List.of(code(1, 2, "a", 0), code(2, 1, "b", 0), code(3, 77, "c", 0)));
        assertEquals(3, broken.size());
        assertEquals("a", broken.path(broken.code(uuid(1)).orElseThrow()));
        assertEquals(Set.of(uuid(1)), broken.withSubcodes(uuid(1)));
    }
}
