// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.findings.Triangulation;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;

/**
 * What stands behind the claims of a set.
 *
 * @param kinds every kind of evidence, the most frequent first; upper and lower case are one
 * @param places where each piece of evidence is, by the GUID of its link
 * @param sides how each claim is supported, by its GUID
 */
record ClaimEvidence(List<String> kinds, Map<UUID, EvidencePlace> places, Map<UUID, Triangulation> sides) {

    static final ClaimEvidence NONE = new ClaimEvidence(List.of(), Map.of(), Map.of());

    /** Reads the texts of the evidence: not on the UI thread. */
    static ClaimEvidence of(ProjectView view, ClaimSet set) {
        Map<UUID, EvidencePlace> places = new HashMap<>();
        Map<UUID, Triangulation> sides = new HashMap<>();
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Claim claim : set.getClaims()) {
            for (EvidenceLink link : claim.getEvidence()) {
                EvidencePlace place = EvidencePlace.of(view, link);
                places.put(link.getId(), place);
                counts.merge(place.kind(), 1, Integer::sum);
            }
            sides.put(claim.getId(), Triangulation.of(view, claim));
        }
        List<String> kinds = new ArrayList<>(counts.keySet());
        kinds.sort((one, other) -> counts.get(other) - counts.get(one));
        return new ClaimEvidence(List.copyOf(kinds), places, sides);
    }

    /** The evidence of a claim that is of a kind. */
    List<EvidenceLink> of(Claim claim, String kind) {
        return claim.getEvidence().stream()
                .filter(link -> places.containsKey(link.getId()) && places.get(link.getId()).kind().equalsIgnoreCase(kind)).toList();
    }

    /** How many claims rest on one kind of evidence or one person. */
    long singleSource() {
        return sides.values().stream().filter(Triangulation::isSingleSource).count();
    }
}
