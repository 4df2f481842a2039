// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.Found;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.cairn.search.internal.index.Language;
import org.cairn.search.internal.index.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words and their forms in English, Czech and mixed projects; the published facts of the Czech diaries. */
class LanguagesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void cache() {
        System.setProperty("cairn.cache", folder.toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("cairn.cache");
    }

    @Test
    void wordsAreWhatTheManualSays() {
        assertEquals(List.of("don", "t", "self", "trust", "x_1", "42", "žáci"), Words.of("Don’t — self-trust: x_1, 42? ŽÁCI"));
        assertEquals(List.of("caf\u00e9"), Words.of("Cafe\u0301"));
        assertEquals(List.of("🙂", "a", "👩", "🏫", "学", "校"), Words.of("🙂a 👩‍🏫 学校"));
        assertEquals(2, Words.of("x".repeat(300)).size());
    }

    @Test
    void formsOfAWordHaveOneStem() {
        Language english = Language.of("en-GB");
        assertEquals(Set.of("collabor"), List.of("collaborate", "collaborated", "collaborating", "collaboration").stream()
                .map(english::stem).collect(Collectors.toSet()));
        Language czech = Language.of("cs");
        assertEquals(1, List.of("žáci", "žáky", "žáků", "žákům").stream().map(czech::stem).distinct().count());
        assertEquals("běžím", Language.of("x-unknown").stem("běžím"));
    }

    @Test
    void eachLanguageFindsItsOwnForms() throws Exception {
        try (MemoryProject project = new MemoryProject(folder.resolve("a.cairn"));
                ProjectSearch search = new SearchComponent().open(project)) {
            project.edit("Add", edit -> {
                edit.add(Projects.source("e", "en", "Hodiny plans, a plan."));
                edit.add(Projects.source("c", "cs", "Hodiny a hodina, plan i plans."));
                return null;
            });
            assertTrue(search.settle());
            assertEquals(List.of("2:0-6", "2:9-15"), Projects.spans(search, "hodina"));
            assertEquals(List.of("1:7-12", "1:16-20", "2:17-21"), Projects.spans(search, "plan"));
        }
    }

    private static Path diaries() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data/cered/diaries/diaries.cs.tsv");
            if (Files.exists(found)) {
                return found;
            }
        }
        return null;
    }

    @Test
    void theFactsOfTheDiariesAreFound() throws Exception {
        Path file = diaries();
        Assumptions.assumeTrue(file != null, "SKIPPED: ../shared/data/cered is not there");
        try (MemoryProject project = new MemoryProject(folder.resolve("cered.cairn"));
                ProjectSearch search = new SearchComponent().open(project);
                BufferedReader lines = Files.newBufferedReader(file)) {
            project.edit("Import", edit -> {
                for (String text : Diaries.texts(lines)) {
                    edit.add(Projects.source("d", "cs", text));
                }
                return null;
            });
            assertTrue(search.settle());
            assertEquals(950, project.view().sources().size());
            assertEquals(1918, find(search, "/\\bžáci\\b/").hits());
            assertEquals(1918, find(search, "=žáci").hits());
            assertTrue(find(search, "žáci").hits() > 1918);
            assertEquals(915, find(search, "*hodin*").sources());
            assertEquals(915, find(search, "/hodin/").sources());
        }
    }

    private static Found find(ProjectSearch search, String query) throws Exception {
        return search.find(query, SearchOptions.DEFAULT, Progress.NONE);
    }
}
