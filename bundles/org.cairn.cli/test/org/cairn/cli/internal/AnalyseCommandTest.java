// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.analysis.Available;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn analyse}, with an analysis made for it. */
class AnalyseCommandTest {

    /** Lists long sources; fails in its own ways when asked to. */
    public static final class LongSources implements Analysis<LongSources.Parameters> {

        public enum Ending { WELL, BADLY, @Label("With a failed result") FAILED }

        public record Parameters(
                @Label("At least") @Unit("characters") @Min(1) @Default("10") @Help("Shorter ones are not shown.") int atLeast,
                @Label("Sources") SourceSelection sources, boolean titlesOnly, Ending ending) {
        }

        @Override
        public AnalysisInfo info() {
            return AnalysisInfo.of("org.example.long-sources", "Long sources", Parameters.class).in(AnalysisInfo.QUALITY)
                    .about("Sources that go on and on.");
        }

        @Override
        public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
            switch (parameters.ending()) {
                case BADLY -> throw new IllegalStateException("out of ink");
                case FAILED -> {
                    return Failed.of("Long sources", "There is nothing to measure.", "Import something.");
                }
                case WELL -> context.counted(context.sources(parameters.sources()).size(), "sources");
            }
            Table.Builder table = Table.of("Long sources", Column.text("title", "Title"), Column.count("length", "Length"));
            for (Source source : context.sources(parameters.sources())) {
                if (source.length() >= parameters.atLeast()) {
                    table.row(source.title(), Cell.of(parameters.titlesOnly() ? null : source.length(),
                            Evidence.of(List.of(Passage.at(source.id(), 0, 5)))));
                }
            }
            return table.build();
        }
    }

    private final Fakes fakes = new Fakes();
    private final FakeProject project = new FakeProject();

    @BeforeEach
    void project() {
        project.analysed = org.cairn.testkit.FakeProject.of().source("Week 1", "Trust grows slowly.").source("Week 2", "We met.")
                .source("=SUM(A1)", "A dangerous title", s -> s.kind("interview")).view();
        project.analyses = List.of(new Available(new LongSources(), new LongSources().info(), "org.example", "1.2.0"));
    }

    private int run(String... arguments) {
        fakes.out.reset();
        fakes.err.reset();
        return fakes.run(project.services(), arguments);
    }

    @Test
    void whatCanBeAskedIsListed() {
        assertEquals(ExitCode.DONE, run("analyse", "--list"));
        assertEquals("""
                ID                        Group                Analysis      From         Version
                org.example.long-sources  Quality of evidence  Long sources  org.example  1.2.0
                """, fakes.out());
        assertEquals(ExitCode.DONE, run("analyse", "--list", "--format", "json"));
        assertTrue(fakes.out().contains("\"id\":\"org.example.long-sources\""), fakes.out());
    }

    @Test
    void theDeclarationIsTheHelp() {
        assertEquals(ExitCode.DONE, run("analyse", "long-sources", "--help"));
        for (String said : List.of("Usage: cairn analyse P.cairn org.example.long-sources", "Sources that go on and on.", "--at-least N",
                "At least (characters). Shorter ones are not shown. 1 or more.", "Without it: 10.", "--titles-only [true|false]",
                "--sources CONDITION", "--ending CHOICE", "failed: With a failed result")) {
            assertTrue(fakes.out().contains(said), said + " is not in\n" + fakes.out());
        }
        String help = fakes.out();
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--help"));
        assertTrue(fakes.out().endsWith(help.substring(help.indexOf("Usage:"))), fakes.out());
    }

    @Test
    void aResultIsPrintedWithHowItCameAbout() {
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--at-least", "17"));
        assertEquals("""
                Long sources

                Title     Length
                Week 1        19
                =SUM(A1)      17

                n = 3 sources.

                Long sources (org.example.long-sources, version 1), from org.example 1.2.0.
                Parameters: atLeast = 17; titlesOnly = false; ending = well.
                State 3 of the project, seed 1.
                """, fakes.out());
    }

    @Test
    void optionsAreReadInEveryForm() {
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--format", "csv", "--titles-only", "--at-least=1",
                "--sources", "kind=journal"));
        assertEquals("title,length\r\nWeek 1,\r\nWeek 2,\r\n", fakes.out());
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--titles-only", "false", "--format=csv", "--at-least", "17",
                "--sources", "kind=interview", "--sources=kind=journal"));
        assertEquals("title,length\r\nWeek 1,19\r\n'=SUM(A1),17\r\n", fakes.out());
    }

    @Test
    void evidenceIsPrintedOnDemand() {
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--at-least", "19", "--evidence", "--format", "csv"));
        String id = project.analysed.sources().getFirst().id().toString();
        assertEquals("table,row,column,source,start,end,quotation,source_id,coding_id\r\nLong sources,Week 1,Length,Week 1,0,5,Trust,"
                + id + ",\r\n", fakes.out());
    }

    @Test
    void sourcesAreChosenByAQuery() {
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--sources", "query=trust", "--format", "csv"));
        assertEquals("title,length\r\nWeek 1,19\r\n", fakes.out());
        assertTrue(project.asked.contains("each trust"), project.asked.toString());
        assertEquals(ExitCode.FAILED, run("analyse", "p.cairn", "long-sources", "--sources", "query=bad"));
        assertTrue(fakes.err().contains("The quotation mark is not closed."), fakes.err());
    }

    @Test
    void whatIsWrongIsNamedWithItsOption() {
        assertEquals(ExitCode.USAGE, run("analyse", "p.cairn", "long-sources", "--at-least", "0", "--ending", "sadly"));
        assertTrue(fakes.err().startsWith("cairn: --at-least: At least: 0 is not allowed. Allowed is 1 or more.\n"
                + "cairn: --ending: Ending: there is no choice \"sadly\". There are well, badly, failed.\n"), fakes.err());
        assertEquals(ExitCode.USAGE, run("analyse", "p.cairn", "long-sources", "--at-most", "3"));
        assertTrue(fakes.err().contains("There is no option --at-most."), fakes.err());
        assertTrue(fakes.err().contains("--at-least, --sources, --titles-only, --ending"), fakes.err());
        assertEquals(ExitCode.USAGE, run("analyse", "p.cairn", "long-sources", "--at-least"));
        assertTrue(fakes.err().contains("--at-least needs a value."), fakes.err());
        assertEquals(ExitCode.USAGE, run("analyse", "p.cairn", "long-sources", "--format", "xlsx"));
        assertTrue(fakes.err().contains("--out FILE"), fakes.err());
        assertEquals(ExitCode.FAILED, run("analyse", "p.cairn", "no-such-thing"));
        assertTrue(fakes.err().contains("cairn analyse --list"), fakes.err());
    }

    @Test
    void whatFailsIsToldWithoutATrace() {
        assertEquals(ExitCode.FAILED, run("analyse", "p.cairn", "long-sources", "--ending", "badly"));
        assertTrue(fakes.err().startsWith("cairn: Long sources failed: IllegalStateException: out of ink. Everything else goes on."),
                fakes.err());
        assertFalse(fakes.err().contains("\tat "), fakes.err());
        assertEquals(ExitCode.PROBLEMS, run("analyse", "p.cairn", "long-sources", "--ending", "failed"));
        assertTrue(fakes.out().contains("Not done: There is nothing to measure. Import something."), fakes.out());
    }

    @Test
    void aFileIsWrittenAsItsNameSays(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("long.html");
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--out", page.toString()));
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(page).contains("=SUM(A1)</td>"));
        Path book = folder.resolve("long.xlsx");
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--out", book.toString(), "--evidence"));
        assertTrue(Files.size(book) > 1000);
        assertEquals(ExitCode.FAILED, run("analyse", "p.cairn", "long-sources", "--out", folder.resolve("long.svg").toString()));
        assertTrue(fakes.err().contains("has nothing to draw"), fakes.err());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing half-written is left");
        }
        assertEquals(ExitCode.FAILED, run("analyse", "p.cairn", "long-sources", "--out", folder.resolve("no/such/x.csv").toString()));
        assertTrue(fakes.err().contains("Choose a folder"), fakes.err());
    }

    @Test
    void aNameThatSaysNothingOrSomethingElseIsNotWritten(@TempDir Path folder) throws IOException {
        for (String name : List.of("long.pdf", "long")) {
            assertEquals(ExitCode.USAGE, run("analyse", "p.cairn", "long-sources", "--out", folder.resolve(name).toString()));
            assertTrue(fakes.err().contains(".txt, .csv, .json, .html, .xlsx, .docx, .svg, .png"), fakes.err());
            assertTrue(fakes.err().contains("--format"), fakes.err());
        }
        assertEquals(ExitCode.USAGE, run("analyse", "p.cairn", "long-sources", "--format", "csv", "--out",
                folder.resolve("long.xlsx").toString()));
        assertTrue(fakes.err().contains("--format is csv, but"), fakes.err());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count(), "nothing was written");
        }
        Path notes = folder.resolve("long.notes");
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--format", "text", "--out", notes.toString()));
        assertTrue(Files.readString(notes).startsWith("Long sources\n"));
        Path table = folder.resolve("LONG.CSV");
        assertEquals(ExitCode.DONE, run("analyse", "p.cairn", "long-sources", "--format", "csv", "--out", table.toString()));
        assertTrue(Files.readString(table).startsWith("title,length\r\n"));
    }
}
