// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.alliance.Deployment;
import org.cairn.model.alliance.ExpertiseStatus;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.Module;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.Roster;
import org.cairn.model.alliance.Session;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Journey;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.TeamMember;
import org.junit.jupiter.api.Test;

/** Attendance, coaching and rosters. */
class RegistersTest {

    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID SCHOOL = new UUID(2, 1);

    private static void note(Session session, UUID person, UUID school, AttendanceState state, int number) {
        Attendance attendance = ModelDocuments.make(Attendance.class);
        attendance.setPerson(person);
        attendance.setSchool(school);
        attendance.setState(state);
        attendance.setNumber(number);
        session.getAttendance().add(attendance);
    }

    /** Anna comes to two of two, Ben is excused once and not noted once, five of a school are counted. */
    @Test
    void attendanceCountsWhatIsNoted() {
        Programme programme = ModelDocuments.make(Programme.class, "Induction");
        for (int i = 0; i < 2; i++) {
            Module module = ModelDocuments.make(Module.class);
            module.getSessions().add(ModelDocuments.make(Session.class));
            programme.getModules().add(module);
        }
        Session first = programme.getModules().getFirst().getSessions().getFirst();
        Session second = programme.getModules().getLast().getSessions().getFirst();
        note(first, ANNA, null, AttendanceState.PRESENT, 0);
        note(first, BEN, null, AttendanceState.EXCUSED, 0);
        note(first, null, SCHOOL, AttendanceState.PRESENT, 5);
        note(second, ANNA, null, AttendanceState.PRESENT, 0);
        Attended attended = Attended.of(programme);
        assertEquals(List.of(ANNA, BEN), attended.people());
        assertEquals(List.of(SCHOOL), attended.schools());
        assertEquals(new Share(2, 2), attended.share(ANNA));
        assertEquals(new Share(0, 1), attended.share(BEN));
        assertEquals(new Share(1, 2), attended.share(first));
        assertEquals(new Share(2, 3), attended.all());
        assertEquals(6, Attended.came(first));
        assertEquals(1, Attended.came(second));
    }

    /** The Mead's twelve are nine and three; who has left does not count. */
    @Test
    void twelveLeadersAreNineAndThree() {
        Roster roster = ModelDocuments.make(Roster.class, "SLEs");
        roster.setExpectedLeaders(12);
        leader(roster, "Other schools", 3, ExpertiseStatus.ASPIRANT, 0);
        leader(roster, "The Mead", 9, ExpertiseStatus.DESIGNATED, 2.5);
        leader(roster, "Gone", 1, ExpertiseStatus.ENDED, 4);
        RosterFigures figures = RosterFigures.of(roster, id -> "");
        assertEquals(12, figures.people());
        assertEquals(12, figures.expected());
        assertEquals(9, figures.designated());
        assertEquals(List.of("The Mead", "Other schools"), List.copyOf(figures.bySchool().keySet()));
        assertEquals(List.of(9, 3), List.copyOf(figures.bySchool().values()));
        assertEquals(20, figures.capacity());
        assertEquals(2.5, figures.deployed());
    }

    private static void leader(Roster roster, String organisation, int number, ExpertiseStatus status, double days) {
        Leader leader = ModelDocuments.make(Leader.class);
        leader.setOrganisation(organisation);
        leader.setNumber(number);
        leader.setStatus(status);
        leader.setCapacityDays(10);
        Deployment deployment = ModelDocuments.make(Deployment.class);
        deployment.setDays(days);
        leader.getDeployments().add(deployment);
        roster.getLeaders().add(leader);
    }

    @Test
    void coachingFallsIntoThePhaseOfItsDay() {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Enquiry");
        TeamMember member = ModelDocuments.make(TeamMember.class);
        member.setPerson(ANNA);
        enquiry.getTeam().add(member);
        enquiry.setJourney(ModelDocuments.make(Journey.class));
        UUID planning = step(enquiry, LocalDate.of(2012, 9, 1), LocalDate.of(2012, 10, 31));
        UUID acting = step(enquiry, LocalDate.of(2012, 10, 31), null);
        CoachingLog log = ModelDocuments.make(CoachingLog.class, "Log");
        coach(log, LocalDate.of(2012, 12, 1), ANNA);
        coach(log, LocalDate.of(2012, 9, 20), ANNA);
        coach(log, LocalDate.of(2012, 9, 21), BEN);
        coach(log, null, ANNA);
        List<CoachingSession> sessions = Coached.of(enquiry, List.of(log));
        assertEquals(List.of(LocalDate.of(2012, 9, 20), LocalDate.of(2012, 12, 1)), sessions.stream().map(CoachingSession::getDate).toList());
        assertEquals(List.of(planning), Coached.phases(enquiry, LocalDate.of(2012, 9, 20)));
        assertEquals(List.of(planning, acting), Coached.phases(enquiry, LocalDate.of(2012, 10, 31)), "on the day of a change it is in both");
        assertEquals(List.of(acting), Coached.phases(enquiry, LocalDate.of(2013, 5, 1)));
        assertEquals(List.of(), Coached.phases(enquiry, LocalDate.of(2012, 8, 31)));
    }

    private static UUID step(Enquiry enquiry, LocalDate entered, LocalDate left) {
        JourneyStep step = ModelDocuments.make(JourneyStep.class);
        step.setPhase(UUID.randomUUID());
        step.setEntered(entered);
        step.setLeft(left);
        enquiry.getJourney().getSteps().add(step);
        return step.getPhase();
    }

    private static void coach(CoachingLog log, LocalDate day, UUID coachee) {
        CoachingSession session = ModelDocuments.make(CoachingSession.class);
        session.setDate(day);
        session.getCoachees().add(coachee);
        log.getSessions().add(session);
    }
}
