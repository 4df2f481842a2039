// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.junit.jupiter.api.Test;

class CodeMatchTest {

    private final Code folder = code("Relations", null, false, 0);
    private final Code trust = code("Trust", folder, true, 0);
    private final Code distrust = code("Distrust", folder, true, 1);
    private final Code losingTrust = code("Losing trust", folder, true, 2);
    private final Code czech = code("Důvěra", null, true, 1);
    private final Codebook book = new Codebook(List.of(folder, trust, distrust, losingTrust, czech));

    private static Code code(String name, Code parent, boolean codable, int position) {
        return new Code(UUID.randomUUID(), parent == null ? null : parent.id(), name, 0x336699, codable, position, Code.Definition.EMPTY);
    }

    @Test
    void theBeginningOfANameComesBeforeTheBeginningOfAWordAndThatBeforeTheMiddle() {
        assertEquals(List.of(trust, losingTrust, distrust), CodeMatch.find(book, "trust"));
    }

    @Test
    void foldersAreNeverOfferedButFoundThroughThem() {
        assertEquals(List.of(trust, distrust, losingTrust), CodeMatch.find(book, "relat"));
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertEquals(List.of(czech), CodeMatch.find(book, "DUV"));
    }

    @Test
    void lettersInOrderAreEnough() {
        assertEquals(List.of(losingTrust), CodeMatch.find(book, "lsgtr"));
    }

    @Test
    void nothingTypedOffersAllInTheOrderOfTheCodebook() {
        assertEquals(List.of(trust, distrust, losingTrust, czech), CodeMatch.find(book, " "));
    }

    @Test
    void codesUsedLatelyComeBeforeOthersThatMatchAsWell() {
        assertEquals(List.of(czech, losingTrust, trust, distrust), CodeMatch.find(book, "", List.of(czech, losingTrust)));
        assertEquals(List.of(trust, losingTrust, distrust), CodeMatch.find(book, "trust", List.of(distrust)), "a better match stays first");
    }
}
