// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;

/**
 * What several diamonds of the same nine cards say together. Cards of one tier share the mean of the ranks that the tier takes: 1, 2.5,
 * 2.5, 5, 5, 5, 7.5, 7.5, 9. How far the diamonds agree is Kendall's W corrected for ties (Siegel and Castellan 1988, section 9.6).
 *
 * @param diamonds those that hold every card of the set once, in tiers of 1, 2, 3, 2 and 1; others do not count
 * @param counts how many put a card into a tier, by card and tier (0 is the top)
 * @param meanRanks by card; NaN without diamonds
 * @param w 0 to 1; NaN of fewer than two diamonds
 */
public record DiamondResults(List<Diamond> diamonds, int[][] counts, double[] meanRanks, double w) {

    /** How many cards lie in each tier, from the top. */
    public static final List<Integer> TIERS = List.of(1, 2, 3, 2, 1);

    private static final double[] MID_RANKS = {1, 2.5, 5, 7.5, 9};
    /** Sum of t cubed less t over the tiers: what ties take from each diamond. */
    private static final int TIES = 36;
    private static final int CARDS = 9;

    /** What some diamonds of a set say. */
    public static DiamondResults of(ItemSet set, List<Diamond> laid) {
        List<UUID> cards = set.getItems().stream().map(item -> item.getId()).toList();
        List<Diamond> whole = laid.stream().filter(diamond -> isWhole(diamond, cards)).toList();
        int[][] counts = new int[cards.size()][TIERS.size()];
        for (Diamond diamond : whole) {
            for (Placement placement : diamond.getPlacements()) {
                counts[cards.indexOf(placement.getItem())][placement.getTier() - 1]++;
            }
        }
        double[] means = Arrays.stream(counts).mapToDouble(row -> IntStream.range(0, row.length).mapToDouble(tier -> row[tier] * MID_RANKS[tier])
                .sum() / whole.size()).toArray();
        return new DiamondResults(whole, counts, means, concordance(means, whole.size()));
    }

    private static boolean isWhole(Diamond diamond, List<UUID> cards) {
        int[] tiers = new int[TIERS.size()];
        for (Placement placement : diamond.getPlacements()) {
            if (placement.getTier() < 1 || placement.getTier() > tiers.length) {
                return false;
            }
            tiers[placement.getTier() - 1]++;
        }
        return cards.size() == CARDS && Arrays.stream(tiers).boxed().toList().equals(TIERS)
                && diamond.getPlacements().stream().map(Placement::getItem).distinct().filter(cards::contains).count() == CARDS;
    }

    private static double concordance(double[] means, int m) {
        if (m < 2) {
            return Double.NaN;
        }
        double squares = Arrays.stream(means).map(mean -> m * mean - m * (CARDS + 1) / 2.0).map(off -> off * off).sum();
        return 12 * squares / ((double) m * m * (CARDS * CARDS * CARDS - CARDS) - (double) m * m * TIES);
    }

    /** Mean tier of a card, 1 at the top to 5. */
    public double meanTier(int card) {
        return IntStream.range(0, TIERS.size()).mapToDouble(tier -> (tier + 1.0) * counts[card][tier]).sum() / diamonds.size();
    }

    /** Standard deviation (n − 1) of the tiers of a card; NaN of fewer than two diamonds. */
    public double deviation(int card) {
        double mean = meanTier(card);
        double squares = IntStream.range(0, TIERS.size()).mapToDouble(tier -> counts[card][tier] * (tier + 1 - mean) * (tier + 1 - mean)).sum();
        return diamonds.size() < 2 ? Double.NaN : Math.sqrt(squares / (diamonds.size() - 1));
    }

    /** Friedman's statistic, chi-squared with 8 degrees of freedom where everybody lays by lot: m (n − 1) W. */
    public double chiSquared() {
        return diamonds.size() * (CARDS - 1) * w;
    }

    /** Places of the cards in their collective order, the best first; cards of the same mean rank in the order of the set. */
    public List<Integer> order() {
        return IntStream.range(0, meanRanks.length).boxed().sorted(Comparator.comparingDouble(card -> meanRanks[card])).toList();
    }

    /**
     * The tier of each card in the diamond that all have together: the collective order laid out as 1-2-3-2-1. Cards of the same mean rank
     * are in the tier in which the first of them would lie; the tiers then hold other numbers than 1-2-3-2-1.
     */
    public int[] together() {
        int[] tiers = new int[meanRanks.length];
        List<Integer> order = order();
        int place = 0;
        for (int tier = 0; tier < TIERS.size() && !order.isEmpty(); tier++) {
            for (int i = 0; i < TIERS.get(tier) && place < order.size(); i++, place++) {
                int card = order.get(place);
                boolean tied = place > 0 && Math.abs(meanRanks[order.get(place - 1)] - meanRanks[card]) < 1e-9;
                tiers[card] = tied ? tiers[order.get(place - 1)] : tier + 1;
            }
        }
        return tiers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiamondResults that && diamonds.equals(that.diamonds) && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return diamonds.hashCode();
    }

    @Override
    public String toString() {
        return diamonds.size() + " diamonds, W " + w;
    }
}
