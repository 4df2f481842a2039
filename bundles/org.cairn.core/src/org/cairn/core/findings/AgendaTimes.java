// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Problem;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;

/**
 * Whether the times of an agenda add up.
 *
 * @param minutes how long each item takes, in order; 0 where it has no times
 * @param planned minutes of the items together
 * @param available minutes of the meeting; 0 where it has no times
 * @param problems gaps, overlaps and times that run backwards, as people should be told
 */
public record AgendaTimes(List<Integer> minutes, int planned, int available, List<Problem> problems) {

    public AgendaTimes {
        minutes = List.copyOf(minutes);
        problems = List.copyOf(problems);
    }

    /** Whether every item has its time and one begins when the one before ends. */
    public boolean addsUp() {
        return problems.isEmpty() && planned == available && available > 0;
    }

    /** The times of a meeting. */
    public static AgendaTimes of(Meeting meeting) {
        List<Integer> minutes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        LocalTime at = meeting.getStarts();
        for (AgendaItem item : meeting.getAgenda()) {
            String where = meeting.getName() + " > " + item.getTitle();
            LocalTime from = item.getStarts();
            LocalTime to = item.getEnds();
            minutes.add(between(from, to));
            if (from == null || to == null) {
                problems.add(Problem.warning("This item has no times.", where, "Say when it begins and ends."));
                continue;
            }
            if (to.isBefore(from)) {
                problems.add(Problem.error("This item ends before it begins.", where, "Change one of its times."));
            }
            if (at != null && from.isAfter(at)) {
                problems.add(Problem.warning("There is a gap of " + between(at, from) + " minutes before this item.", where,
                        "Let it begin at " + at + ", or add what happens in between."));
            } else if (at != null && from.isBefore(at)) {
                problems.add(Problem.error("This item begins " + between(from, at) + " minutes too early.", where,
                        "Let it begin at " + at + "."));
            }
            at = at == null || to.isAfter(at) ? to : at;
        }
        if (at != null && meeting.getEnds() != null && !meeting.getAgenda().isEmpty() && !at.equals(meeting.getEnds())) {
            boolean over = at.isAfter(meeting.getEnds());
            int differ = over ? between(meeting.getEnds(), at) : between(at, meeting.getEnds());
            problems.add(Problem.warning(over ? "The agenda runs " + differ + " minutes over." : differ + " minutes are left over.",
                    meeting.getName(), "Change the items or let the meeting end at " + at + "."));
        }
        return new AgendaTimes(minutes, minutes.stream().mapToInt(Integer::intValue).sum(),
                between(meeting.getStarts(), meeting.getEnds()), problems);
    }

    private static int between(LocalTime from, LocalTime to) {
        return from == null || to == null ? 0 : (int) Math.max(0, Duration.between(from, to).toMinutes());
    }
}
