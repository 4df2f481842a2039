// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;
import org.cairn.model.instrument.RankItem;
import org.junit.jupiter.api.Test;

class LayingTest {

    private static final List<UUID> CARDS = IntStream.range(0, 9).mapToObj(i -> new UUID(0, i + 1)).toList();

    private final Diamond diamond = ModelDocuments.make(Diamond.class);

    @Test
    void placesAreInRowsOfOneTwoThreeTwoAndOne() {
        assertEquals(List.of(1, 2, 2, 3, 3, 3, 4, 4, 5), IntStream.range(0, 9).mapToObj(Laying::row).toList());
    }

    @Test
    void aCardOnTheTrayTakesThePlaceAndTheOtherGoesBackThere() {
        Laying.put(diamond, CARDS.get(0), 0);
        Laying.put(diamond, CARDS.get(1), 0);
        assertEquals(CARDS.get(1), Laying.places(diamond).get(0));
        assertNull(Laying.of(diamond, CARDS.get(0)));
    }

    @Test
    void twoCardsThatAreLaidChangePlacesAndKeepTheirReasons() {
        Laying.put(diamond, CARDS.get(0), 0);
        Laying.put(diamond, CARDS.get(1), 8);
        Laying.of(diamond, CARDS.get(0)).setReason("because");
        Laying.put(diamond, CARDS.get(0), 8);
        assertEquals(5, Laying.of(diamond, CARDS.get(0)).getTier());
        assertEquals("because", Laying.of(diamond, CARDS.get(0)).getReason());
        assertEquals(1, Laying.of(diamond, CARDS.get(1)).getTier());
        assertEquals("", Laying.of(diamond, CARDS.get(1)).getReason());
    }

    @Test
    void whateverIsDoneNoRowHoldsTooManyAndNoCardLiesTwice() {
        Random random = new Random(9);
        for (int step = 0; step < 2000; step++) {
            UUID card = CARDS.get(random.nextInt(9));
            if (random.nextInt(4) == 0) {
                Laying.take(diamond, card);
            } else if (random.nextBoolean()) {
                Laying.put(diamond, card, Laying.placeIn(diamond, 1 + random.nextInt(5)));
            } else {
                Laying.put(diamond, card, random.nextInt(9));
            }
            for (int row = 1; row <= 5; row++) {
                int of = row;
                assertTrue(diamond.getPlacements().stream().filter(each -> each.getTier() == of).count() <= Laying.size(row), "row " + row);
            }
            List<UUID> laid = diamond.getPlacements().stream().map(Placement::getItem).toList();
            assertEquals(laid.size(), laid.stream().distinct().count());
            assertEquals(laid.size(), Laying.places(diamond).stream().filter(each -> each != null).count(), "all that is laid is seen");
        }
    }

    @Test
    void itIsCompleteWithNineCards() {
        for (int i = 0; i < 9; i++) {
            assertFalse(Laying.isComplete(diamond));
            Laying.put(diamond, CARDS.get(i), i);
        }
        assertTrue(Laying.isComplete(diamond));
    }

    @Test
    void wordsThatAllCardsBeginWithAreLeftOut() {
        ItemSet set = ModelDocuments.make(ItemSet.class, "Cards");
        for (String words : List.of("What works best is talking", "What works best is to watch others", "What works best is time")) {
            RankItem item = ModelDocuments.make(RankItem.class);
            item.setText(words);
            set.getItems().add(item);
        }
        List<String> shown = new ArrayList<>();
        set.getItems().forEach(item -> shown.add(Cards.words(set, item)));
        assertEquals(List.of("… talking", "… to watch others", "… time"), shown);
        set.getItems().getFirst().setText("Talking");
        assertEquals("Talking", Cards.words(set, set.getItems().getFirst()));
        assertEquals("What works best is time", Cards.words(set, set.getItems().getLast()));
    }
}
