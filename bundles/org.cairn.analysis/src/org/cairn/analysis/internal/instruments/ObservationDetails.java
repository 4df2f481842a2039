// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.findings.GradeAgreement;
import org.cairn.core.findings.ObservationRules;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.instrument.Criterion;
import org.cairn.model.instrument.CriterionRole;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.Ground;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Rule;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.Sheet;

/** What the sheets of revealed lessons say beyond whether two grades are the same; tables without rows are left away. */
final class ObservationDetails {

    /** How far the limits that are tried lie from that of the rule. */
    private static final List<Integer> STEPS = List.of(-5, 0, 5);

    private final List<ObservationSchedule> schedules;
    private final ModelLibrary library;
    private final Phrases phrases;

    ObservationDetails(List<ObservationSchedule> schedules, ModelLibrary library, Phrases phrases) {
        this.schedules = schedules;
        this.library = library;
        this.phrases = phrases;
    }

    List<Table> tables() {
        return List.of(chance(), grounds(), limits(), lead()).stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static List<Lesson> revealed(ObservationSchedule schedule) {
        return schedule.getLessons().stream().filter(BlindPairs::isRevealed).toList();
    }

    private Table chance() {
        Table.Builder table = Table.of(phrases.say("beyond-chance"), Column.text("schedule", phrases.say("schedule")),
                Column.count("lessons", phrases.say("lessons")), Column.percent("agreement", phrases.say("agreement")),
                Column.number("kappa", phrases.say("kappa")).rounded(3), Column.number("weighted", phrases.say("weighted")).rounded(3),
                Column.number("ac1", phrases.say("ac1")).rounded(3), Column.number("alpha", phrases.say("alpha")).rounded(3));
        for (ObservationSchedule schedule : schedules) {
            List<UUID> levels = library.find(schedule.getScale(), Scale.class).map(Scale::getLevels).orElse(List.of()).stream()
                    .map(Level::getId).toList();
            List<int[]> grades = revealed(schedule).stream().map(lesson -> new int[] {levels.indexOf(lesson.getSheets().get(0).getGrade()),
                levels.indexOf(lesson.getSheets().get(1).getGrade())}).filter(pair -> pair[0] >= 0 && pair[1] >= 0).toList();
            if (grades.size() > 1 && levels.size() > 1) {
                GradeAgreement found = GradeAgreement.of(grades, levels.size());
                table.row(schedule.getName(), found.lessons(), 100 * found.agreement(), number(found.kappa()), number(found.weighted()),
                        number(found.ac1()), number(found.alpha()));
            }
        }
        return table.note(phrases.say("chance.note")).build();
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** How often a criterion was the main reason for a grade, and how often one among others. */
    private Table grounds() {
        Map<String, int[]> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ObservationSchedule schedule : schedules) {
            for (Lesson lesson : revealed(schedule)) {
                for (Sheet sheet : lesson.getSheets()) {
                    for (Ground ground : sheet.getGrounds()) {
                        String name = library.find(ground.getCriterion(), Criterion.class).map(ModelWords::of).orElse(ground.getLabel());
                        counts.computeIfAbsent(name, key -> new int[CriterionRole.values().length])[ground.getRole().ordinal()]++;
                    }
                }
            }
        }
        Table.Builder table = Table.of(phrases.say("grounds"), Column.text("criterion", phrases.say("criterion")),
                Column.count("main", phrases.say("MAIN")), Column.count("supplementary", phrases.say("SUPPLEMENTARY")));
        counts.entrySet().stream().sorted((one, other) -> other.getValue()[0] - one.getValue()[0])
                .forEach(each -> table.row(each.getKey(), each.getValue()[0], each.getValue()[1]));
        return table.build();
    }

    /** What each sheet whose system has rules would say with a limit somewhat lower or higher. */
    private Table limits() {
        Table.Builder table = Table.of(phrases.say("limits"), Column.text("lesson", phrases.say("lesson")), Column.text("rule", phrases.say("rule")),
                Column.number("measured", phrases.say("measured")).rounded(1), Column.text("given", phrases.say("grade")),
                Column.text("lower", phrases.say("limit-lower")), Column.text("as_is", phrases.say("limit-is")),
                Column.text("higher", phrases.say("limit-higher")));
        for (ObservationSchedule schedule : schedules) {
            Scale scale = library.find(schedule.getScale(), Scale.class).orElse(null);
            for (Lesson lesson : revealed(schedule)) {
                for (Sheet sheet : lesson.getSheets()) {
                    CriteriaSystem system = library.find(sheet.getSystem(), CriteriaSystem.class).orElse(null);
                    if (scale != null && system != null) {
                        system.getRules().forEach(rule -> limits(table, scale, system, rule, lesson, sheet));
                    }
                }
            }
        }
        return table.note(phrases.say("limits.note")).build();
    }

    private void limits(Table.Builder table, Scale scale, CriteriaSystem system, Rule rule, Lesson lesson, Sheet sheet) {
        double measured = ObservationRules.measured(rule, lesson, sheet);
        if (!Double.isNaN(measured)) {
            List<Object> row = new ArrayList<>(List.of(lesson.getLabel(), rule.getName(), measured,
                    library.find(sheet.getGrade(), Level.class).map(ModelWords::of).orElse("")));
            ObservationRules.whatIf(system, rule, STEPS.stream().map(step -> rule.getLimit() + step).toList(), scale, lesson, sheet)
                    .forEach(each -> row.add(each.grade() == null ? "" : ModelWords.of(each.grade())));
            table.row(row.toArray());
        }
    }

    private Table lead() {
        Table.Builder table = Table.of(phrases.say("lead"), Column.text("schedule", phrases.say("schedule")), Column.text("lesson",
                phrases.say("lesson")), Column.date("requested", phrases.say("requested")), Column.date("seen", phrases.say("seen")),
                Column.count("days", phrases.say("days")));
        schedules.forEach(schedule -> schedule.getLessons().stream().filter(lesson -> lesson.getRequested() != null && lesson.getDate() != null)
                .forEach(lesson -> table.row(schedule.getName(), lesson.getLabel(), lesson.getRequested(), lesson.getDate(),
                        ChronoUnit.DAYS.between(lesson.getRequested(), lesson.getDate()))));
        return table.build();
    }
}
