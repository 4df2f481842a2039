// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;
import org.cairn.analysis.standard.internal.agreement.UnitCoincidences.Unit;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Units against units, by what they have in common: the example of Krippendorff 2019, figure 12.11, and what must hold of any. */
class UnitCoincidencesTest {

    private static final List<Measure> ALL = List.of(Measure.ALPHA_U, Measure.ALPHA_U_RELEVANT, Measure.ALPHA_CU);

    private static Unit unit(int first, int last, int code) {
        return new Unit(first - 1, last, code - 1);
    }

    /** Three observers, a continuum of 60, values 1 to 7; the book counts places from 1. */
    private static UnitCoincidences published() {
        UnitCoincidences units = new UnitCoincidences(3, 7);
        units.add(60, List.of(
                List.of(unit(1, 7, 1), unit(8, 13, 2), unit(31, 32, 5), unit(33, 37, 6), unit(38, 44, 6), unit(45, 60, 7)),
                List.of(unit(1, 7, 1), unit(8, 13, 3), unit(14, 21, 5), unit(33, 44, 6)),
                List.of(unit(1, 7, 1), unit(8, 13, 4), unit(14, 21, 5), unit(33, 37, 6), unit(38, 41, 6), unit(42, 44, 6))));
        return units;
    }

    private static double value(UnitCoincidences units, Measure measure, int code) {
        return units.of(measure, code, null).value();
    }

    /**
     * The book has .510, .413 and .724; 1, 0 and 44 % for single values. The second is .4136 exactly. The third tells how much of a unit
     * can be paired where there are three coders: a character that one of the two others marked counts half. If it counted in full, as
     * in the R package quallmer, .728 would come out, and .740 if whole units counted.
     */
    @Test
    void theCoefficientsAreThosePublished() {
        assertEquals(.510, value(published(), Measure.ALPHA_U, -1), 5e-4);
        assertEquals(.413, value(published(), Measure.ALPHA_U_RELEVANT, -1), 1e-3);
        assertEquals(.724, value(published(), Measure.ALPHA_CU, -1), 5e-4);
        double[] single = {1, 0, 0, 0, 1, 1};
        for (int code = 0; code < single.length; code++) {
            assertEquals(single[code], value(published(), Measure.ALPHA_KU, code), 1e-12);
        }
        assertEquals(Undefined.NO_DECISIONS, published().of(Measure.ALPHA_KU, 6, null).undefined());
        // of 7 * 3 + 6 * 3 + 18 + 12 * 3 + 16 marked, 83 were marked by somebody else as well
        assertEquals(83 / 109.0, published().covered(), 1e-12);
    }

    /**
     * Counted by hand: ten characters, Ann marks 2 to 6 with A, Ben 4 to 8. Both marked 4 + 4, of which 2 + 2 meet; 6 + 6 are gaps. Seen
     * apart: 4 of 20 each way. By chance 8 * 12 * 20 / (400 - 16 - 16 - 12) each way.
     */
    @Test
    void oneCodeIsComparedWithGaps() {
        UnitCoincidences units = new UnitCoincidences(2, 1);
        units.add(10, List.of(List.of(new Unit(2, 6, 0)), List.of(new Unit(4, 8, 0))));
        double expected = 1 - 4 / (8 * 12 * 20 / 356.0);
        for (Measure measure : List.of(Measure.ALPHA_U, Measure.ALPHA_U_RELEVANT)) {
            assertEquals(expected, value(units, measure, -1), 1e-12);
            assertEquals(expected, value(units, measure, 0), 1e-12);
        }
        assertEquals(Undefined.ONE_CATEGORY, units.of(Measure.ALPHA_CU, -1, null).undefined());
        assertEquals(Undefined.ONE_CODE_AT_A_TIME, units.of(Measure.ALPHA_KU, -1, null).undefined());
    }

