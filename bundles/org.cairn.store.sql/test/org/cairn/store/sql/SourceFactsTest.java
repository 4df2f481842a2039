// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.SourceFacts;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFactsTest {

    @TempDir
    Path folder;

    private ProjectSession session;
    private List<UUID> sources;

    @BeforeEach
    void twoJournals() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        sources = session.edit("Add", edit -> {
            List<UUID> added = new ArrayList<>();
            for (String title : List.of("One", "Two")) {
                added.add(edit.add(new ProjectEdit.NewSource(title, "journal", "en", null, null, "baseline", LocalDate.of(2013, 2, 19),
                        "week", "", "Text of " + title, List.of(), null)));
            }
            return added;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Source change(SourceFacts facts, int source) throws Exception {
        session.edit("Facts", edit -> {
            facts.apply(edit, sources);
            return null;
        });
        return session.view().source(sources.get(source)).orElseThrow();
    }

    @Test
    void onlyWhatIsNamedIsChangedOnAllOfThem() throws Exception {
        Source before = session.view().source(sources.get(1)).orElseThrow();
        change(new SourceFacts("interview", null, "Wren", null, null, null, null), 0);
        Source after = change(new SourceFacts(null, null, "WREN", "Alder Primary", null, null, null), 1);
        assertEquals("interview", after.kind());
        assertEquals(1, session.view().people().size(), "case does not make another person");
        assertEquals("Wren", session.view().person(after.author()).orElseThrow().name());
        assertEquals("Alder Primary", session.view().school(after.school()).orElseThrow().name());
        assertEquals(before.date(), after.date());
        assertEquals(before.title(), after.title());
        assertEquals(before.folder(), after.folder());
    }

    @Test
    void emptyTakesAwayWhatASourceCanBeWithout() throws Exception {
        change(new SourceFacts(null, null, "Wren", null, null, null, null), 0);
        Source after = change(new SourceFacts("", "", "", "", "", "", ""), 0);
        assertEquals("journal", after.kind());
        assertEquals("en", after.language());
        assertNull(after.author());
        assertNull(after.date());
        assertEquals("", after.phase());
        assertEquals("", after.folder());
    }

    @Test
    void aWrongDateChangesNothing() {
        long version = session.view().version();
        Failure failure = assertThrows(Failure.class, () -> change(new SourceFacts("memo", null, null, null, null, "19.2.2013", null), 0));
        assertTrue(failure.getMessage().contains("19.2.2013"), failure.getMessage());
        assertEquals(version, session.view().version());
    }
}
