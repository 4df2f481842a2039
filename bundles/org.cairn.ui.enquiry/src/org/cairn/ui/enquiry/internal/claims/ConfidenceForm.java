// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.Concern;
import org.cairn.model.evidence.Confidence;
import org.cairn.model.evidence.ConfidenceLevel;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.eclipse.swt.widgets.Composite;

/** How far a claim may be trusted: a judgement with reasons, after GRADE-CERQual (Lewin and others 2018). */
final class ConfidenceForm {

    private static final Confidence BLANK = ModelDocuments.make(Confidence.class);

    private final Fields<Claim> fields;

    ConfidenceForm(Composite parent, Editing editing, Supplier<Claim> claim, List<Fields.Choice> people) {
        fields = new Fields<>(parent, editing, "claims.confidence", claim);
        Page.hint(parent, Messages.confidence_about);
        concern("methods", Messages.confidence_methods, Confidence::getMethods, Confidence::setMethods, Confidence::getMethodsReason,
                Confidence::setMethodsReason);
        concern("coherence", Messages.confidence_coherence, Confidence::getCoherence, Confidence::setCoherence,
                Confidence::getCoherenceReason, Confidence::setCoherenceReason);
        concern("adequacy", Messages.confidence_adequacy, Confidence::getAdequacy, Confidence::setAdequacy,
                Confidence::getAdequacyReason, Confidence::setAdequacyReason);
        concern("relevance", Messages.confidence_relevance, Confidence::getRelevance, Confidence::setRelevance,
                Confidence::getRelevanceReason, Confidence::setRelevanceReason);
        fields.heading(Messages.confidence_overall);
        fields.pick("overall", Messages.confidence_overall, Say.LEVELS, each -> known(each).getOverall().ordinal(),
                (each, index) -> own(each).setOverall(ConfidenceLevel.values()[index]));
        fields.area("reason", Messages.confidence_because, 3, each -> known(each).getReason(), (each, text) -> own(each).setReason(text));
        fields.choose("judge", Messages.confidence_judge, people, each -> known(each).getJudge(), (each, id) -> own(each).setJudge(id));
        fields.day("date", Messages.confidence_date, each -> known(each).getDate(), (each, day) -> own(each).setDate(day));
    }

    private void concern(String name, String label, Function<Confidence, Concern> get, BiConsumer<Confidence, Concern> set,
            Function<Confidence, String> why, BiConsumer<Confidence, String> setWhy) {
        fields.heading(label);
        fields.pick(name, label, Say.CONCERNS, each -> get.apply(known(each)).ordinal(),
                (each, index) -> set.accept(own(each), Concern.values()[index]));
        fields.area(name + "Reason", Messages.confidence_because, 2, each -> why.apply(known(each)),
                (each, text) -> setWhy.accept(own(each), text));
    }

    private static Confidence known(Claim claim) {
        return claim.getConfidence() == null ? BLANK : claim.getConfidence();
    }

    private static Confidence own(Claim claim) {
        if (claim.getConfidence() == null) {
            claim.setConfidence(ModelDocuments.make(Confidence.class));
        }
        return claim.getConfidence();
    }

    void refresh() {
        fields.refresh();
    }
}
