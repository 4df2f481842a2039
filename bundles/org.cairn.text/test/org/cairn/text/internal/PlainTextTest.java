// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.api.exchange.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String CZECH = "Žáci byli šťastní. Řekl jsem: „Příště půjdeme ven.“ – Úžasné, že ě ů ď ň ó!";
    private static final String ENGLISH = "It’s a “teachable moment” – the caf\u00E9 costs £5.";

    @TempDir
    Path folder;

    @Test
    void plainTextKeepsEveryLetterAndTakesItsTitleFromTheFileName() throws Exception {
        Reading read = Reading.of(folder, "Week 3.txt", "Dear diary,\n\ntoday e\u0301 and \u00E9 \uD83D\uDE00.\n");
        ReadDocument document = read.only();
        assertEquals("Dear diary,\n\ntoday e\u0301 and \u00E9 \uD83D\uDE00.\n", document.text());
        assertEquals("Week 3", document.title());
        assertEquals("Week 3.txt", document.origin());
        assertEquals("", document.folder());
        assertEquals("text/plain", document.original().mediaType());
        assertNull(document.author());
        assertNull(document.language());
        assertEquals(List.of(), read.problems);
    }

    @Test
    void lineEndsBecomeOneKindAndControlsGo() throws Exception {
        Reading read = Reading.of(folder, "a.txt", "a\r\nb\rc\n\td\u0000\u0007e\u2028f\u2029g\u0085h\fi" + " and so on".repeat(10));
        assertEquals("a\nb\nc\n\tde\nf\ng\u0085h\ni" + " and so on".repeat(10), read.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250"})
    void czechComesOutRightWithoutAnyHint(String encoding) throws Exception {
        Reading read = Reading.of(folder, "a.txt", CZECH.getBytes(Charset.forName(encoding)));
        assertEquals(CZECH, read.text());
        assertEquals(encoding.equals("UTF-8") ? 0 : 1, read.problems.size(), "a guess is told");
    }

    @Test
    void czechComesOutRightInLatin2() throws Exception {
        String text = "Žáci byli šťastní, řekl učitel. Příště půjdeme ven; úžasné, že ano.";
        assertEquals(text, Reading.of(folder, "a.txt", text.getBytes(Charset.forName("ISO-8859-2"))).text());
    }

    @Test
    void englishWithCurlyQuotesComesOutRightInWindows1252() throws Exception {
        assertEquals(ENGLISH, Reading.of(folder, "a.txt", ENGLISH.getBytes(Charset.forName("windows-1252"))).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void byteOrderMarksAreBelievedAndRemoved(String encoding) throws Exception {
        Reading read = Reading.of(folder, "a.txt", ("\uFEFF" + CZECH).getBytes(Charset.forName(encoding)));
        assertEquals(CZECH, read.text());
        assertEquals(List.of(), read.problems);
    }

    @Test
    void aReplacementCharacterThatStandsInTheFileIsNoDamage() throws Exception {
        Reading read = Reading.of(folder, "a.txt", "odd \uFFFD thing");
        assertEquals("odd \uFFFD thing", read.text());
        assertEquals(List.of(), read.problems);
    }

    @Test
    void frontMatterGivesTheFactsAndLeavesTheText() throws Exception {
        Reading read = Reading.of(folder, "entry.md", """
                ---
                title: "Talk partners"
                author: Priya Shah
                date: 2013-02-01
                language: en-GB
                Year group: Y4
                tags: [talk, maths]
                ---

                # First week
                Text.
                """);
        ReadDocument document = read.only();
        assertEquals("# First week\nText.\n", document.text());
        assertEquals("Talk partners", document.title());
        assertEquals("Priya Shah", document.author());
        assertEquals(LocalDate.of(2013, 2, 1), document.date());
        assertEquals("en-GB", document.language());
        assertEquals(Map.of("Year group", "Y4", "tags", "talk, maths"), document.attributes());
        assertEquals(List.of("HEADING 1 First week|# First week"), read.structure());
    }

    @Test
    void aRuleAtTheStartIsNoFrontMatter() throws Exception {
        String text = "---\n\n# Theme 2\n\nA line without colon\n---\nmore\n";
        assertEquals(text, Reading.of(folder, "a.md", text).text());
    }

    @Test
    void markdownHeadingsAreStructureButNotThoseInCode() throws Exception {
        Reading read = Reading.of(folder, "a.md", "# One #\ntext\n```\n# no\n```\n### **Three**\n#nor this\n");
        assertEquals(List.of("HEADING 1 One|# One #", "HEADING 3 Three|### **Three**"), read.structure());
        assertEquals("One", read.only().title());
    }

    @Test
    void latexKeepsItsTextAndShowsItsSections() throws Exception {
        Reading read = Reading.of(folder, "a.tex", "\\section{Notes}\nHello.\n\\subsection*{More}\n");
        assertEquals(List.of("HEADING 1 Notes|\\section{Notes}", "HEADING 2 More|\\subsection*{More}"), read.structure());
    }

    @Test
    void offsetsAreCodePoints() throws Exception {
        Reading read = Reading.of(folder, "a.md", "\uD83D\uDE00\uD83D\uDE00\n# Head\n");
        assertEquals(3, read.only().structure().getFirst().span().start());
        assertEquals(List.of("HEADING 1 Head|# Head"), read.structure());
    }

    @Test
    void junkNamedTextIsRefusedAndAFewBadBytesAreNot() throws Exception {
        byte[] junk = new byte[5000];
        new Random(7).nextBytes(junk);
        Reading refused = Reading.of(folder, "junk.txt", junk);
        assertEquals(0, refused.documents.size());
        assertTrue(refused.problem().startsWith("junk.txt: The file is not text"), refused.problem());
        byte[] good = CZECH.repeat(20).getBytes(StandardCharsets.UTF_8);
        good[good.length / 2] = (byte) 0xFF;
        Reading mended = Reading.of(folder, "mended.txt", good);
        assertTrue(mended.text().startsWith(CZECH));
        assertTrue(mended.problem().contains("not valid UTF-8"), mended.problem());
    }
}
