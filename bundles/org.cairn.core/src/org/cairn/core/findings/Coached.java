// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.TeamMember;

/**
 * Coaching beside the journey of an enquiry: a session belongs to an enquiry if coach or coachee is in its team, and to the phase that
 * the enquiry was in on that day.
 */
public final class Coached {

    private Coached() {
    }

    /** The sessions of an enquiry's people, in order of date; without a date they are left out. */
    public static List<CoachingSession> of(Enquiry enquiry, Collection<CoachingLog> logs) {
        Set<UUID> team = enquiry.getTeam().stream().map(TeamMember::getPerson).filter(Objects::nonNull).collect(Collectors.toSet());
        return logs.stream().flatMap(log -> log.getSessions().stream()).filter(session -> session.getDate() != null)
                .filter(session -> team.contains(session.getCoach()) || session.getCoachees().stream().anyMatch(team::contains))
                .sorted(Comparator.comparing(CoachingSession::getDate)).toList();
    }

    /** GUIDs of the phases that an enquiry was in on a day: those entered by then and not left before; several where steps overlap. */
    public static List<UUID> phases(Enquiry enquiry, LocalDate day) {
        return enquiry.getJourney() == null || day == null ? List.of() : enquiry.getJourney().getSteps().stream()
                .filter(step -> isIn(step, day)).map(JourneyStep::getPhase).filter(Objects::nonNull).distinct().toList();
    }

    private static boolean isIn(JourneyStep step, LocalDate day) {
        return step.getEntered() != null && !day.isBefore(step.getEntered()) && (step.getLeft() == null || !day.isAfter(step.getLeft()));
    }
}
