// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;

/**
 * Ratings of one code (or of several together) gathered source by source, so that sources can be drawn again for a bootstrap. Only what
 * differs from the {@link Ground} is held: a million characters that nobody coded cost nothing. For one thread.
 */
final class Tally {

    private static final int FIRST = 8;
    private static final int WIDTH = 3;
    /** Bits of the number of entries between two looks whether to stop. */
    private static final int LOOK = 0x3FFF;

    private final Ground ground;
    private int layers = 1;
    private int size;
    /** Source, pattern and units of each entry, side by side: a thousand codes are written to in turn. */
    private int[] entries = new int[FIRST * WIDTH];

    /** What holds where nothing was gathered: by source the pattern of its units, and how many there are. For one thread. */
    static final class Ground {
        private final Patterns patterns;
        private int size;
        private int[] pattern = new int[FIRST];
        private int[] units = new int[FIRST];
        private final Map<int[], double[]> drawn = new IdentityHashMap<>();
        private double[][] sums;
        private int countedSources;

        Ground(Patterns patterns) {
            this.patterns = patterns;
        }

        /** One more source; it has the number {@link #sources()} had. */
        void add(int number, int unitsOfIt) {
            if (size == pattern.length) {
                pattern = Arrays.copyOf(pattern, size * 2);
                units = Arrays.copyOf(units, size * 2);
            }
            pattern[size] = number;
            units[size++] = unitsOfIt;
        }

        int sources() {
            return size;
        }

        private boolean isSourceAUnit() {
            return Arrays.stream(units, 0, size).allMatch(each -> each <= 1);
        }

        /** Units by pattern with sources counted as often as was drawn; counted once for all codes. */
        private double[] drawn(int[] times) {
            return drawn.computeIfAbsent(times, fresh -> {
                double[] counted = new double[patterns.size()];
                for (int i = 0; i < size; i++) {
                    counted[pattern[i]] += (double) units[i] * times[i];
                }
                return counted;
            });
        }

        /** Sum over the sources of a pattern of their units, or of the squares of these; counted once and remembered. */
        private double[] sums(boolean squared) {
            if (sums == null || countedSources != size || sums[0].length != patterns.size()) {
                sums = new double[2][patterns.size()];
                countedSources = size;
                for (int i = 0; i < size; i++) {
                    sums[0][pattern[i]] += units[i];
                    sums[1][pattern[i]] += (double) units[i] * units[i];
                }
            }
            return sums[squared ? 1 : 0];
        }
    }

    /** Numbers for patterns of ratings. For one thread. */
    static final class Patterns {
        private final Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        private final List<int[]> all = new ArrayList<>();

        int number(int... ratings) {
            return numbers.computeIfAbsent(Arrays.stream(ratings).boxed().toList(), fresh -> {
                all.add(ratings.clone());
                return all.size() - 1;
            });
        }

        int[] ratings(int number) {
            return all.get(number);
        }

        int size() {
            return all.size();
        }
    }

    Tally(Ground ground) {
        this.ground = ground;
    }

