// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelWords;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.Confidence;
import org.cairn.model.evidence.ConfidenceLevel;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;
import org.cairn.model.evidence.Validation;

/** Claims with what speaks for and against them, then the matrix of claims by kinds of evidence. */
final class ClaimsReport {

    private final Material material;
    private final Page page;

    ClaimsReport(Material material) {
        this.material = material;
        page = material.page();
    }

    void write(ClaimSet claims) {
        page.heading(1, claims.getName());
        page.remark(material.say("claims-evidence"));
        int number = 1;
        for (Claim claim : claims.getClaims()) {
            page.heading(2, number++ + ". " + (claim.getShort().isBlank() ? ModelWords.of(claim) : claim.getShort()));
            page.text(Material.now(claim.getWordings()));
            page.remark(Material.joined(material.say("status-is", material.word(claim.getStatus())),
                    material.labelled("claimed-of", claim.getScope()), confidence(claim.getConfidence())));
            evidence(claim);
            sides(claim);
            validations(claim.getValidations());
        }
        matrix(claims.getClaims());
    }

    private String confidence(Confidence confidence) {
        boolean judged = confidence != null && confidence.getOverall() != ConfidenceLevel.NOT_JUDGED;
        return judged ? material.say("confidence", material.word(confidence.getOverall()))
                + (confidence.getReason().isBlank() ? "" : " (" + confidence.getReason() + ")") : material.say("confidence.none");
    }

    private void evidence(Claim claim) {
        for (Relation relation : Relation.values()) {
            List<String> unquoted = new ArrayList<>();
            boolean any = false;
            for (EvidenceLink link : claim.getEvidence()) {
                if (link.getRelation() != relation) {
                    continue;
                }
                if (!any) {
                    page.heading(3, switch (relation) {
                        case SUPPORTS -> material.say("supports");
                        case QUALIFIES -> material.say("qualifies");
                        case CONTRADICTS -> material.say("contradicts");
                    });
                    any = true;
                }
                EvidencePlace place = EvidencePlace.of(material.view(), link);
                String from = Material.joined(place.kind(), material.person(place.person()), Material.text(place.date()));
                if (place.state() == EvidencePlace.State.GONE) {
                    unquoted.add(material.say("gone"));
                } else if (!link.getQuotation().isBlank() && material.mayQuote(place.person())) {
                    page.quote(link.getQuotation(), Material.joined(from, link.getNote()));
                } else {
                    unquoted.add(Material.joined(from, link.getNote()));
                }
            }
            page.bullets(unquoted.stream().distinct().toList());
        }
    }

    private void sides(Claim claim) {
        Triangulation sides = Triangulation.of(material.view(), claim);
        page.remark(material.say("sides", sides.supporting(), sides.kinds().size(), sides.people().size(), sides.schools().size(),
                sides.months().size(), sides.qualifying(), sides.contradicting()) + (sides.isSingleSource() ? " " + material.say("one-side") : ""));
    }

    void validations(List<Validation> validations) {
        validations.forEach(each -> page.text(material.say("validated", each.getBody(),
                Material.joined(each.getOutcome(), material.labelled("asked-for", each.getAsked()), Material.text(each.getDate())))));
    }

    private void matrix(List<Claim> claims) {
        Set<String> kinds = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<List<EvidencePlace>> places = new ArrayList<>();
        for (Claim claim : claims) {
            List<EvidencePlace> of = claim.getEvidence().stream().map(link -> EvidencePlace.of(material.view(), link)).toList();
            of.stream().map(EvidencePlace::kind).filter(kind -> !kind.isEmpty()).forEach(kinds::add);
            places.add(of);
        }
        if (kinds.isEmpty()) {
            return;
        }
        page.heading(2, material.say("matrix"));
        page.remark(material.say("matrix-key"));
        List<String> heads = new ArrayList<>(List.of(material.say("kind")));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            heads.add(String.valueOf(i + 1));
        }
        for (String kind : kinds) {
            List<String> row = new ArrayList<>(List.of(kind));
            for (int i = 0; i < claims.size(); i++) {
                row.add(cell(claims.get(i), places.get(i), kind));
            }
            rows.add(row);
        }
        page.grid(heads, rows);
    }

    private static String cell(Claim claim, List<EvidencePlace> places, String kind) {
        int[] counts = new int[Relation.values().length];
        int all = 0;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).kind().equalsIgnoreCase(kind)) {
                counts[claim.getEvidence().get(i).getRelation().ordinal()]++;
                all++;
            }
        }
        return all == 0 ? "–" : counts[0] + " / " + counts[1] + " / " + counts[2];
    }
}
