// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Problem.Severity;
import org.cairn.api.project.Source;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.core.Reimport;
import org.cairn.core.TextCorrection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Brings documents into a project: files, folders with all below them, zip archives. One step: all "
        + "or nothing, and one bad file never stands in the way of the others.", customSynopsis = {
        "cairn import P.cairn PATH... [--kind KIND] [--language TAG] [--author A]",
        "             [--school S] [--date D] [--set NAME=VALUE]...",
        "             [--table --text COLUMN [--title COLUMN] [--author COLUMN]",
        "              [--date COLUMN] [--attributes COLUMN,COLUMN]]",
        "cairn import P.cairn PATH --replace TITLE [--try]"}, footer = {
        "  cairn import enquiry.cairn journals/ --kind journal",
        "  cairn import enquiry.cairn P1.pdf P2.docx --kind interview --set round=1",
        "  cairn import enquiry.cairn diaries.tsv --kind journal --language cs \\",
        "      --table --text text --author person_id --attributes subject",
        "  cairn import enquiry.cairn P1-corrected.docx --replace P1 --try"})
final class ImportCommand extends ProjectCommand {
    /** So many notes are shown at most: importing a thousand known files again should not fill the screen. */
    private static final int NOTES = 20;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files, folders and zip archives.")
    List<Path> paths;

    @Option(names = "--kind", paramLabel = "KIND", description = "What the documents are: journal, interview, …")
    String kind;

    @Option(names = "--language", paramLabel = "TAG", description = "Their language where they do not say it: en, cs, …")
    String language;

    @Option(names = "--author", paramLabel = "A",
            description = "Who wrote them, where they do not say it. With --table: the column that says it.")
    String author;

    @Option(names = "--school", paramLabel = "S", description = "The school they come from.")
    String school;

    @Option(names = "--date", paramLabel = "D",
            description = "Their date where they do not say it, as 2026-01-31. With --table: the column that says it.")
    String date;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "An attribute that each of them gets; may be repeated.")
    Map<String, String> attributes = new LinkedHashMap<>();

    @ArgGroup(exclusive = false, heading = "%nOne document for each row of a table (csv, tsv, xlsx):%n")
    Table table;

    @Option(names = "--replace", paramLabel = "TITLE", description = "Take the one document PATH in the place of the text of the source "
            + "with this title; codings, memos and links stay on the words that are still there.")
    String replace;

    @Option(names = "--try", description = "With --replace: only say what would happen to the codings.")
    boolean only;

    /** The options of tables. */
    static final class Table {
        @Option(names = "--table", required = true, description = "Take the rows of tables as documents.")
        boolean rows;

        @Option(names = "--text", required = true, paramLabel = "COLUMN",
                description = "Column with the text; may be repeated: each becomes a paragraph.")
        List<String> text;

        @Option(names = "--title", paramLabel = "COLUMN", description = "Column with the title.")
        String title;

        @Option(names = "--attributes", paramLabel = "COLUMN,COLUMN", split = ",", hideParamSyntax = true,
                description = "Columns that become attributes, separated by commas.")
        List<String> attributes = List.of();
    }

    ImportCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (replace != null) {
            return replace();
        }
        if (only) {
            throw new ParameterException(spec.commandLine(), "--try goes with --replace.");
        }
        ImportSettings settings = settings();
        ImportSettings.Report report;
        int waiting = 0;
        try (ProjectSession session = open(Mode.WRITE); ProjectSearch search = services.search().get().open(session)) {
            report = services.imports().get().run(session, paths, settings, progress);
            if (report.sources() > 0) {
                settle(search);
                if (!session.view().standingQueries().isEmpty()) {
                    waiting = services.standing().get().evaluate(session, search, progress);
                }
            }
        }
        List<Problem> problems = report.problems().stream().filter(problem -> problem.severity() != Severity.INFO).toList();
        List<Problem> notes = report.problems().stream().filter(problem -> problem.severity() == Severity.INFO).toList();
        print(count(report.sources(), "source", "sources") + " imported, " + report.known() + " already known, "
                + count(report.people(), "new person", "new people") + ", " + count(problems.size(), "problem", "problems") + ".");
        if (waiting > 0) {
            print("The standing queries of the project found " + count(waiting, "passage", "passages")
                    + " in them; the evidence inbox keeps what was found.");
        }
        problems.forEach(this::print);
        notes.stream().limit(NOTES).forEach(this::print);
        if (notes.size() > NOTES) {
            print("info: … and " + (notes.size() - NOTES) + " more like these.");
        }
        boolean nothing = report.sources() == 0 && report.known() == 0;
        boolean failed = report.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return nothing && failed ? ExitCode.FAILED : ExitCode.of(report.problems());
    }

    private int replace() throws Failure, Cancelled {
        if (paths.size() != 1) {
            throw new ParameterException(spec.commandLine(), "--replace takes one document, not " + paths.size() + ".");
        }
        TextCorrection effect;
        try (ProjectSession session = open(only ? Mode.READ : Mode.WRITE)) {
            List<Source> found = session.view().sources().stream().filter(source -> source.title().equals(replace)).toList();
            if (found.size() != 1) {
                String what = found.isEmpty() ? "There is no source" : "There are " + found.size() + " sources";
                throw new Failure(what + " \"" + replace + "\".", project.toString(), "--replace needs the title of one source.");
            }
            Reimport reimport = services.reimports().get();
            Reimport.Changed changed = reimport.read(session.view(), found.getFirst().id(), paths.getFirst(), progress);
            effect = only ? changed.effect() : reimport.take(session, changed, "Re-import " + replace);
        }
        int lost = effect.count(TextCorrection.Fate.LOST);
        int moved = effect.count(TextCorrection.Fate.MOVED);
        int other = effect.effects().size() - lost - moved;
        print((only ? "Would replace" : "Replaced") + " the text of " + replace + ": " + count(moved, "passage moves", "passages move")
                + " with " + (moved == 1 ? "its" : "their") + " words, " + count(other, "changes", "change") + " with the text, "
                + count(lost, "loses all its", "lose all their") + " words.");
        effect.doubtful().forEach(this::print);
        return ExitCode.of(effect.doubtful());
    }

    private ImportSettings settings() {
        ImportSettings plain = ImportSettings.DEFAULT;
        ReadOptions reading = ReadOptions.DEFAULT;
        if (table != null) {
            reading = reading.withTable(new ReadOptions.TableMapping(table.text, table.title, author, date, table.attributes));
        }
        return new ImportSettings(kind == null ? plain.kind() : requireNonBlank("--kind", kind),
                language == null ? plain.language() : language(), author == null || table != null ? "" : author,
                school == null ? "" : school, "", date == null || table != null ? null : date(), attributes, "", reading);
    }

    private String requireNonBlank(String option, String value) {
        if (value.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + " needs a value.");
        }
        return value.strip();
    }

    private String language() {
        try {
            return new Locale.Builder().setLanguageTag(requireNonBlank("--language", language)).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new ParameterException(spec.commandLine(), "'" + language + "' is no language tag; write --language en, cs, de, …", e);
        }
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), "'" + date + "' is no date; write it as 2026-01-31.", e);
        }
    }
}
