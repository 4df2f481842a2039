// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.search.ProjectSearch;
import org.cairn.search.StandingQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standing queries look at new and changed sources only, and offer a passage once. */
class StandingQueriesTest {

    private final StandingQueries standing = StandingQueries.create();
    private final UUID code = UUID.randomUUID();
    private final UUID query = UUID.randomUUID();

    @TempDir
    private Path folder;
    private MemoryProject project;
    private ProjectSearch search;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        project = new MemoryProject(folder.resolve("a.cairn"));
        Projects.add(project, "Old trust.");
        Thread.sleep(5);
        search = new SearchComponent().open(project);
        project.edit("Stand", edit -> {
            edit.put(new Code(code, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
            edit.put(new StandingQuery(query, "Trust", "trust", code, edit.before().version() + 1, true));
            return null;
        });
        Thread.sleep(5);
    }

    @AfterEach
    void close() {
        search.close();
        project.close();
        System.clearProperty("cairn.cache");
    }

    private int evaluate() throws Exception {
        return standing.evaluate(project, search, Progress.NONE);
    }

    private List<Span> waiting() {
        return project.view().inbox().stream().filter(item -> item.state() == InboxItem.State.WAITING).map(InboxItem::span).sorted().toList();
    }

    @Test
    void onlyNewAndChangedSourcesAreAsked() throws Exception {
        assertEquals(0, evaluate());
        UUID added = Projects.add(project, "New trust and trust.");
        assertEquals(2, evaluate());
        assertEquals(List.of(new Span(4, 9), new Span(14, 19)), waiting());
        assertEquals(0, evaluate());
        project.edit("Correct", edit -> edit.correct(added, "New trust, no more, trusting."));
        assertEquals(1, evaluate());
        assertEquals(List.of(new Span(4, 9), new Span(14, 19), new Span(20, 28)), waiting());
    }

    @Test
    void aDismissedPassageDoesNotComeAgainAndAnAcceptedOneIsCoded() throws Exception {
        UUID added = Projects.add(project, "New trust and trust.");
        evaluate();
        List<InboxItem> items = project.view().inbox();
        standing.accept(project, items.getFirst().id());
        standing.dismiss(project, items.getLast().id());
        assertEquals(1, project.view().codings().size());
        assertEquals(items.getFirst().span(), project.view().codings().of(project.view().source(added).orElseThrow()).coding(0).span());
        project.edit("Correct", edit -> edit.correct(added, "New trust and trust!"));
        assertEquals(0, evaluate());
        assertEquals(List.of(), waiting());
        assertThrows(Failure.class, () -> standing.accept(project, UUID.randomUUID()));
    }

    @Test
    void severalAreAcceptedInOneStepAndNoneIfOneCannotBe() throws Exception {
        UUID loose = UUID.randomUUID();
        project.edit("Stand", edit -> {
            edit.put(new StandingQuery(loose, "No code", "new", null, edit.before().version(), true));
            edit.put(new StandingQuery(UUID.randomUUID(), "Again", "=trust", code, edit.before().version(), true));
            return null;
        });
        Projects.add(project, "New trust.");
        assertEquals(3, evaluate());
        List<UUID> all = project.view().inbox().stream().map(InboxItem::id).toList();
        assertThrows(Failure.class, () -> standing.accept(project, all, null));
        assertEquals(3, waiting().size());
        long version = project.view().version();
        standing.accept(project, all, code);
        assertEquals(version + 1, project.view().version(), "one step");
        assertEquals(List.of(), waiting());
        assertEquals(2, project.view().codings().size(), "what two queries found is coded once");
    }

    @Test
    void aWrongQueryDoesNotStopTheOthers() throws Exception {
        project.edit("Stand", edit -> {
            edit.put(new StandingQuery(UUID.randomUUID(), "Broken", "code:gone", null, 0, true));
            return null;
        });
        Projects.add(project, "New trust.");
        assertEquals(1, evaluate());
    }

    @Test
    void whatComesInIsAskedInTheBackground() throws Exception {
        try (AutoCloseable following = standing.follow(project, search)) {
            Projects.add(project, "New trust.");
            for (int i = 0; i < 200 && waiting().isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertEquals(List.of(new Span(4, 9)), waiting());
            long version = project.view().version();
            Thread.sleep(200);
            assertEquals(version, project.view().version(), "it must not go round in circles");
        }
    }

    @Test
    void whatRestsOnWorkThatSomebodyMustNotSeeDoesNotComeIn() throws Exception {
        project.edit("Stand", edit -> {
            edit.put(new StandingQuery(UUID.randomUUID(), "Coded", "code:Trust", null, 0, true));
            return null;
        });
        UUID added = Projects.add(project, "New hope.");
        project.edit("Code", edit -> edit.code(added, new Span(4, 8), code));
        project.hide(view -> {
            MemoryView seen = ((MemoryView) view).copy();
            seen.version = view.version();
            seen.codings.clear();
            return seen;
        });
        assertEquals(0, evaluate(), "the one who coded has the project open, but the inbox is for all");
        project.hide(view -> view);
        project.edit("Correct", edit -> edit.correct(added, "New hope!"));
        assertEquals(1, evaluate());
        assertEquals(List.of(new Span(4, 8)), waiting());
    }
}
