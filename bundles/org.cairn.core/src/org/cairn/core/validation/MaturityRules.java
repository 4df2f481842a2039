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
            remarks.error(framework, "A framework without stages.", "Add at least two.");
        }
        Set<UUID> stages = ids(framework.getStages());
        for (Strand strand : ModelElements.all(framework, Strand.class)) {
            Set<UUID> described = new HashSet<>();
            for (Descriptor descriptor : strand.getDescriptors()) {
                if (!stages.contains(descriptor.getStage())) {
                    remarks.error(descriptor, "This descriptor belongs to no stage of the framework.", "Choose its stage.");
                }
                described.add(descriptor.getStage());
            }
            if (!described.isEmpty() && !described.containsAll(stages)) {
                remarks.warn(strand, "Not every stage of this strand has a descriptor.", "Describe the others too, or none.");
            }
            if (strand.getWeight() < 0) {
                remarks.error(strand, "A weight cannot be negative.", "Give it 0 or more.");
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
            remarks.warn(assessment, "A consensus is made from at least two judgements.", "Say from which.");
        }
        if (assessment.getDate() == null) {
            remarks.warn(assessment, "An assessment without a date cannot be compared with later ones.", "Say when it was made.");
        }
        if (known.isEmpty()) {
            return;
        }
        Framework framework = known.get();
        if (!framework.getSubjects().isEmpty() && !framework.getSubjects().contains(assessment.getSubjectKind())) {
            remarks.warn(assessment, "This framework is not meant for this kind of subject.", "Choose another framework or subject.");
        }
        List<UUID> stages = framework.getStages().stream().map(Stage::getId).toList();
        Set<UUID> strands = ids(ModelElements.all(framework, Strand.class));
        Set<UUID> judged = new HashSet<>();
        for (Judgement judgement : assessment.getJudgements()) {
            judgement(judgement, stages, strands, judged, remarks);
        }
        FloorEffect floor = FloorEffect.of(framework, assessment);
        if (floor.isUninformative()) {
            remarks.warn(assessment, floor.atFloor() + " of " + floor.judged() + " strands are at the lowest stage: this says little.",
                    floor.steps().isEmpty() || floor.steps().getFirst().share() == 0
                            ? "Look for signs of the next stage and mark which descriptors they belong to."
                            : "Nearest to the next stage is " + floor.steps().getFirst().strand().getName() + ": begin there.");
        }
    }

    private static void judgement(Judgement judgement, List<UUID> stages, Set<UUID> strands, Set<UUID> judged, Remarks remarks) {
        if (judgement.getStrand() != null && !strands.contains(judgement.getStrand())) {
            remarks.error(judgement, "This strand is not in the framework.", "Choose one that is, or remove the judgement.");
        } else if (!judged.add(judgement.getStrand())) {
            remarks.error(judgement, "This strand is judged twice.", "Remove one of the judgements.");
        }
        int stage = stages.indexOf(judgement.getStage());
        if (judgement.getStage() != null && stage < 0) {
            remarks.error(judgement, "This stage is not in the framework.", "Choose one that is.");
        }
        if (judgement.isBetween() && stage == stages.size() - 1 && stage >= 0) {
            remarks.error(judgement, "There is no stage after the last to be between.", "Choose a lower stage.");
        }
        if (stage >= 0 && judgement.getReason().isBlank() && judgement.getEvidence().isEmpty()) {
            remarks.warn(judgement, "A judgement without a reason.", "Say why, or link evidence.");
        }
    }
}
