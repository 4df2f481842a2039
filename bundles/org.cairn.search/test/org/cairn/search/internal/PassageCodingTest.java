// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.search.ProjectSearch;
import org.cairn.search.PassageCoding;
import org.cairn.search.PassageCoding.Extent;
import org.cairn.search.PassageCoding.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All hits are coded in one step, each passage once. */
class PassageCodingTest {

    private final PassageCoding coding = PassageCoding.create();
    private final UUID code = UUID.randomUUID();
    private final UUID folderCode = UUID.randomUUID();

    @TempDir
    private Path folder;
    private MemoryProject project;
    private ProjectSearch search;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        project = new MemoryProject(folder.resolve("a.cairn"));
        project.edit("Codes", edit -> {
            edit.put(new Code(code, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
            edit.put(new Code(folderCode, null, "Folder", 0, false, 0, Code.Definition.EMPTY));
            return null;
        });
        Projects.add(project, "🙂 We trust. Trust, trust!\nNo trust here. Nothing.");
        Projects.add(project, "Distrust.");
        search = new SearchComponent().open(project);
    }

    @AfterEach
    void close() {
        search.close();
        project.close();
        System.clearProperty("cairn.cache");
    }

    private Outcome code(String query, Extent extent) throws Exception {
        search.settle();
        return coding.code(project, search, query, code, extent, Progress.NONE);
    }

    private List<String> coded(int source) {
        Codings.Row row = project.view().codings().of(project.view().sources().get(source));
        return IntStream.range(0, row.size())
                .mapToObj(i -> project.view().text(project.view().sources().get(source)).slice(row.start(i), row.end(i))).toList();
    }

    @Test
    void matchesAreCodedAsTheyStand() throws Exception {
        assertEquals(new Outcome(5, 0, 2), code("/trust/", Extent.MATCH));
        assertEquals(List.of("trust", "Trust", "trust", "trust"), coded(0));
        assertEquals(new Outcome(0, 4, 0), code("trust", Extent.MATCH));
        project.codeAs("Ben");
        assertEquals(new Outcome(4, 0, 1), code("trust", Extent.MATCH));
    }

    @Test
    void sentencesAndParagraphsAreCodedOnce() throws Exception {
        assertEquals(new Outcome(3, 0, 1), code("trust", Extent.SENTENCE));
        assertEquals(List.of("🙂 We trust.", "Trust, trust!", "No trust here."), coded(0));
        assertEquals(new Outcome(2, 0, 1), code("trust", Extent.PARAGRAPH));
        assertEquals(5, coded(0).size());
    }

    @Test
    void aFolderIsNoCodeAndNothingIsNoStep() throws Exception {
        long version = project.view().version();
        assertThrows(Failure.class, () -> coding.code(project, search, "trust", folderCode, Extent.MATCH, Progress.NONE));
        assertEquals(new Outcome(0, 0, 0), code("absent", Extent.MATCH));
        assertEquals(version, project.view().version());
    }
}
