// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;

/** Judgements as places on the way through the stages: 0 for the lowest, 1 for the next, 0.5 between the two. */
final class Ratings {

    /** Not judged. */
    static final double NONE = -1;

    private Ratings() {
    }

    static List<Strand> strands(Framework framework) {
        return framework.getDimensions().stream().flatMap(dimension -> dimension.getStrands().stream()).toList();
    }

    /** The judgement of a strand, or null. */
    static Judgement of(Assessment assessment, Strand strand) {
        return assessment.getJudgements().stream().filter(each -> strand.getId().equals(each.getStrand())).findFirst().orElse(null);
    }

    private static int stage(Framework framework, UUID id) {
        return framework.getStages().stream().map(Stage::getId).toList().indexOf(id);
    }

    /** Where a judgement is; {@link #NONE} without one, or of a stage that the framework does not have. */
    static double place(Framework framework, Judgement judgement) {
        int stage = judgement == null ? -1 : stage(framework, judgement.getStage());
        return stage < 0 ? NONE : stage + (judgement.isBetween() ? 0.5 : 0);
    }

    static double target(Framework framework, Judgement judgement) {
        return judgement == null ? NONE : stage(framework, judgement.getTarget());
    }

    /** The judgement of a strand; a new one if there is none. Within a change only. */
    static Judgement own(Assessment assessment, Strand strand) {
        Judgement known = of(assessment, strand);
        if (known == null) {
            known = ModelDocuments.make(Judgement.class);
            known.setStrand(strand.getId());
            assessment.getJudgements().add(known);
        }
        return known;
    }

    /** Judges a strand. Within a change only. */
    static void judge(Assessment assessment, Framework framework, Strand strand, int stage, boolean between) {
        Judgement judgement = own(assessment, strand);
        judgement.setStage(framework.getStages().get(stage).getId());
        judgement.setBetween(between && stage + 1 < framework.getStages().size());
    }

    /** The name of a place: {@code Beginning}, {@code Beginning – Developing}. */
    static String name(Framework framework, double place) {
        if (place < 0) {
            return Messages.value_none;
        }
        String name = framework.getStages().get((int) place).getName();
        return place % 1 == 0 ? name : name + " – " + framework.getStages().get((int) place + 1).getName();
    }

    /** A place as a number of the stage from 1: {@code 2½}. */
    static String number(double place) {
        return place < 0 ? "" : (int) (place + 1) + (place % 1 == 0 ? "" : "½");
    }

    /** The middle of several places, those that are none left out. Of an even number the lower middle one: it is a place that was given. */
    static double median(List<Double> places) {
        List<Double> given = places.stream().filter(place -> place >= 0).sorted().toList();
        return given.isEmpty() ? NONE : given.get((given.size() - 1) / 2);
    }
}
