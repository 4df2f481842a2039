// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Parts of plans and records have the names that their fields have in forms. */
class RecordWordsTest {

    private final RecordWords words = new RecordWords();

    @Test
    void placesAreSaidInWords() {
        boolean german = Locale.getDefault().getLanguage().equals("de");
        assertEquals(german ? "Phasen 2 › Befunde 1 › Text" : "Phases 2 › Findings 1 › Text", words.place("enquiry", "phases.2/findings.1/text"));
        assertEquals("Name", words.place("meeting", "name"));
        assertEquals("", words.place("meeting", ""));
    }

    @Test
    void whatIsUnknownIsShownAsItIs() {
        assertEquals("hologram", words.kind("hologram"));
        assertEquals("beams 3 › colour", words.place("hologram", "beams.3/colour"));
        assertEquals(Locale.getDefault().getLanguage().equals("de") ? "Treffen" : "Meeting", words.kind("meeting"));
    }
}
