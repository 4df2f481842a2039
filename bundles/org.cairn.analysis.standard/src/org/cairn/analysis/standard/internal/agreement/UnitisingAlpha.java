// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Krippendorff's alpha for unitising: whether coders mark the same passages of a continuum, begins and ends included (Krippendorff 1995,
 * Sociological Methodology 25; Measuring the Reliability of Qualitative Text Analysis Data, Quality and Quantity 38, 2004). Texts lie one
 * behind the other; a gap ends with its text. The passages of one coder and code do not overlap: those that do are taken as one.
 *
 * <p>{@link #add} everything, then ask. For one thread.
 */
final class UnitisingAlpha {

    private final int coders;
    private final int[] lengths;
    private final int[] order;
    private final List<Code> codes = new ArrayList<>();

    /** @param lengths of the texts */
    UnitisingAlpha(int coders, int[] lengths) {
        this.coders = coders;
        this.lengths = lengths;
        order = java.util.stream.IntStream.range(0, lengths.length).boxed().sorted((a, b) -> lengths[b] - lengths[a])
                .mapToInt(text -> text).toArray();
    }

    /** A length that occurs in a text; gaps that a passage took the place of count -1. */
    private record Piece(int text, int length, int sign) {
    }

    /** What was gathered of one code. */
    private static final class Code {
        private final List<Piece> units = new ArrayList<>();
        private final List<Piece> gaps = new ArrayList<>();
        private final List<double[]> observed = new ArrayList<>();
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

    /** Begins one more code; codes have numbers from 0 in the order in which they are begun. */
    void begin() {
        codes.add(new Code());
    }

    /**
     * The passages with a code in one text that has any.
     *
     * @param passages by coder begin, end, begin, end and so on, ascending, not overlapping
     */
    void add(int code, int text, List<int[]> passages) {
        Code to = codes.get(code);
        double observed = 0;
        for (int i = 0; i < coders; i++) {
            int[] mine = passages.get(i);
            to.gaps.add(new Piece(text, lengths[text], -1));
            int last = 0;
            for (int k = 0; k <= mine.length; k += 2) {
                int next = k < mine.length ? mine[k] : lengths[text];
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
        for (int text = 0; text < lengths.length; text++) {
            total += (double) lengths[text] * times(times, text);
        }
        double observed = 0;
        for (double[] text : from.observed) {
            observed += text[1] * times(times, (int) text[0]);
        }
        List<Piece> units = sorted(from.units);
        List<Piece> gaps = sorted(from.gaps);
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
        int whole = 0;
        double sum = 0;
        for (Piece unit : units) {
            double length = unit.length;
            for (; gap < gaps.size() && gaps.get(gap).length >= length; gap++) {
                double count = gaps.get(gap).sign * times(times, gaps.get(gap).text);
                many += count;
                together += count * gaps.get(gap).length;
            }
            for (; whole < order.length && lengths[order[whole]] >= length; whole++) {
                double count = coders * times(times, order[whole]);
                many += count;
                together += count * lengths[order[whole]];
            }
            double withUnits = (number - 1) / 3 * (2 * length * length * length - 3 * length * length + length);
            double withGaps = length * length * (together - many * (length - 1));
            sum += times(times, unit.text) * (withUnits + withGaps);
        }
        return new Disagreement(observed / (coders * (coders - 1) * total * total), number == 0 ? 0 : 2 / total * sum / pairable);
    }

    private static double times(int[] times, int text) {
        return times == null ? 1 : times[text];
    }

    private static List<Piece> sorted(List<Piece> pieces) {
        Piece[] sorted = pieces.toArray(Piece[]::new);
        Arrays.sort(sorted, (a, b) -> Integer.compare(b.length, a.length));
        return List.of(sorted);
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
