// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.SharingGate;
import org.cairn.model.ethics.DataLevel;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.osgi.service.component.annotations.Component;

/** What a sharing protocol lets be known of whom, who has signed it, and what ends when. */
@Component(service = Analysis.class)
public final class SharingAgreements implements Analysis<SharingAgreements.Parameters> {

    /** So many days ahead an end is near. */
    private static final int NEAR = 90;

    /** What can be asked. */
    public record Parameters(
            @Label("Protocol") @Help("The beginning of its title; all protocols if it is empty.") String document,
            @Label("On") @Help("The day to look from, as in 2013-03-31; today if it is empty.") String day) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.sharing", "Who shares what", Parameters.class).in(AnalysisInfo.CASES)
                .about("Of each data and information sharing protocol: which data each school shares, in sum or about single pupils; what for, "
                        + "with whom and on which legal basis; who has signed it, has not, or has withdrawn, so that nothing of them is imported "
                        + "or passed on; and what ends within ninety days.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(SharingAgreements.class, context.locale());
        LocalDate day = Chosen.day(parameters.day(), phrases);
        People people = new People(context.view());
        List<SharingProtocol> protocols = Chosen.all(context.view(), SharingProtocol.class, parameters.document(), phrases);
        context.counted(protocols.size(), phrases.say("protocols.n"));
        List<Result> parts = new ArrayList<>();
        Table.Builder signed = Table.of(phrases.say("signatures"), Column.text("protocol", phrases.say("protocol")),
                Column.text("school", phrases.say("school")), Column.text("signatory", phrases.say("signatory")),
                Column.date("signed", phrases.say("signed")), Column.date("withdrawn", phrases.say("withdrawn")),
                Column.text("state", phrases.say("status")));
        for (SharingProtocol protocol : protocols) {
            context.check();
            if (!protocol.getParties().isEmpty() && !protocol.getGrants().isEmpty()) {
                parts.add(matrix(protocol, day, people, phrases));
            }
            protocol.getParties().forEach(party -> signed.row(protocol.getName(), called(party, people), party.getSignatory(), party.getSigned(),
                    party.getWithdrawn(), phrases.say("party." + state(party, day))));
        }
        Table signatures = signed.build();
        if (!signatures.rows().isEmpty()) {
            parts.add(signatures);
        }
        parts.add(grants(protocols, day, people, phrases));
        return new Composite(About.of(phrases.say("sharing.title")), parts);
    }

    private static String called(Party party, People people) {
        return people.school(party.getSchool(), party.getName());
    }

    private static String state(Party party, LocalDate day) {
        if (party.getSigned() == null || party.getSigned().isAfter(day)) {
            return "unsigned";
        }
        return party.getWithdrawn() == null || party.getWithdrawn().isAfter(day) ? "signed" : "withdrawn";
    }

    /** Every party with each category of data: how fine it may be known. */
    private static Table matrix(SharingProtocol protocol, LocalDate day, People people, Phrases phrases) {
        List<String> categories = protocol.getGrants().stream().map(grant -> grant.getCategory().strip()).distinct().toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text("school", phrases.say("school"))));
        for (int i = 0; i < categories.size(); i++) {
            columns.add(Column.text("data" + (i + 1), categories.get(i)));
        }
        Table.Builder table = Table.of(protocol.getName(), columns.toArray(Column[]::new));
        for (Party party : protocol.getParties()) {
            List<Object> row = new ArrayList<>(List.of(called(party, people)));
            categories.forEach(category -> row.add(phrases.say("level." + (shares(protocol, party, category, DataLevel.PUPIL, day) ? "PUPIL"
                    : shares(protocol, party, category, DataLevel.AGGREGATE, day) ? "AGGREGATE" : "NONE"))));
            table.row(row.toArray());
        }
        return table.build();
    }

    /** Whether a party shares data of a category for any purpose. */
    private static boolean shares(SharingProtocol protocol, Party party, String category, DataLevel level, LocalDate day) {
        return party.getSchool() != null && SharingGate.of(protocol, party.getSchool(), category, "", level, day).isOpen();
    }

    private static Table grants(List<SharingProtocol> protocols, LocalDate day, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("grants"), Column.text("data", phrases.say("data")), Column.text("of", phrases.say("data-of")),
                Column.text("to", phrases.say("data-to")), Column.text("for", phrases.say("data-for")), Column.text("level", phrases.say("level")),
                Column.text("basis", phrases.say("legal-basis")), Column.date("from", phrases.say("valid-from")),
                Column.date("until", phrases.say("valid-until")), Column.text("state", phrases.say("status")));
        for (SharingProtocol protocol : protocols) {
            for (Grant grant : protocol.getGrants()) {
                String of = protocol.getParties().stream().filter(party -> party.getId().equals(grant.getParty())).findFirst()
                        .map(party -> called(party, people)).orElse(phrases.say("everybody-signed"));
                table.row(grant.getCategory(), of, grant.getRecipient(), grant.getPurpose(), phrases.say("level." + grant.getLevel().name()),
                        grant.getLegalBasis(), grant.getFrom(), grant.getUntil(), phrases.say("grant." + state(grant, day)));
            }
        }
        return table.build();
    }

    private static String state(Grant grant, LocalDate day) {
        if (grant.getFrom() != null && grant.getFrom().isAfter(day)) {
            return "later";
        }
        if (grant.getUntil() == null || grant.getUntil().isAfter(day.plusDays(NEAR))) {
            return "now";
        }
        return grant.getUntil().isBefore(day) ? "over" : "near";
    }
}
