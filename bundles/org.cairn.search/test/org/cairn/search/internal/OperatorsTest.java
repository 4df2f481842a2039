// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.Found;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spans each operator yields, counted by hand. */
class OperatorsTest {

    @TempDir
    private Path folder;
    private MemoryProject project;
    private ProjectSearch search;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        project = new MemoryProject(folder.resolve("a.cairn"));
        //                    0         1         2         3         4
        //                    01234567890123456789012345678901234567890123456
        Projects.add(project, "Trust grows. We trust the group.\nGroup work on trust");
        Projects.add(project, "The students' group worked; a student felt well when working.");
        Projects.add(project, "Nothing here.");
        search = new SearchComponent().open(project);
    }

    @AfterEach
    void close() {
        search.close();
        project.close();
        System.clearProperty("cairn.cache");
    }

    private void assertSpans(String query, String... expected) throws Exception {
        assertTrue(search.settle());
        assertEquals(List.of(expected), Projects.spans(search, query), query);
        Found found = search.find(query, SearchOptions.DEFAULT, Progress.NONE);
        assertEquals(expected.length, found.hits(), query);
        assertEquals(expected.length, found.lines().size(), query);
        assertEquals(List.of(expected).stream().map(span -> span.split(":")[0]).distinct().count(), found.sources(), query);
    }

    @Test
    void words() throws Exception {
        assertSpans("trust", "1:0-5", "1:16-21", "1:47-52");
        assertSpans("=student", "2:30-37");
        assertSpans("student", "2:4-12", "2:30-37");
        assertSpans("work", "1:39-43", "2:20-26", "2:53-60");
        assertSpans("=WORK", "1:39-43");
        assertSpans("absent");
    }

    @Test
    void phrases() throws Exception {
        assertSpans("\"group work on\"", "1:33-46");
        assertSpans("\"the group\"", "1:22-31");
        assertSpans("\"felt * when\"", "2:38-52");
        assertSpans("\"group wor*\"", "1:33-43", "2:14-26");
    }

    @Test
    void patterns() throws Exception {
        assertSpans("wor*", "1:39-43", "2:20-26", "2:53-60");
        assertSpans("w?rk", "1:39-43");
        assertSpans("trsut~", "1:0-5", "1:16-21", "1:47-52");
        assertSpans("/gro\\w+/", "1:6-11", "1:26-31", "1:33-38", "2:14-19");
        assertSpans("/felt \\w+ (?:when|to)/", "2:38-52");
    }

    @Test
    void booleans() throws Exception {
        assertSpans("trust group", "1:0-5", "1:16-21", "1:26-31", "1:33-38", "1:47-52");
        assertSpans("grows OR felt", "1:6-11", "2:38-42");
        assertSpans("group NOT trust", "2:14-19");
        assertSpans("NOT group", "3:0-13");
        assertSpans("trust AND:paragraph on", "1:44-46", "1:47-52");
        assertSpans("trust NOT:sentence grows", "1:16-21", "1:47-52");
    }

    @Test
    void places() throws Exception {
        assertSpans("trust NEAR/1 group", "1:16-31");
        assertSpans("trust BEFORE group", "1:0-5", "1:16-21");
        assertSpans("trust BEFORE/1 group", "1:16-21");
        assertSpans("trust AFTER/2 group", "1:47-52");
        assertSpans("trust WITHIN \"we trust\"", "1:16-21");
        assertSpans("trust NOT WITHIN \"we trust\"", "1:0-5", "1:47-52");
        assertSpans("\"we trust\" OVERLAPS \"trust the\"", "1:13-21");
    }
}
