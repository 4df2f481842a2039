// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.exchange.ModelFiles;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model documents from the command line, on real project files. */
class ModelCommandTest {

    @TempDir
    private Path folder;

    private Path project;
    private final Projects projects = Projects.on(new SqliteStoreProvider());
    private Fakes fakes = new Fakes();

    @BeforeEach
    void create() throws Exception {
        project = folder.resolve("p.cairn");
        projects.create(project, "P").close();
    }

    private int run(String... arguments) {
        fakes = new Fakes();
        Services services = new Services(() -> projects, null, null, null, null, null, null, ModelFiles::standard, null, null, null, null,
                null, null, null, null, null);
        String[] all = new String[arguments.length + 2];
        all[0] = "model";
        all[1] = project.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return fakes.run(services, all);
    }

    @Test
    void aTemplateIsTakenListedShownAndTakenOutAgain() throws Exception {
        assertEquals(ExitCode.DONE, run("import", "--template", "hargreaves"));
        assertEquals("Added Maturity model for a self-improving school system (after Hargreaves).\n", fakes.out());
        assertEquals(ExitCode.DONE, run("list", "--format", "csv"));
        String[] lines = fakes.out().split("\r?\n");
        assertEquals(2, lines.length, fakes.out());
        assertTrue(lines[1].startsWith("Maturity model for a self-improving school system (after Hargreaves),framework,1,"), lines[1]);
        String guid = lines[1].substring(lines[1].lastIndexOf(',') + 1);
        assertEquals(ExitCode.DONE, run("show", guid));
        assertTrue(fakes.out().contains("\n    Strand: High social capital\n"), fakes.out());
        assertTrue(fakes.out().contains("Stage: Beginning\n"), fakes.out());
        Path table = folder.resolve("h.csv");
        assertEquals(ExitCode.DONE, run("export", guid, table.toString()));
        Files.writeString(table, Files.readString(table).replace("Fit governance", "Governance that fits"));
        assertEquals(ExitCode.DONE, run("import", table.toString(), "--into", guid));
        assertTrue(fakes.out().startsWith("Changed "), fakes.out());
        assertEquals(ExitCode.DONE, run("show", guid, "--format", "json"));
        assertTrue(fakes.out().contains("Governance that fits"), fakes.out());
        assertEquals(ExitCode.DONE, run("validate", guid));
        assertEquals("Nothing is wrong.\n", fakes.err());
    }

    @Test
    void templatesAreListedWithWhetherTheyAreVerified() {
        assertEquals(ExitCode.DONE, run("list", "--templates", "--format", "csv"));
        assertTrue(fakes.out().contains("nine-claims,items,"), fakes.out());
        assertTrue(fakes.out().replace("\r", "").contains("hargreaves,framework,Maturity model for a self-improving school system (after "
                + "Hargreaves),no\n"), fakes.out());
        assertEquals(ExitCode.DONE, run("list", "--templates", "--kind", "process", "--format", "csv"));
        assertEquals(5, fakes.out().lines().count());
    }

    @Test
    void aFileIsBroughtInOnceAndThenChanges() throws Exception {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Early years");
        Path file = folder.resolve("e.xmi");
        Files.write(file, ModelDocuments.write(enquiry));
        assertEquals(ExitCode.DONE, run("import", file.toString()));
        enquiry.setRationale("More play");
        Files.write(file, ModelDocuments.write(enquiry));
        assertEquals(ExitCode.DONE, run("import", file.toString()));
        assertEquals("Changed Early years.\n", fakes.out());
        try (ProjectSession session = projects.open(project, Projects.Mode.WRITE, Progress.NONE)) {
            assertEquals(1, session.view().documents().size());
            assertEquals("Import Early years", session.undoable().orElseThrow().label());
        }
        assertEquals(ExitCode.DONE, run("show", "early YEARS"));
        assertTrue(fakes.out().startsWith("Enquiry: Early years\n  Rationale: More play\n"), fakes.out());
        assertTrue(fakes.out().contains("The ethics gate is closed"), fakes.out());
    }