    /** So many units of a source have another pattern than the ground. */
    void add(int source, int number, int units) {
        if (size * WIDTH == entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        int at = size++ * WIDTH;
        entries[at] = source;
        entries[at + 1] = number;
        entries[at + 2] = units;
    }

    private int source(int entry) {
        return entries[entry * WIDTH];
    }

    private int pattern(int entry) {
        return entries[entry * WIDTH + 1];
    }

    private double units(int entry) {
        return entries[entry * WIDTH + 2];
    }

    private static void look(int entry, AnalysisContext context) throws Cancelled {
        if ((entry & LOOK) == 0) {
            context.check();
        }
    }

    /** All of these codes together: each unit counts once for each of them. */
    static Tally together(Ground ground, List<Tally> parts) {
        Tally all = new Tally(ground);
        all.layers = parts.size();
        int sum = parts.stream().mapToInt(part -> part.size).sum();
        all.entries = new int[Math.max(sum, FIRST) * WIDTH];
        for (Tally part : parts) {
            System.arraycopy(part.entries, 0, all.entries, all.size * WIDTH, part.size * WIDTH);
            all.size += part.size;
        }
        return all;
    }

    /** Whether each source is one unit, so that units are independent of each other. */
    boolean isSourceAUnit() {
        return layers == 1 && ground.isSourceAUnit();
    }

    /** Weights by number of the pattern, each source counted as often as is said; null for once each. */
    double[] weights(int[] times, AnalysisContext context) throws Cancelled {
        double[] sums = new double[ground.patterns.size()];
        double[] once = times == null ? ground.sums(false) : ground.drawn(times);
        Arrays.setAll(sums, number -> layers * once[number]);
        for (int i = 0; i < size; i++) {
            look(i, context);
            double units = units(i) * (times == null ? 1 : times[source(i)]);
            sums[pattern(i)] += units;
            sums[ground.pattern[source(i)]] -= units;
        }
        return sums;
    }

    /**
     * The ratings as a table, and the numbers of its patterns.
     *
     * @param values of the categories
     * @param usedOnly whether categories that nobody gave are left out
     */
    Frame frame(double[] values, boolean usedOnly, AnalysisContext context) throws Cancelled {
        double[] sums = weights(null, context);
        int[] kept = IntStream.range(0, sums.length).filter(number -> sums[number] > 0).toArray();
        int[] place = new int[values.length];
        for (int number : kept) {
            for (int rating : ground.patterns.ratings(number)) {
                if (rating != RatingTable.MISSING) {
                    place[rating] = 1;
                }
            }
        }
        if (!usedOnly) {
            Arrays.fill(place, 1);
        }
        double[] used = IntStream.range(0, values.length).filter(i -> place[i] > 0).mapToDouble(i -> values[i]).toArray();
        for (int i = 0, next = 0; i < place.length; i++) {
            next += place[i];
            place[i] = next - 1;
        }
        int[][] patterns = Arrays.stream(kept).mapToObj(number -> Arrays.stream(ground.patterns.ratings(number))
                .map(rating -> rating == RatingTable.MISSING ? rating : place[rating]).toArray()).toArray(int[][]::new);
        int coders = ground.patterns.size() == 0 ? 0 : ground.patterns.ratings(0).length;
        return new Frame(new RatingTable(used, coders, patterns, pick(sums, kept)), kept);
    }

    /**
     * A table of this tally.
     *
     * @param table each source once
     * @param kept the number of each of its patterns
     */
    record Frame(RatingTable table, int[] kept) {

        RatingTable with(double[] sums) {
            return table.weighted(pick(sums, kept));
        }
    }

    private static double[] pick(double[] sums, int[] kept) {
        return Arrays.stream(kept).mapToDouble(number -> Math.max(0, sums[number])).toArray();
    }

    /**
     * Standard error of a coefficient with sources drawn as wholes, since what stands in one source belongs together: by the slope of the
     * coefficient in the weight of each pattern (infinitesimal jackknife, Jaeckel 1972; Efron 1982, chapter 6).
     *
     * @return NaN if there are fewer than two sources or the coefficient is not defined
     */
    double error(Coefficient coefficient, Frame frame, AnalysisContext context) throws Cancelled {
        RatingTable table = frame.table();
        double[] weights = table.weights();
        double step = Arrays.stream(weights).sum() * 1e-6;
        double[] slope = new double[ground.patterns.size()];
        for (int i = 0; i < weights.length; i++) {
            context.check();
            double before = weights[i];
            weights[i] = before + step;
            double above = coefficient.of(table.weighted(weights.clone())).value();
            weights[i] = before - step;
            double below = coefficient.of(table.weighted(weights.clone())).value();
            weights[i] = before;
            slope[frame.kept()[i]] = (above - below) / (2 * step);
        }
        return Math.sqrt(variance(slope, context));
    }

    /** Of the sum over sources of what each adds to the coefficient; sources that only have the ground are not visited one by one. */
    private double variance(double[] slope, AnalysisContext context) throws Cancelled {
        double sum = 0;
        double squares = 0;
        for (int number = 0; number < slope.length; number++) {
            sum += layers * ground.sums(false)[number] * slope[number];
            squares += Math.pow(layers * slope[number], 2) * ground.sums(true)[number];
        }
        double[] more = new double[layers == 1 ? 0 : ground.size];
        double here = 0;
        for (int i = 0; i < size; i++) {
            look(i, context);
            int source = source(i);
            double change = units(i) * (slope[pattern(i)] - slope[ground.pattern[source]]);
            if (layers > 1) {
                more[source] += change;
                continue;
            }
            // one code was gathered source by source
            here += change;
            if (i + 1 == size || source(i + 1) != source) {
                double base = ground.units[source] * slope[ground.pattern[source]];
                sum += here;
                squares += (base + here) * (base + here) - base * base;
                here = 0;
            }
        }
        for (int i = 0; i < more.length; i++) {
            look(i, context);
            double base = (double) layers * ground.units[i] * slope[ground.pattern[i]];
            sum += more[i];
            squares += (base + more[i]) * (base + more[i]) - base * base;
        }
        double n = ground.size;
        return n < 2 ? Double.NaN : Math.max(0, squares - sum * sum / n) * n / (n - 1);
    }
}
