// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Consent;
import org.cairn.core.findings.EthicsGate;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.ethics.Approval;
import org.cairn.model.ethics.EthicsForm;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;

/** Every enquiry with its ethics form, or that it has none; consents counted; who shares what with whom. */
final class EthicsReport {

    private final Material material;
    private final Page page;

    EthicsReport(Material material) {
        this.material = material;
        page = material.page();
    }

    void write() {
        page.heading(1, material.say("ethics-register"));
        page.remark(material.view().info().name());
        List<List<String>> rows = new ArrayList<>();
        for (Enquiry enquiry : material.library().all(Enquiry.class)) {
            EthicsForm form = material.library().find(enquiry.getEthics(), EthicsForm.class).orElse(null);
            EthicsGate gate = EthicsGate.of(enquiry, material.library(), material.locale());
            rows.add(List.of(enquiry.getName(), form == null ? "" : form.getEdition(), form == null ? "" : approval(form),
                    gate.isOpen() ? material.say("complete") : String.join("\n", gate.reasons()),
                    form == null ? "" : Material.text(form.getRetainUntil())));
        }
        page.heading(2, material.say("enquiries"));
        if (rows.isEmpty()) {
            page.text(material.say("no-enquiries"));
        }
        page.grid(material.heads("enquiry", "guidelines", "last-decision", "still-missing", "keep-until"), rows);
        consents();
        material.library().all(SharingProtocol.class).forEach(this::protocol);
    }

    private String approval(EthicsForm form) {
        if (form.getApprovals().isEmpty()) {
            return "";
        }
        Approval last = form.getApprovals().getLast();
        return Material.joined(material.word(last.getDecision()), last.getBy(), Material.text(last.getDate()), last.getConditions());
    }

    private void consents() {
        List<List<String>> rows = new ArrayList<>();
        for (Consent.Use use : Consent.Use.values()) {
            List<String> row = new ArrayList<>(List.of(material.word(use)));
            for (Consent.State state : Consent.State.values()) {
                row.add(String.valueOf(material.view().consents().stream().filter(each -> each.use() == use && each.state() == state).count()));
            }
            row.add(String.valueOf(material.view().people().stream().filter(person -> material.view().consents().stream()
                    .noneMatch(each -> each.use() == use && each.person().equals(person.id()))).count()));
            rows.add(row);
        }
        page.heading(2, material.say("consents"));
        page.grid(material.heads("use", "given", "refused", "withdrawn", "not-asked"), rows);
    }

    private void protocol(SharingProtocol protocol) {
        page.heading(2, protocol.getName());
        page.grid(material.heads("party", "signatory", "signed", "withdrawn"), protocol.getParties().stream().map(party -> List.of(name(party),
                party.getSignatory(), Material.text(party.getSigned()), Material.text(party.getWithdrawn()))).toList());
        List<List<String>> rows = new ArrayList<>();
        for (Grant grant : protocol.getGrants()) {
            String whose = protocol.getParties().stream().filter(party -> party.getId().equals(grant.getParty())).map(this::name).findFirst()
                    .orElse(material.say("everybody-signed"));
            rows.add(List.of(grant.getCategory(), whose, grant.getRecipient(), grant.getPurpose(), material.word(grant.getLevel()),
                    grant.getLegalBasis()));
        }
        page.grid(material.heads("data", "data-of", "data-to", "data-for", "level", "legal-basis"), rows);
        page.remark(protocol.getNote());
    }

    private String name(Party party) {
        return party.getName().isBlank() ? material.school(party.getSchool()) : party.getName();
    }
}
