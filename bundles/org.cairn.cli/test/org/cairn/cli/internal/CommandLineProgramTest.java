// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Code;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.search.Found;
import org.cairn.core.ImportSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {
    private final Fakes fakes = new Fakes();
    private final FakeProject project = new FakeProject();

    private int run(String... arguments) {
        return fakes.run(project.services(), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "search", "code", "codes", "people", "analyse", "model", "plugins", "report", "exchange", "merge",
        "check",
        "index"})
    void everyCommandHasHelpWithExamples(String command) {
        assertEquals(ExitCode.DONE, run(command, "--help"));
        assertTrue(fakes.out().startsWith("Usage: cairn " + command + " "), fakes.out());
        assertTrue(fakes.out().contains("Examples:\n  cairn " + command + " "), fakes.out());
        assertEquals("", fakes.err());
    }

    @Test
    void helpListsEveryCommand() {
        assertEquals(ExitCode.DONE, run("--help"));
        for (String command : List.of("new", "import", "search", "code", "codes", "people", "analyse", "model", "plugins", "report",
                "exchange", "merge", "check", "index")) {
            assertTrue(fakes.out().contains("\n  " + command + " "), fakes.out());
        }
    }

    @Test
    void version() {
        assertEquals(ExitCode.DONE, run("--version"));
        assertEquals("Cairn 1.0.0\n", fakes.out());
    }

    @Test
    void unknownCommandSuggests() {
        assertEquals(ExitCode.USAGE, run("serach", "p.cairn", "x"));
        assertTrue(fakes.err().contains("Did you mean: cairn search"), fakes.err());
        assertEquals("", fakes.out());
    }

    @Test
    void noCommandIsNotUnderstood() {
        assertEquals(ExitCode.USAGE, run());
        assertEquals("cairn: Which command?\n'cairn --help' tells more.\n", fakes.err());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(ExitCode.USAGE, run("code", "p.cairn", "x"));
        assertTrue(fakes.err().contains("--as"), fakes.err());
        assertEquals(List.of(), project.asked);
    }

    @Test
    void failureIsOneLineAndChangesNothing() {
        assertEquals(ExitCode.FAILED, run("codes", "missing.cairn"));
        assertEquals("cairn: missing.cairn: There is no such file. Make one with: cairn new\n", fakes.err());
        assertEquals("", fakes.out());
    }

    @Test
    void defectOfTheProgramShowsNoStackTrace() {
        Services broken = new Services(() -> {
            throw new IllegalStateException("oops");
        }, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertEquals(ExitCode.FAILED, fakes.run(broken, "codes", "p.cairn"));
        assertTrue(fakes.err().startsWith("cairn: Something is wrong inside Cairn"), fakes.err());
        assertFalse(fakes.err().contains("\tat "), fakes.err());
    }

    @Test
    void aTableOfCodesIsBroughtInOrTriedOut() throws IOException {
        Path table = Files.writeString(Files.createTempDirectory("cairn-codes").resolve("codes.csv"),
                "path,in brief\nlearning,What was learnt\nTrust,Relying on others\nHöhe > Tiefe,\n");
        assertEquals(ExitCode.DONE, run("codes", "p.cairn", "--import", table.toString(), "--try"));
        String told = "changed  Trust\nnew      Höhe\nnew      Höhe > Tiefe\n";
        assertEquals(told + "Would be 2 new, 1 changed, 1 unchanged.\n", fakes.out());
        assertEquals(3, project.codes.size());
        fakes.out.reset();
        assertEquals(ExitCode.DONE, run("codes", "p.cairn", "--import", table.toString()));
        assertEquals(told + "2 new, 1 changed, 1 unchanged.\n", fakes.out());
        assertTrue(project.asked.contains("edit: Import a codebook: codes.csv"), project.asked.toString());
        assertEquals(ExitCode.USAGE, run("codes", "p.cairn", "--import", table.toString(), "--export", "x.csv"));
    }

    @Test
    void codes() {
        assertEquals(ExitCode.DONE, run("codes", "p.cairn"));
        assertEquals("""
                Path              Name      Codings  With sub-codes  Definition
                Learning          Learning        2               7  What was learnt
                Learning > Trust  Trust           5               5
                Trust             Trust           0               0
                """, fakes.out());
        assertEquals(List.of("open p.cairn READ"), project.asked);
    }

    @Test
    void people() {
        assertEquals(ExitCode.DONE, run("people", "p.cairn", "--format", "csv"));
        assertEquals("name,role,school,sources\r\nAna,SLE,Hill Top,1\r\nBen,,,0\r\n", fakes.out());
    }

    @Test
    void unknownFormatNamesTheKnownOnes() {
        assertEquals(ExitCode.USAGE, run("people", "p.cairn", "--format", "xml"));
        assertTrue(fakes.err().contains("[TEXT, JSON, CSV] (case-insensitive)"), fakes.err());
    }

    @Test
    void checkWithoutProblems() {
        assertEquals(ExitCode.DONE, run("check", "p.cairn"));
        assertEquals("1 source with 10 characters (10 to 10 each), 2 people, 3 codes, 7 codings.\nNo problems.\n", fakes.out());
        assertEquals("", fakes.err());
    }

    @Test
    void checkListsProblems() {
        project.problems = List.of(Problem.warning("The text was changed.", "Week 1, 3 to 9", "Look at the coding."));
        assertEquals(ExitCode.PROBLEMS, run("check", "p.cairn"));
        assertTrue(fakes.out().endsWith(".\nwarning: Week 1, 3 to 9: The text was changed. Look at the coding.\n1 problem.\n"), fakes.out());
    }

    @Test
    void index() {
        assertEquals(ExitCode.DONE, run("index", "p.cairn", "--rebuild"));
        assertEquals(List.of("open p.cairn READ", "rebuild"), project.asked);
        assertEquals("The index is ready: 1 source, version 7 of the project.\n", fakes.out());
    }

    @Test
    void newProjectIsNamedAfterItsFile() {
        assertEquals(ExitCode.DONE, run("new", "some/enquiry.cairn"));
        assertEquals(List.of("create some/enquiry.cairn as enquiry"), project.asked);
        assertEquals("Made some/enquiry.cairn.\n", fakes.out());
    }

    @Test
    void sampleThatFailsLeavesNothing(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("x.cairn"));
        project.failure = new Failure("The disk is full.", "", "");
        assertEquals(ExitCode.FAILED, run("new", file.toString(), "--sample"));
        assertFalse(Files.exists(file));
    }

    @Test
    void cancelledCommandSaysThatNothingWasChanged() {
        project.cancel = true;
        assertEquals(ExitCode.FAILED, run("import", "p.cairn", "x"));
        assertEquals("cairn: Stopped on request; nothing was changed.\n", fakes.err());
    }

    @Test
    void codesWhatWasFound() {
        assertEquals(ExitCode.DONE, run("code", "p.cairn", "x", "--as", "learning > trust", "--coder", "Ana", "--extend", "Sentence"));
        assertEquals(List.of("open p.cairn WRITE", "coder Ana", "code x as Learning > Trust SENTENCE"), project.asked);
        assertEquals("3 passages coded in 2 sources; 1 had the code already.\n", fakes.out());
    }

    @Test
    void codeThatSeveralHaveMustBeNamedByItsPath() {
        UUID people = UUID.randomUUID();
        project.codes.removeIf(code -> code.id().equals(FakeProject.OTHER_TRUST));
        project.codes.add(new Code(people, null, "People", 0, true, 1, Code.Definition.EMPTY));
        project.codes.add(new Code(FakeProject.OTHER_TRUST, people, "Trust", 0, true, 0, Code.Definition.EMPTY));
        assertEquals(ExitCode.USAGE, run("code", "p.cairn", "x", "--as", "trust "));
        assertTrue(fakes.err().contains("'Learning > Trust'; 'People > Trust'"), fakes.err());
        project.codes.removeLast();
        assertEquals(ExitCode.DONE, run("code", "p.cairn", "x", "--as", "trust "));
        assertEquals("code x as Learning > Trust MATCH", project.asked.getLast());
    }

    @Test
    void newCodeIsAdded() {
        project.found = new Found("x", 7, 1, 1, List.of(), List.of(), List.of(), List.of());
        assertEquals(ExitCode.DONE, run("code", "p.cairn", "x", "--as", "Learning > Joint  practice > Kaizen"));
        assertEquals("code x as Learning > Joint practice > Kaizen MATCH", project.asked.getLast());
        assertEquals(5, project.codes.size());
        assertEquals("Added the code 'Learning > Joint practice > Kaizen'.\n", fakes.err());
    }

    @Test
    void newCodeIsTakenBackWhenCodingFails() {
        project.found = new Found("x", 7, 1, 1, List.of(), List.of(), List.of(), List.of());
        project.failure = new Failure("The disk is full.", "", "");
        assertEquals(ExitCode.FAILED, run("code", "p.cairn", "x", "--as", "Kaizen"));
        assertEquals(List.of("edit: Add the code Kaizen", "undo"), project.asked.subList(2, 4));
    }

    @Test
    void nothingFoundAddsNoCode() {
        assertEquals(ExitCode.DONE, run("code", "p.cairn", "x", "--as", "Kaizen"));
        assertEquals(3, project.codes.size());
        assertEquals("0 passages coded: nothing was found.\n", fakes.out());
    }

    @Test
    void importReports() {
        project.report = new ImportSettings.Report(3, 1, 2, List.of(
                Problem.error("The file is empty.", "a.docx", ""), Problem.info("Hidden.", ".x")));
        assertEquals(ExitCode.PROBLEMS, run("import", "p.cairn", "a", "b", "--kind", "journal", "--language", "cs", "--author", "Ana",
                "--school", "Hill Top", "--date", "2013-01-31", "--set", "round=1", "--set", "place=a=b"));
        assertEquals("""
                3 sources imported, 1 already known, 2 new people, 1 problem.
                error: a.docx: The file is empty.
                info: .x: Hidden.
                """, fakes.out());
        assertEquals("ImportSettings[kind=journal, language=cs, author=Ana, school=Hill Top, phase=, date=2013-01-31, "
                + "attributes=" + project.settings.attributes() + ", folder=, reading=ReadOptions[table=null, speakers=true]]",
                project.settings.toString());
        assertEquals(Map.of("round", "1", "place", "a=b"), project.settings.attributes());
    }

    @Test
    void importShowsEveryProblemButFewNotes() {
        List<Problem> notes = new ArrayList<>(Collections.nCopies(950, Problem.info("Known.", "a.csv")));
        notes.add(Problem.warning("Odd.", "b.csv", "Look."));
        project.report = new ImportSettings.Report(1, 950, 0, notes);
        assertEquals(ExitCode.PROBLEMS, run("import", "p.cairn", "x"));
        List<String> lines = fakes.out().lines().toList();
        assertEquals("1 source imported, 950 already known, 0 new people, 1 problem.", lines.getFirst());
        assertEquals("warning: b.csv: Odd. Look.", lines.get(1));
        assertEquals("info: … and 930 more like these.", lines.getLast());
        assertEquals(23, lines.size());
    }

    @Test
    void importAsksStandingQueries() {
        project.report = new ImportSettings.Report(3, 0, 0, List.of());
        assertEquals(ExitCode.DONE, run("import", "p.cairn", "x"));
        assertFalse(project.asked.contains("evaluate"), "there are none");
        project.standingQueries = List.of(new StandingQuery(new UUID(7, 7), "Trust", "trust", null, 0, true));
        assertEquals(ExitCode.DONE, run("import", "p.cairn", "x"));
        assertTrue(fakes.out().endsWith(
                "The standing queries of the project found 2 passages in them; the evidence inbox keeps what was found.\n"), fakes.out());
    }

    @Test
    void aChangedDocumentTakesThePlaceOfASource() {
        String title = "Week 1";
        assertEquals(ExitCode.PROBLEMS, run("import", "p.cairn", "new.docx", "--replace", title, "--try"));
        assertEquals("""
                Would replace the text of %s: 2 passages move with their words, 1 changes with the text, 1 loses all its words.
                warning: %s: Gone. Look at it.
                """.formatted(title, title), fakes.out());
        assertFalse(project.asked.contains("take"));
        assertEquals(ExitCode.PROBLEMS, run("import", "p.cairn", "new.docx", "--replace", title));
        assertTrue(project.asked.contains("take"));
        assertEquals(ExitCode.FAILED, run("import", "p.cairn", "new.docx", "--replace", "nobody"));
        assertEquals(ExitCode.USAGE, run("import", "p.cairn", "a", "b", "--replace", title));
        assertEquals(ExitCode.USAGE, run("import", "p.cairn", "a", "--try"));
    }

    @Test
    void importOfATable() {
        assertEquals(ExitCode.DONE, run("import", "p.cairn", "d.tsv", "--table", "--text", "text", "--author", "person_id", "--date", "day",
                "--title", "id", "--attributes", "subject,grade"));
        assertEquals("ReadOptions[table=TableMapping[text=[text], title=id, author=person_id, date=day, attributes=[subject, grade]], "
                + "speakers=true]", project.settings.reading().toString());
        assertEquals("", project.settings.author());
    }

    @Test
    void importOfNothingButErrorsFailed() {
        project.report = new ImportSettings.Report(0, 0, 0, List.of(Problem.error("There is no such file.", "x", "")));
        assertEquals(ExitCode.FAILED, run("import", "p.cairn", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--date=31.1.2013", "--language=not_a_tag", "--title=x", "--set=x"})
    void importOptionsThatCannotBe(String option) {
        assertEquals(ExitCode.USAGE, run("import", "p.cairn", "x", option));
        assertEquals(List.of(), project.asked);
    }

    @Test
    void whatWasExchangedIsToldElementByElement() {
        assertEquals(ExitCode.PROBLEMS, run("exchange", "p.cairn", "import", "x.qdpx", "--dry-run", "--line-ends", "1", "--repair"));
        assertTrue(project.asked.contains("read x.qdpx RefiImport[dryRun=true, repair=true, lineEnds=1, language=en, pdfFromTop=null, "
                + "media=null]"), project.asked.toString());
        assertTrue(fakes.out().replaceAll(" +", " ").contains("Coding 9 7 1 1 0"), fakes.out());
        assertTrue(fakes.err().contains("Positions: code points."), fakes.err());
        assertTrue(fakes.err().contains("warning: x: Look."), fakes.err());
        assertTrue(fakes.err().contains("Nothing was changed."), fakes.err());
        assertEquals(ExitCode.PROBLEMS, run("exchange", "p.cairn", "export", "y.qdpx", "--names", "--team"));
        assertTrue(project.asked.contains("write y.qdpx RefiExport[dryRun=false, names=true, audience=TEAM, answeredOnly=false, "
                + "media=false, uniqueNames=false]"), project.asked.toString());
        assertEquals(ExitCode.USAGE, run("exchange", "p.cairn", "export", "y.qdpx", "--repair"));
        assertEquals(ExitCode.USAGE, run("exchange", "p.cairn", "import", "y.qdpx", "--line-ends", "3"));
        assertEquals(ExitCode.USAGE, run("exchange", "p.cairn", "sideways", "y.qdpx"));
    }

    @Test
    void aMergeAsksWhatBothChanged() {
        assertEquals(ExitCode.FAILED, run("merge", "p.cairn", "other.cairn"));
        assertTrue(fakes.out().contains("codes"), fakes.out());
        assertTrue(fakes.err().contains("both changed: 1f code Trust, name (before: Trust)\n  mine:   Confidence\n  theirs: Reliance\n"),
                fakes.err());
        assertTrue(fakes.err().contains("the same? 2e person Ann and person ann: the same name"), fakes.err());
        assertTrue(fakes.err().contains("Nothing was changed: decide with --prefer"), fakes.err());
        assertEquals(ExitCode.DONE, run("merge", "p.cairn", "other.cairn", "--dry-run"));
        assertEquals(ExitCode.DONE, run("merge", "p.cairn", "other.cairn", "--prefer", "newer", "--decide", "1f=theirs", "--same", "2e"));
        assertTrue(fakes.err().contains("theirs: Reliance   <- counts"), fakes.err());
        assertEquals(ExitCode.PROBLEMS, run("merge", "p.cairn", "other.cairn", "--prefer", "mine", "--decide", "1e=theirs", "--same", "all"));
        assertTrue(fakes.err().contains("warning: Nothing has the id 1e. --dry-run shows the ids."), fakes.err());
        assertEquals(ExitCode.USAGE, run("merge", "p.cairn", "other.cairn", "--prefer", "both"));
        assertEquals(ExitCode.USAGE, run("merge", "p.cairn", "other.cairn", "--decide", "1f=newer"));
        assertEquals(ExitCode.USAGE, run("merge", "p.cairn"));
    }

    @Test
    void whatAFileIsIsFoundOut() {
        assertEquals(ExitCode.DONE, run("exchange", "p.cairn", "import", "study.qda"));
        assertEquals(ExitCode.DONE, run("exchange", "p.cairn", "import", "segments.csv"));
        assertEquals(ExitCode.DONE, run("exchange", "p.cairn", "export", "x.xlsx", "--code", "Trust"));
        assertEquals(ExitCode.DONE, run("exchange", "p.cairn", "export", "x.docx"));
        assertEquals(ExitCode.DONE, run("exchange", "p.cairn", "export", "x.docx", "--as", "annotated", "--source", "Week 1"));
        assertEquals(ExitCode.DONE, run("exchange", "p.cairn", "export", "data", "--as", "data"));
        for (String asked : List.of("peer study.qda", "segments segments.csv", "SEGMENTS x.xlsx [Trust][]", "EXTRACTS x.docx [][]",
                "ANNOTATED x.docx [][Week 1]", "DATA data [][]")) {
            assertTrue(project.asked.contains(asked), asked + " in " + project.asked);
        }
        assertEquals(ExitCode.USAGE, run("exchange", "p.cairn", "export", "x.qdpx", "--code", "Trust"));
    }
}
