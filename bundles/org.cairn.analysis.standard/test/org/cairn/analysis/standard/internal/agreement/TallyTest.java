// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** The jackknife against published errors, and what holds for any table of ratings. */
class TallyTest {

    private final AnalysisContext context = FakeProject.of().context();

    private static final double[] FIVE = {1, 2, 3, 4, 5};

    /** Ratings of one unit in each source, 1 to 5 as digits. */
    private static Tally tally(String units) {
        Tally.Patterns patterns = new Tally.Patterns();
        Tally.Ground ground = new Tally.Ground(patterns);
        for (String unit : units.split("\\|")) {
            ground.add(patterns.number(unit.chars().map(rating -> rating - '1').toArray()), 1);
        }
        return new Tally(ground);
    }

    /** Where each source is one unit the jackknife is the error that Gwet published (irrCAC, distrib.6raters). */
    @Test
    void theJackknifeGivesThePublishedErrors() throws Cancelled {
        Tally tally = tally("444444|222555|233335|555555|222444|113333|333355|113334|114444|555555|144444|124444|222333|144444|224445");
        Tally.Frame frame = tally.frame(FIVE, false, context);
        assertEquals(.08418757, tally.error(Chance.gwet(Weights.IDENTITY), frame, context), 5e-8);
        assertEquals(.08119291, tally.error(Chance.fleiss(Weights.IDENTITY), frame, context), 5e-8);
    }

    /** Cohen's error by Fleiss, Cohen and Everitt is the same but for the n - 1 of small samples (SAS, PROC FREQ: .1380). */
    @Test
    void theJackknifeGivesTheErrorOfKappa() throws Cancelled {
        Tally tally = tally("12|12|12|12|13|22|22|22|22|22|22|22|22|32|33|33|33|33|33");
        double[] three = {1, 2, 3};
        assertEquals(.1380, tally.error(new Cohen(Weights.IDENTITY), tally.frame(three, false, context), context) * Math.sqrt(18 / 19.0), 5e-5);
    }

    @Test
    void whatIsGatheredTogetherIsTheSumOfItsParts() throws Cancelled {
        Tally.Patterns patterns = new Tally.Patterns();
        Tally.Ground ground = new Tally.Ground(patterns);
        int neither = patterns.number(0, 0);
        ground.add(neither, 10);
        ground.add(neither, 20);
        Tally one = new Tally(ground);
        one.add(0, patterns.number(1, 1), 4);
        Tally other = new Tally(ground);
        other.add(1, patterns.number(1, 0), 5);
        assertEquals(List.of(26.0, 4.0, 0.0), Arrays.stream(one.weights(null, context)).boxed().toList());
        Tally both = Tally.together(ground, List.of(one, other));
        assertEquals(List.of(51.0, 4.0, 5.0), Arrays.stream(both.weights(null, context)).boxed().toList());
        assertEquals(List.of(70.0, 0.0, 10.0), Arrays.stream(both.weights(new int[] {0, 2}, context)).boxed().toList());
    }

    @Test
    void orderDoesNotMatterAndCoefficientsOfTwoFallTogether() {
        Random random = new Random(5);
        for (int run = 0; run < 100; run++) {
            int coders = 2 + random.nextInt(3);
            double[][] units = new double[30][coders];
            for (double[] unit : units) {
                Arrays.setAll(unit, coder -> random.nextInt(6) == 0 ? Double.NaN : 1 + random.nextInt(4));
            }
            double[][] turned = new double[30][];
            Arrays.setAll(turned, unit -> {
                double[] back = new double[coders];
                Arrays.setAll(back, coder -> units[unit][coders - 1 - coder]);
                return back;
            });
            Collections.shuffle(Arrays.asList(turned), random);
            for (Measure measure : Measure.values()) {
                double value = measure.coefficient(RatingTable.MISSING, null).of(RatingTable.of(units)).value();
                assertEquals(value, measure.coefficient(RatingTable.MISSING, null).of(RatingTable.of(turned)).value(), 1e-12,
                        measure.name());
            }
            double[][] complete = Arrays.stream(units).filter(unit -> Arrays.stream(unit).noneMatch(Double::isNaN))
                    .map(unit -> Arrays.copyOf(unit, 2)).toArray(double[][]::new);
            RatingTable two = RatingTable.of(complete);
            assertEquals(Measure.COHEN.coefficient(0, null).of(two).value(), Measure.CONGER.coefficient(0, null).of(two).value(), 1e-12);
            assertEquals(Measure.SCOTT.coefficient(0, null).of(two).value(), Measure.FLEISS.coefficient(0, null).of(two).value(), 1e-12);
        }
    }
}
