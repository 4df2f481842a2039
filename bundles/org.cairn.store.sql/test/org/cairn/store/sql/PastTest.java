// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.core.ProjectPast.Step;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project knows of its past. */
class PastTest {

    @TempDir
    private Path folder;

    private final Projects projects = Projects.on(new SqliteStoreProvider());

    @Test
    void everyStepCanBeSeenAsItWas() throws Exception {
        try (ProjectSession session = projects.create(folder.resolve("p.cairn"), "Project")) {
            RandomEdits edits = new RandomEdits(new Random(4), session);
            List<String> then = new ArrayList<>();
            then.add(ViewDump.of(session.view()));
            while (session.view().version() < 40) {
                long before = session.view().version();
                session.edit("Work", edit -> {
                    edits.apply(edit);
                    return null;
                });
                if (session.view().version() > before) {
                    then.add(ViewDump.of(session.view()));
                }
            }
            for (int step : new int[] {40, 39, 25, 10, 1, 0}) {
                assertEquals(then.get(step), ViewDump.of(session.past().asItWas(step)), "step " + step);
            }
            assertEquals(then.getLast(), ViewDump.of(session.view()), "looking back changes nothing");
            assertEquals(List.of(), session.check(Progress.NONE));
        }
    }

    @Test
    void copiesShareTheStepsUpToWhereTheyParted() throws Exception {
        UUID code = new UUID(1, 1);
        try (ProjectSession session = projects.create(folder.resolve("p.cairn"), "Project")) {
            session.edit("Add", edit -> {
                edit.put(new Code(code, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
                return null;
            });
            session.copyTo(folder.resolve("copy.cairn"));
            session.edit("Remove", edit -> {
                edit.remove(EntityKind.CODE, code);
                return null;
            });
            List<Step> mine = session.past().steps();
            try (ProjectSession copy = projects.open(folder.resolve("copy.cairn"), Projects.Mode.READ, Progress.NONE)) {
                assertEquals(mine.subList(0, 1), copy.past().steps());
                assertThrows(Failure.class, () -> copy.past().asItWas(0));
            }
            assertEquals(mine.getLast().at(), session.past().changed(EntityKind.CODE, code).orElseThrow());
            assertTrue(session.past().changed(EntityKind.CODE, new UUID(1, 2)).isEmpty());
            session.purge("Forget", UnaryOperator.identity());
            assertThrows(Failure.class, () -> session.past().asItWas(1));
            assertTrue(session.past().steps().getLast().purged());
        }
    }
}
