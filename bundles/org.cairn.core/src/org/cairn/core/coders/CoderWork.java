// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.coders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;

/**
 * What a coder has done, as far as it may be seen.
 *
 * @param coder who
 * @param codings how many passages and parts of pictures they coded
 * @param sources in how many sources
 * @param memos how many memos they wrote
 * @param lastActive when they made the last of these, or null if none is seen
 * @param rounds the rounds they are in, in the order of the project
 */
public record CoderWork(Coder coder, int codings, int sources, int memos, Instant lastActive, List<CodingRound> rounds) {

    public CoderWork {
        rounds = List.copyOf(rounds);
    }

    /** The work of one coder while it is added up. */
    private static final class Sum {
        private int codings;
        private int memos;
        private final Set<UUID> sources = new HashSet<>();
        private Instant last;

        void at(Instant when) {
            last = last == null || when.isAfter(last) ? when : last;
        }
    }

    /** The work of all coders, in the order of the project. Looks through all codings: not on the UI thread. */
    public static List<CoderWork> of(ProjectView view) {
        Map<UUID, Sum> sums = new HashMap<>();
        view.coders().forEach(coder -> sums.put(coder.id(), new Sum()));
        Codings codings = view.codings();
        for (Source source : view.sources()) {
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                Coding coding = row.coding(i);
                count(sums.get(coding.coder()), source.id(), coding.created());
            }
        }
        for (RegionCoding region : view.regions()) {
            count(sums.get(region.coder()), region.source(), region.created());
        }
        for (Memo memo : view.memos()) {
            Sum sum = sums.get(memo.coder());
            sum.memos++;
            sum.at(memo.modified());
        }
        List<CodingRound> rounds = view.rounds();
        List<CoderWork> work = new ArrayList<>();
        for (Coder coder : view.coders()) {
            Sum sum = sums.get(coder.id());
            work.add(new CoderWork(coder, sum.codings, sum.sources.size(), sum.memos, sum.last, rounds.stream()
                    .filter(round -> round.coders().contains(coder.id()) || coder.id().equals(round.consensus())).toList()));
        }
        return work;
    }

    private static void count(Sum sum, UUID source, Instant when) {
        sum.codings++;
        sum.sources.add(source);
        sum.at(when);
    }
}
