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
        page.remark("Claims and evidence");
        int number = 1;
        for (Claim claim : claims.getClaims()) {
            page.heading(2, number++ + ". " + (claim.getShort().isBlank() ? ModelWords.of(claim) : claim.getShort()));
            page.text(Material.now(claim.getWordings()));
            page.remark(Material.joined("Status: " + ModelWords.of(claim.getStatus()), claim.getScope().isBlank() ? "" : "claimed of: "
                    + claim.getScope(), confidence(claim.getConfidence())));
            evidence(claim);
            sides(claim);
            validations(claim.getValidations());
        }
        matrix(claims.getClaims());
    }

    private static String confidence(Confidence confidence) {
        boolean judged = confidence != null && confidence.getOverall() != ConfidenceLevel.NOT_JUDGED;
        return judged ? "confidence: " + ModelWords.of(confidence.getOverall())
                + (confidence.getReason().isBlank() ? "" : " (" + confidence.getReason() + ")") : "confidence not judged";
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
                        case SUPPORTS -> "What supports it";
                        case QUALIFIES -> "What qualifies it";
                        case CONTRADICTS -> "What contradicts it";
                    });
                    any = true;
                }
                EvidencePlace place = EvidencePlace.of(material.view(), link);
                String from = Material.joined(place.kind(), material.person(place.person()), Material.text(place.date()));
                if (place.state() == EvidencePlace.State.GONE) {
                    unquoted.add("(no longer in the project)");
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
        page.remark("Supported by " + sides.supporting() + " pieces of evidence of " + sides.kinds().size() + " kinds, from "
                + sides.people().size() + " people and " + sides.schools().size() + " schools in " + sides.months().size() + " months; "
                + sides.qualifying() + " qualify and " + sides.contradicting() + " contradict it."
                + (sides.isSingleSource() ? " All support comes from one side." : ""));
    }

    void validations(List<Validation> validations) {
        validations.forEach(each -> page.text("Validated by " + each.getBody() + ": "
                + Material.joined(each.getOutcome(), each.getAsked().isBlank() ? "" : "asked for " + each.getAsked(),
                        Material.text(each.getDate()))));
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
        page.heading(2, "Claims by kinds of evidence");
        page.remark("For / qualifying / against. – stands for none.");
        List<String> heads = new ArrayList<>(List.of("Kind"));
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
