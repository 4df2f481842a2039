// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Phrases;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.ethics.Approval;
import org.cairn.model.ethics.CheckAnswer;
import org.cairn.model.ethics.CheckAnswers;
import org.cairn.model.ethics.CheckPoint;
import org.cairn.model.ethics.CheckState;
import org.cairn.model.ethics.Checklist;
import org.cairn.model.ethics.Decision;
import org.cairn.model.ethics.EthicsForm;

/**
 * Whether an enquiry may enter the phases that are behind an ethics gate.
 *
 * @param reasons why not, as people should be told; empty if it may
 */
public record EthicsGate(List<String> reasons) {

    public EthicsGate {
        reasons = List.copyOf(reasons);
    }

    /** Whether it may. */
    public boolean isOpen() {
        return reasons.isEmpty();
    }

    /** The gate before an enquiry, in English. */
    public static EthicsGate of(Enquiry enquiry, ModelLibrary library) {
        return of(enquiry, library, Locale.ENGLISH);
    }

    /** The gate before an enquiry. @param locale the language of the reasons */
    public static EthicsGate of(Enquiry enquiry, ModelLibrary library, Locale locale) {
        return library.find(enquiry.getEthics(), EthicsForm.class).map(form -> of(form, library, locale))
                .orElseGet(() -> new EthicsGate(List.of(Phrases.beside(EthicsGate.class, locale).say("ethics.none"))));
    }

    /** What is missing of a form, in English. */
    public static EthicsGate of(EthicsForm form, ModelLibrary library) {
        return of(form, library, Locale.ENGLISH);
    }

    /** What is missing of a form. @param locale the language of the reasons */
    public static EthicsGate of(EthicsForm form, ModelLibrary library, Locale locale) {
        Phrases phrases = Phrases.beside(EthicsGate.class, locale);
        List<String> reasons = new ArrayList<>();
        need(form.getParticipants(), phrases.say("ethics.participants"), reasons);
        need(form.getConsent(), phrases.say("ethics.consent"), reasons);
        need(form.getWithdrawal(), phrases.say("ethics.withdrawal"), reasons);
        need(form.getPrivacy(), phrases.say("ethics.privacy"), reasons);
        library.find(form.getAnswers(), CheckAnswers.class).ifPresent(answers -> library.find(answers.getChecklist(), Checklist.class)
                .ifPresent(list -> unanswered(list, answers, phrases, reasons)));
        Approval last = form.getApprovals().stream().filter(approval -> approval.getDate() != null)
                .max(Comparator.comparing(Approval::getDate)).orElse(null);
        if (last == null || last.getDecision() == Decision.PENDING) {
            reasons.add(phrases.say("ethics.pending"));
        } else if (last.getDecision() == Decision.REFUSED) {
            reasons.add(phrases.say("ethics.refused", last.getBy(), last.getDate().toString()));
        }
        return new EthicsGate(reasons);
    }

    private static void need(String text, String reason, List<String> reasons) {
        if (text.isBlank()) {
            reasons.add(reason);
        }
    }

    private static void unanswered(Checklist list, CheckAnswers answers, Phrases phrases, List<String> reasons) {
        Map<Object, CheckState> states = answers.getAnswers().stream().filter(answer -> answer.getPoint() != null)
                .collect(Collectors.toMap(CheckAnswer::getPoint, CheckAnswer::getState, (first, second) -> second));
        long open = ModelElements.all(list, CheckPoint.class).stream().filter(CheckPoint::isRequired)
                .filter(point -> states.getOrDefault(point.getId(), CheckState.OPEN) == CheckState.OPEN).count();
        if (open > 0) {
            reasons.add(phrases.say(open == 1 ? "ethics.point" : "ethics.points", open, list.getName()));
        }
    }
}
