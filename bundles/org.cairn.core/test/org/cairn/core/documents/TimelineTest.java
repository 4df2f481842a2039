// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static long time(String stamp) {
        return Timeline.of(new SourceText(stamp + " so"), List.of()).marks().getFirst().millis();
    }

    @Test
    void subtitlesKnowTheirTimes() {
        SourceText text = new SourceText("Good morning.\nSit down.\n[00:00:09] is only said.");
        Timeline line = Timeline.of(text, List.of(new Structure(Structure.Kind.TIME, new Span(0, 13), "00:00:01,500", 1500, null),
                new Structure(Structure.Kind.TIME, new Span(14, 23), "00:00:04,000", 4000, null)));
        assertEquals(2, line.marks().size());
        assertEquals(1500, line.timeAt(0).getAsLong());
        assertEquals(1500, line.timeAt(13).getAsLong());
        assertEquals(4000, line.timeAt(14).getAsLong());
        assertNull(line.at(1499));
        assertEquals(new Span(0, 14), line.at(3999).span());
        assertEquals(text.length(), line.at(9_000_000).span().end());
    }

    @Test
    void stampsOfTranscribersAreTimes() {
        assertEquals(751_000, time("[00:12:31]"));
        assertEquals(751_000, time("(12:31)"));
        assertEquals(751_400, time("#00:12:31-4#"));
        assertEquals(3_600_000 + 751_250, time("[1:12:31.25]"));
        assertEquals(751_000, time("[00:12:31 --> 00:12:40]"));
        Timeline line = Timeline.of(new SourceText("I: Why? #00:00:05-0#\nB: Because 😀 of it. #00:01:05-2#\nI: Oh."), List.of());
        assertEquals(List.of(5000L, 65_200L), line.marks().stream().map(Timeline.Mark::millis).toList());
        assertEquals(5000, line.timeAt(0).getAsLong(), "what lies before the first time is heard with it");
        assertEquals(65_200, line.timeAt(60).getAsLong());
    }

    @Test
    void otherNumbersAreNoTimes() {
        for (String text : List.of("At 12:31 we met.", "[12]", "(2013:02)", "ratio [3:90]", "(see 1:2)", "Joshua (24:15b)")) {
            Timeline line = Timeline.of(new SourceText(text), List.of());
            assertEquals(List.of(), line.marks(), text);
            assertTrue(line.timeAt(3).isEmpty());
        }
    }
}
