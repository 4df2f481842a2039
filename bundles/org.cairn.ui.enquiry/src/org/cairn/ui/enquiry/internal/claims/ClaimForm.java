// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Wording;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimStatus;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** The wording of a claim, and where it stands. */
final class ClaimForm {

    private final Fields<Claim> fields;

    ClaimForm(Composite parent, Editing editing, Supplier<Claim> claim, List<Fields.Choice> people) {
        fields = new Fields<>(parent, editing, "claims.claim", claim);
        fields.line("short", Messages.claim_short, Claim::getShort, Claim::setShort);
        fields.area("wording", Messages.claim_wording, 5, each -> last(each) == null ? "" : last(each).getText(), (each, text) -> {
            if (last(each) == null) {
                each.getWordings().add(wording(""));
            }
            last(each).setText(text);
        });
        fields.button(fields.row(), "reword", Messages.claim_reword, each -> editing.change(Messages.claim_reword,
                () -> each.getWordings().add(wording(last(each) == null ? "" : last(each).getText()))));
        fields.area("why", Messages.claim_why, 2, each -> last(each) == null ? "" : last(each).getReason(), (each, reason) -> {
            if (last(each) != null) {
                last(each).setReason(reason);
            }
        });
        fields.sentence(() -> earlier(claim.get()));
        fields.area("scope", Messages.claim_scope, 2, Claim::getScope, Claim::setScope);
        fields.pick("status", Messages.claim_status, Say.STATUS, each -> each.getStatus().ordinal(),
                (each, index) -> each.setStatus(ClaimStatus.values()[index]));
        fields.choose("author", Messages.claim_author, people, Claim::getAuthor, Claim::setAuthor);
    }

    private static Wording wording(String text) {
        Wording wording = ModelDocuments.make(Wording.class);
        wording.setText(text);
        wording.setSince(LocalDate.now());
        return wording;
    }

    private static Wording last(Claim claim) {
        return claim.getWordings().isEmpty() ? null : claim.getWordings().getLast();
    }

    private static String earlier(Claim claim) {
        return claim.getWordings().size() < 2 ? "" : NLS.bind(Messages.claim_earlier, claim.getWordings()
                .subList(0, claim.getWordings().size() - 1).stream()
                .map(each -> (each.getSince() == null ? "" : each.getSince() + " ") + "“" + each.getText() + "”")
                .collect(Collectors.joining(" ")));
    }

    /** Takes the keyboard: what is typed now is the wording. */
    void write() {
        fields.write("wording");
    }

    void refresh() {
        fields.refresh();
    }
}
