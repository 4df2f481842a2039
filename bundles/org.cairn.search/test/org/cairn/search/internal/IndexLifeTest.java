// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows edits and gets over whatever happens to its files. */
class IndexLifeTest {

    @TempDir
    private Path folder;
    private MemoryProject project;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.resolve("cache").toString());
        project = new MemoryProject(folder.resolve("a.cairn"));
        Projects.add(project, "Trust grows.");
        Projects.add(project, "The group works.");
    }

    @AfterEach
    void close() {
        project.close();
        System.clearProperty("cairn.cache");
    }

    private ProjectSearch search() {
        return new SearchComponent().open(project);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static long hits(ProjectSearch search, String query) throws Exception {
        assertTrue(search.settle());
        return search.find(query, SearchOptions.COUNT, Progress.NONE).hits();
    }

    @Test
    void editsAreFoundAtOnce() throws Exception {
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "trust"));
            UUID third = Projects.add(project, "More trust 🙂 and trust.");
            assertEquals(3, search.find("trust", SearchOptions.DEFAULT, Progress.NONE).hits());
            assertEquals(List.of("1:0-5", "3:5-10", "3:17-22"), Projects.spans(search, "trust"));
            project.edit("Correct", edit -> edit.correct(third, "Doubt."));
            assertEquals(1, search.find("trust", SearchOptions.DEFAULT, Progress.NONE).hits());
            assertEquals(1, search.find("doubt", SearchOptions.DEFAULT, Progress.NONE).hits());
            project.edit("Remove", edit -> {
                edit.remove(EntityKind.SOURCE, third);
                return null;
            });
            assertEquals(0, search.find("doubt", SearchOptions.DEFAULT, Progress.NONE).hits());
            assertEquals(project.view().version(), search.find("trust", SearchOptions.COUNT, Progress.NONE).version());
        }
    }

    @Test
    void aGoodIndexIsReadyAtOnceAndAnOldOneTakesInWhatIsNew() throws Exception {
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "trust"));
        }
        try (ProjectSearch search = search()) {
            assertEquals(IndexStatus.State.READY, search.status().state());
            assertEquals(1, search.find("trust", SearchOptions.COUNT, Progress.NONE).hits());
        }
        UUID first = project.view().sources().getFirst().id();
        project.edit("Correct", edit -> edit.correct(first, "Hope grows."));
        Projects.add(project, "Trust and hope.");
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "trust"));
            assertEquals(2, hits(search, "hope"));
        }
    }

    @Test
    void anIndexOfAnotherStateOfTheFileIsMadeAnew() throws Exception {
        Projects.add(project, "Hope.");
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "hope"));
        }
        // a backup is put back, and other things are done: the same numbers, other texts
        project.putBack(2);
        Projects.add(project, "Despair.");
        List<String> messages = new ArrayList<>();
        try (ProjectSearch search = search()) {
            messages.add(search.status().message());
            assertEquals(0, hits(search, "hope"));
            assertEquals(1, hits(search, "despair"));
        }
        assertEquals(List.of("Making the index: the index belongs to another state of the file."), messages);
    }

    @Test
    void aCopyOfTheProjectHasItsOwnIndex() throws Exception {
        try (ProjectSearch search = search();
                MemoryProject copy = new MemoryProject(folder.resolve("b.cairn"), project.view().info().id());
                ProjectSearch other = new SearchComponent().open(copy)) {
            Projects.add(copy, "Only here.");
            assertEquals(1, hits(search, "trust"));
            assertEquals(0, hits(other, "trust"));
            assertEquals(1, hits(other, "here"));
        }
    }

    @Test
    void anyDamageIsRepaired() throws Exception {
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "trust"));
        }
        Random random = new Random(1);
        for (int round = 0; round < 25; round++) {
            List<Path> files = files();
            Path victim = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(victim);
            switch (random.nextInt(4)) {
                case 0 -> Files.delete(victim);
                case 1 -> Files.write(victim, Arrays.copyOf(bytes, bytes.length / 2));
                case 2 -> Files.write(victim, "rubbish".getBytes(StandardCharsets.UTF_8));
                default -> {
                    if (bytes.length > 0) {
                        bytes[random.nextInt(bytes.length)] ^= 0x55;
                    }
                    Files.write(victim, bytes);
                }
            }
            try (ProjectSearch search = search()) {
                assertEquals(1, hits(search, "trust"), victim + " in round " + round);
                assertEquals(List.of("2:4-9"), Projects.spans(search, "group"), victim + " in round " + round);
                Projects.add(project, "Round " + round);
                assertEquals(1, hits(search, "=round WITHIN /round " + round + "$/"), victim + " in round " + round);
            }
        }
    }

    @Test
    void aMissingFolderIsMadeAgain() throws Exception {
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "trust"));
        }
        for (Path file : files()) {
            Files.delete(file);
        }
        try (ProjectSearch search = search()) {
            assertEquals(IndexStatus.State.REBUILDING, search.status().state());
            assertEquals(1, hits(search, "trust"));
        }
    }

    @Test
    void rebuildingKeepsAnsweringAndLeavesOneIndex() throws Exception {
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "trust"));
            List<IndexStatus.State> states = new ArrayList<>();
            try (AutoCloseable listening = search.onStatus(status -> states.add(status.state()))) {
                search.rebuild(Progress.NONE);
            }
            assertEquals(List.of(IndexStatus.State.REBUILDING, IndexStatus.State.READY), states.subList(states.size() - 2, states.size()));
            assertEquals(1, hits(search, "trust"));
            Projects.add(project, "Trust again.");
            assertEquals(2, hits(search, "trust"));
        }
        assertEquals(2, files().stream().map(Path::getParent).distinct().count(), "one of the sources, one of plans and records");
    }

    @Test
    void aSecondReaderReadsAlongAndTakesOver() throws Exception {
        ProjectSearch first = search();
        assertEquals(1, hits(first, "trust"));
        try (ProjectSearch second = search()) {
            assertEquals(1, hits(second, "trust"));
            Projects.add(project, "More trust.");
            assertEquals(2, hits(first, "trust"));
            assertEquals(2, hits(second, "trust"));
            first.close();
            Projects.add(project, "Still more trust.");
            assertEquals(3, hits(second, "trust"));
        }
    }

    @Test
    void aTextThatCannotBeReadDoesNotStopTheOthers() throws Exception {
        project.breakTexts(Set.of(project.view().sources().getFirst().id()));
        try (ProjectSearch search = search()) {
            assertEquals(1, hits(search, "group"));
            assertEquals(0, hits(search, "trust"));
        }
    }

    @Test
    void nothingIsLeftBesideTheProject() throws Exception {
        try (ProjectSearch search = search()) {
            assertTrue(search.settle());
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of("cache"), beside.map(path -> path.getFileName().toString()).toList());
        }
        assertFalse(files().isEmpty());
    }
}
