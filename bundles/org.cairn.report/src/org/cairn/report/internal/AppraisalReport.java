// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.core.findings.FloorEffect;
import org.cairn.core.model.ModelElements;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;

/** Where somebody stands by a framework: before, now, where to be next; what was agreed; what is nearest. */
final class AppraisalReport {

    private final Material material;
    private final Page page;

    AppraisalReport(Material material) {
        this.material = material;
        page = material.page();
    }

    void write(Assessment assessment) throws Failure {
        Framework framework = material.library().find(assessment.getFramework(), Framework.class)
                .orElseThrow(() -> new Failure("The framework of this assessment is not in the project.", assessment.getName(), "Import it again."));
        page.heading(1, assessment.getName());
        String by = assessment.getAssessorName().isBlank() ? material.person(assessment.getAssessor()) : assessment.getAssessorName();
        page.remark(Material.joined(framework.getName(), material.word(assessment.getKind()), material.labelled("by", by),
                Material.text(assessment.getDate()), assessment.getRound()));
        page.text(assessment.getStatement());
        Assessment before = before(assessment);
        for (Dimension dimension : framework.getDimensions()) {
            page.heading(2, dimension.getName());
            List<List<String>> rows = new ArrayList<>();
            for (Strand strand : dimension.getStrands()) {
                Judgement now = judgement(assessment, strand);
                rows.add(List.of(strand.getName(), stage(framework, before == null ? null : judgement(before, strand)), stage(framework, now),
                        now == null ? "" : name(framework, now.getTarget()), now == null ? "" : now.getReason()));
            }
            page.grid(material.heads("strand", "before", "now", "target", "reason"), rows);
        }
        objectives(assessment, framework);
        nextSteps(FloorEffect.of(framework, assessment));
    }

    /** The last assessment of the same subject by the same framework and kind of judge before this one. */
    private Assessment before(Assessment assessment) {
        if (assessment.getDate() == null) {
            return null;
        }
        return material.library().all(Assessment.class).stream()
                .filter(each -> assessment.getFramework().equals(each.getFramework()) && assessment.getSubject() != null
                        && assessment.getSubject().equals(each.getSubject()) && assessment.getKind() == each.getKind()
                        && each.getDate() != null && each.getDate().isBefore(assessment.getDate()))
                .max(Comparator.comparing(Assessment::getDate)).orElse(null);
    }

    private static Judgement judgement(Assessment assessment, Strand strand) {
        return assessment.getJudgements().stream().filter(each -> strand.getId().equals(each.getStrand())).findFirst().orElse(null);
    }

    private static String stage(Framework framework, Judgement judgement) {
        if (judgement == null) {
            return "";
        }
        List<UUID> stages = framework.getStages().stream().map(Stage::getId).toList();
        int at = stages.indexOf(judgement.getStage());
        String name = name(framework, judgement.getStage());
        return judgement.isBetween() && at >= 0 && at + 1 < stages.size() ? name + " – " + framework.getStages().get(at + 1).getName() : name;
    }

    private static String name(Framework framework, UUID stage) {
        return ModelElements.find(framework, stage, Stage.class).map(Stage::getName).orElse("");
    }

    private void objectives(Assessment assessment, Framework framework) {
        if (!assessment.getObjectives().isEmpty()) {
            page.heading(2, material.say("objectives"));
            List<String> heads = material.heads("what", "strand", "seen-by", "due", "status");
            page.grid(heads, assessment.getObjectives().stream().map(each -> List.of(each.getWhat(),
                    ModelElements.find(framework, each.getStrand(), Strand.class).map(Strand::getName).orElse(""), each.getSuccess(),
                    Material.text(each.getDue()), material.word(each.getStatus()))).toList());
        }
    }

    private void nextSteps(FloorEffect floor) {
        if (floor.isUninformative()) {
            page.heading(2, material.say("reading"));
            page.text(material.say("floor", floor.atFloor(), floor.judged()));
        }
        List<FloorEffect.NextStep> near = floor.steps().stream().filter(step -> step.share() > 0).toList();
        if (!near.isEmpty()) {
            page.heading(2, material.say("next-steps"));
            page.bullets(near.stream().map(step -> material.say("towards", step.strand().getName(), step.next().getName(),
                    step.isReached() ? material.say("reached")
                            : String.join(" ", step.proposed().stream().map(Descriptor::getText).toList()))).toList());
        }
    }
}
