// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.core.findings.Cascade;
import org.cairn.core.model.ModelElements;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.CohortValue;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.GroupMember;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.Member;
import org.cairn.model.alliance.PupilData;
import org.cairn.model.alliance.Roster;
import org.cairn.model.alliance.WorkingGroup;
import org.cairn.model.base.Challenge;
import org.cairn.model.base.Document;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.cairn.model.meeting.Meeting;
import org.cairn.model.meeting.ProgressUpdate;

/** What registers, groups, meetings, updates, pupil data and protocols must be like. */
final class AllianceRules {

    private static final int TRIO = 3;

    private AllianceRules() {
    }

    static void check(Document document, Remarks remarks) {
        switch (document) {
            case Alliance alliance -> alliance(alliance, remarks);
            case Roster roster -> roster(roster, remarks);
            case GroupDirectory groups -> groups(groups, remarks);
            case PupilData data -> data.getValues().forEach(value -> figure(data, value, remarks));
            case Meeting meeting -> AgendaTimes.of(meeting, remarks.locale()).problems().forEach(problem -> remarks.add(meeting, problem));
            case ProgressUpdate update -> update(update, remarks);
            case SharingProtocol protocol -> protocol(protocol, remarks);
            default -> {
                // other kinds have rules elsewhere, or none
            }
        }
        for (Challenge challenge : ModelElements.all(document, Challenge.class)) {
            if (challenge.getRequested() != null && challenge.getDone() != null && challenge.getDone().isBefore(challenge.getRequested())) {
                remarks.error(challenge, "challenge.dates");
            }
        }
    }

    private static void alliance(Alliance alliance, Remarks remarks) {
        long members = alliance.getMembers().stream().filter(member -> member.getLeft() == null).map(Member::getSchool).distinct().count();
        if (alliance.getExpectedSchools() > 0 && alliance.getMembers().isEmpty()) {
            remarks.tell(alliance, "alliance.empty", alliance.getExpectedSchools());
        } else if (alliance.getExpectedSchools() > 0 && members != alliance.getExpectedSchools()) {
            remarks.warn(alliance, "alliance.schools", members, alliance.getExpectedSchools());
        }
        Set<UUID> seen = new HashSet<>();
        alliance.getMembers().stream().filter(member -> !seen.add(member.getSchool()))
                .forEach(member -> remarks.error(member, "member.twice"));
    }

    private static void roster(Roster roster, Remarks remarks) {
        int leaders = roster.getLeaders().stream().mapToInt(Leader::getNumber).sum();
        if (roster.getExpectedLeaders() > 0 && leaders != roster.getExpectedLeaders()) {
            remarks.warn(roster, "roster.leaders", leaders, roster.getExpectedLeaders());
        }
        for (Leader leader : roster.getLeaders()) {
            double days = leader.getDeployments().stream().mapToDouble(each -> each.getDays()).sum();
            if (leader.getCapacityDays() > 0 && days > leader.getCapacityDays()) {
                remarks.warn(leader, "leader.days", days - leader.getCapacityDays());
            }
        }
    }

    private static void groups(GroupDirectory directory, Remarks remarks) {
        for (WorkingGroup group : directory.getGroups()) {
            Set<UUID> known = new HashSet<>(group.getPeople());
            group.getMembers().stream().map(GroupMember::getPerson).filter(id -> id != null).forEach(known::add);
            long people = known.size() + group.getMembers().stream().filter(member -> member.getPerson() == null).count();
            if (group.getKind().equalsIgnoreCase("trio") && people != 0 && people != TRIO) {
                remarks.warn(group, "group.trio", people);
            }
        }
        Cascade.of(directory, "").circular().forEach(group -> remarks.error(group, "group.circle"));
    }

    private static void figure(PupilData data, CohortValue value, Remarks remarks) {
        if (value.getReached() > value.getPupils()) {
            remarks.error(value, "cohort.reached", value.getReached(), value.getPupils());
        }
        if (value.getPupils() > 0 && value.getPupils() < data.getSmallest()) {
            remarks.tell(value, "cohort.few", data.getSmallest());
        }
    }

    private static void update(ProgressUpdate update, Remarks remarks) {
        section(update.getActivity().isEmpty(), "update.activity", update, remarks);
        section(update.getSuccesses().isEmpty(), "update.successes", update, remarks);
        section(update.getChallenges().isEmpty(), "update.challenges", update, remarks);
        section(update.getFindings().isEmpty(), "update.findings", update, remarks);
        section(update.getNextSteps().isEmpty(), "update.next", update, remarks);
    }

    private static void section(boolean empty, String key, ProgressUpdate update, Remarks remarks) {
        if (empty) {
            remarks.tell(update, key);
        }
    }

    private static void protocol(SharingProtocol protocol, Remarks remarks) {
        for (Grant grant : protocol.getGrants()) {
            Party party = protocol.getParties().stream().filter(each -> each.getId().equals(grant.getParty())).findFirst().orElse(null);
            if (party != null && (party.getSigned() == null || party.getWithdrawn() != null)) {
                remarks.error(grant, "grant.party");
            }
            if (grant.getLegalBasis().isBlank()) {
                remarks.warn(grant, "grant.basis");
            }
        }
    }
}
