// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cairn.api.analysis.Phrases;
import org.junit.jupiter.api.Test;

/** What is said is said in both languages, with the same things filled in. */
class SpokenTest {

    private static Properties file(String name) throws Exception {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(SpokenTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static TreeSet<String> filled(String phrase) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{(\\d+)").matcher(phrase).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    @Test
    void everyPhraseIsThereInBothLanguages() throws Exception {
        Properties english = file("messages.properties");
        Properties german = file("messages_de.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(german.keySet()));
        for (Object key : english.keySet()) {
            String one = english.getProperty((String) key);
            String other = german.getProperty((String) key);
            assertFalse(other.isBlank(), key.toString());
            assertEquals(filled(one), filled(other), key.toString());
            Object[] values = new Object[4];
            Arrays.fill(values, 2);
            assertFalse(new MessageFormat(one, Locale.ENGLISH).format(values).contains("{"), key.toString());
            assertFalse(new MessageFormat(other, Locale.GERMAN).format(values).contains("{"), key.toString());
            assertFalse(one.replace("''", "").contains("'") || other.replace("''", "").contains("'"), key + ": a quote swallows what follows");
        }
    }

    @Test
    void numbersAndWordsAgree() {
        Phrases german = Phrases.beside(Spoken.class, Locale.GERMAN);
        assertEquals("54 von 54 Zitaten passen, 100 % von 1.054 Stellen beginnen und enden, wo Wörter es tun",
                german.say("positions-fit", 54, 54, 100, 1054));
        Phrases english = Phrases.beside(Spoken.class, Locale.ENGLISH);
        assertEquals("nothing is quoted, 50 % of 2 selections begin and end where words do", english.say("positions-fit", 0, 0, 50, 2));
        assertEquals("A selection is empty, with 1 coding: Cairn cannot show it, keeps it and writes it again with the next export.",
                english.say("selection-kept", english.say("selection-is-empty"), 1));
        assertTrue(english.say("selection-kept", "is empty", 0).startsWith("A selection is empty: "));
        assertEquals("Eine Stelle, 3 mit Untercodes, in einer Quelle.", german.say("codebook.used-below", 1, 3, 1));
        assertEquals("No passages, 3 with sub-codes, in 2 sources.", english.say("codebook.used-below", 0, 3, 2));
        assertEquals("Codebuch: ein Code, keine codierten Stellen in 1.054 Quellen. Felder nach MacQueen et al. (1998).",
                german.say("codebook.about", 1, 0, 1054));
        assertEquals("13 highlights without a tag stay in Taguette.", english.say("highlights-without-tag-stay-taguette", 13));
    }
}
