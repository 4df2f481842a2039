// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.ArrayList;
import java.util.List;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.RankItem;

/** What stands on cards. */
final class Cards {

    /** Fewer words at the beginning than that are not worth leaving out. */
    private static final int FEW = 3;

    private Cards() {
    }

    /** What a card says; where all begin with the same words, they are left out, so that the difference can be seen from afar. */
    static String words(ItemSet set, RankItem item) {
        List<List<String>> all = new ArrayList<>();
        set.getItems().forEach(each -> all.add(List.of(whole(each).split("\\s+"))));
        int same = 0;
        while (all.size() > 1 && same < all.getFirst().size() - 1 && isSame(all, same)) {
            same++;
        }
        List<String> words = List.of(whole(item).split("\\s+"));
        return same < FEW ? whole(item) : "… " + String.join(" ", words.subList(same, words.size()));
    }

    private static boolean isSame(List<List<String>> all, int at) {
        return all.stream().allMatch(words -> at < words.size() - 1 && words.get(at).equals(all.getFirst().get(at)));
    }

    private static String whole(RankItem item) {
        return item.getText().isBlank() ? item.getName() : item.getText();
    }
}