    @Test
    void whatIsWrongIsListedAndTheExitCodeSaysSo() throws Exception {
        Meeting meeting = ModelDocuments.make(Meeting.class, "Cluster");
        meeting.setStarts(LocalTime.of(12, 30));
        meeting.setEnds(LocalTime.of(14, 0));
        AgendaItem item = ModelDocuments.make(AgendaItem.class);
        item.setTitle("Progress");
        item.setStarts(LocalTime.of(12, 30));
        item.setEnds(LocalTime.of(13, 10));
        meeting.getAgenda().add(item);
        Files.write(folder.resolve("m.xmi"), ModelDocuments.write(meeting));
        run("import", folder.resolve("m.xmi").toString());
        assertEquals(ExitCode.PROBLEMS, run("validate"));
        assertEquals("warning: Cluster: 50 minutes are left over. Change the items or let the meeting end at 13:10.\n", fakes.out());
        assertEquals("1 thing to look at.\n", fakes.err());
    }

    @Test
    void answersOfTwoWavesAreReadAndCompared() throws Exception {
        run("import", "--template", "agreement-5");
        run("import", "--template", "relational-trust");
        String trust = "Trust between staff (components after Bryk and Schneider)";
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "Zeit;respondent;T3\nx;a;2\nx;b;3\nx;c;Neither\nx;d;agree\nx;e;3\n");
        assertEquals(ExitCode.DONE, run("import", file.toString(), "--answers-to", trust, "--wave", "Autumn", "--baseline"));
        assertEquals("Added 5 responses to " + trust + ".\n", fakes.out());
        Files.writeString(file, "T3,T1\n4,\n4,1\n5,\n3,\n4,\n");
        assertEquals(ExitCode.DONE, run("import", file.toString(), "--answers-to", trust, "--wave", "Summer"));
        run("show", trust);
        assertTrue(fakes.out().contains("Autumn, People I work with in other schools know their job.: n 5, mean 3.00, SD 0.71\n"), fakes.out());
        assertTrue(fakes.out().contains("n 5, mean 4.00, SD 0.71, change +1.00 (95 % interval -0.03 to +2.03)\n"), fakes.out());
        assertTrue(fakes.out().contains("Summer, Colleagues in other schools of the alliance listen to what I say.: too few answers to be shown\n"),
                fakes.out());
        Files.writeString(file, "T3\n4\n9\n");
        assertEquals(ExitCode.FAILED, run("import", file.toString(), "--answers-to", trust, "--wave", "Later"));
        assertTrue(fakes.err().contains("a.csv, row 3, column t3: “9” is not on the scale"), fakes.err());
        Files.writeString(file, "x,y\n1,2\n");
        assertEquals(ExitCode.FAILED, run("import", file.toString(), "--answers-to", trust, "--wave", "Later"));
        assertEquals(ExitCode.USAGE, run("import", file.toString(), "--answers-to", trust));
    }

    @Test
    void mistakesAreExplainedAndChangeNothing() throws Exception {
        assertEquals(ExitCode.USAGE, run("show"));
        assertTrue(fakes.err().contains("show needs the name of a document."), fakes.err());
        assertEquals(ExitCode.USAGE, run("list", "--kind", "poem"));
        assertTrue(fakes.err().contains("There is no kind poem. There are: alliance, answers,"), fakes.err());
        assertEquals(ExitCode.USAGE, run("import", "--template", "poem"));
        assertEquals(ExitCode.USAGE, run("show", "a", "b"));
        assertEquals(ExitCode.FAILED, run("show", "poem"));
        assertTrue(fakes.err().contains("There is no such document."), fakes.err());
        run("import", "--template", "guskey");
        run("import", "--template", "guskey");
        assertEquals(ExitCode.FAILED, run("show", "Levels of evaluating professional development (after Guskey)"));
        assertTrue(fakes.err().contains("There are 2 documents of that name."), fakes.err());
        Files.writeString(folder.resolve("bad.xmi"), "no");
        assertEquals(ExitCode.FAILED, run("import", folder.resolve("bad.xmi").toString()));
        assertFalse(fakes.err().contains("\tat "), fakes.err());
    }
}
