// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.analysis.standard.internal.agreement.Alpha.Metric;
import org.junit.jupiter.api.Test;

/** Every coefficient against worked examples from the literature, to the digits that were published. */
class PublishedTest {

    private static final double SEVEN = 5e-8;
    private static final double SIX = 5e-7;
    private static final double FIVE = 5e-6;
    private static final double FOUR = 5e-5;
    private static final double THREE = 5e-4;

    private static final Coefficient KAPPA = new Cohen(Weights.IDENTITY);
    private static final Coefficient AC1 = Chance.gwet(Weights.IDENTITY);
    private static final Coefficient FLEISS = Chance.fleiss(Weights.IDENTITY);
    private static final Coefficient BRENNAN = Chance.brennanPrediger(Weights.IDENTITY);

    private static Coefficient alpha(Metric metric) {
        return new Alpha(metric);
    }

    /** One line of ratings for each coder, {@code *} where one is missing. */
    private static RatingTable coders(String... lines) {
        String[][] ratings = Arrays.stream(lines).map(line -> line.split(" ")).toArray(String[][]::new);
        double[][] units = new double[ratings[0].length][ratings.length];
        for (int unit = 0; unit < units.length; unit++) {
            for (int coder = 0; coder < ratings.length; coder++) {
                String written = ratings[coder][unit];
                units[unit][coder] = written.equals("*") ? Double.NaN
                        : Character.isLetter(written.charAt(0)) ? written.charAt(0) - 'a' : Double.parseDouble(written);
            }
        }
        return RatingTable.of(units);
    }

