// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.project.ProjectView;
import org.cairn.model.enquiry.Commitment;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.FundingLine;
import org.cairn.model.enquiry.Indicator;
import org.cairn.model.enquiry.IntendedImpact;

/** What enquiries want to change and what came of it, and what they need to go on. */
final class EnquiryTables {

    private EnquiryTables() {
    }

    /** Tables of what there is: intended and actual impact, commitments of headteachers, funding. */
    static List<Result> of(List<Enquiry> enquiries, ProjectView view, People people, Phrases phrases) {
        List<Result> parts = new ArrayList<>();
        for (Table table : List.of(impacts(enquiries, view, phrases), commitments(enquiries, people, phrases), funding(enquiries, phrases))) {
            if (!table.rows().isEmpty()) {
                parts.add(table);
            }
        }
        return parts;
    }

    /** One row for each indicator, and one for an impact that has none. */
    private static Table impacts(List<Enquiry> enquiries, ProjectView view, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("impact-table"), Column.text("enquiry", phrases.say("enquiry")),
                Column.text("audience", phrases.say("impact-for")), Column.count("level", phrases.say("guskey")),
                Column.text("intended", phrases.say("intended")), Column.text("measure", phrases.say("measure")),
                Column.text("baseline", phrases.say("baseline")), Column.text("target", phrases.say("target")),
                Column.text("value", phrases.say("value")), Column.text("actual", phrases.say("actual")));
        for (Enquiry enquiry : enquiries) {
            for (IntendedImpact impact : enquiry.getImpacts()) {
                Object level = impact.getLevel() > 0 ? (Object) impact.getLevel() : null;
                String audience = phrases.say("impact." + impact.getAudience().name());
                if (impact.getIndicators().isEmpty()) {
                    table.row(enquiry.getName(), audience, level, impact.getStatement(), "", "", "", "", impact.getActual());
                }
                for (Indicator indicator : impact.getIndicators()) {
                    table.row(enquiry.getName(), audience, level, impact.getStatement(), indicator.getMeasure(),
                            with(indicator.getBaseline(), indicator), with(indicator.getTarget(), indicator),
                            Cell.of(with(indicator.getValue(), indicator),
                                    Chosen.evidence(view, indicator.getEvidence())), impact.getActual());
                }
            }
        }
        return table.build();
    }

    private static String with(String value, Indicator indicator) {
        return value.isBlank() || indicator.getUnit().isBlank() ? value : value + " " + indicator.getUnit();
    }

    private static Table commitments(List<Enquiry> enquiries, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("commitments"), Column.text("enquiry", phrases.say("enquiry")),
                Column.text("school", phrases.say("school")), Column.text("head", phrases.say("head")), Column.text("state", phrases.say("status")),
                Column.date("date", phrases.say("date")), Column.text("note", phrases.say("said")));
        for (Enquiry enquiry : enquiries) {
            for (Commitment each : enquiry.getCommitments()) {
                if (people.may(each.getHead())) {
                    table.row(enquiry.getName(), people.school(each.getSchool(), ""), people.person(each.getHead(), ""),
                            phrases.say("commitment." + each.getState().name()), each.getDate(), each.getNote());
                }
            }
        }
        return table.build();
    }

    private static Table funding(List<Enquiry> enquiries, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("funding"), Column.text("enquiry", phrases.say("enquiry")),
                Column.text("purpose", phrases.say("data-for")), Column.text("source", phrases.say("funded-by")),
                Column.number("amount", phrases.say("amount")).rounded(2), Column.text("currency", phrases.say("currency")),
                Column.flag("secured", phrases.say("secured")));
        for (Enquiry enquiry : enquiries) {
            for (FundingLine line : enquiry.getFunding()) {
                table.row(enquiry.getName(), line.getPurpose(), line.getSource(), line.getAmount() > 0 ? (Object) line.getAmount() : null,
                        line.getAmount() > 0 ? line.getCurrency() : "", line.isSecured());
            }
        }
        return table.build();
    }
}
