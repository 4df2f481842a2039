// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.project.School;
import org.cairn.core.ProjectSession;
import org.cairn.core.internal.ProjectsComponent;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs of a project outlive it being closed, become stale with it, and go with its past. */
class KeptRunsTest {

    @TempDir
    private Path folder;
    private ProjectSession session;
    private KeptRuns runs;

    @BeforeEach
    void open() throws Exception {
        session = new ProjectsComponent(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "P");
        runs = kept();
    }

    @AfterEach
    void close() throws Exception {
        runs.close();
        session.close();
    }

    private KeptRuns kept() {
        return new KeptRuns(session, new RunFolder(folder.resolve("runs"), "Ann", "", ""));
    }

    private Run run(String title) {
        return new Run("org.example.a", "A", "1", "p", "1", ParameterValues.DEFAULTS, 1, session.view().info().id(), session.view().version(),
                Instant.now(), Duration.ZERO, -1, Run.Outcome.DONE, new Text(title, "Words of a person."));
    }

    private void change() throws Exception {
        session.edit("Change", edit -> {
            edit.put(new School(UUID.randomUUID(), "North", "", ""));
            return null;
        });
    }

    private static List<String> titles(KeptRuns of) {
        return of.runs().stream().map(kept -> kept.run().result().title() + (kept.stale() ? ", stale" : "")).toList();
    }

    @Test
    void whatWasStoredIsThereAgainAndKnowsWhetherItHolds() throws Exception {
        Run first = run("First");
        runs.add(first);
        runs.store(first);
        change();
        Run second = run("Second");
        runs.add(second);
        runs.store(second);
        Run unstored = run("Third");
        runs.add(unstored);
        try (KeptRuns again = kept()) {
            again.add(run("Fourth"));
            again.read();
            assertEquals(List.of("Fourth", "Second", "First, stale"), titles(again));
            again.read();
            assertEquals(3, again.runs().size());
            Run old = again.runs().getLast().run();
            assertEquals(first, old);
            again.remove(old);
            again.store(old);
        }
        try (KeptRuns again = kept()) {
            again.read();
            assertEquals(List.of("Second"), titles(again));
        }
    }

    @Test
    void whenThePastIsDeletedForGoodNothingOfItIsLeftInResults() throws Exception {
        Run run = run("Run");
        runs.add(run);
        runs.store(run);
        CountDownLatch told = new CountDownLatch(1);
        try (AutoCloseable listening = runs.onChange(() -> {
            if (runs.runs().isEmpty()) {
                told.countDown();
            }
        })) {
            session.purge("Somebody withdrew", label -> label);
            assertTrue(told.await(20, TimeUnit.SECONDS));
        }
        try (KeptRuns again = kept()) {
            again.read();
            assertEquals(List.of(), titles(again));
        }
    }

    /** Somebody else deleted the past, in a workbench that did not know of these results. */
    @Test
    void resultsFromBeforeAPurgeAreNotShown() throws Exception {
        runs.close();
        Run run = run("Run");
        new RunFolder(folder.resolve("runs"), "Ann", "", "").keep(run);
        change();
        session.purge("Somebody withdrew", label -> label);
        Run after = run("After");
        new RunFolder(folder.resolve("runs"), "Ann", "", "").keep(after);
        try (KeptRuns again = kept()) {
            again.read();
            assertEquals(List.of("After"), titles(again));
        }
        assertEquals(List.of(after), new RunFolder(folder.resolve("runs"), "Ann", "", "").runs());
    }
}
