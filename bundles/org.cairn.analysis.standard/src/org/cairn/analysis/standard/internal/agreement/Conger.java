// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.Arrays;
import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;

/**
 * Kappa of any number of coders who are told apart: chance follows from how often each of them gives each category, over all pairs of
 * coders (Conger 1980; with missing ratings after Gwet 2014, section 2.5). For two coders it is Cohen's.
 */
final class Conger implements Coefficient {

    @Override
    public Estimate of(RatingTable table) {
        Estimate percent = Chance.percent().of(table);
        if (!percent.isDefined()) {
            return percent;
        }
        int r = table.coders();
        int q = table.categories();
        double[][] shares = new double[r][q];
        for (int coder = 0; coder < r; coder++) {
            for (int p = 0; p < table.patterns(); p++) {
                if (table.rating(p, coder) != RatingTable.MISSING) {
                    shares[coder][table.rating(p, coder)] += table.weight(p);
                }
            }
            double rated = Arrays.stream(shares[coder]).sum();
            if (rated == 0) {
                return Estimate.undefined(Undefined.PAIR_UNDEFINED);
            }
            for (int i = 0; i < q; i++) {
                shares[coder][i] /= rated;
            }
        }
        double expected = 0;
        for (int a = 0; a < r; a++) {
            for (int b = 0; b < r; b++) {
                for (int i = 0; a != b && i < q; i++) {
                    expected += shares[a][i] * shares[b][i] / r / (r - 1);
                }
            }
        }
        return Estimate.beyondChance(percent.observed(), expected, Double.NaN);
    }
}
