// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodedTextTest {

    @Test
    void overlappingPassagesStandSideBySideAndTouchingOnesBelowEachOther() {
        List<Integer> ends = new ArrayList<>();
        assertEquals(0, CodedText.lane(ends, 0, 10));
        assertEquals(1, CodedText.lane(ends, 5, 20));
        assertEquals(0, CodedText.lane(ends, 10, 15), "touching is not overlapping");
        assertEquals(2, CodedText.lane(ends, 12, 13));
    }

    @Test
    void noTwoPassagesOfALaneOverlapAndNoLaneIsWasted() {
        Random random = new Random(7);
        int[][] passages = new int[300][];
        for (int i = 0; i < passages.length; i++) {
            int start = random.nextInt(1000);
            passages[i] = new int[] {start, start + 1 + random.nextInt(60)};
        }
        Arrays.sort(passages, (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        List<Integer> ends = new ArrayList<>();
        int[] lanes = new int[passages.length];
        for (int i = 0; i < passages.length; i++) {
            lanes[i] = CodedText.lane(ends, passages[i][0], passages[i][1]);
            for (int j = 0; j < i; j++) {
                assertTrue(lanes[i] != lanes[j] || passages[j][1] <= passages[i][0], "passages " + i + " and " + j);
            }
        }
        int most = 0;
        for (int at = 0; at < 1100; at++) {
            int deep = 0;
            for (int[] passage : passages) {
                deep += passage[0] <= at && at < passage[1] ? 1 : 0;
            }
            most = Math.max(most, deep);
        }
        assertEquals(most, ends.size(), "as many lanes as passages lie on each other where it is deepest");
    }
}
