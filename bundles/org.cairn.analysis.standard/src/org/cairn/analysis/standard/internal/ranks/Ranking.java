// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.ranks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.api.analysis.Phrases;

/**
 * Rankings that somebody wrote as a table: the items in the first line, then a line for each person, whose name may stand first.
 *
 * @param items names, at least two
 * @param people names, or numbers where none are given
 * @param ranks by person and item; the smallest is the best
 */
record Ranking(List<String> items, List<String> people, double[][] ranks) {

    private static final int[] DIAMOND = {1, 2, 3, 2, 1};

    /**
     * Reads cells separated by commas, semicolons or tabs, lines by line ends or {@code |}.
     *
     * @throws IllegalArgumentException in words for the person, with the line
     */
    static Ranking read(String written, Phrases phrases) {
        List<String[]> lines = Arrays.stream(written.split("[\\n\\r|]+")).filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s*[,;\\t]\\s*", -1)).toList();
        if (lines.size() < 2) {
            throw new IllegalArgumentException(phrases.say("no-rankings"));
        }
        boolean named = lines.stream().skip(1).anyMatch(line -> !line[0].matches("-?\\d+(\\.\\d+)?"));
        int first = named ? 1 : 0;
        String[] head = lines.getFirst();
        // the corner above the names may be empty, or left away
        boolean corner = named && lines.stream().skip(1).allMatch(line -> line.length == head.length);
        List<String> items = List.of(head).subList(corner ? 1 : 0, head.length);
        if (items.size() < 2) {
            throw new IllegalArgumentException(phrases.say("few-items"));
        }
        List<String> people = new ArrayList<>();
        double[][] ranks = new double[lines.size() - 1][items.size()];
        for (int i = 0; i < ranks.length; i++) {
            String[] line = lines.get(i + 1);
            if (line.length - first != items.size()) {
                throw new IllegalArgumentException(phrases.say("wrong-length", i + 2, line.length - first, items.size()));
            }
            people.add(named ? line[0] : Integer.toString(i + 1));
            for (int item = 0; item < items.size(); item++) {
                String cell = line[item + first];
                if (!cell.matches("-?\\d+(\\.\\d+)?")) {
                    throw new IllegalArgumentException(phrases.say("no-number", i + 2, items.get(item), cell));
                }
                ranks[i][item] = Double.parseDouble(cell);
            }
        }
        return new Ranking(items, List.copyOf(people), ranks);
    }

    /** @throws IllegalArgumentException in words for the person, if somebody did not put nine items into tiers of 1, 2, 3, 2 and 1 */
    void requireDiamonds(Phrases phrases) {
        for (int person = 0; person < ranks.length; person++) {
            for (int tier = 1; tier <= DIAMOND.length; tier++) {
                int wanted = tier;
                long found = Arrays.stream(ranks[person]).filter(rank -> rank == wanted).count();
                if (items.size() != 9 || found != DIAMOND[tier - 1]) {
                    throw new IllegalArgumentException(phrases.say("no-diamond", people.get(person), tier, found, DIAMOND[tier - 1]));
                }
            }
        }
    }

    /** Values of one item, by person. */
    double[] of(int item) {
        return Arrays.stream(ranks).mapToDouble(ranking -> ranking[item]).toArray();
    }

    double[] meanRanks() {
        return Arrays.stream(Concordance.of(ranks).sums()).map(sum -> sum / ranks.length).toArray();
    }
}
