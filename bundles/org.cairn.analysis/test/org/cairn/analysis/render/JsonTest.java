// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesOfEveryKind() {
        assertEquals("[null,1,2.5,true,\"x\",[],{},{\"a\":[1]}]",
                Json.of(Arrays.asList(null, 1, 2.5, true, "x", List.of(), Map.of(), Map.of("a", List.of(1)))));
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertEquals("[null,null]", Json.of(List.of(Double.NaN, Double.POSITIVE_INFINITY)));
    }

    @Test
    void charactersThatNeedAnEscape() {
        assertEquals("\"\\\" \\\\ \\n \\r \\t \\u0001 \\u2028\"", Json.of("\" \\ \n \r \t \u0001 \u2028"));
        assertEquals("\"čaj 😀\"", Json.of("čaj 😀"));
        assertEquals("\"\\ud83d\"", Json.of("\ud83d"));
        assertEquals("\"\\ude00x\"", Json.of("\ude00x"));
    }
}
