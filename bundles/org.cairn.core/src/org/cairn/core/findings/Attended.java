// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.Session;

/**
 * Who came to the sessions of a programme. Shares count those for whom something is noted, and who was excused as not there: what is
 * not noted is not known.
 *
 * @param sessions in order of the modules
 * @param people GUIDs of those who are named, in the order in which they first appear
 * @param schools GUIDs of those of which only numbers are noted
 */
public record Attended(List<Session> sessions, List<UUID> people, List<UUID> schools) {

    public Attended {
        sessions = List.copyOf(sessions);
        people = List.copyOf(people);
        schools = List.copyOf(schools);
    }

    public static Attended of(Programme programme) {
        List<Session> sessions = programme.getModules().stream().flatMap(module -> module.getSessions().stream()).toList();
        Set<UUID> people = new LinkedHashSet<>();
        Set<UUID> schools = new LinkedHashSet<>();
        for (Session session : sessions) {
            for (Attendance each : session.getAttendance()) {
                if (each.getPerson() != null) {
                    people.add(each.getPerson());
                } else if (each.getSchool() != null) {
                    schools.add(each.getSchool());
                }
            }
        }
        return new Attended(sessions, List.copyOf(people), List.copyOf(schools));
    }

    /** What is noted of a person in a session. */
    public static Optional<Attendance> person(Session session, UUID person) {
        return session.getAttendance().stream().filter(each -> person.equals(each.getPerson())).findFirst();
    }

    /** How many of a school are noted in a session, where people are not named. */
    public static Optional<Attendance> school(Session session, UUID school) {
        return session.getAttendance().stream().filter(each -> each.getPerson() == null && school.equals(each.getSchool())).findFirst();
    }

    /** How many of the sessions a person came to. */
    public Share share(UUID person) {
        return share(sessions.stream().map(session -> person(session, person).orElse(null)).filter(Objects::nonNull).toList());
    }

    /** How many of the people who are named came to a session. */
    public Share share(Session session) {
        return share(session.getAttendance());
    }

    /** How often those who are named came, over all sessions. */
    public Share all() {
        return share(sessions.stream().flatMap(session -> session.getAttendance().stream()).toList());
    }

    /** How many came altogether to a session: those who are named and those who are only counted. */
    public static int came(Session session) {
        return session.getAttendance().stream().filter(each -> each.getState() == AttendanceState.PRESENT)
                .mapToInt(each -> each.getPerson() != null ? 1 : Math.max(0, each.getNumber())).sum();
    }

    private static Share share(Collection<Attendance> noted) {
        List<Attendance> named = noted.stream().filter(each -> each.getPerson() != null).toList();
        return new Share((int) named.stream().filter(each -> each.getState() == AttendanceState.PRESENT).count(), named.size());
    }
}
