// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.api.project.SourceText;
import org.junit.jupiter.api.Test;

class NameReplacementTest {

    private static NameReplacement replacing(boolean ignoreCase, String... namesAndPseudonyms) {
        List<Pseudonym> all = new ArrayList<>();
        for (int i = 0; i < namesAndPseudonyms.length; i += 2) {
            all.add(pseudonym(List.of(namesAndPseudonyms[i].split("\\|")), namesAndPseudonyms[i + 1]));
        }
        return new NameReplacement(all, ignoreCase);
    }

    private static Pseudonym pseudonym(List<String> forms, String pseudonym) {
        return new Pseudonym(UUID.randomUUID(), forms.getFirst(), pseudonym, forms);
    }

    @Test
    void namesAreWholeWordsAndTheLongestIsFirst() {
        NameReplacement names = replacing(false, "Rosa|Rosa Klein", "T01", "Klein", "T02");
        assertEquals("T01 met T02. T01! Rosalind, Kleinmut and kleine Dinge",
                names.apply("Rosa Klein met Klein. Rosa! Rosalind, Kleinmut and kleine Dinge"));
        assertEquals("T01 Kleiner", names.apply("Rosa Kleiner"), "the longer one does not end there");
        assertEquals("ÄRosa Rosa2 Rosa\u0301", names.apply("ÄRosa Rosa2 Rosa\u0301"));
        String none = "nobody";
        assertSame(none, names.apply(none));
        assertEquals("", names.apply(""));
    }

    @Test
    void anyWhiteSpaceMayStandWithinAName() {
        NameReplacement names = replacing(false, "Rosa  Klein", "T01");
        assertEquals("(T01), T01", names.apply("(Rosa\n  Klein), Rosa\u00A0Klein"));
    }

    @Test
    void namesMayHoldSignsAndStandBesideThem() {
        NameReplacement names = replacing(false, "O'Neil", "T01", "J. R.", "T02", "$1\\", "T03", "Zoë-Mae", "T$4");
        assertEquals("T01's T02-like T03 T$4 😀T01😀", names.apply("O'Neil's J. R.-like $1\\ Zoë-Mae 😀O'Neil😀"));
    }

    @Test
    void letterCaseMayBeIgnored() {
        assertEquals("T01 T01 t T01", replacing(true, "Jörg", "T01").apply("JÖRG jörg t Jörg"));
        assertEquals("JÖRG T01", replacing(false, "Jörg", "T01").apply("JÖRG Jörg"));
    }

    @Test
    void rewordingsCountCodePoints() {
        var found = replacing(false, "Rosa", "T01").in(new SourceText("😀 Rosa and Rosa"));
        assertEquals(List.of("2-6", "11-15"), found.stream().map(each -> each.span().start() + "-" + each.span().end()).toList());
    }

    /** What a regular expression of all names finds, which takes the longer the more names there are. */
    @Test
    void anyNamesInAnyTextAreWhatAnExpressionFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            boolean ignoreCase = random.nextBoolean();
            Map<String, String> names = new TreeMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String name = written(random, 1 + random.nextInt(5)).strip().replaceAll("\\s+", " ");
                if (!name.isEmpty() && names.keySet().stream().noneMatch(each -> each.equalsIgnoreCase(name))) {
                    names.put(name, "<" + i + ">");
                }
            }
            String text = written(random, 30);
            String letter = "[\\p{L}\\p{M}\\p{N}]";
            String any = names.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed())
                    .map(name -> List.of(name.split(" ")).stream().map(Pattern::quote).collect(Collectors.joining("\\s+")))
                    .collect(Collectors.joining("|"));
            Matcher matcher = Pattern.compile("(?<!" + letter + ")(?:" + any + ")(?!" + letter + ")",
                    ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0).matcher(text);
            String expected = names.isEmpty() ? text : matcher.replaceAll(found -> names.entrySet().stream()
                    .filter(each -> same(each.getKey(), found.group().replaceAll("\\s+", " "), ignoreCase)).findFirst().orElseThrow().getValue());
            NameReplacement replacement = new NameReplacement(names.entrySet().stream()
                    .map(each -> pseudonym(List.of(each.getKey()), each.getValue())).toList(), ignoreCase);
            assertEquals(expected, replacement.apply(text), names + " in " + text);
        }
    }

    private static boolean same(String one, String other, boolean ignoreCase) {
        return ignoreCase ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    private static String written(Random random, int length) {
        String letters = "aAbä'. \n😀1";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())))));
        }
        return text.toString();
    }
}
