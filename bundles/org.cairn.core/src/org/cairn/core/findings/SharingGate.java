// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.ethics.DataLevel;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;

/**
 * Whether a sharing protocol lets a school's data be used.
 *
 * @param reasons why not, as people should be told; empty if it does
 */
public record SharingGate(List<String> reasons) {

    public SharingGate {
        reasons = List.copyOf(reasons);
    }

    /** Whether it may. */
    public boolean isOpen() {
        return reasons.isEmpty();
    }

    /**
     * The schools whose data nobody may take in or pass on, with the reason: those that a protocol of the project names and that have not
     * signed it, or have withdrawn. Schools that no protocol names are not asked about.
     *
     * @param on the day on which their data are to be used
     */
    public static Map<UUID, String> closed(ProjectView view, LocalDate on) {
        Map<UUID, String> closed = new LinkedHashMap<>();
        for (SharingProtocol protocol : ModelDocuments.readAll(view, SharingProtocol.class, damaged -> { })) {
            for (Party party : protocol.getParties()) {
                if (party.getSchool() != null) {
                    refusal(protocol, party, on).ifPresent(reason -> closed.putIfAbsent(party.getSchool(), reason));
                }
            }
        }
        return closed;
    }

    private static Optional<String> refusal(SharingProtocol protocol, Party party, LocalDate on) {
        if (party == null || party.getSigned() == null || party.getSigned().isAfter(on)) {
            return Optional.of("The school has not signed “" + protocol.getName() + "”.");
        }
        return party.getWithdrawn() == null || party.getWithdrawn().isAfter(on) ? Optional.empty()
                : Optional.of("The school withdrew from “" + protocol.getName() + "” on " + party.getWithdrawn() + ".");
    }

    /**
     * Asks a protocol.
     *
     * @param school whose data
     * @param category as the protocol names it; upper and lower case are one
     * @param purpose as the protocol names it, or a part of it
     * @param level {@code PUPIL} needs a grant for pupils; {@code AGGREGATE} is allowed by either
     * @param on the day on which it is to be used
     */
    public static SharingGate of(SharingProtocol protocol, UUID school, String category, String purpose, DataLevel level, LocalDate on) {
        Party party = protocol.getParties().stream().filter(each -> school.equals(each.getSchool())).findFirst().orElse(null);
        Optional<String> refusal = refusal(protocol, party, on);
        if (refusal.isPresent()) {
            return new SharingGate(List.of(refusal.get()));
        }
        List<Grant> ofCategory = protocol.getGrants().stream()
                .filter(grant -> grant.getCategory().strip().equalsIgnoreCase(category.strip()))
                .filter(grant -> grant.getParty() == null || grant.getParty().equals(party.getId())).toList();
        List<String> reasons = new ArrayList<>();
        if (ofCategory.isEmpty()) {
            reasons.add("The protocol does not share “" + category + "”.");
        } else if (ofCategory.stream().noneMatch(grant -> isFor(grant, purpose))) {
            reasons.add("The protocol shares “" + category + "”, but not for “" + purpose + "”.");
        } else if (ofCategory.stream().noneMatch(grant -> isFor(grant, purpose) && isInForce(grant, on))) {
            reasons.add("The protocol does not share “" + category + "” on " + on + ".");
        } else if (ofCategory.stream().noneMatch(grant -> isFor(grant, purpose) && isInForce(grant, on)
                && (level == DataLevel.AGGREGATE || grant.getLevel() == DataLevel.PUPIL))) {
            reasons.add("The protocol shares “" + category + "” only in sum, not about single pupils.");
        }
        return new SharingGate(reasons);
    }

    private static boolean isFor(Grant grant, String purpose) {
        return grant.getPurpose().toLowerCase(Locale.ROOT).contains(purpose.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isInForce(Grant grant, LocalDate on) {
        return (grant.getFrom() == null || !grant.getFrom().isAfter(on)) && (grant.getUntil() == null || !grant.getUntil().isBefore(on));
    }
}
