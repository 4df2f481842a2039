// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.SurveyResults;
import org.cairn.core.findings.SurveyResults.Change;
import org.cairn.core.findings.SurveyResults.Measure;
import org.cairn.core.findings.SurveyResults.Wave;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Questionnaire;
import org.osgi.service.component.annotations.Component;

/** What was answered to questionnaires, wave by wave, and what changed since the first. */
@Component(service = Analysis.class)
public final class QuestionnaireResults implements Analysis<QuestionnaireResults.Parameters> {

    /** Whose answers are set beside each other. */
    public enum AnswersBy {
        @Label("Everybody") @Help("All answers together.")
        EVERYBODY,
        @Label("School") SCHOOL,
        @Label("Role") ROLE
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Questionnaire") @Help("The beginning of its title; all questionnaires with answers if it is empty.") String document,
            @Label("Beside each other") AnswersBy by) {
    }

    /** What some people answered. */
    private record Group(String name, SurveyResults found) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.questionnaire-results", "Questionnaires over time", Parameters.class).in(AnalysisInfo.TIME)
                .about("Means by item and subscale, wave by wave, how the answers are spread, and the change since the first wave with its 95 % "
                        + "interval (Welch 1947), for everybody or by school or role. Reversed items are turned; where too few answered, nothing "
                        + "is shown, nor what would give them away.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(QuestionnaireResults.class, context.locale());
        ModelLibrary library = new ModelLibrary(context.view());
        List<Result> parts = new ArrayList<>();
        for (Questionnaire questionnaire : Chosen.all(context.view(), Questionnaire.class, parameters.document(), phrases)) {
            context.check();
            SurveyResults found = SurveyResults.of(questionnaire, library, response -> true);
            if (!found.waves().isEmpty() && parameters.by() == AnswersBy.EVERYBODY) {
                parts.add(means(questionnaire.getName(), List.of(new Group("", found)), phrases));
                trend(found, phrases).ifPresent(parts::add);
                spread(found, phrases).ifPresent(parts::add);
            } else if (!found.waves().isEmpty()) {
                parts.add(means(questionnaire.getName(), groups(questionnaire, library, parameters.by(), phrases), phrases));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(phrases.say("no-answers"));
        }
        return new Composite(About.of(phrases.say("questionnaires.title")), parts);
    }

    private static List<Group> groups(Questionnaire questionnaire, ModelLibrary library, AnswersBy by, Phrases phrases) {
        People people = new People(library.view());
        return SurveyResults.groups(questionnaire, library, response -> {
            String of = by == AnswersBy.ROLE ? response.getRole().strip()
                    : people.school(response.getSchool() != null ? response.getSchool() : people.schoolOf(response.getPerson()), "");
            return of.isEmpty() ? phrases.say("unknown") : of;
        }).entrySet().stream().map(each -> new Group(each.getKey(), each.getValue())).toList();
    }

    private static Table means(String title, List<Group> groups, Phrases phrases) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item", phrases.say("item")),
                Column.text("wave", phrases.say("wave")), Column.count("n", phrases.say("n")), Column.number("mean", phrases.say("mean")),
                Column.number("sd", phrases.say("sd")), Column.number("change", phrases.say("change")), Column.number("low", phrases.say("low")),
                Column.number("high", phrases.say("high")), Column.text("suppressed", phrases.say("suppressed"))));
        boolean grouped = !groups.getFirst().name().isEmpty();
        if (grouped) {
            columns.addFirst(Column.text("who", phrases.say("who")));
        }
        Table.Builder table = Table.of(title, columns);
        for (Group group : groups) {
            SurveyResults found = group.found();
            for (Measure measure : found.measures()) {
                for (Wave wave : found.waves()) {
                    SurveyResults.Result result = wave.results().get(measure);
                    boolean first = wave == found.waves().getFirst();
                    Optional<Change> change = first ? Optional.empty() : found.change(measure, wave);
                    List<Object> row = new ArrayList<>();
                    if (grouped) {
                        row.add(group.name());
                    }
                    row.addAll(Arrays.asList(measure.name(), wave.name(), grouped && result.isSuppressed() ? null : (Object) result.number(),
                            number(result.mean()), number(result.deviation()), change.map(Change::difference).orElse(null),
                            change.map(Change::low).orElse(null), change.map(Change::high).orElse(null),
                            result.isSuppressed() ? phrases.say(grouped ? "hidden-group" : "too-few", found.questionnaire().getSmallest()) : ""));
                    table.row(row.toArray());
                }
            }
        }
        return table.build();
    }

    /** The means of the subscales over the waves, as lines; nothing for a single wave. */
    private static Optional<Chart> trend(SurveyResults found, Phrases phrases) {
        List<Measure> subscales = found.measures().stream().filter(measure -> measure.items().size() > 1).toList();
        if (found.waves().size() < 2 || subscales.isEmpty()) {
            return Optional.empty();
        }
        Chart.Builder chart = Chart.of(Chart.Kind.LINE, phrases.say("trend", found.questionnaire().getName()),
                Axis.category(phrases.say("wave"), found.waves().stream().map(Wave::name).toList()), Axis.number(phrases.say("mean")));
        for (Measure measure : subscales) {
            chart.series(measure.name());
            found.waves().forEach(wave -> chart.bar(wave.name(), wave.results().get(measure).mean()));
        }
        return Optional.of(chart.build());
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** How often each value was given, a line for each measure and wave; nothing where all is suppressed. */
    private static Optional<Matrix> spread(SurveyResults found, Phrases phrases) {
        TreeSet<Double> values = new TreeSet<>();
        List<String> rows = new ArrayList<>();
        List<Map<Double, Integer>> counts = new ArrayList<>();
        for (Measure measure : found.measures()) {
            for (Wave wave : found.waves()) {
                Map<Double, Integer> distribution = wave.results().get(measure).distribution();
                // the mean of several items is no value that anybody ticked
                if (measure.items().size() == 1 && !distribution.isEmpty()) {
                    rows.add(measure.name() + " \u00b7 " + wave.name());
                    counts.add(distribution);
                    values.addAll(distribution.keySet());
                }
            }
        }
        List<Double> columns = List.copyOf(values);
        double[][] cells = new double[rows.size()][columns.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells[row][column] = counts.get(row).getOrDefault(columns.get(column), 0);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(Matrix.counts(phrases.say("spread", found.questionnaire().getName()), rows,
                columns.stream().map(value -> String.valueOf(Math.round(value))).toList(), cells).named(phrases.say("item"), phrases.say("answer")));
    }
}
