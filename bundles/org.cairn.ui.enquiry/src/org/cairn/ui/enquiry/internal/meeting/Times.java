// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;

/** The times of an agenda, item by item. */
final class Times {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)");
    private static final int USUAL = 10;

    /**
     * How an item joins the one before.
     *
     * @param before minutes between the two; negative where it begins too early
     * @param minutes how long it takes; negative where it ends before it begins
     * @param timed whether it has both times
     */
    record Join(long before, long minutes, boolean timed) {
    }

    private Times() {
    }

    static List<Join> joins(Meeting meeting) {
        List<Join> joins = new ArrayList<>();
        LocalTime at = meeting.getStarts();
        for (AgendaItem item : meeting.getAgenda()) {
            boolean timed = item.getStarts() != null && item.getEnds() != null;
            joins.add(new Join(timed && at != null ? minutes(at, item.getStarts()) : 0, timed ? minutes(item.getStarts(), item.getEnds()) : 0,
                    timed));
            at = timed ? item.getEnds() : at;
        }
        return joins;
    }

    /** From one time to another; negative if it is earlier. */
    static long minutes(LocalTime from, LocalTime to) {
        return Duration.between(from, to).toMinutes();
    }

    /** Lets each item begin when the one before ends; how long they take stays. Within a change only. */
    static void follow(Meeting meeting) {
        LocalTime at = meeting.getStarts();
        for (AgendaItem item : meeting.getAgenda()) {
            boolean timed = item.getStarts() != null && item.getEnds() != null && !item.getEnds().isBefore(item.getStarts());
            long takes = timed ? minutes(item.getStarts(), item.getEnds()) : USUAL;
            at = at == null ? item.getStarts() : at;
            if (at != null) {
                item.setStarts(at);
                item.setEnds(at.plusMinutes(takes));
                at = item.getEnds();
            }
        }
    }

    /** A time as people write it: 12:30, 12.30, 1230; null if it is none. */
    static LocalTime read(String words) {
        Matcher found = TIME.matcher(words.strip());
        return found.matches() ? LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))) : null;
    }
}
