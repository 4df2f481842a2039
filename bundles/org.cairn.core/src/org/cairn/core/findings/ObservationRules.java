// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Quantity;
import org.cairn.model.instrument.Rule;
import org.cairn.model.instrument.RuleEffect;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.Sheet;

/**
 * What the rules of a criteria system make of a grade: "no more than 20 % of the lesson from the front, or it is no better than
 * satisfactory". Without rules, the grade is the observer's.
 */
public final class ObservationRules {

    private static final double PERCENT = 100;

    /**
     * A grade after the rules.
     *
     * @param grade what counts
     * @param given what the observer gave; may be null
     * @param applied the rules that changed it, in order
     * @param open rules whose quantity was not measured
     */
    public record Outcome(Level grade, Level given, List<Rule> applied, List<Rule> open) {

        public Outcome {
            applied = List.copyOf(applied);
            open = List.copyOf(open);
        }
    }

    /**
     * What another limit would make of a lesson.
     *
     * @param limit in the unit of the rule
     * @param grade what would count; null where there is none
     */
    public record WhatIf(double limit, Level grade) {
    }

    private ObservationRules() {
    }

    /** The grade of a sheet by the rules of a system. */
    public static Outcome apply(CriteriaSystem system, Scale scale, Lesson lesson, Sheet sheet) {
        return apply(system.getRules(), scale, lesson, sheet, null, 0);
    }

    /** What the grade of a sheet would be if a rule of the system had other limits. */
    public static List<WhatIf> whatIf(CriteriaSystem system, Rule rule, List<Double> limits, Scale scale, Lesson lesson, Sheet sheet) {
        return limits.stream().map(limit -> new WhatIf(limit, apply(system.getRules(), scale, lesson, sheet, rule, limit).grade())).toList();
    }

    private static Outcome apply(List<Rule> rules, Scale scale, Lesson lesson, Sheet sheet, Rule changed, double otherLimit) {
        Level given = level(scale, sheet.getGrade());
        Level grade = given;
        List<Rule> applied = new ArrayList<>();
        List<Rule> open = new ArrayList<>();
        for (Rule rule : rules) {
            double measured = measured(rule, lesson, sheet);
            if (Double.isNaN(measured)) {
                open.add(rule);
                continue;
            }
            if (holds(rule, measured, rule == changed ? otherLimit : rule.getLimit())) {
                Level ruled = level(scale, rule.getGrade());
                Level after = effect(rule.getEffect(), scale, grade, ruled);
                if (after != grade) {
                    applied.add(rule);
                    grade = after;
                }
            }
        }
        return new Outcome(grade, given, applied, open);
    }

    /** The quantity of a rule as its unit wants it; NaN if it was not measured. */
    public static double measured(Rule rule, Lesson lesson, Sheet sheet) {
        for (Quantity quantity : sheet.getQuantities()) {
            if (quantity.getName().strip().equalsIgnoreCase(rule.getQuantity().strip())) {
                if (!rule.getUnit().equals("%") || quantity.getUnit().equals("%")) {
                    return quantity.getValue();
                }
                return lesson.getMinutes() > 0 ? PERCENT * quantity.getValue() / lesson.getMinutes() : Double.NaN;
            }
        }
        return Double.NaN;
    }

    private static boolean holds(Rule rule, double measured, double limit) {
        return switch (rule.getComparison()) {
            case ABOVE -> measured > limit;
            case AT_LEAST -> measured >= limit;
            case BELOW -> measured < limit;
            case AT_MOST -> measured <= limit;
        };
    }

    /** A cap lets no grade be better, a floor none worse; a fixed grade stands for every other. */
    private static Level effect(RuleEffect effect, Scale scale, Level grade, Level ruled) {
        if (ruled == null) {
            return grade;
        }
        if (effect == RuleEffect.FIXED) {
            return ruled;
        }
        if (grade == null) {
            return null;
        }
        boolean better = scale.isHighIsGood() ? grade.getValue() > ruled.getValue() : grade.getValue() < ruled.getValue();
        boolean worse = grade.getValue() != ruled.getValue() && !better;
        return effect == RuleEffect.CAP && better || effect == RuleEffect.FLOOR && worse ? ruled : grade;
    }

    static Level level(Scale scale, UUID id) {
        return scale.getLevels().stream().filter(level -> level.getId().equals(id)).findFirst().orElse(null);
    }
}
