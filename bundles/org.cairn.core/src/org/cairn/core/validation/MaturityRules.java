// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.core.findings.FloorEffect;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.AssessmentKind;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;

/** What frameworks and assessments must be like. */
final class MaturityRules {

    private MaturityRules() {
    }

    static void check(Document document, Remarks remarks) {
        if (document instanceof Framework framework) {
            framework(framework, remarks);
        } else if (document instanceof Assessment assessment) {
            assessment(assessment, remarks);
        }
    }

    private static void framework(Framework framework, Remarks remarks) {
        if (framework.getStages().isEmpty()) {
            remarks.error(framework, "framework.stages");
        }
        Set<UUID> stages = ids(framework.getStages());
        for (Strand strand : ModelElements.all(framework, Strand.class)) {
            Set<UUID> described = new HashSet<>();
            for (Descriptor descriptor : strand.getDescriptors()) {
                if (!stages.contains(descriptor.getStage())) {
                    remarks.error(descriptor, "descriptor.stage");
                }
                described.add(descriptor.getStage());
            }
            if (!described.isEmpty() && !described.containsAll(stages)) {
                remarks.warn(strand, "strand.described");
            }
            if (strand.getWeight() < 0) {
                remarks.error(strand, "strand.weight");
            }
        }
    }

    private static Set<UUID> ids(List<? extends Element> elements) {
        Set<UUID> ids = new HashSet<>();
        elements.forEach(element -> ids.add(element.getId()));
        return ids;
    }

    private static void assessment(Assessment assessment, Remarks remarks) {
        Optional<Framework> known = remarks.library().find(assessment.getFramework(), Framework.class);
        if (assessment.getKind() == AssessmentKind.CONSENSUS && assessment.getMadeFrom().size() < 2) {
            remarks.warn(assessment, "assessment.consensus");
        }
        if (assessment.getDate() == null) {
            remarks.warn(assessment, "assessment.date");
        }
        if (known.isEmpty()) {
            return;
        }
        Framework framework = known.get();
        if (!framework.getSubjects().isEmpty() && !framework.getSubjects().contains(assessment.getSubjectKind())) {
            remarks.warn(assessment, "assessment.subject");
        }
        List<UUID> stages = framework.getStages().stream().map(Stage::getId).toList();
        Set<UUID> strands = ids(ModelElements.all(framework, Strand.class));
        Set<UUID> judged = new HashSet<>();
        for (Judgement judgement : assessment.getJudgements()) {
            judgement(judgement, stages, strands, judged, remarks);
        }
        FloorEffect floor = FloorEffect.of(framework, assessment);
        if (floor.isUninformative()) {
            boolean near = !floor.steps().isEmpty() && floor.steps().getFirst().share() > 0;
            remarks.warn(assessment, near ? "assessment.nearest" : "assessment.floor", floor.atFloor(), floor.judged(),
                    near ? floor.steps().getFirst().strand().getName() : "");
        }
    }

    private static void judgement(Judgement judgement, List<UUID> stages, Set<UUID> strands, Set<UUID> judged, Remarks remarks) {
        if (judgement.getStrand() != null && !strands.contains(judgement.getStrand())) {
            remarks.error(judgement, "judgement.strand");
        } else if (!judged.add(judgement.getStrand())) {
            remarks.error(judgement, "judgement.twice");
        }
        int stage = stages.indexOf(judgement.getStage());
        if (judgement.getStage() != null && stage < 0) {
            remarks.error(judgement, "judgement.stage");
        }
        if (judgement.isBetween() && stage == stages.size() - 1 && stage >= 0) {
            remarks.error(judgement, "judgement.between");
        }
        if (stage >= 0 && judgement.getReason().isBlank() && judgement.getEvidence().isEmpty()) {
            remarks.warn(judgement, "judgement.reason");
        }
    }
}
