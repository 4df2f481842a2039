// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Sign;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;

/**
 * What to do when an assessment says "beginning" of everything: such a result tells nothing. What tells something is how much of the
 * next stage is already there, strand by strand.
 *
 * @param judged how many strands were judged
 * @param atFloor how many of them are at the lowest stage and not on the way to the next
 * @param steps the next step of each judged strand below the highest stage, the one with least to do first
 */
public record FloorEffect(int judged, int atFloor, List<NextStep> steps) {

    /** From this share of strands at the lowest stage on, the exercise says little. */
    private static final double MOST = 0.8;

    /**
     * The way of one strand to its next stage.
     *
     * @param strand which
     * @param next the stage after the present one
     * @param seen descriptors of it that are fulfilled
     * @param begun descriptors for which there is evidence, though they are not fulfilled
     * @param missing descriptors without any evidence
     */
    public record NextStep(Strand strand, Stage next, List<Descriptor> seen, List<Descriptor> begun, List<Descriptor> missing) {

        /** How much of the next stage has evidence, 0 to 1; 0 where the stage has no descriptors. */
        public double share() {
            int all = seen.size() + begun.size() + missing.size();
            return all == 0 ? 0 : (seen.size() + begun.size()) / (double) all;
        }

        /** Whether the whole next stage is fulfilled: then the judgement is due to be looked at again. */
        public boolean isReached() {
            return !seen.isEmpty() && begun.isEmpty() && missing.isEmpty();
        }

        /** What to do next: finish what is begun, else begin what is missing. */
        public List<Descriptor> proposed() {
            return begun.isEmpty() ? missing : begun;
        }
    }

    public FloorEffect {
        steps = List.copyOf(steps);
    }

    /** What an assessment says, given the framework it judges by. */
    public static FloorEffect of(Framework framework, Assessment assessment) {
        List<NextStep> steps = new ArrayList<>();
        int judged = 0;
        int floor = 0;
        for (Dimension dimension : framework.getDimensions()) {
            for (Strand strand : dimension.getStrands()) {
                Judgement judgement = judgement(assessment, strand);
                int stage = judgement == null ? -1 : stage(framework, judgement.getStage());
                if (stage < 0) {
                    continue;
                }
                judged++;
                floor += stage == 0 && !judgement.isBetween() ? 1 : 0;
                if (stage + 1 < framework.getStages().size()) {
                    steps.add(step(strand, framework.getStages().get(stage + 1), judgement));
                }
            }
        }
        steps.sort(Comparator.comparingDouble(NextStep::share).reversed());
        return new FloorEffect(judged, floor, steps);
    }

    /** Whether nearly all that was judged is at the lowest stage. */
    public boolean isUninformative() {
        return judged > 1 && atFloor >= MOST * judged;
    }

    private static Judgement judgement(Assessment assessment, Strand strand) {
        return assessment.getJudgements().stream().filter(each -> strand.getId().equals(each.getStrand())).findFirst().orElse(null);
    }

    private static int stage(Framework framework, UUID stage) {
        return framework.getStages().stream().map(Stage::getId).toList().indexOf(stage);
    }

    private static NextStep step(Strand strand, Stage next, Judgement judgement) {
        List<Descriptor> seen = new ArrayList<>();
        List<Descriptor> begun = new ArrayList<>();
        List<Descriptor> missing = new ArrayList<>();
        for (Descriptor descriptor : strand.getDescriptors()) {
            if (next.getId().equals(descriptor.getStage())) {
                List<Sign> signs = judgement.getSigns().stream().filter(sign -> descriptor.getId().equals(sign.getDescriptor())).toList();
                if (signs.stream().anyMatch(Sign::isSeen)) {
                    seen.add(descriptor);
                } else if (signs.stream().anyMatch(sign -> !sign.getEvidence().isEmpty())) {
                    begun.add(descriptor);
                } else {
                    missing.add(descriptor);
                }
            }
        }
        return new NextStep(strand, next, List.copyOf(seen), List.copyOf(begun), List.copyOf(missing));
    }
}
