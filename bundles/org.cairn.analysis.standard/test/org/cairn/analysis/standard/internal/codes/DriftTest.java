// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.internal.ProjectsComponent;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codings that are older than what they rest on, in a project with a history. */
class DriftTest {

    private static final String REDEFINED = "Codes whose definition was changed after passages had been coded";
    private static final String REWORDED = "Codings whose words were corrected afterwards";
    private static final String MOVED = "Codings whose passage may have moved";
    private static final String TEXT = "Trust grows slowly. We met again.";

    @TempDir
    private Path folder;
    private final Projects projects = new ProjectsComponent(new SqliteStoreProvider());
    private final UUID code = UUID.randomUUID();
    private ProjectSession session;
    private UUID source;

    @BeforeEach
    void begin() throws Exception {
        session = projects.create(folder.resolve("p.cairn"), "P");
        define("", "Trust");
        source = session.edit("Write", edit -> edit.add(new ProjectEdit.NewSource("Week 1", "journal", "en", null, null, "", null, "", "", TEXT,
                List.of(), null)));
    }

    @AfterEach
    void end() {
        session.close();
    }

    /** The next change has a later time, to the millisecond, than all before. */
    private static void tick() throws InterruptedException {
        Thread.sleep(5);
    }

    private void define(String full, String name) throws Exception {
        tick();
        session.edit("Define", edit -> {
            edit.put(new Code(code, null, name, 0x0072B2, true, 1, new Code.Definition("", full, "", "", "")));
            return null;
        });
        tick();
    }

    private UUID code(int start, int end) throws Exception {
        return session.edit("Code", edit -> edit.code(source, new Span(start, end), code));
    }

    private void correct(String text) throws Exception {
        session.edit("Correct", edit -> edit.correct(source, text));
    }

    private Table check(String title) throws Exception {
        ProjectView view = session.view();
        AnalysisContext context = AnalysisContext.of(view).in(Locale.ENGLISH);
        Composite result = (Composite) new DataQuality().run(new DataQuality.Parameters(true, SourceSelection.ALL), context);
        return result.parts().stream().filter(part -> part.title().equals(title)).map(Table.class::cast).findFirst()
                .orElseGet(() -> Table.of(title, List.of()).build());
    }

    private List<String> words(Table table, int row, int column) {
        ProjectView view = session.view();
        return table.evidence().at(row, column).passages().stream()
                .map(passage -> view.text(view.source(passage.source()).orElseThrow()).slice(passage.span())).toList();
    }

    @Test
    void codingsFromBeforeAChangeOfTheDefinitionAreFound() throws Exception {
        code(0, 5);
        assertEquals(0, check(REDEFINED).rows().size());
        define("What people rely on.", "Trust");
        code(6, 11);
        define("What people rely on.", "Trust and faith");
        define("What people rely on when they disagree.", "Trust and faith");
        code(12, 18);
        Table table = check(REDEFINED);
        assertEquals(List.of("Trust and faith", 1, 1, 3), table.rows().getFirst().subList(0, 4));
        assertEquals(List.of("grows"), words(table, 0, 1));
        assertEquals(List.of("Trust"), words(table, 0, 2));
    }

    @Test
    void aDefinitionThatWasChangedBackIsNoChange() throws Exception {
        define("First.", "Trust");
        code(0, 5);
        define("Second.", "Trust");
        code(6, 11);
        session.undo();
        session.undo();
        code(12, 18);
        define("Second.", "Trust");
        assertEquals(List.of("Trust", "slowly"), words(check(REDEFINED), 0, 1));
        define("First.", "Trust");
        assertEquals(0, check(REDEFINED).rows().size());
    }

    @Test
    void codingsOnCorrectedWordsAreFoundUntilTheCoderChoosesAnew() throws Exception {
        UUID first = code(0, 18);
        code(20, 32);
        correct("Well. Trust grows slowly. We met again.");
        assertEquals(0, check(REWORDED).rows().size(), "it only moved");
        correct("Well. Trust grows quickly. We met again.");
        Table table = check(REWORDED);
        assertEquals(1, table.rows().size());
        assertEquals(List.of("Week 1", "Trust"), table.rows().getFirst().subList(0, 2));
        assertEquals(List.of("Trust grows quickly"), words(table, 0, 0));
        correct("Well. Trust grows slowly. We met again.");
        assertEquals(0, check(REWORDED).rows().size(), "the words are back");
        correct("Well. Trust grows quickly. We met again.");
        Coding now = session.view().codings().coding(first).orElseThrow();
        session.edit("Change passage", edit -> {
            edit.put(new Coding(now.id(), now.source(), now.code(), now.coder(), new Span(6, 11), now.created(), "", 0, false));
            return null;
        });
        assertEquals(0, check(REWORDED).rows().size(), "the coder has seen it");
    }

    @Test
    void wordsThatSomethingElseChangedAreFound() throws Exception {
        code(0, 5);
        session.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("p.cairn"));
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("UPDATE source_text SET body = replace(body, 'Trust', 'Crust')"));
        }
        session = projects.open(folder.resolve("p.cairn"), Projects.Mode.WRITE, Progress.NONE);
        Table table = check(MOVED);
        assertEquals("These are not the words that were coded: the text was changed by something other than Cairn.",
                table.rows().getFirst().get(2));
        assertTrue(session.check(Progress.NONE).stream().anyMatch(problem -> problem.message().contains("no longer stands on the words")));
    }
}
