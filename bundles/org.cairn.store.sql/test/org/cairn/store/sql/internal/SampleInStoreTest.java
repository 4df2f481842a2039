// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.internal.ProjectsComponent;
import org.cairn.core.sample.SampleProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample project in a real file. */
class SampleInStoreTest {

    @TempDir
    Path folder;

    private final Projects projects = new ProjectsComponent(new SqliteStoreProvider());

    @Test
    void theSampleIsThereToStayAndSound() throws Exception {
        Path file = folder.resolve("sample.cairn");
        List<String> before;
        try (ProjectSession session = projects.create(file, "Empty")) {
            SampleProject.fill(session, Progress.NONE);
            assertEquals("Make the sample project", session.history(1).getFirst().label());
            assertTrue(session.undoable().isEmpty(), "undo does not take the sample away");
            assertEquals(List.of(), session.check(Progress.NONE));
            ProjectView view = session.view();
            assertTrue(view.standingQueries().stream().allMatch(query -> query.evaluated() == view.version()));
            before = contents(session.view());
            assertEquals(65, session.view().sources().size());
        }
        try (ProjectSession session = projects.open(file, Projects.Mode.READ, Progress.NONE)) {
            assertEquals(before, contents(session.view()));
            assertEquals("Brackwater Alliance: a year of opening doors", session.view().info().name());
        }
    }

    @Test
    void aPassageIsFoundUnderItsCodeAndCoder() throws Exception {
        try (ProjectSession session = projects.create(folder.resolve("sample.cairn"), "Empty")) {
            SampleProject.fill(session, Progress.NONE);
            List<String> contents = contents(session.view());
            for (String coder : List.of("Maren", "Idris")) {
                assertTrue(contents.contains("Kwame, a fortnight of shutting up; " + coder + "; Impact > Pupils > Ownership of learning: "
                        + "They used the board. They got up and used the board without asking!"), coder);
            }
        }
    }

    private static List<String> contents(ProjectView view) {
        List<String> lines = new ArrayList<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                Code code = view.codebook().code(view.codings().code(row.code(i))).orElseThrow();
                lines.add(source.title() + "; " + view.coder(view.codings().coder(row.coder(i))).orElseThrow().name() + "; "
                        + view.codebook().path(code) + ": " + view.text(source).slice(row.start(i), row.end(i)));
            }
        }
        view.memos().forEach(memo -> lines.add(memo.title() + memo.text()));
        view.links().forEach(link -> lines.add(link.relation() + link.note()));
        view.inbox().forEach(item -> lines.add("inbox " + item.span()));
        view.people().forEach(person -> lines.add(person.name() + view.values(person.id())));
        lines.sort(null);
        return lines;
    }
}
