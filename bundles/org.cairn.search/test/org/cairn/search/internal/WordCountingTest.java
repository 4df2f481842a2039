// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Source;
import org.cairn.search.WordCounting;
import org.cairn.search.WordList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are counted as a person with a pencil would count them. */
class WordCountingTest {

    private final WordCounting counting = WordCounting.create();

    @TempDir
    private Path folder;
    private MemoryProject project;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("a.cairn"));
    }

    private WordList count(Set<UUID> sources, boolean stopWords) throws Exception {
        return counting.count(project.view(), sources, stopWords, Progress.NONE);
    }

    @Test
    void everyFormIsCountedInEverySource() throws Exception {
        Projects.add(project, "Trust, trust and TRUST. The trio trusts.");
        UUID second = Projects.add(project, "No trust.");
        WordList all = count(null, true);
        assertEquals(new WordList.Word("trust", 4, 2), all.words().getFirst());
        assertEquals(9, all.running());
        assertEquals(2, all.sources());
        assertEquals("[and, no, the, trio, trusts]", all.words().stream().skip(1).map(WordList.Word::word).toList().toString());
        assertEquals(new WordList(1, 2, List.of(new WordList.Word("no", 1, 1), new WordList.Word("trust", 1, 1))), count(Set.of(second), true));
        assertEquals("word,occurrences,sources\r\nno,1,1\r\ntrust,1,1\r\n", count(Set.of(second), true).csv("word", "occurrences", "sources"));
    }

    @Test
    void stopWordsAreThoseOfTheLanguageOfTheSource() throws Exception {
        project.edit("Add", edit -> edit.add(Projects.source("e", "en-GB", "The men die in the war, don't they? She won.")));
        project.edit("Add", edit -> edit.add(Projects.source("d", "de", "Die Lehrerin und die Klasse")));
        project.edit("Add", edit -> edit.add(Projects.source("c", "cs", "učitel ale žák")));
        project.edit("Add", edit -> edit.add(Projects.source("x", "xx", "the und")));
        assertEquals("[die, klasse, lehrerin, men, the, und, učitel, war, won, žák]",
                count(null, false).words().stream().map(WordList.Word::word).toList().toString());
    }

    @Test
    void aLongProjectIsCountedAsBySimpleCounting() throws Exception {
        Random random = new Random(7);
        String[] words = new String[4000];
        for (int i = 0; i < words.length; i++) {
            words[i] = Integer.toString(Math.abs(random.nextInt()), 36) + (i % 5 == 0 ? "é" : "");
        }
        Map<String, Integer> occurrences = new HashMap<>();
        Map<String, Set<UUID>> sources = new HashMap<>();
        for (int s = 0; s < 100; s++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 26_000) {
                double skewed = random.nextDouble();
                text.append(words[(int) (skewed * skewed * words.length)]).append(random.nextInt(9) == 0 ? ".\n" : " ");
            }
            UUID id = Projects.add(project, text.toString());
            for (MatchResult word : Pattern.compile("(?U)\\w+").matcher(text).results().toList()) {
                occurrences.merge(word.group(), 1, Integer::sum);
                sources.computeIfAbsent(word.group(), key -> new HashSet<>()).add(id);
            }
        }
        assertTrue(project.view().sources().stream().mapToInt(Source::length).sum() > 2_600_000);
        WordList list = count(null, true);
        assertEquals(occurrences.size(), list.words().size());
        long before = Long.MAX_VALUE;
        for (WordList.Word word : list.words()) {
            assertEquals(occurrences.get(word.word()).longValue(), word.occurrences(), word.word());
            assertEquals(sources.get(word.word()).size(), word.sources(), word.word());
            assertFalse(word.occurrences() > before, "most frequent first");
            before = word.occurrences();
        }
    }
}
