// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.api.analysis.Phrases;
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

    /** The times of a meeting; what is wrong with them is said in English. */
    public static AgendaTimes of(Meeting meeting) {
        return of(meeting, Locale.ENGLISH);
    }

    /** The times of a meeting. @param locale the language in which is said what is wrong with them */
    public static AgendaTimes of(Meeting meeting, Locale locale) {
        Phrases phrases = Phrases.beside(AgendaTimes.class, locale);
        List<Integer> minutes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        LocalTime at = meeting.getStarts();
        for (AgendaItem item : meeting.getAgenda()) {
            String where = meeting.getName() + " > " + item.getTitle();
            LocalTime from = item.getStarts();
            LocalTime to = item.getEnds();
            minutes.add(between(from, to));
            if (from == null || to == null) {
                problems.add(Problem.warning(phrases.say("agenda.untimed"), where, phrases.say("agenda.untimed.do")));
                continue;
            }
            if (to.isBefore(from)) {
                problems.add(Problem.error(phrases.say("agenda.backwards"), where, phrases.say("agenda.backwards.do")));
            }
            if (at != null && from.isAfter(at)) {
                problems.add(Problem.warning(phrases.say("agenda.gap", between(at, from)), where,
                        phrases.say("agenda.gap.do", at.toString())));
            } else if (at != null && from.isBefore(at)) {
                problems.add(Problem.error(phrases.say("agenda.early", between(from, at)), where, phrases.say("agenda.early.do", at.toString())));
            }
            at = at == null || to.isAfter(at) ? to : at;
        }
        if (at != null && meeting.getEnds() != null && !meeting.getAgenda().isEmpty() && !at.equals(meeting.getEnds())) {
            boolean over = at.isAfter(meeting.getEnds());
            int differ = over ? between(meeting.getEnds(), at) : between(at, meeting.getEnds());
            problems.add(Problem.warning(phrases.say(over ? "agenda.over" : "agenda.left", differ), meeting.getName(),
                    phrases.say("agenda.end.do", at.toString())));
        }
        return new AgendaTimes(minutes, minutes.stream().mapToInt(Integer::intValue).sum(),
                between(meeting.getStarts(), meeting.getEnds()), problems);
    }

    private static int between(LocalTime from, LocalTime to) {
        return from == null || to == null ? 0 : (int) Math.max(0, Duration.between(from, to).toMinutes());
    }
}
