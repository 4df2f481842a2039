// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripeLayoutTest {

    private static StripeLayout.Bar bar(int lane, int top, int bottom) {
        return new StripeLayout.Bar(Some.passage(Math.max(0, top), bottom, lane), top, bottom);
    }

    @Test
    void labelsStandAtTheirStripesAndNeverOnEachOther() {
        StripeLayout layout = new StripeLayout(List.of(bar(0, -40, 100), bar(1, 0, 100), bar(2, 3, 9), bar(3, 5, 12)), 5, 16);
        List<Integer> labels = layout.stripes().stream().map(StripeLayout.Stripe::label).toList();
        assertEquals(List.of(0, 17, 34, StripeLayout.NO_LABEL), labels, "the last one would stand too far from its stripe");
    }

    @Test
    void asManyLanesAsThereIsRoomForAndTheRestIsFolded() {
        List<StripeLayout.Bar> bars = new ArrayList<>();
        for (int lane = 0; lane < 7; lane++) {
            bars.add(bar(lane, 10 * lane, 200));
        }
        StripeLayout all = new StripeLayout(bars, 7, 16);
        assertEquals(7, all.stripes().size());
        assertTrue(all.folded().isEmpty());
        StripeLayout few = new StripeLayout(bars, 4, 16);
        assertEquals(3, few.stripes().size(), "the fourth lane is for the mark");
        assertEquals(4, few.lanes());
        assertEquals(1, few.folded().size());
        assertEquals(4, few.folded().getFirst().passages().size());
        assertEquals(30, few.folded().getFirst().top());
    }

    @Test
    void whatIsApartIsFoldedApart() {
        StripeLayout layout = new StripeLayout(List.of(bar(0, 0, 300), bar(1, 0, 300), bar(2, 0, 20), bar(3, 2, 18), bar(2, 22, 40),
                bar(2, 100, 120)), 3, 16);
        assertEquals(List.of(2, 1, 1), layout.folded().stream().map(mark -> mark.passages().size()).toList());
    }

    @Test
    void initialsComeFromNames() {
        assertEquals("AB", StripeLayout.initials("Anna Berg"));
        assertEquals("AN", StripeLayout.initials("anna"));
        assertEquals("JVD", StripeLayout.initials("Jan van der Berg"));
        assertEquals("X", StripeLayout.initials("x"));
    }
}
