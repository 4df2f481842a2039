// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
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

    /** What can be asked. */
    public record Parameters(
            @Label("Questionnaire") @Help("The beginning of its title; all questionnaires with answers if it is empty.") String document) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.questionnaire-results", "Questionnaires over time", Parameters.class).in(AnalysisInfo.TIME)
                .about("Means by item and subscale, wave by wave, how the answers are spread, and the change since the first wave with its 95 % "
                        + "interval (Welch 1947). Reversed items are turned; where too few answered, nothing is shown.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(QuestionnaireResults.class, context.locale());
        ModelLibrary library = new ModelLibrary(context.view());
        List<Result> parts = new ArrayList<>();
        for (Questionnaire questionnaire : Chosen.all(context.view(), Questionnaire.class, parameters.document(), phrases)) {
            context.check();
            SurveyResults found = SurveyResults.of(questionnaire, library, response -> true);
            if (!found.waves().isEmpty()) {
                parts.add(means(found, phrases));
                spread(found, phrases).ifPresent(parts::add);
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(phrases.say("no-answers"));
        }
        return new Composite(About.of(phrases.say("questionnaires.title")), parts);
    }

    private static Table means(SurveyResults found, Phrases phrases) {
        Table.Builder table = Table.of(found.questionnaire().getName(), Column.text("item", phrases.say("item")),
                Column.text("wave", phrases.say("wave")), Column.count("n", phrases.say("n")), Column.number("mean", phrases.say("mean")),
                Column.number("sd", phrases.say("sd")), Column.number("change", phrases.say("change")), Column.number("low", phrases.say("low")),
                Column.number("high", phrases.say("high")), Column.text("suppressed", phrases.say("suppressed")));
        for (Measure measure : found.measures()) {
            for (Wave wave : found.waves()) {
                SurveyResults.Result result = wave.results().get(measure);
                boolean first = wave == found.waves().getFirst();
                Optional<Change> change = first ? Optional.empty() : found.change(measure, wave);
                table.row(measure.name(), wave.name(), result.number(), number(result.mean()), number(result.deviation()),
                        change.map(Change::difference).orElse(null), change.map(Change::low).orElse(null), change.map(Change::high).orElse(null),
                        result.isSuppressed() ? phrases.say("too-few", found.questionnaire().getSmallest()) : "");
            }
        }
        return table.build();
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