    /** Units of two coders by category of the first (row) and of the second (column). */
    private static RatingTable crossed(int[][] counts) {
        List<double[]> units = new ArrayList<>();
        double[] possible = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            possible[i] = i + 1;
            for (int j = 0; j < counts.length; j++) {
                for (int n = 0; n < counts[i][j]; n++) {
                    units.add(new double[] {i + 1, j + 1});
                }
            }
        }
        return RatingTable.of(units.toArray(double[][]::new), possible);
    }

    private static void is(double expected, Coefficient coefficient, RatingTable table, double within) {
        Estimate estimate = coefficient.of(table);
        assertTrue(estimate.isDefined(), () -> "undefined: " + estimate.undefined());
        assertEquals(expected, estimate.value(), within);
    }

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section A. */
    @Test
    void twoObserversOfTenUnits() {
        RatingTable table = coders("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
        is(.095, alpha(Metric.NOMINAL), table, THREE);
        is(.095238, alpha(Metric.NOMINAL), table, SIX);
        assertEquals(.4, 1 - alpha(Metric.NOMINAL).of(table).observed(), 1e-12);
        assertEquals(.442105, 1 - alpha(Metric.NOMINAL).of(table).expected(), SIX);
    }

    /** The same, section B; the second with a missing rating is the data set cac.ben.gerry of irrCAC. */
    @Test
    void twoObserversOfTwelveUnits() {
        RatingTable table = coders("a a b b d c c c e d d a", "b a b b b c c c e d d d");
        is(.692, alpha(Metric.NOMINAL), table, THREE);
        is(.691964, alpha(Metric.NOMINAL), table, SIX);
        assertEquals(.25, 1 - alpha(Metric.NOMINAL).of(table).observed(), 1e-12);
        assertEquals(.811594, 1 - alpha(Metric.NOMINAL).of(table).expected(), SIX);
        is(.664894, alpha(Metric.NOMINAL), coders("a a b b d c c c e d d a", "b a b b b c c c e * d d"), SIX);
    }

    /** Gwet puts the correction for small samples into the agreement that was seen, Krippendorff into that by chance. */
    private static double asGwet(double agreement, double n) {
        return agreement * (1 - 1 / n) + 1 / n;
    }

    private static RatingTable fourObservers() {
        return coders("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");
    }

    /** The same, section C (Hayes and Krippendorff 2007): four levels of measurement. */
    @Test
    void fourObserversWithMissingRatings() {
        is(.743421, alpha(Metric.NOMINAL), fourObservers(), SIX);
        is(.815388, alpha(Metric.ORDINAL), fourObservers(), SIX);
        is(.849107, alpha(Metric.INTERVAL), fourObservers(), SIX);
        is(.797403, alpha(Metric.RATIO), fourObservers(), SIX);
    }

    /** The same table as cac.raw4raters in Gwet's irrCAC, README. */
    @Test
    void fourObserversAfterGwet() {
        Estimate percent = Chance.percent().of(fourObservers());
        assertEquals(.8181818, percent.value(), SEVEN);
        assertEquals(.12561, percent.error(), FIVE);
        Estimate ac1 = AC1.of(fourObservers());
        assertEquals(.77544, ac1.value(), FIVE);
        assertEquals(.1903212, ac1.expected(), SEVEN);
        assertEquals(.14295, ac1.error(), FIVE);
        Estimate fleiss = FLEISS.of(fourObservers());
        assertEquals(.76117, fleiss.value(), FIVE);
        assertEquals(.2387153, fleiss.expected(), SEVEN);
        // in Gwet's table the third and not the second coder rated the twelfth unit; only Conger's tells them apart
        is(.76282, new Conger(), coders("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * *", "* 3 3 3 2 3 4 2 2 5 1 3",
                "1 2 3 3 2 4 4 1 2 5 1 *"), FIVE);
        is(.77273, BRENNAN, fourObservers(), FIVE);
        assertEquals(.805, asGwet(alpha(Metric.NOMINAL).of(fourObservers()).observed(), 40), 1e-9);
        assertEquals(.24, asGwet(alpha(Metric.NOMINAL).of(fourObservers()).expected(), 40), 1e-9);
    }

    /** "Krippendorff's alpha" in Wikipedia, a computational example; ordinal and ratio computed. */
    @Test
    void threeCodersOfFifteenUnits() {
        RatingTable table = coders("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4");
        is(.691358, alpha(Metric.NOMINAL), table, SIX);
        is(.810845, alpha(Metric.INTERVAL), table, SIX);
        is(.806721, alpha(Metric.ORDINAL), table, SIX);
        is(.808944, alpha(Metric.RATIO), table, SIX);
    }

    private static final String DIAGNOSES = "444444|222555|233335|555555|222444|113333|333355|113334|114444|555555|144444|124444|222333|"
            + "144444|224445|333335|111455|111112|224444|133555|555555|244444|224555|114444|144445|222224|111155|224444|133333|555555";

    private static RatingTable diagnoses(int patients) {
        double[][] units = Arrays.stream(DIAGNOSES.split("\\|")).limit(patients)
                .map(unit -> unit.chars().mapToDouble(rating -> rating - '0').toArray()).toArray(double[][]::new);
        return RatingTable.of(units, 1, 2, 3, 4, 5);
    }

    /** Fleiss 1971: psychiatric diagnoses, 30 patients by six. */
    @Test
    void diagnosesOfFleiss() {
        Estimate kappa = FLEISS.of(diagnoses(30));
        assertEquals(.430, kappa.value(), THREE);
        assertEquals(.4302445, kappa.value(), SEVEN);
        assertEquals(.555556, kappa.observed(), SIX);
        assertEquals(.219938, kappa.expected(), SIX);
        is(.447885, AC1, diagnoses(30), SIX);
        is(.433410, alpha(Metric.NOMINAL), diagnoses(30), SIX);
    }

    /** Its first fifteen patients: distrib.6raters in irrCAC. */
    @Test
    void diagnosesAfterGwet() {
        Estimate ac1 = AC1.of(diagnoses(15));
        assertEquals(.5511111, ac1.observed(), SEVEN);
        assertEquals(.4448007, ac1.value(), SEVEN);
        assertEquals(.08418757, ac1.error(), 5e-9);
        Estimate fleiss = FLEISS.of(diagnoses(15));
        assertEquals(.4139265, fleiss.value(), SEVEN);
        assertEquals(.08119291, fleiss.error(), 5e-9);
        is(.4204384, alpha(Metric.NOMINAL), diagnoses(15), SEVEN);
        assertEquals(.5560988, asGwet(alpha(Metric.NOMINAL).of(diagnoses(15)).observed(), 90), SEVEN);
        is(.4388889, BRENNAN, diagnoses(15), SEVEN);
    }

    /** SAS/STAT, PROC FREQ: a category that one rater never uses is kept. */
    @Test
    void kappaOfSas() {
        RatingTable table = crossed(new int[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});
        Estimate kappa = KAPPA.of(table);
        assertEquals(.4842, kappa.value(), FOUR);
        assertEquals(.1380, kappa.error(), FOUR);
        Interval usual = Interval.normal(kappa.value(), kappa.error());
        assertEquals(.2137, usual.low(), FOUR);
        assertEquals(.7547, usual.high(), FOUR);
        Estimate weighted = new Cohen(Weights.LINEAR).of(table);
        assertEquals(.4701, weighted.value(), FOUR);
        assertEquals(.1457, weighted.error(), FOUR);
        assertEquals(.1845, Interval.normal(weighted.value(), weighted.error()).low(), FOUR);
        assertEquals(.7558, Interval.normal(weighted.value(), weighted.error()).high(), FOUR);
        assertEquals(weighted, new Cohen(Weights.read("1 .5 0; .5 1 .5; 0 .5 1")).of(table));
    }

    /** Artstein and Poesio 2008 in the documentation of NLTK; kappa and alpha computed. */
    @Test
    void dialogueActs() {
        RatingTable table = crossed(new int[][] {{46, 6, 0}, {0, 32, 0}, {0, 6, 10}});
        is(.88, Chance.percent(), table, 1e-12);
        is(.7995322, Cohen.scott(), table, SEVEN);
        is(.82, BRENNAN, table, 1e-12);
        is(.801325, KAPPA, table, SIX);
        is(.800535, alpha(Metric.NOMINAL), table, SIX);
    }

    /** Cohen 1960, table 1: two clinicians, 200 patients: po .70, pe .41, kappa .492. */
    @Test
    void cliniciansOfCohen() {
        RatingTable table = crossed(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertEquals(.70, KAPPA.of(table).observed(), 1e-12);
        assertEquals(.41, KAPPA.of(table).expected(), 1e-12);
        is(.492, KAPPA, table, THREE);
    }

    /** The paradoxes of kappa: Feinstein and Cicchetti 1990 and others. */
    @Test
    void paradoxes() {
        RatingTable plain = crossed(new int[][] {{20, 5}, {10, 15}});
        is(.70, Chance.percent(), plain, 1e-12);
        is(.40, KAPPA, plain, 1e-12);
        is(.405941, AC1, plain, SIX);
        is(.130435, KAPPA, crossed(new int[][] {{45, 15}, {25, 15}}), SIX);
        is(.259259, KAPPA, crossed(new int[][] {{25, 35}, {5, 35}}), SIX);
        RatingTable even = crossed(new int[][] {{40, 9}, {6, 45}});
        is(.85, Chance.percent(), even, 1e-12);
        is(.699519, KAPPA, even, SIX);
        RatingTable skewed = crossed(new int[][] {{80, 10}, {5, 5}});
        is(.85, Chance.percent(), skewed, 1e-12);
        is(.318182, KAPPA, skewed, SIX);
        is(.808, AC1, skewed, THREE);
        RatingTable rare = crossed(new int[][] {{118, 5}, {2, 0}});
        is(.944, Chance.percent(), rare, 1e-12);
        is(-.023392, KAPPA, rare, SIX);
        is(.940776, AC1, rare, SIX);
    }

    /** Eight paired observations on the four grades of Ofsted, with six O-O, one O-G and one RI-I. */
    @Test
    void lessonGrades() {
        RatingTable table = crossed(new int[][] {{6, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 0, 0}});
        is(.75, Chance.percent(), table, 1e-12);
        is(.2727, KAPPA, table, FOUR);
        is(.6190, new Cohen(Weights.LINEAR), table, FOUR);
        is(.8333, new Cohen(Weights.QUADRATIC), table, FOUR);
        is(.7193, AC1, table, FOUR);
        is(.8881, Chance.gwet(Weights.LINEAR), table, FOUR);
        is(.2857, alpha(Metric.NOMINAL), table, FOUR);
        is(.7033, alpha(Metric.ORDINAL), table, FOUR);
        is(.8404, alpha(Metric.INTERVAL), table, FOUR);
    }
}
