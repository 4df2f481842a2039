// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random queries on random texts find what trying everything finds. */
class DifferentialTest {

    private static final String[] WORDS = {"a", "ab", "abc", "bc", "felt", "feel", "to", "too", "when", "Trust", "trust", "žáci", "žák",
            "don't", "x_1", "42"};
    private static final String[] GAPS = {" ", " ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "  ", "-", " – ", "! "};
    private static final String[] EMOJI = {"", "", "", "𝒜 ", "𐍈, "};

    @TempDir
    private Path folder;

    @AfterEach
    void clear() {
        System.clearProperty("cairn.cache");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(EMOJI[random.nextInt(EMOJI.length)]);
        for (int n = random.nextInt(30); n > 0; n--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(GAPS[random.nextInt(GAPS.length)]);
        }
        return text.append(EMOJI[random.nextInt(EMOJI.length)]).toString();
    }

    private static Naive leaf(Random random) {
        String word = WORDS[random.nextInt(13)].toLowerCase(Locale.ROOT);
        String other = WORDS[random.nextInt(13)].toLowerCase(Locale.ROOT);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Naive.phrase("=" + word, List.of(word));
            case 3 -> Naive.phrase("\"" + word + " " + other + "\"", List.of(word, other));
            case 4 -> Naive.phrase("\"" + word + " * " + other + "\"", List.of(word, ".*", other));
            case 5 -> Naive.phrase(word.charAt(0) + "*", List.of(word.charAt(0) + ".*"));
            case 6 -> Naive.phrase("?b*", List.of(".b.*"));
            case 7 -> Naive.code("one");
            case 8 -> Naive.code("two");
            default -> Naive.regex(REGEXES[random.nextInt(REGEXES.length)]);
        };
    }

    private static final String[] REGEXES = {"felt \\w+ (?:when|to)", "t[ro]", "\\b(?:fel|fee)[tl]\\b", "\\w+ to", "a b?", "b", "to\\b",
            "\\bto", "[a-c]+", "felt\\s+to", "(a|to) (b|w)", "abc|felt to", "ž\\w+", "don't", "x_\\d", "^felt", "\\w+$", "t\\W+t", "(?=a)ab",
            "(a)b\\1", "(?-i)Trust", "\\w+ \\w+", "to \\w+", "e{2}l", "(?:a|ab)+ ", ".t", "[^a ]+", "\\p{L}+t", "to?o? w", " a", "\\ba\\b a"};

    private static Naive tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf(random);
        }
        Naive a = tree(random, depth - 1);
        Naive b = tree(random, depth - 1);
        boolean conditions = a.isCondition() || b.isCondition();
        return switch (random.nextInt(conditions ? 4 : 14)) {
            case 0 -> Naive.and(a, b);
            case 1 -> Naive.or(a, b);
            case 2 -> Naive.not(a, b);
            case 3 -> Naive.and(Naive.kind(random.nextBoolean() ? "journal" : "note"), b);
            case 4 -> Naive.scoped(a, "AND", "paragraph", b);
            case 5 -> Naive.scoped(a, "AND", "sentence", b);
            case 6 -> Naive.scoped(a, "AND", "passage", b);
            case 7 -> Naive.scoped(a, "NOT", new String[] {"paragraph", "sentence", "passage"}[random.nextInt(3)], b);
            case 8, 9 -> Naive.near(a, random.nextInt(4), b);
            case 10 -> Naive.lying(a, "WITHIN", -1, random.nextBoolean(), b);
            case 11 -> Naive.lying(a, "OVERLAPS", -1, random.nextBoolean(), b);
            case 12 -> Naive.lying(a, "BEFORE", random.nextInt(5) - 1, random.nextBoolean(), b);
            default -> Naive.lying(a, "AFTER", random.nextInt(5) - 1, random.nextBoolean(), b);
        };
    }

    @Test
    void evaluatorAgreesWithTryingEverything() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        int finding = 0;
        for (int round = 0; round < 6; round++) {
            Random random = new Random(round);
            try (MemoryProject project = new MemoryProject(folder.resolve(round + ".cairn"));
                    ProjectSearch search = new SearchComponent().open(project)) {
                fill(project, random);
                for (int i = 0; i < 250; i++) {
                    finding += compare(project.view(), search, tree(random, random.nextInt(4)), "round " + round) ? 1 : 0;
                }
            }
        }
        assertTrue(finding > 700, "most queries should find something, " + finding + " did");
    }

    private static void fill(MemoryProject project, Random random) throws Exception {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        for (int edits = 0; edits < 4; edits++) {
            boolean first = edits == 0;
            project.edit("Fill", edit -> {
                if (first) {
                    edit.put(new Code(one, null, "one", 0, true, 0, Code.Definition.EMPTY));
                    edit.put(new Code(two, null, "two", 0, true, 0, Code.Definition.EMPTY));
                }
                for (int i = 0; i < 12; i++) {
                    String text = text(random);
                    UUID source = edit.add(Projects.source("t", random.nextBoolean() ? "journal" : "note", null, null, "", "", "", text));
                    int length = text.codePointCount(0, text.length());
                    for (int n = length < 3 ? 0 : random.nextInt(4); n > 0; n--) {
                        int start = random.nextInt(length - 1);
                        edit.code(source, new Span(start, start + 1 + random.nextInt(length - start)), random.nextBoolean() ? one : two);
                    }
                }
                return null;
            });
            List<Source> sources = project.view().sources();
            Source changed = sources.get(random.nextInt(sources.size()));
            if (project.view().codings().of(changed).size() == 0) {
                project.edit("Correct", edit -> edit.correct(changed.id(), text(random)));
            }
        }
    }

    private static boolean compare(ProjectView view, ProjectSearch search, Naive query, String round) throws Exception {
        List<String> expected = new ArrayList<>();
        for (Source source : view.sources()) {
            query.spans(view, source, view.text(source)).forEach(span -> expected.add(source.number() + ":" + span.start() + "-" + span.end()));
        }
        String written = query.query();
        assertEquals(expected, Projects.spans(search, written), () -> round + " " + written);
        Found found = search.find(written, new SearchOptions(7, 2, 5, List.of()), Progress.NONE);
        assertEquals(expected.size(), found.hits(), () -> round + " hits of " + written);
        assertEquals(expected.stream().map(span -> span.split(":")[0]).distinct().count(), found.sources(), () -> round + " " + written);
        List<String> page = IntStream.range(2, Math.max(2, Math.min(9, expected.size()))).mapToObj(expected::get).toList();
        assertEquals(page, found.lines().stream().map(line -> view.source(line.source()).orElseThrow().number() + ":" + line.span().start()
                + "-" + line.span().end()).toList(), () -> round + " page of " + written);
        found.lines().forEach(line -> assertEquals(view.text(view.source(line.source()).orElseThrow()).slice(line.span()), line.match()));
        return !expected.isEmpty();
    }
}
