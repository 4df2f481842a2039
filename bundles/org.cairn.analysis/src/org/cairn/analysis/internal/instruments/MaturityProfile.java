// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.FloorEffect;
import org.cairn.core.model.ModelWords;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;
import org.osgi.service.component.annotations.Component;

/** Assessments by one framework side by side, strand by strand, with the next step of each. */
@Component(service = Analysis.class)
public final class MaturityProfile implements Analysis<MaturityProfile.Parameters> {

    private static final double HALF = 0.5;

    /** What can be asked. */
    public record Parameters(
            @Label("Framework") @Help("The beginning of its title.") String framework,
            @Label("Round") @Help("Only assessments of this round; all if it is empty.") String round) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.maturity-profile", "Maturity by strand", Parameters.class).in(AnalysisInfo.CASES)
                .about("Where each assessment by a framework sees each strand: 1 is the lowest stage, a half stands between two. Says where "
                        + "nearly everything is at the lowest stage, and what of the next stage is there already.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(MaturityProfile.class, context.locale());
        ProjectView view = context.view();
        List<Assessment> all = Chosen.all(view, Assessment.class, "", phrases);
        List<Framework> named = Chosen.all(view, Framework.class, parameters.framework(), phrases);
        Framework framework = named.stream().filter(each -> all.stream().anyMatch(one -> each.getId().equals(one.getFramework()))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(phrases.say("not-assessed")));
        List<Assessment> assessments = all.stream().filter(one -> framework.getId().equals(one.getFramework()))
                .filter(one -> parameters.round().isBlank() || parameters.round().strip().equalsIgnoreCase(one.getRound().strip())).toList();
        context.counted(assessments.size(), phrases.say("assessments"));
        List<Strand> strands = framework.getDimensions().stream().flatMap(dimension -> dimension.getStrands().stream()).toList();
        Map<UUID, Integer> stages = new HashMap<>();
        for (Stage stage : framework.getStages()) {
            stages.put(stage.getId(), stages.size() + 1);
        }
        double[][] cells = new double[strands.size()][assessments.size()];
        Table.Builder steps = Table.of(phrases.say("steps"), Column.text("assessment", phrases.say("assessment")),
                Column.text("strand", phrases.say("strand")), Column.text("next", phrases.say("next")), Column.percent("there", phrases.say("there")),
                Column.text("do", phrases.say("do")));
        for (int column = 0; column < assessments.size(); column++) {
            context.check();
            Assessment assessment = assessments.get(column);
            for (int row = 0; row < strands.size(); row++) {
                cells[row][column] = value(assessment, strands.get(row), stages);
            }
            FloorEffect floor = FloorEffect.of(framework, assessment);
            if (floor.isUninformative()) {
                context.note(phrases.say("floor", assessment.getName(), floor.atFloor(), floor.judged()));
            }
            for (FloorEffect.NextStep step : floor.steps()) {
                steps.row(assessment.getName(), step.strand().getName(), step.next().getName(), 100 * step.share(),
                        step.proposed().stream().map(Descriptor::getText).collect(Collectors.joining("; ")));
            }
        }
        List<Result> parts = new ArrayList<>();
        Matrix matrix = Matrix.numbers(phrases.say("profile"), Column.number("stage", phrases.say("stage")).rounded(1),
                strands.stream().map(ModelWords::of).toList(), distinct(assessments), cells).named(phrases.say("strand"), phrases.say("assessment"));
        parts.add(matrix.with(matrix.about().note(framework.getStages().stream().map(stage -> stages.get(stage.getId()) + " = " + stage.getName())
                .collect(Collectors.joining(", ")))));
        parts.add(steps.build());
        return new Composite(About.of(framework.getName()), parts);
    }

    /** Titles, made distinct by their date where two are alike. */
    private static List<String> distinct(List<Assessment> assessments) {
        return assessments.stream().map(one -> assessments.stream().filter(other -> other.getName().equals(one.getName())).count() < 2
                || one.getDate() == null ? one.getName() : one.getName() + " " + one.getDate()).toList();
    }

    private static double value(Assessment assessment, Strand strand, Map<UUID, Integer> stages) {
        for (Judgement judgement : assessment.getJudgements()) {
            if (strand.getId().equals(judgement.getStrand()) && stages.containsKey(judgement.getStage())) {
                return stages.get(judgement.getStage()) + (judgement.isBetween() ? HALF : 0);
            }
        }
        return Double.NaN;
    }
}
