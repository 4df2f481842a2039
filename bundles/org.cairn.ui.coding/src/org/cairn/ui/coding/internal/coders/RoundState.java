// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ProjectView;
import org.eclipse.osgi.util.NLS;

/** How far a round is, in words: who has locked, never what. */
final class RoundState {

    private RoundState() {
    }

    static String of(ProjectView view, CodingRound round) {
        List<String> names = new ArrayList<>();
        for (Coder coder : view.coders()) {
            if (round.coders().contains(coder.id())) {
                names.add(NLS.bind(isLocked(round, coder.id()) ? Messages.round_locked : Messages.round_open, coder.name()));
            }
        }
        String all = String.join(", ", names);
        return round.isOpened() ? NLS.bind(Messages.round_done, all) : all;
    }

    private static boolean isLocked(CodingRound round, UUID coder) {
        return round.locked().containsKey(coder);
    }
}
