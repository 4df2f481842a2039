// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cairn.text.internal.text.Speakers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTest {

    private static List<String> turns(String text) {
        return Speakers.find(text).stream().map(t -> t.name() + "|" + text.substring(t.start(), t.end())).toList();
    }

    @Test
    void aTurnGoesToTheNextMarkOverParagraphs() {
        assertEquals(List.of("Anna|Anna: Hello.\nAnd more.", "Ben|Ben: Hi.", "Anna|Anna: Bye."),
                turns("Interview one\nAnna: Hello.\nAnd more.\n\nBen: Hi.\nAnna: Bye.\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Interviewer 2:|Interviewer 2", "INT:|INT", "[id1]|id1", "{Ms Jones}|Ms Jones", "'#Kim:'|Kim",
        "@kim:|kim", "**Anna:**|Anna", "[00:01:02] Anna:|Anna", "(1:02) Anna:|Anna", "P1:|P1", "Žofie:|Žofie", "Jean de Vries:|Jean de Vries",
        "O’Neill:|O’Neill"})
    void marksOfEveryForm(String mark, String name) {
        String text = mark + " one\n" + mark + " two\n" + mark + " three\n";
        assertEquals(List.of(name), Speakers.find(text).stream().map(Speakers.Turn::name).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note: this once.\nA paragraph.\nAnother.", "Note: a\nNote: b\nNote: c", "12:30 lunch\n12:45 play\n12:50 bell",
        "http://a.org\nhttp://b.org\nhttp://c.org", "[1] Smith\n[2] Jones\n[1] again\n[2] again", "[laughs]\n[laughs]\n[laughs]",
        "We did three things: a.\nWe did three things: b.\nWe did three things: c.", "Anna: only one\nplain\nplain", "", "\n\n"})
    void whatIsNoSpeaker(String text) {
        assertEquals(List.of(), Speakers.find(text));
    }

    @Test
    void someoneWhoSpeaksOnceAmongSpeakersCounts() {
        assertEquals(3, Speakers.find("Anna: a\nBen: b\nAnna: c\n").size());
    }

    @Test
    void twoSpellingsOfOneNameAreOneSpeaker() {
        assertEquals(List.of("Anna|Anna: a", "Anna|ANNA: b"), turns("Anna: a\nANNA: b"));
    }

    @Test
    void aFewLabelsInALongTextAreNoTranscript() {
        String prose = "This is an ordinary paragraph of prose.\n".repeat(50);
        assertEquals(List.of(), Speakers.find(prose + "Maria: look\n" + prose + "Maria: look\n"));
    }
}
