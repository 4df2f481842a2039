// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;

/**
 * The mean over all pairs of coders of a coefficient of two: Light's kappa (1971) with Cohen's. Not defined if it is not for one of the
 * pairs, since a mean of the others would leave somebody out.
 */
final class Pairs implements Coefficient {

    private final Coefficient ofTwo;

    private Pairs(Coefficient ofTwo) {
        this.ofTwo = ofTwo;
    }

    static Coefficient light() {
        return new Pairs(new Cohen(Weights.IDENTITY));
    }

    /**
     * Holsti (1969), 2M / (N1 + N2): M decisions on which two coders agree, of the N1 and N2 that they made.
     *
     * @param none the category that is no decision (the code was not given), or {@link RatingTable#MISSING} if each rating is one
     */
    static Coefficient holsti(int none) {
        return new Pairs(table -> {
            double agreed = 0;
            double made = 0;
            for (int p = 0; p < table.patterns(); p++) {
                int first = table.rating(p, 0);
                int second = table.rating(p, 1);
                if (none != RatingTable.MISSING && (first == RatingTable.MISSING || second == RatingTable.MISSING)) {
                    continue;
                }
                boolean one = first != none && first != RatingTable.MISSING;
                boolean other = second != none && second != RatingTable.MISSING;
                made += table.weight(p) * ((one ? 1 : 0) + (other ? 1 : 0));
                agreed += one && first == second ? table.weight(p) : 0;
            }
            double value = 2 * agreed / made;
            return made == 0 ? Estimate.undefined(Undefined.NO_DECISIONS) : new Estimate(value, value, Double.NaN, Double.NaN, null);
        });
    }

    @Override
    public Estimate of(RatingTable table) {
        int coders = table.coders();
        if (coders < 2) {
            return Estimate.undefined(Undefined.NOTHING_SHARED);
        }
        if (coders == 2) {
            return ofTwo.of(table);
        }
        double value = 0;
        double observed = 0;
        double expected = 0;
        double pairs = coders * (coders - 1) / 2.0;
        for (int i = 0; i < coders; i++) {
            for (int j = i + 1; j < coders; j++) {
                Estimate pair = ofTwo.of(table.pair(i, j));
                if (!pair.isDefined()) {
                    return Estimate.undefined(Undefined.PAIR_UNDEFINED);
                }
                value += pair.value() / pairs;
                observed += pair.observed() / pairs;
                expected += pair.expected() / pairs;
            }
        }
        return new Estimate(value, observed, expected, Double.NaN, null);
    }
}
