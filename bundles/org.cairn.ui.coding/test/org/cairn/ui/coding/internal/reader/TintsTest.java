// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.api.project.Code;
import org.junit.jupiter.api.Test;

class TintsTest {

    private final Code red = Some.code("Red", 0xFF0000);
    private final Code blue = Some.code("Blue", 0x0000FF);
    private final Passage outer = Some.passage(10, 40, 0, red);
    private final Passage inner = Some.passage(20, 30, 1, blue);

    @Test
    void whereCodingsLieOnEachOtherTheirColoursAreBlended() {
        assertEquals(List.of(new Tints.Stretch(10, 20, 0xFF0000, 1), new Tints.Stretch(20, 30, 0x7F007F, 2),
                new Tints.Stretch(30, 40, 0xFF0000, 1)), Tints.of(List.of(outer, inner), Highlighting.ALL).all());
    }

    @Test
    void onlyWhatIsChosenIsHighlighted() {
        List<Passage> both = List.of(outer, inner);
        assertEquals(List.of(), Tints.of(both, Highlighting.NONE).all());
        assertEquals(List.of(new Tints.Stretch(20, 30, 0x0000FF, 1)),
                Tints.of(both, new Highlighting(Highlighting.Mode.CODES, Set.of(blue.id()))).all());
        assertEquals(3, Tints.of(both, new Highlighting(Highlighting.Mode.CODERS, Set.of(Some.ANNA))).all().size());
        assertEquals(List.of(), Tints.of(both, new Highlighting(Highlighting.Mode.CODERS, Set.of(red.id()))).all());
    }

    @Test
    void givesTheStretchesOfALineInOrder() {
        Tints tints = Tints.of(List.of(outer, inner), Highlighting.ALL);
        List<Integer> starts = new ArrayList<>();
        tints.within(15, 21, stretch -> starts.add(stretch.start()));
        assertEquals(List.of(10, 20), starts);
        tints.within(40, 90, stretch -> starts.add(-1));
        assertEquals(List.of(10, 20), starts, "the end is not part of it");
    }
}
