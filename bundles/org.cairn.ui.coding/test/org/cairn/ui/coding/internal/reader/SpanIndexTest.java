// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanIndexTest {

    @Test
    void findsWhatAWalkOverAllFinds() {
        Random random = new Random(11);
        for (int size : new int[] {0, 1, 2, 3, 7, 8, 9, 500}) {
            int[] starts = random.ints(size, 0, 1000).sorted().toArray();
            int[] ends = Arrays.stream(starts).map(start -> start + 1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 30)).toArray();
            SpanIndex index = new SpanIndex(starts, ends);
            for (int i = 0; i < 300; i++) {
                int from = random.nextInt(1100);
                int to = from + 1 + random.nextInt(60);
                List<Integer> expected = new ArrayList<>();
                for (int each = 0; each < size; each++) {
                    if (starts[each] < to && ends[each] > from) {
                        expected.add(each);
                    }
                }
                List<Integer> found = new ArrayList<>();
                index.within(from, to, found::add);
                assertEquals(expected, found, size + " stretches, " + from + " to " + to);
            }
        }
    }

    @Test
    void touchingIsNotOverlapping() {
        SpanIndex index = new SpanIndex(new int[] {0, 10}, new int[] {10, 20});
        List<Integer> found = new ArrayList<>();
        index.within(10, 11, found::add);
        assertEquals(List.of(1), found);
    }

    @Test
    void countsTheValuesBelow() {
        int[] values = {2, 4, 4, 9};
        assertEquals(0, SpanIndex.firstFrom(values, 2));
        assertEquals(1, SpanIndex.firstFrom(values, 3));
        assertEquals(3, SpanIndex.firstFrom(values, 5));
        assertEquals(4, SpanIndex.firstFrom(values, 10));
    }
}
