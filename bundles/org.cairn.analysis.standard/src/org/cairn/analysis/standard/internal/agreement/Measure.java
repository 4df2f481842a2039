// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.List;
import org.cairn.analysis.standard.internal.agreement.Alpha.Metric;
import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;

/** The coefficients that can be asked for. */
public enum Measure {

    @Label("Percent agreement") @Help("Share of the units with the same rating; chance is not taken off.")
    PERCENT,
    @Label("Holsti") @Help("2M / (N1 + N2), mean over pairs of coders (Holsti 1969).")
    HOLSTI,
    @Label("Cohen's kappa") @Help("Two coders (Cohen 1960).")
    COHEN,
    @Label("Cohen's kappa, linear weights") @Help("Two coders, steps of a scale (Cicchetti and Allison 1971).")
    COHEN_LINEAR,
    @Label("Cohen's kappa, quadratic weights") @Help("Two coders, steps of a scale (Fleiss and Cohen 1973).")
    COHEN_QUADRATIC,
    @Label("Cohen's kappa, own weights") @Help("Two coders, with the weights given below (Cohen 1968).")
    COHEN_OWN,
    @Label("Scott's pi") @Help("Two coders (Scott 1955).")
    SCOTT,
    @Label("Fleiss' kappa") @Help("Any number of coders (Fleiss 1971).")
    FLEISS,
    @Label("Conger's kappa") @Help("Any number of coders who are told apart (Conger 1980).")
    CONGER,
    @Label("Light's kappa") @Help("Mean of Cohen's kappa over pairs of coders (Light 1971).")
    LIGHT,
    @Label("Brennan-Prediger") @Help("All values as likely by chance (Brennan and Prediger 1981).")
    BRENNAN_PREDIGER,
    @Label("Gwet's AC1") @Help("Robust where one value is rare (Gwet 2008).")
    AC1,
    @Label("Gwet's AC2, linear weights") @Help("AC1 for steps of a scale (Gwet 2014).")
    AC2_LINEAR,
    @Label("Gwet's AC2, quadratic weights") @Help("AC1 for steps of a scale (Gwet 2014).")
    AC2_QUADRATIC,
    @Label("Gwet's AC2, own weights") @Help("AC1 with the weights given below (Gwet 2014).")
    AC2_OWN,
    @Label("Krippendorff's alpha, nominal") @Help("Any number of coders, ratings may be missing (Krippendorff 2004).")
    ALPHA_NOMINAL,
    @Label("Krippendorff's alpha, ordinal") @Help("For values with an order.")
    ALPHA_ORDINAL,
    @Label("Krippendorff's alpha, interval") @Help("For values whose differences mean something.")
    ALPHA_INTERVAL,
    @Label("Krippendorff's alpha, ratio") @Help("For counts and other values with a zero.")
    ALPHA_RATIO,
    @Label("Krippendorff's alpha, unitising")
    @Help("Whether the same passages are marked, begins and ends included (Krippendorff 1995, 2004). Only where every character is a unit.")
    ALPHA_UNITISING,
    @Label("Krippendorff's alpha of units (u)")
    @Help("Whether the same units are cut and given the same codes, by the length of what they have in common (Krippendorff and others 2016). "
            + "Over all codes only where no coder gave several of them to the same characters.")
    ALPHA_U,
    @Label("Krippendorff's alpha, marked or not (|u)")
    @Help("Whether the same text is marked at all, with whichever code (Krippendorff and others 2016).")
    ALPHA_U_RELEVANT,
    @Label("Krippendorff's alpha of codes on units (cu)")
    @Help("Whether the same codes are given, looking only at text that two coders or more marked (Krippendorff and others 2016).")
    ALPHA_CU,
    @Label("Krippendorff's alpha of one code on units ((k)u)")
    @Help("As cu for one code at a time, against the other codes (Krippendorff and others 2016).")
    ALPHA_KU;

    /** Whether it compares units by the length that they have in common. */
    boolean isOfUnits() {
        return this == ALPHA_U || this == ALPHA_U_RELEVANT || this == ALPHA_CU || this == ALPHA_KU;
    }

    /** Whether it compares passages, not ratings of single characters. */
    boolean isOfPassages() {
        return this == ALPHA_UNITISING || isOfUnits();
    }

    /** What is computed if nobody chooses. */
    static List<Measure> usual(boolean twoCoders, boolean counts) {
        return List.of(PERCENT, twoCoders ? COHEN : LIGHT, AC1, counts ? ALPHA_RATIO : ALPHA_NOMINAL);
    }

    /**
     * The coefficient.
     *
     * @param none the category that means that a code was not given; {@link RatingTable#MISSING} if there is none
     * @param own weights that the person gave, or null
     */
    Coefficient coefficient(int none, Weights own) {
        return switch (this) {
            case PERCENT -> Chance.percent();
            case HOLSTI -> Pairs.holsti(none);
            case COHEN -> new Cohen(Weights.IDENTITY);
            case COHEN_LINEAR -> new Cohen(Weights.LINEAR);
            case COHEN_QUADRATIC -> new Cohen(Weights.QUADRATIC);
            case COHEN_OWN -> own == null ? table -> Estimate.undefined(Undefined.NO_WEIGHTS) : new Cohen(own);
            case SCOTT -> Cohen.scott();
            case FLEISS -> Chance.fleiss(Weights.IDENTITY);
            case CONGER -> new Conger();
            case LIGHT -> Pairs.light();
            case BRENNAN_PREDIGER -> Chance.brennanPrediger(Weights.IDENTITY);
            case AC1 -> Chance.gwet(Weights.IDENTITY);
            case AC2_LINEAR -> Chance.gwet(Weights.LINEAR);
            case AC2_QUADRATIC -> Chance.gwet(Weights.QUADRATIC);
            case AC2_OWN -> own == null ? table -> Estimate.undefined(Undefined.NO_WEIGHTS) : Chance.gwet(own);
            case ALPHA_NOMINAL -> new Alpha(Metric.NOMINAL);
            case ALPHA_ORDINAL -> new Alpha(Metric.ORDINAL);
            case ALPHA_INTERVAL -> new Alpha(Metric.INTERVAL);
            case ALPHA_RATIO -> new Alpha(Metric.RATIO);
            case ALPHA_UNITISING, ALPHA_U, ALPHA_U_RELEVANT, ALPHA_CU, ALPHA_KU -> table -> Estimate.undefined(Undefined.NO_PASSAGES);
        };
    }
}
