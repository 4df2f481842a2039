// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void keysInSequenceAreOneRange() {
        Ids ids = new Ids();
        for (long id = 1; id <= 1_000_000; id++) {
            ids.add(id);
        }
        assertEquals(1, ids.ranges());
        assertEquals(1_000_000, ids.size());
    }

    @Test
    void holdsWhatATreeSetHolds() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Ids ids = new Ids();
            TreeSet<Long> set = new TreeSet<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                long first = 1 + random.nextInt(100);
                long last = first + random.nextInt(4);
                ids.add(first, last);
                for (long id = first; id <= last; id++) {
                    set.add(id);
                }
            }
            List<Long> all = new ArrayList<>();
            ids.forEach(all::add);
            assertEquals(new ArrayList<>(set), all);
            assertEquals(set.size(), ids.size());
            for (long id = 0; id < 110; id++) {
                assertEquals(set.contains(id), ids.contains(id));
            }
        }
    }
}
