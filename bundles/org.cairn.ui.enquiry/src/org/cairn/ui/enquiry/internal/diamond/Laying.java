// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.Placement;

/**
 * Cards in a diamond: rows of 1, 2, 3, 2 and 1 places, 1 for the most important. The places are numbered from the top, row by row. All that
 * changes a diamond belongs within a change of the editor.
 */
final class Laying {

    static final int CARDS = 9;
    private static final List<Integer> ROWS = List.of(1, 2, 3, 2, 1);

    private Laying() {
    }

    /** The row of a place, from 1. */
    static int row(int place) {
        int row = 0;
        for (int before = place; before >= ROWS.get(row); row++) {
            before -= ROWS.get(row);
        }
        return row + 1;
    }

    /** How many places a row has. */
    static int size(int row) {
        return ROWS.get(row - 1);
    }

    /** The first place of a row. */
    static int first(int row) {
        return ROWS.subList(0, row - 1).stream().mapToInt(Integer::intValue).sum();
    }

    /** What lies on each place, from the top; null where nothing does. */
    static List<UUID> places(Diamond diamond) {
        List<UUID> places = new ArrayList<>(Collections.nCopies(CARDS, null));
        for (int row = 1; row <= ROWS.size(); row++) {
            int at = first(row);
            for (Placement placement : diamond.getPlacements()) {
                if (placement.getTier() == row && at < first(row) + size(row)) {
                    places.set(at++, placement.getItem());
                }
            }
        }
        return places;
    }

    static Placement of(Diamond diamond, UUID card) {
        return diamond.getPlacements().stream().filter(each -> each.getItem() != null && each.getItem().equals(card)).findFirst().orElse(null);
    }

    /**
     * Puts a card on a place. A card that lies there takes the place that this one leaves; if this one comes from the tray, it goes back
     * there.
     */
    static void put(Diamond diamond, UUID card, int place) {
        UUID there = places(diamond).get(place);
        if (card.equals(there)) {
            return;
        }
        Placement mine = of(diamond, card);
        Placement other = there == null ? null : of(diamond, there);
        if (other != null && mine != null) {
            mine.setItem(there);
            other.setItem(card);
            String reason = mine.getReason();
            mine.setReason(other.getReason());
            other.setReason(reason);
            return;
        }
        if (other != null) {
            diamond.getPlacements().remove(other);
        }
        if (mine == null) {
            mine = ModelDocuments.make(Placement.class);
            mine.setItem(card);
            diamond.getPlacements().add(mine);
        }
        mine.setTier(row(place));
    }

    /** The first free place of a row, else its last place. */
    static int placeIn(Diamond diamond, int row) {
        List<UUID> places = places(diamond);
        for (int place = first(row); place < first(row) + size(row); place++) {
            if (places.get(place) == null) {
                return place;
            }
        }
        return first(row) + size(row) - 1;
    }

    static void take(Diamond diamond, UUID card) {
        diamond.getPlacements().remove(of(diamond, card));
    }

    static boolean isComplete(Diamond diamond) {
        return places(diamond).stream().noneMatch(card -> card == null);
    }
}
