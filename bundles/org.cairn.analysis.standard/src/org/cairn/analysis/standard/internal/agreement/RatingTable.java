// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Who gave which value to which unit. Units with the same ratings are one pattern with a weight: how many units, such as characters,
 * were rated in that way. Immutable and thread-safe.
 */
final class RatingTable {

    /** The coder did not rate the unit. */
    static final int MISSING = -1;

    private final double[] values;
    private final int coders;
    private final int[][] patterns;
    private final double[] weights;

    /**
     * @param values of the categories, ascending; their order is that of ordinal coefficients, their size that of interval and ratio
     * @param patterns by coder the index of a category, or {@link #MISSING}; kept as it is
     * @param weights of the patterns, 0 or more; kept as it is
     */
    RatingTable(double[] values, int coders, int[][] patterns, double[] weights) {
        this.values = values;
        this.coders = coders;
        this.patterns = patterns;
        this.weights = weights;
    }

    /**
     * Units by coder, NaN where one is missing. Categories are the values that occur, and those that might have.
     *
     * @param possible values that are categories even if nobody gave them
     */
    static RatingTable of(double[][] units, double... possible) {
        double[] values = DoubleStream.concat(Arrays.stream(possible), Arrays.stream(units).flatMapToDouble(Arrays::stream))
                .filter(value -> !Double.isNaN(value)).distinct().sorted().toArray();
        Map<List<Integer>, Double> found = new LinkedHashMap<>();
        for (double[] unit : units) {
            List<Integer> pattern = Arrays.stream(unit)
                    .mapToInt(value -> Double.isNaN(value) ? MISSING : Arrays.binarySearch(values, value)).boxed().toList();
            found.merge(pattern, 1.0, Double::sum);
        }
        int[][] patterns = found.keySet().stream().map(pattern -> pattern.stream().mapToInt(each -> each).toArray())
                .toArray(int[][]::new);
        return new RatingTable(values, units.length == 0 ? 0 : units[0].length, patterns,
                found.values().stream().mapToDouble(weight -> weight).toArray());
    }

    int categories() {
        return values.length;
    }

    double value(int category) {
        return values[category];
    }

    int coders() {
        return coders;
    }

    int patterns() {
        return patterns.length;
    }

    /** The category that a coder gave to the units of a pattern, or {@link #MISSING}. */
    int rating(int pattern, int coder) {
        return patterns[pattern][coder];
    }

    double weight(int pattern) {
        return weights[pattern];
    }

    /** The same ratings with other weights. */
    RatingTable weighted(double[] other) {
        return new RatingTable(values, coders, patterns, other);
    }

    double[] weights() {
        return weights.clone();
    }

    /** The ratings of two coders only. */
    RatingTable pair(int first, int second) {
        int[][] two = new int[patterns.length][];
        Arrays.setAll(two, pattern -> new int[] {patterns[pattern][first], patterns[pattern][second]});
        return new RatingTable(values, 2, two, weights);
    }

    /** Only the units that a coder rated. */
    RatingTable ratedBy(int coder) {
        List<int[]> kept = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i][coder] != MISSING) {
                kept.add(patterns[i]);
                weight.add(weights[i]);
            }
        }
        return new RatingTable(values, coders, kept.toArray(int[][]::new), weight.stream().mapToDouble(each -> each).toArray());
    }

    /** How many coders gave each category to the units of a pattern. */
    int[] counts(int pattern) {
        int[] counts = new int[values.length];
        for (int category : patterns[pattern]) {
            if (category != MISSING) {
                counts[category]++;
            }
        }
        return counts;
    }

    /** Number of units that at least so many coders rated. */
    double units(int atLeast) {
        double units = 0;
        for (int i = 0; i < patterns.length; i++) {
            units += Arrays.stream(counts(i)).sum() >= atLeast ? weights[i] : 0;
        }
        return units;
    }
}
