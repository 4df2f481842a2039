// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.ui.enquiry.internal.claims.Say;

/**
 * A claim that evidence can be tied to.
 *
 * @param document GUID of the claims it belongs to
 * @param claim its GUID
 * @param words the claim, on one line
 * @param set what the claims it belongs to are called
 */
record ClaimChoice(UUID document, UUID claim, String words, String set) {

    static List<ClaimChoice> of(ClaimSet set) {
        return set.getClaims().stream().map(claim -> new ClaimChoice(set.getId(), claim.getId(),
                Say.claim(claim).strip().replaceAll("\\s+", " "), set.getName())).toList();
    }

    /** Whether every word that is looked for stands in it. */
    boolean matches(String wanted) {
        String text = (words + " " + set).toLowerCase(Locale.ROOT);
        return Stream.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
