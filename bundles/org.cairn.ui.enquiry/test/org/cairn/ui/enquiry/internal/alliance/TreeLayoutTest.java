// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TreeLayoutTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void whatGrewFromAGroupStandsBesideItAndItInTheMiddle() {
        Map<UUID, UUID> parents = new LinkedHashMap<>();
        parents.put(A, null);
        parents.put(B, A);
        parents.put(C, A);
        parents.put(D, null);
        TreeLayout layout = TreeLayout.of(parents);
        assertEquals(Map.of(A, 0, B, 1, C, 1, D, 0), layout.columns());
        assertEquals(Map.of(A, 0.5, B, 0.0, C, 1.0, D, 2.0), layout.lines());
        assertEquals(2, layout.width());
        assertEquals(3, layout.height());
    }

    @Test
    void groupsThatGrewOutOfThemselvesStandInTheFirstColumn() {
        Map<UUID, UUID> parents = new LinkedHashMap<>();
        parents.put(A, B);
        parents.put(B, A);
        parents.put(C, D); // D is not there
        TreeLayout layout = TreeLayout.of(parents);
        assertTrue(layout.columns().values().stream().allMatch(column -> column == 0));
        assertEquals(3, layout.lines().values().stream().distinct().count(), "none over the other");
    }
}
