// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.cairn.search.CodingPlan;
import org.cairn.search.Concordance;
import org.cairn.search.Concordance.Order;
import org.cairn.search.PassageCoding.Extent;
import org.cairn.search.PassageCoding.Outcome;
import org.cairn.search.QueryText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits can be read in any order, chosen, counted and then coded. */
class ConcordanceTest {

    @TempDir
    private Path folder;
    private MemoryProject project;
    private ProjectSearch search;
    private final UUID code = UUID.randomUUID();

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        project = new MemoryProject(folder.resolve("a.cairn"));
        add("Week 2", "2013-02-01", "We trust Zoe. They (trust) Anna, slowly.");
        add("week 1", "2013-03-01", "🙂 Ée trust Émile today.");
        add("Notes", "", "Trust");
        project.edit("Code", edit -> {
            edit.put(new Code(code, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
            return null;
        });
        search = new SearchComponent().open(project);
        search.settle();
    }

    private void add(String title, String date, String text) throws Exception {
        project.edit("Add", edit -> edit.add(Projects.source(title, "note", null, null, "", date, "", text)));
    }

    @AfterEach
    void close() {
        search.close();
        project.close();
        System.clearProperty("cairn.cache");
    }

    private Concordance hits() throws Exception {
        return Concordance.of(search, "trust", Progress.NONE);
    }

    private String read(Order order, boolean descending) throws Exception {
        Concordance sorted = hits().sorted(order, descending, Progress.NONE);
        return sorted.lines(0, 100, 40).stream().map(line -> line.title() + ":" + line.span().start()).toList().toString();
    }

    @Test
    void linesAreThoseOfTheAnswer() throws Exception {
        Found found = search.find("trust", new SearchOptions(100, 0, 12, List.of()), Progress.NONE);
        assertEquals(found.lines(), hits().lines(0, 100, 12));
        assertEquals(found.lines().subList(1, 3), hits().lines(1, 3, 12));
        assertEquals(4, hits().size());
    }

    @Test
    void theyAreSortedByWhatStandsAround() throws Exception {
        assertEquals("[Notes:0, week 1:5, Week 2:20, Week 2:3]", read(Order.LEFT, false), "nothing, Ée, They, We");
        assertEquals("[Notes:0, Week 2:20, week 1:5, Week 2:3]", read(Order.RIGHT, false), "nothing, Anna, Émile, Zoe");
        assertEquals("[Week 2:3, week 1:5, Week 2:20, Notes:0]", read(Order.RIGHT, true));
        assertEquals("[Week 2:3, Week 2:20, week 1:5, Notes:0]", read(Order.MATCH, false), "as they come: all are one word");
        assertEquals("[Notes:0, week 1:5, Week 2:3, Week 2:20]", read(Order.TITLE, false));
        assertEquals("[Week 2:3, Week 2:20, week 1:5, Notes:0]", read(Order.DATE, false));
    }

    @Test
    void theWordNextToTheHitCountsFirst() throws Exception {
        add("a", "", "b c trust");
        add("b", "", "a d trust");
        add("c", "", "a c trust");
        search.settle();
        assertEquals("[Notes:0, c:4, a:4, b:4, week 1:5, Week 2:20, Week 2:3]", read(Order.LEFT, false));
    }

    @Test
    void theyAreGroupedBySource() throws Exception {
        assertEquals(List.of(2, 1, 1), hits().groups().stream().map(Concordance.Group::size).toList());
        assertEquals(List.of(0, 2, 3), hits().groups().stream().map(Concordance.Group::first).toList());
        assertEquals("Notes", hits().sorted(Order.TITLE, false, Progress.NONE).groups().getFirst().source().title());
    }

    @Test
    void whatCodingWouldDoIsSaidBefore() throws Exception {
        Source first = project.view().sources().getFirst();
        List<Ref> chosen = List.of(Ref.passage(first.id(), hits().span(0)), Ref.passage(first.id(), hits().span(1)));
        assertEquals(new Outcome(1, 0, 1), CodingPlan.of(project.view(), chosen, Extent.PARAGRAPH).outcome(project, code));
        CodingPlan plan = CodingPlan.of(project.view(), chosen, Extent.SENTENCE);
        assertEquals(new Outcome(2, 0, 1), plan.outcome(project, null));
        assertEquals(new Outcome(2, 0, 1), plan.apply(project, code, made -> made + " passages", Progress.NONE));
        assertEquals("2 passages", project.history(1).getFirst().label());
        assertEquals(new Outcome(0, 2, 0), plan.outcome(project, code));
        assertEquals(new Span(0, 13), project.view().codings().of(first).coding(0).span());
        assertEquals(2, Concordance.of(search, QueryText.uncoded("trust"), Progress.NONE).size(), "of the other two nothing is coded");
        project.edit("Correct", edit -> edit.correct(first.id(), "Trust no more."));
        CodingPlan stale = CodingPlan.of(search, "trust", Extent.MATCH, Progress.NONE);
        project.edit("Correct", edit -> edit.correct(first.id(), "Nothing."));
        assertThrows(Failure.class, () -> stale.apply(project, code, made -> "x", Progress.NONE));
    }

    @Test
    void aClickOnAFilterRefinesTheQueryAndTakesItBack() throws Exception {
        assertEquals("trust kind:note", QueryText.toggle("trust", "kind:note"));
        assertEquals("trust", QueryText.toggle("trust kind:note", "kind:note"));
        assertEquals("trust", QueryText.toggle("kind:note  trust", "kind:note"));
        assertEquals("(trust OR hope) kind:note", QueryText.toggle("trust OR hope", "kind:note"), "the filter is for both");
        assertEquals("(trust OR hope)", QueryText.toggle("(trust OR hope) kind:note", "kind:note"));
        assertEquals("(trust OR hope) kind:note", QueryText.toggle("(trust OR hope)", "kind:note"));
        assertEquals("((a OR b) OR (c OR d)) kind:note", QueryText.toggle("(a OR b) OR (c OR d)", "kind:note"));
        assertEquals("kind:notes kind:note", QueryText.toggle("kind:notes", "kind:note"), "another value");
        assertEquals("kind:note", QueryText.toggle("", "kind:note"));
        String coded = QueryText.coded("Learning > Trust");
        assertEquals("trust OVERLAPS code:=\"Learning > Trust\"", QueryText.toggle("trust", coded));
        assertEquals("(trust kind:note) OVERLAPS code:=\"Learning > Trust\"", QueryText.toggle("trust kind:note", coded));
        assertEquals("(trust kind:note)", QueryText.toggle("(trust kind:note) OVERLAPS code:=\"Learning > Trust\"", coded));
        search.parse(QueryText.toggle("trust kind:note", QueryText.coded("Trust")));
        assertTrue(QueryText.has("(kind:note)", "kind:note"));
        assertFalse(QueryText.has("\"kind:note\"", "kind:note"));
        assertEquals("author:\"Kwame Addo\"", QueryText.filter("author", "Kwame Addo"));
        assertEquals("\"years of experience\":5", QueryText.filter("years of experience", "5"));
    }
}