    /**
     * Counted by hand: where both marked something, 0 to 10, Ann has A to 6 and B from there, Ben A to 4. A meets A in 4, B meets B in 4,
     * A meets B in 2. Ann's units have 6 and 4, Ben's 4 and 6: A has 10 of 20 with 36 + 16 of its own, and so has B.
     */
    @Test
    void codesAreComparedWhereBothMarked() {
        UnitCoincidences units = new UnitCoincidences(2, 2);
        units.add(30, List.of(List.of(new Unit(0, 6, 0), new Unit(6, 10, 1), new Unit(20, 25, 1)),
                List.of(new Unit(0, 4, 0), new Unit(4, 10, 1))));
        double chance = 20 * (200 / (400 - 104.0));
        assertEquals(1 - 4 / chance, value(units, Measure.ALPHA_CU, -1), 1e-12);
        assertEquals(20 / 25.0, units.covered(), 1e-12);
        double ofA = (200 - 52) * 20 / (400 - 104.0);
        assertEquals(1 - ofA / 10 * (10 - 8) / (100 * 20 / (400 - 104.0)), value(units, Measure.ALPHA_KU, 0), 1e-12);
    }

    @Test
    void codesThatStandOnTheSameTextAreNotCutIntoUnits() {
        UnitCoincidences units = new UnitCoincidences(2, 2);
        units.add(10, List.of(List.of(new Unit(0, 6, 0), new Unit(5, 8, 1)), List.of(new Unit(0, 8, 0))));
        assertEquals(Undefined.CODES_OVERLAP, units.of(Measure.ALPHA_U, -1, null).undefined());
        assertEquals(Undefined.CODES_OVERLAP, units.of(Measure.ALPHA_CU, -1, null).undefined());
        assertEquals(Undefined.CODES_OVERLAP, units.of(Measure.ALPHA_KU, 0, null).undefined());
        assertEquals(1, value(units, Measure.ALPHA_U_RELEVANT, -1), 0);
        assertNull(units.of(Measure.ALPHA_U, 0, null).undefined());
    }

    @Test
    void overlappingPassagesOfOneCodeAreOneUnitAndTouchingOnesAreTwo() {
        List<Unit> other = List.of(new Unit(0, 9, 0));
        UnitCoincidences one = new UnitCoincidences(2, 1);
        one.add(20, List.of(List.of(new Unit(0, 8, 0)), other));
        UnitCoincidences overlapping = new UnitCoincidences(2, 1);
        overlapping.add(20, List.of(List.of(new Unit(0, 5, 0), new Unit(2, 8, 0), new Unit(3, 4, 0)), other));
        UnitCoincidences touching = new UnitCoincidences(2, 1);
        touching.add(20, List.of(List.of(new Unit(0, 4, 0), new Unit(4, 8, 0)), other));
        assertEquals(value(one, Measure.ALPHA_U, 0), value(overlapping, Measure.ALPHA_U, 0), 0);
        assertNotEquals(value(one, Measure.ALPHA_U, 0), value(touching, Measure.ALPHA_U, 0), 1e-4);
    }

    /** Units of random codes, not overlapping. */
    private static List<Unit> cut(Random random, int length, int codes) {
        List<Unit> units = new ArrayList<>();
        for (int at = random.nextInt(5); at < length; at += random.nextInt(5)) {
            int end = Math.min(length, at + 1 + random.nextInt(12));
            units.add(new Unit(at, end, random.nextInt(codes)));
            at = end;
        }
        return units;
    }

    private static List<List<List<Unit>>> texts(Random random, int coders) {
        List<List<List<Unit>>> texts = new ArrayList<>();
        for (int text = 0; text < 4; text++) {
            List<List<Unit>> byCoder = new ArrayList<>();
            for (int coder = 0; coder < coders; coder++) {
                byCoder.add(cut(random, 80, 3));
            }
            texts.add(byCoder);
        }
        return texts;
    }

    private static double[] values(List<List<List<Unit>>> texts, int length) {
        UnitCoincidences units = new UnitCoincidences(texts.getFirst().size(), 3);
        texts.forEach(text -> units.add(length, text));
        double[] values = Arrays.copyOf(ALL.stream().mapToDouble(measure -> value(units, measure, -1)).toArray(), ALL.size() + 3);
        for (int code = 0; code < 3; code++) {
            values[ALL.size() + code] = value(units, Measure.ALPHA_KU, code);
        }
        return values;
    }

