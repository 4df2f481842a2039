// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.sample.SampleProject;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of every concept of the two published cases, and of the invented alliance beside them, are found where the sample has them. */
class SampleRecordsTest {

    /** Number of the concept, what is asked, and the kind of plan or record that says it; {@code source} where a source does. */
    private static final String CONCEPTS = """
            1 | "Six schools on and near an estuary" | alliance
            2 | "Pupil performance data" | protocol
            3 | "A new profile with other goals" | pupils
            4 | "Marking is regular" | alliance
            5 | "Consultation of alliance headteachers" | events
            6 | "Feedback that pupils use" | alliance
            7 | "Fewer questions in Year 6" | roster
            8 | "Act as research mentor" | roster
            9 | "Cold hall" | programme
            10 | "Asking instead of telling" | coaching
            11 | "the teacher asks half as many questions" | enquiry
            12 | "the ambition of middle leaders grows" | enquiry
            13 | "never speaks spoke" | responses
            14 | "moved it up three rows" | diamonds
            15 | kind:journal (teacher NEAR question) | source
            16 | "observation of training" | enquiry
            17 | "informal discussion" | enquiry
            18 | "Innovation phase" | enquiry
            19 | "not fear it is the timetable" | enquiry
            20 | ethic* | ethics
            21 | "Feedback Hub" | groups
            22 | "Trios grow out of trios" | assessment
            23 | "They count things" | assessment
            24 | "beginning on all aspects" | assessment
            25 | "Being seen by somebody" | claims
            26 | "Confidence ownership of learning" | enquiry
            27 | "page for the summer conference" | enquiry
            28 | "film footage to inform" | claims
            29 | "Parents were strongly engaged" | enquiry
            30 | "funding and capacity" | enquiry
            31 | "Plans for next term's activity" | meeting
            32 | "network of trios" | update
            33 | "Trio Four First drafts" | groups
            34 | "Walls between departments" | events
            35 | "same three hands" | walk
            36 | "Lesson 7" | observations
            37 | "counts minutes from the front" | observations
            38 | "Use of teaching assistants" | criteria
            39 | "very long time to set up" | update
            40 | "can be moved around between schools" | update
            41 | "entertainer who works with two teachers" | alliance
            42 | "blocks trust and collaboration" | enquiry
            43 | "Consent forms" | papers
            44 | kind:journal coder:* | source
            """;

    @TempDir
    private static Path folder;
    private static ProjectSession session;
    private static ProjectSearch search;

    @BeforeAll
    static void open() throws Exception {
        System.setProperty("cairn.cache", folder.resolve("cache").toString());
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("s.cairn"), "Sample");
        SampleProject.fill(session, Progress.NONE);
        search = new SearchComponent().open(session);
        assertTrue(search.settle());
    }

    @AfterAll
    static void close() {
        search.close();
        session.close();
        System.clearProperty("cairn.cache");
    }

    @Test
    void everyConceptIsFound() throws Exception {
        List<String> missing = new ArrayList<>();
        List<String> rows = CONCEPTS.lines().toList();
        for (String row : rows) {
            String[] cells = row.split(" \\| ");
            if (cells[2].equals("source")) {
                if (search.find(cells[1], SearchOptions.COUNT, Progress.NONE).hits() == 0) {
                    missing.add(row);
                }
                continue;
            }
            FoundRecords found = search.findRecords(cells[1], 100, Progress.NONE);
            if (found.lines().stream().noneMatch(line -> line.kind().equals(cells[2]))) {
                missing.add(row + " but in " + found.lines().stream().map(line -> line.kind() + ": " + line.place()).toList());
            }
        }
        assertEquals("", String.join("\n", missing));
        assertEquals(44, rows.size());
    }

    @Test
    void everyPlanAndRecordIsFoundByItsName() throws Exception {
        FoundRecords all = search.findRecords("in:records", 10_000, Progress.NONE);
        assertEquals(session.view().documents().size(), all.records());
        assertTrue(all.records() > 80, all.records() + " plans and records");
    }

    /** The sample has a conversation that was confidential, whose notes are "Said in confidence." */
    @Test
    void whatWasSaidInConfidenceIsNotFound() throws Exception {
        assertEquals(List.of(), search.findRecords("kind:coaching confidence", 10, Progress.NONE).lines());
        assertTrue(search.findRecords("kind:coaching telling", 10, Progress.NONE).hits() > 0, "what is said beside it is");
    }
}
