// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final Meeting meeting = ModelDocuments.make(Meeting.class, "Cluster");

    private void item(String from, String to) {
        AgendaItem item = ModelDocuments.make(AgendaItem.class);
        item.setTitle("Item");
        item.setStarts(Times.read(from));
        item.setEnds(Times.read(to));
        meeting.getAgenda().add(item);
    }

    @Test
    void theAgendaOfTheClusterMeetingAddsUp() {
        meeting.setStarts(Times.read("12.30"));
        meeting.setEnds(Times.read("14.00"));
        item("12.30", "13.10");
        item("13.10", "13.30");
        item("13.30", "13.50");
        item("13.50", "13.55");
        item("13.55", "14.00");
        assertEquals(List.of(40L, 20L, 20L, 5L, 5L), Times.joins(meeting).stream().map(Times.Join::minutes).toList());
        assertTrue(Times.joins(meeting).stream().allMatch(join -> join.before() == 0));
        assertTrue(AgendaTimes.of(meeting).addsUp());
    }

    @Test
    void gapsAndOverlapsAreToldAndCanBeClosed() {
        meeting.setStarts(LocalTime.of(9, 0));
        meeting.setEnds(LocalTime.of(10, 0));
        item("9:05", "9:25");
        item("9:20", "10:00");
        assertEquals(List.of(5L, -5L), Times.joins(meeting).stream().map(Times.Join::before).toList());
        Times.follow(meeting);
        assertEquals(List.of(0L, 0L), Times.joins(meeting).stream().map(Times.Join::before).toList());
        assertEquals(List.of(20L, 40L), Times.joins(meeting).stream().map(Times.Join::minutes).toList());
        assertTrue(AgendaTimes.of(meeting).addsUp());
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertEquals(LocalTime.of(9, 5), Times.read("9:05"));
        assertEquals(LocalTime.of(13, 30), Times.read(" 13.30 "));
        assertEquals(LocalTime.of(14, 0), Times.read("1400"));
        assertNull(Times.read("25:00"));
        assertNull(Times.read("half past two"));
    }
}
