// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.time.LocalDate;
import java.util.List;
import org.cairn.core.findings.EthicsGate;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.base.Document;
import org.cairn.model.base.Wording;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Indicator;
import org.cairn.model.enquiry.IntendedImpact;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.model.enquiry.Question;
import org.cairn.model.enquiry.Section;
import org.cairn.model.ethics.EthicsForm;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.ClaimStatus;
import org.cairn.model.evidence.ConfidenceLevel;

/** What enquiries, claims and ethics forms must be like. */
final class EnquiryRules {

    private static final int GUSKEY = 5;

    private EnquiryRules() {
    }

    static void check(Document document, Remarks remarks) {
        if (document instanceof Enquiry enquiry) {
            enquiry(enquiry, remarks);
        } else if (document instanceof ClaimSet claims) {
            claims.getClaims().forEach(claim -> claim(claim, remarks));
        } else if (document instanceof EthicsForm form) {
            EthicsGate.of(form, remarks.library(), remarks.locale()).reasons().forEach(reason -> remarks.warn(form, "ethics.reason", reason));
        }
    }

    private static void enquiry(Enquiry enquiry, Remarks remarks) {
        for (Question question : ModelElements.all(enquiry, Question.class)) {
            if (question.getWordings().isEmpty()) {
                remarks.error(question, "question.wording");
            }
            inOrder(question.getWordings(), remarks);
        }
        ordered(enquiry.getFrom(), enquiry.getUntil(), enquiry, remarks);
        for (Phase phase : enquiry.getPhases()) {
            if (phase.getFrom() != null && phase.getUntil() != null && phase.getUntil().isBefore(phase.getFrom())) {
                remarks.error(phase, "phase.dates");
            }
        }
        for (IntendedImpact impact : enquiry.getImpacts()) {
            if (impact.getLevel() < 0 || impact.getLevel() > GUSKEY) {
                remarks.error(impact, "impact.level");
            }
            for (Indicator indicator : impact.getIndicators()) {
                if (indicator.getBaseline().isBlank() && !indicator.getValue().isBlank()) {
                    remarks.warn(indicator, "indicator.baseline");
                }
            }
        }
        if (enquiry.getCaseStudy() != null) {
            enquiry.getCaseStudy().getSections().forEach(section -> length(section, remarks));
        }
        gate(enquiry, remarks);
    }

    private static void ordered(LocalDate from, LocalDate until, Enquiry enquiry, Remarks remarks) {
        if (from != null && until != null && until.isBefore(from)) {
            remarks.error(enquiry, "enquiry.dates");
        }
    }

    private static void inOrder(List<Wording> wordings, Remarks remarks) {
        for (int i = 1; i < wordings.size(); i++) {
            LocalDate before = wordings.get(i - 1).getSince();
            LocalDate now = wordings.get(i).getSince();
            if (before != null && now != null && now.isBefore(before)) {
                remarks.warn(wordings.get(i), "wording.order");
            }
        }
    }

    private static void length(Section section, Remarks remarks) {
        int words = section.getText().isBlank() ? 0 : section.getText().strip().split("\\s+").length;
        if (section.getWordLimit() > 0 && words > section.getWordLimit()) {
            remarks.warn(section, "section.length", section.getHeading(), words, section.getWordLimit(), words - section.getWordLimit());
        }
    }

    /** A phase behind the ethics gate is entered only with an approved form. */
    private static void gate(Enquiry enquiry, Remarks remarks) {
        if (enquiry.getJourney() == null) {
            return;
        }
        ModelLibrary library = remarks.library();
        for (JourneyStep step : enquiry.getJourney().getSteps()) {
            boolean gated = library.find(step.getPhase(), ProcessPhase.class).map(ProcessPhase::isEthicsGate).orElse(false);
            if (gated) {
                EthicsGate gate = EthicsGate.of(enquiry, library, remarks.locale());
                if (!gate.isOpen()) {
                    remarks.error(step, "step.gate", gate.reasons().getFirst());
                    return;
                }
            }
        }
    }

    private static void claim(Claim claim, Remarks remarks) {
        if (claim.getWordings().isEmpty()) {
            remarks.error(claim, "claim.wording");
        }
        inOrder(claim.getWordings(), remarks);
        Triangulation sides = Triangulation.of(remarks.library().view(), claim);
        if (claim.getStatus() == ClaimStatus.WITHDRAWN) {
            return;
        }
        if (sides.supporting() == 0) {
            remarks.warn(claim, "claim.support");
        } else if (sides.isSingleSource()) {
            remarks.warn(claim, sides.weaknesses().contains(Triangulation.Weakness.ONE_KIND) ? "claim.kind" : "claim.person");
        }
        boolean judged = claim.getConfidence() != null && claim.getConfidence().getOverall() != ConfidenceLevel.NOT_JUDGED;
        if (claim.getStatus() == ClaimStatus.AGREED && !judged) {
            remarks.warn(claim, "claim.judged");
        }
        if (judged && claim.getConfidence().getReason().isBlank()) {
            remarks.warn(claim, "confidence.reason");
        }
    }
}
