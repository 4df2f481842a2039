// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The gate before an enquiry. */
    public static EthicsGate of(Enquiry enquiry, ModelLibrary library) {
        return library.find(enquiry.getEthics(), EthicsForm.class).map(form -> of(form, library))
                .orElseGet(() -> new EthicsGate(List.of("There is no ethics form for this enquiry.")));
    }

    /** What is missing of a form. */
    public static EthicsGate of(EthicsForm form, ModelLibrary library) {
        List<String> reasons = new ArrayList<>();
        need(form.getParticipants(), "Who takes part is not said.", reasons);
        need(form.getConsent(), "How consent is asked for is not said.", reasons);
        need(form.getWithdrawal(), "How somebody withdraws is not said.", reasons);
        need(form.getPrivacy(), "Where data are kept is not said.", reasons);
        library.find(form.getAnswers(), CheckAnswers.class).ifPresent(answers -> library.find(answers.getChecklist(), Checklist.class)
                .ifPresent(list -> unanswered(list, answers, reasons)));
        Approval last = form.getApprovals().stream().filter(approval -> approval.getDate() != null)
                .max(Comparator.comparing(Approval::getDate)).orElse(null);
        if (last == null || last.getDecision() == Decision.PENDING) {
            reasons.add("Nobody has approved it yet.");
        } else if (last.getDecision() == Decision.REFUSED) {
            reasons.add(last.getBy() + " refused it on " + last.getDate() + ".");
        }
        return new EthicsGate(reasons);
    }

    private static void need(String text, String reason, List<String> reasons) {
        if (text.isBlank()) {
            reasons.add(reason);
        }
    }

    private static void unanswered(Checklist list, CheckAnswers answers, List<String> reasons) {
        Map<Object, CheckState> states = answers.getAnswers().stream().filter(answer -> answer.getPoint() != null)
                .collect(Collectors.toMap(CheckAnswer::getPoint, CheckAnswer::getState, (first, second) -> second));
        long open = ModelElements.all(list, CheckPoint.class).stream().filter(CheckPoint::isRequired)
                .filter(point -> states.getOrDefault(point.getId(), CheckState.OPEN) == CheckState.OPEN).count();
        if (open > 0) {
            reasons.add(open + (open == 1 ? " point" : " points") + " of “" + list.getName() + "” "
                    + (open == 1 ? "is" : "are") + " not answered.");
        }
    }
}
