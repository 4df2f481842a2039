// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Passages against passages: the example of Krippendorff, Quality and Quantity 38, 2004. */
class UnitisingAlphaTest {

    /** Two observers on a continuum from 150 to 450, here from 0; codes c and k. */
    private static UnitisingAlpha published() {
        UnitisingAlpha alpha = new UnitisingAlpha(2, 2).text(300);
        alpha.add(0, 0, List.of(new int[] {75, 145, 220, 250}, new int[] {70, 150, 205, 225, 250, 270}));
        alpha.add(1, 0, List.of(new int[] {30, 90, 150, 200}, new int[] {30, 90, 150, 200}));
        return alpha;
    }

    /** The paper has .0144, .0532, 0 and .0490, and alphas of numbers rounded before; exactly they are .7286, 1 and .8587. */
    @Test
    void theDisagreementsAreThosePublished() {
        assertEquals(.0144, published().of(0, null).observed(), 5e-5);
        assertEquals(.0532, published().of(0, null).expected(), 5e-5);
        assertEquals(0, published().of(1, null).observed(), 0);
        assertEquals(.0490, published().of(1, null).expected(), 5e-5);
        assertEquals(.7286, published().of(0, null).estimate().value(), 5e-5);
        assertEquals(1, published().of(1, null).estimate().value(), 0);
        assertEquals(.8587, published().all(null).estimate().value(), 5e-5);
    }

    @Test
    void aTextThatCountsTwiceIsAsTwoTexts() {
        List<int[]> one = List.of(new int[] {10, 30}, new int[] {12, 30, 40, 45});
        List<int[]> other = List.of(new int[] {}, new int[] {3, 9});
        UnitisingAlpha two = new UnitisingAlpha(2, 1).text(60).text(20).text(15);
        two.add(0, 0, one);
        two.add(0, 1, other);
        UnitisingAlpha three = new UnitisingAlpha(2, 1).text(60).text(20).text(20).text(15).text(15).text(15);
        three.add(0, 0, one);
        three.add(0, 1, other);
        three.add(0, 2, other);
        assertEquals(three.of(0, null).observed(), two.of(0, new int[] {1, 2, 3}).observed(), 1e-15);
        assertEquals(three.of(0, null).expected(), two.of(0, new int[] {1, 2, 3}).expected(), 1e-15);
    }

    /** Chance, counted place by place as the paper defines it: every passage beside every other and every gap, at every distance. */
    @Test
    void chanceIsTheMeanOverAllPlaces() {
        int[][] coders = {{2, 5, 9, 10}, {1, 4}};
        UnitisingAlpha alpha = new UnitisingAlpha(2, 1).text(12);
        alpha.add(0, 0, List.of(coders));
        double sum = 0;
        int[] units = {3, 1, 3};
        int[] gaps = {2, 4, 2, 1, 8};
        for (int unit : units) {
            double overlapping = 0;
            for (int shift = 1; shift < unit; shift++) {
                // to one side; the other is met from the other passage
                overlapping += 2.0 * shift * shift;
            }
            sum += (units.length - 1) * overlapping;
            for (int gap : gaps) {
                sum += unit * unit * Math.max(0, gap - unit + 1);
            }
        }
        double pairable = 24 * 23 - (3 * 2 + 0 + 3 * 2);
        assertEquals(2.0 / 12 * sum / pairable, alpha.of(0, null).expected(), 1e-15);
    }

    @Test
    void whatNobodyGaveIsUndefined() {
        UnitisingAlpha alpha = new UnitisingAlpha(2, 1).text(12);
        assertFalse(alpha.of(0, null).estimate().isDefined());
    }
}
