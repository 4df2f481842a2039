// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that indexes is killed without warning; the next one finds everything. */
class KillTest {

    private static final int SOURCES = 3_000;

    @TempDir
    private Path folder;

    /** The process to be killed: indexes the project as it grows, round after round, until it is killed. */
    public static void main(String[] args) throws Exception {
        try (MemoryProject project = project(Path.of(args[0])); ProjectSearch search = new SearchComponent().open(project)) {
            System.out.println("indexing");
            for (int from = 0; from < SOURCES; from += 100) {
                grow(project, from, from + 100);
                Thread.sleep(20);
            }
            while (true) {
                search.rebuild(Progress.NONE);
            }
        }
    }

    private static MemoryProject project(Path file) {
        return new MemoryProject(file, new UUID(1, 1), () -> Instant.EPOCH);
    }

    private static void grow(MemoryProject project, int from, int to) throws Exception {
        project.edit("Grow", edit -> {
            for (int i = from; i < to; i++) {
                edit.add(Projects.source("s" + i, "en", "Number " + i + " of the trusted texts.\n" + "word ".repeat(i % 50)));
            }
            return null;
        });
    }

    @Test
    void whatAKilledProcessLeftIsTakenOver() throws Exception {
        Random random = new Random();
        for (int round = 0; round < 4; round++) {
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Dcairn.cache=" + folder, "-cp",
                    classPath(), KillTest.class.getName(), folder.resolve("k.cairn").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals("indexing", process.inputReader().readLine(), "the process must start");
            process.waitFor(300 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
            assertTrue(process.isAlive());
            process.destroyForcibly().waitFor();
            check();
        }
    }

    private static String classPath() {
        return Stream.of(KillTest.class, SearchComponent.class, ProjectSession.class, ProjectView.class, IndexWriter.class,
                CzechStemFilter.class, DirectSpellChecker.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString()).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void check() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        try (MemoryProject project = project(folder.resolve("k.cairn"))) {
            for (int from = 0; from < SOURCES; from += 100) {
                grow(project, from, from + 100);
            }
            try (ProjectSearch search = new SearchComponent().open(project)) {
                assertTrue(search.settle());
                assertEquals(SOURCES, search.find("trust", SearchOptions.COUNT, Progress.NONE).sources());
                assertEquals(1, search.find("=2999", SearchOptions.COUNT, Progress.NONE).hits());
                assertEquals(SOURCES / 50 * 49 * 25, search.find("=word", SearchOptions.COUNT, Progress.NONE).hits());
            }
        } finally {
            System.clearProperty("cairn.cache");
        }
    }
}
