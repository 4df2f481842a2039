// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Krippendorff's alpha for unitising: whether coders mark the same passages of a continuum, begins and ends included (Krippendorff 1995,
 * Sociological Methodology 25; Measuring the Reliability of Qualitative Text Analysis Data, Quality and Quantity 38, 2004). Texts lie one
 * behind the other; a gap ends with its text. The passages of one coder and code do not overlap: those that do are taken as one.
 *
 * <p>{@link #add} everything, then ask. For one thread.
 */
final class UnitisingAlpha {

    private static final Comparator<Piece> LONGEST_FIRST = Comparator.comparingInt(Piece::length).reversed();

    private final int coders;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private List<Piece> sortedTexts = List.of();

    UnitisingAlpha(int coders, int codes) {
        this.coders = coders;
        for (int i = 0; i < codes; i++) {
            this.codes.add(new Code());
        }
    }

    /** One more text, whether anybody marked something in it or not; texts have numbers from 0. */
    UnitisingAlpha text(int length) {
        lengths.add(length);
        return this;
    }

    /** A length that occurs in a text; gaps that a passage took the place of count -1. */
    private record Piece(int text, int length, int sign) {
    }

    /** What was gathered of one code. */
    private static final class Code {
        private final List<Piece> units = new ArrayList<>();
        private final List<Piece> gaps = new ArrayList<>();
        private final List<double[]> observed = new ArrayList<>();
        private boolean isSorted;

        /** Longest first; sorted when something was added. */
        private void sort() {
            if (!isSorted) {
                units.sort(LONGEST_FIRST);
                gaps.sort(LONGEST_FIRST);
                isSorted = true;
            }
        }
    }

    /**
     * What is seen and what chance would give, each summed over some codes.
     *
     * @param observed disagreement
     * @param expected disagreement
     */
    record Disagreement(double observed, double expected) {
        Disagreement and(Disagreement other) {
            return new Disagreement(observed + other.observed, expected + other.expected);
        }

        Estimate estimate() {
            return expected > 0 ? new Estimate(1 - observed / expected, 1 - observed, 1 - expected, Double.NaN, null)
                    : Estimate.undefined(Estimate.Undefined.NO_DECISIONS);
        }
    }

    /**
     * The passages with a code in one text that has any.
     *
     * @param passages by coder begin, end, begin, end and so on, ascending, not overlapping
     */
    void add(int code, int text, List<int[]> passages) {
        Code to = codes.get(code);
        to.isSorted = false;
        double observed = 0;
        for (int i = 0; i < coders; i++) {
            int[] mine = passages.get(i);
            to.gaps.add(new Piece(text, lengths.get(text), -1));
            int last = 0;
            for (int k = 0; k <= mine.length; k += 2) {
                int next = k < mine.length ? mine[k] : lengths.get(text);
                if (next > last) {
                    to.gaps.add(new Piece(text, next - last, 1));
                }
                if (k < mine.length) {
                    to.units.add(new Piece(text, mine[k + 1] - mine[k], 1));
                    last = mine[k + 1];
                }
            }
            for (int j = 0; j < coders; j++) {
                observed += i == j ? 0 : apart(mine, passages.get(j));
            }
        }
        to.observed.add(new double[] {text, observed});
    }

    /** Sum over the passages of one coder: how far from each that it overlaps of the other, or all of it where it overlaps none. */
    private static double apart(int[] mine, int[] other) {
        double sum = 0;
        int first = 0;
        for (int g = 0; g < mine.length; g += 2) {
            while (first < other.length && other[first + 1] <= mine[g]) {
                first += 2;
            }
            boolean alone = true;
            for (int h = first; h < other.length && other[h] < mine[g + 1]; h += 2) {
                double begins = mine[g] - other[h];
                double ends = mine[g + 1] - other[h + 1];
                sum += begins * begins + ends * ends;
                alone = false;
            }
            double length = mine[g + 1] - mine[g];
            // the pair is met once from each side where both are passages, but here only where one is a gap
            sum += alone ? 2 * length * length : 0;
        }
        return sum;
    }

    /** @param times how often each text counts; null for once each */
    Disagreement of(int code, int[] times) {
        Code from = codes.get(code);
        double total = 0;
        List<Piece> texts = texts();
        for (Piece whole : texts) {
            total += (double) whole.length * times(times, whole.text);
        }
        double observed = 0;
        for (double[] seen : from.observed) {
            observed += seen[1] * times(times, (int) seen[0]);
        }
        from.sort();
        List<Piece> units = from.units;
        List<Piece> gaps = from.gaps;
        double number = 0;
        double pairable = coders * total * (coders * total - 1);
        for (Piece unit : units) {
            number += times(times, unit.text);
            pairable -= (double) unit.length * (unit.length - 1.0) * times(times, unit.text);
        }
        // longest first: the gaps that can hold a unit are those passed so far, of which there are so many, so long together
        double many = 0;
        double together = 0;
        int gap = 0;
        int text = 0;
        double sum = 0;
        for (Piece unit : units) {
            double length = unit.length;
            for (; gap < gaps.size() && gaps.get(gap).length >= length; gap++) {
                double count = gaps.get(gap).sign * times(times, gaps.get(gap).text);
                many += count;
                together += count * gaps.get(gap).length;
            }
            for (; text < texts.size() && texts.get(text).length >= length; text++) {
                double count = coders * times(times, texts.get(text).text);
                many += count;
                together += count * texts.get(text).length;
            }
            double withUnits = (number - 1) / 3 * (2 * length * length * length - 3 * length * length + length);
            double withGaps = length * length * (together - many * (length - 1));
            sum += times(times, unit.text) * (withUnits + withGaps);
        }
        return new Disagreement(observed / (coders * (coders - 1) * total * total), number == 0 ? 0 : 2 / total * sum / pairable);
    }

    private List<Piece> texts() {
        if (sortedTexts.size() != lengths.size()) {
            List<Piece> texts = new ArrayList<>();
            for (int text = 0; text < lengths.size(); text++) {
                texts.add(new Piece(text, lengths.get(text), 1));
            }
            texts.sort(LONGEST_FIRST);
            sortedTexts = texts;
        }
        return sortedTexts;
    }

    private static double times(int[] times, int text) {
        return times == null ? 1 : times[text];
    }

    /** All codes together. */
    Disagreement all(int[] times) {
        Disagreement sum = new Disagreement(0, 0);
        for (int code = 0; code < codes.size(); code++) {
            sum = sum.and(of(code, times));
        }
        return sum;
    }
}