    @Test
    void whoIsFirstAndWhichTextIsFirstMakesNoDifference() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            List<List<List<Unit>>> texts = texts(random, 2 + round % 3);
            double[] values = values(texts, 80);
            List<List<List<Unit>>> shuffled = new ArrayList<>();
            texts.forEach(text -> shuffled.add(new ArrayList<>(text.reversed())));
            Collections.shuffle(shuffled, random);
            assertTrue(Arrays.stream(values).allMatch(value -> value <= 1));
            assertArrayEquals(values, values(shuffled, 80), 1e-12);
        }
    }

    @Test
    void whoAgreesEverywhereHasOne() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<List<List<Unit>>> texts = new ArrayList<>();
            texts(random, 2).forEach(text -> texts.add(List.of(text.getFirst(), text.getFirst(), text.getFirst())));
            for (double value : values(texts, 80)) {
                assertEquals(1, value, 1e-12);
            }
        }
    }

    /** Where gaps do not come in, a text with each character doubled gives the same. */
    @Test
    void theScaleOfTheTextMakesNoDifferenceForCodes() {
        Random random = new Random(6);
        List<List<List<Unit>>> texts = texts(random, 3);
        List<List<List<Unit>>> doubled = texts.stream().map(text -> text.stream().map(mine -> mine.stream()
                .map(unit -> new Unit(2 * unit.from(), 2 * unit.to(), unit.code())).toList()).toList()).toList();
        double[] values = values(texts, 80);
        double[] more = values(doubled, 160);
        for (int i = ALL.indexOf(Measure.ALPHA_CU); i < values.length; i++) {
            assertEquals(values[i], more[i], 1e-12);
        }
    }

    @Test
    void aTextThatCountsTwiceIsAsTwoTexts() {
        List<List<List<Unit>>> texts = texts(new Random(7), 3);
        UnitCoincidences once = new UnitCoincidences(3, 3);
        texts.forEach(text -> once.add(80, text));
        List<List<List<Unit>>> twice = new ArrayList<>(texts);
        twice.add(texts.get(1));
        twice.remove(0);
        double[] written = values(twice, 80);
        int[] times = {0, 2, 1, 1};
        for (int i = 0; i < ALL.size(); i++) {
            assertEquals(written[i], once.of(ALL.get(i), -1, times).value(), 1e-12);
        }
    }

    /** Left out one by one, written out. */
    @Test
    void withoutDrawingTheErrorIsThatOfTheJackknife() throws Cancelled {
        List<List<List<Unit>>> texts = texts(new Random(8), 2);
        UnitCoincidences units = new UnitCoincidences(2, 3);
        texts.forEach(text -> units.add(80, text));
        AnalysisContext context = FakeProject.of().context();
        for (int i = 0; i < ALL.size() + 3; i++) {
            Measure measure = i < ALL.size() ? ALL.get(i) : Measure.ALPHA_KU;
            int code = i < ALL.size() ? -1 : i - ALL.size();
            double[] left = new double[texts.size()];
            for (int text = 0; text < left.length; text++) {
                List<List<List<Unit>>> others = new ArrayList<>(texts);
                others.remove(text);
                left[text] = values(others, 80)[i];
            }
            double mean = Arrays.stream(left).average().orElseThrow();
            double error = Math.sqrt(.75 * Arrays.stream(left).map(each -> (each - mean) * (each - mean)).sum());
            Estimate estimate = units.of(measure, code, null);
            assertEquals(error, units.sure(measure, code, estimate, Draws.of(4, 0, context.random()), context).error(), 1e-12);
            Draws.Sure drawn = units.sure(measure, code, estimate, Draws.of(4, 200, context.random()), context);
            assertTrue(drawn.interval().low() < estimate.value() && estimate.value() < drawn.interval().high());
        }
    }
}
