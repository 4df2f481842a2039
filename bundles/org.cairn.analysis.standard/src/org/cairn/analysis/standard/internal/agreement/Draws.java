// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;

/**
 * Sources drawn by lot with replacement, again and again: the bootstrap (Efron 1979) that gives coefficients their intervals. Whole sources
 * are drawn and not units, since what stands in one source belongs together (for reliability see Zapf and others 2016). Above {@link #MOST}
 * sources nothing is drawn: there the normal distribution is as good and takes no time. Immutable.
 */
final class Draws {

    /** Up to so many sources are drawn. */
    static final int MOST = 2_000;

    private final int[][] times;

    private Draws(int[][] times) {
        this.times = times;
    }

    static Draws of(int sources, int replicates, RandomGenerator random) {
        int[][] times = new int[sources < 2 || sources > MOST ? 0 : replicates][sources];
        for (int[] draw : times) {
            for (int i = 0; i < sources; i++) {
                draw[random.nextInt(sources)]++;
            }
        }
        return new Draws(times);
    }

    boolean isEmpty() {
        return times.length == 0;
    }

    int size() {
        return times.length;
    }

    int[] times(int draw) {
        return times[draw];
    }

    /**
     * What is known of how sure a coefficient is.
     *
     * @param error standard error, or NaN
     * @param interval of 95 %
     */
    record Sure(double error, Interval interval) {
        static final Sure NOT = new Sure(Double.NaN, Interval.UNKNOWN);

        /** From what was drawn. */
        static Sure of(double[] drawn) {
            double[] known = Arrays.stream(drawn).filter(value -> !Double.isNaN(value)).toArray();
            double mean = Arrays.stream(known).average().orElse(Double.NaN);
            double squares = Arrays.stream(known).map(value -> (value - mean) * (value - mean)).sum();
            return new Sure(known.length < 20 ? Double.NaN : Math.sqrt(squares / (known.length - 1)), Interval.percentiles(drawn));
        }
    }

    /** How sure each of some coefficients is, in their order. */
    Sure[] sure(Tally tally, Tally.Frame frame, Estimate[] estimates, Coefficient[] coefficients, AnalysisContext context)
            throws Cancelled {
        double[][] drawn = new double[coefficients.length][times.length];
        for (int draw = 0; draw < times.length; draw++) {
            context.check();
            RatingTable table = frame.with(tally.weights(times[draw], context));
            for (int i = 0; i < coefficients.length; i++) {
                drawn[i][draw] = estimates[i].isDefined() ? coefficients[i].of(table).value() : Double.NaN;
            }
        }
        Sure[] sure = new Sure[coefficients.length];
        for (int i = 0; i < sure.length; i++) {
            Estimate estimate = estimates[i];
            if (!estimate.isDefined()) {
                sure[i] = Sure.NOT;
                continue;
            }
            sure[i] = Sure.of(drawn[i]);
            boolean published = tally.isSourceAUnit() && !Double.isNaN(estimate.error());
            if (published || isEmpty()) {
                double error = published ? estimate.error() : tally.error(coefficients[i], frame, context);
                sure[i] = new Sure(error, isEmpty() ? Interval.normal(estimate.value(), error) : sure[i].interval());
            }
        }
        return sure;
    }
}
