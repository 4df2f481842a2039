// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.sample.SampleProject;
import org.cairn.exchange.ModelFiles;
import org.cairn.report.Reports;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and model documents of the sample, from the command line. */
class ReportCommandTest {

    @TempDir
    private static Path folder;

    private static Path project;
    private static final Projects PROJECTS = Projects.on(new SqliteStoreProvider());
    private Fakes fakes = new Fakes();

    @BeforeAll
    static void create() throws Exception {
        project = folder.resolve("s.cairn");
        try (ProjectSession session = PROJECTS.create(project, "S")) {
            SampleProject.fill(session, Progress.NONE);
        }
    }

    private int run(String command, String... arguments) {
        fakes = new Fakes();
        Services services = new Services(() -> PROJECTS, null, null, null, null, null, null, ModelFiles::standard, Reports::standard, null, null,
                null, null, null, null, null, null);
        String[] all = new String[arguments.length + 2];
        all[0] = command;
        all[1] = project.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return fakes.run(services, all);
    }

    @Test
    void aReportIsPrintedOrWritten() {
        assertEquals(ExitCode.DONE, run("report", "ethics-register"));
        assertTrue(fakes.out().startsWith("<!DOCTYPE html>"), fakes.out());
        assertEquals("", fakes.err());
        Path file = folder.resolve("update");
        assertEquals(ExitCode.DONE, run("report", "cluster-update", "--out", file.toString(), "--format", "docx"));
        assertEquals("Wrote " + file + ".docx.\n", fakes.out());
        assertTrue(fakes.err().startsWith("The names of the project's people are replaced by pseudonyms."), fakes.err());
        assertTrue(Files.exists(folder.resolve("update.docx")));
        assertEquals(ExitCode.DONE, run("report", "cluster-update", "--out", folder.resolve("u.html").toString(), "--names"));
        assertEquals("", fakes.err());
    }

    @Test
    void whatIsMeantMustBePlain() {
        assertEquals(ExitCode.USAGE, run("report", "poem"));
        assertTrue(fakes.err().contains("There are: case-study, cluster-update, appraisal, ethics-register, claims."), fakes.err());
        assertEquals(ExitCode.USAGE, run("report", "claims"));
        assertTrue(fakes.err().contains("Which one? Say --of and one of: Claims of The Mead; Claims from a year of opening doors."), fakes.err());
        assertEquals(ExitCode.USAGE, run("report", "ethics-register", "--format", "docx"));
        assertEquals(ExitCode.DONE, run("report", "claims", "--of", "claims of"), "the beginning will do");
        assertTrue(fakes.out().contains("SLEs are pivotal"), fakes.out());
        assertEquals(ExitCode.FAILED, run("report", "claims", "--of", "Claims"));
        assertTrue(fakes.err().contains("There are 2 documents whose name begins so."), fakes.err());
        assertEquals(ExitCode.FAILED, run("report", "claims", "--of", "Wave 1 cluster meeting, 25 February 2013"));
        assertTrue(fakes.err().contains("There is no such document of the kind claims."), fakes.err());
    }

    @Test
    void whatFollowsFromTheSampleIsTold() {
        assertEquals(ExitCode.DONE, run("model", "show", "Wave 1 cluster meeting, 25 February 2013"));
        assertTrue(fakes.out().contains("Minutes: 40 + 20 + 20 + 5 + 5 = 90 of 90."), fakes.out());
        run("model", "show", "Eight blind joint observations (Pool Academy)");
        assertTrue(fakes.out().contains("Same grade: 6 of 8 (75 %, 95 % interval 40.9 to 92.9)."), fakes.out());
        run("model", "show", "Trios at Woodroffe");
        assertTrue(fakes.out().contains("Generation 1: 2 trios, 6 people (6 new), 5 schools."), fakes.out());
        run("model", "show", "Woodroffe by the maturity model");
        assertTrue(fakes.out().contains("12 of 12 strands at the lowest stage: this says little."), fakes.out());
        run("model", "show", "Claims of The Mead");
        assertTrue(fakes.out().contains("\nSLEs are pivotal = 8 for, 0 qualifying, 0 against; kinds: field notes of project leaders, "), fakes.out());
        run("model", "show", "Claims from a year of opening doors");
        assertTrue(fakes.out().matches("(?s).*\n    Evidence link: supports: [^\n]+ ¶ \\d+\n.*\n    Evidence link: contradicts: .*"), fakes.out());
        assertEquals(ExitCode.PROBLEMS, run("model", "validate"));
        assertFalse(fakes.out().contains("error:"), fakes.out());
    }
}
