// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys by GUID are found, replaced and taken away as in any map. */
class GuidKeysTest {

    @Test
    void itSaysWhatAMapSays() {
        Random random = new Random(11);
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            // some alike in one half, and the one of zeros only
            all.add(i == 0 ? new UUID(0, 0) : i % 3 == 0 ? new UUID(7, i) : i % 3 == 1 ? new UUID(i, 7) : new UUID(random.nextLong(),
                    random.nextLong()));
        }
        GuidKeys keys = new GuidKeys();
        Map<UUID, Long> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            UUID guid = all.get(random.nextInt(all.size()));
            if (random.nextInt(4) == 0) {
                keys.remove(guid);
                map.remove(guid);
            } else {
                keys.put(guid, i + 1);
                map.put(guid, i + 1L);
            }
        }
        all.forEach(guid -> assertEquals(map.getOrDefault(guid, 0L), keys.get(guid), guid.toString()));
    }

    @Test
    void allOfOneFirstNumberGoTogether() {
        GuidKeys keys = new GuidKeys();
        for (int attribute = 1; attribute <= 3; attribute++) {
            for (int owner = 1; owner <= 100; owner++) {
                keys.put(attribute, owner, 1000L * attribute + owner);
            }
        }
        keys.removeAll(2);
        keys.put(2, 50, 7);
        keys.remove(3, 50);
        for (int owner = 1; owner <= 100; owner++) {
            assertEquals(1000 + owner, keys.get(1, owner));
            assertEquals(owner == 50 ? 7 : 0, keys.get(2, owner));
            assertEquals(owner == 50 ? 0 : 3000 + owner, keys.get(3, owner));
        }
    }
}
