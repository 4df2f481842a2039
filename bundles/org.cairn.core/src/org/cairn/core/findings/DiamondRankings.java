// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;
import org.cairn.model.instrument.RankItem;

/** Diamonds as the analysis of rankings takes them: which has the aggregate diamond, Kendall's W and the rest. */
public final class DiamondRankings {

    private DiamondRankings() {
    }

    /**
     * The complete diamonds of a session as a table: the cards in the first line, then a line for each diamond with the tiers; lines are
     * separated by {@code |}, cells by commas, which names of cards therefore lose. Empty if there are none.
     */
    public static String of(DiamondSession session, ModelLibrary library) {
        ItemSet set = library.find(session.getItems(), ItemSet.class).orElse(null);
        if (set == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (Diamond diamond : session.getDiamonds()) {
            List<Integer> tiers = set.getItems().stream().map(item -> tier(diamond, item)).filter(Objects::nonNull).toList();
            if (tiers.size() == set.getItems().size() && !tiers.isEmpty()) {
                String name = diamond.getLabel().isBlank() ? String.valueOf(lines.size() + 1) : diamond.getLabel();
                lines.add(plain(name) + "," + tiers.stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
        }
        return lines.isEmpty() ? "" : set.getItems().stream().map(item -> plain(item.getName())).collect(Collectors.joining(","))
                + "|" + String.join("|", lines);
    }

    private static Integer tier(Diamond diamond, RankItem item) {
        return diamond.getPlacements().stream().filter(placement -> item.getId().equals(placement.getItem())).map(Placement::getTier).findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        return name.replaceAll("[,|\\s]+", " ").strip();
    }
}
