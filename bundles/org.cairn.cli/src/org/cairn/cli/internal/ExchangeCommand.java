// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.passages.PassageExport.Content;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiExport.Audience;
import org.cairn.exchange.refi.RefiImport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "exchange", description = {"Takes in what other programs made, and writes for them: REFI-QDA projects (.qdpx, .qde) and "
        + "codebooks (.qdc) both ways; projects of QualCoder (.qda folder) and Taguette (.sqlite3) and bibliographies (.ris) in; coded segments "
        + "as tables (.csv, .xlsx) both ways; documents (.docx, .html) and data for R and Python out. What a file is, is found out. Tells of "
        + "every element what became of it.", "People go out under pseudonyms and sources only with consent, unless it is said otherwise."},
        customSynopsis = {
            "cairn exchange P.cairn import FILE [--dry-run] [--repair] [--line-ends 1|2]",
            "               [--language TAG] [--pdf-from top|bottom] [--media FOLDER]",
            "cairn exchange P.cairn export FILE [--dry-run] [--names] [--team]",
            "               [--answered-only] [--embed-media] [--unique-names]",
            "               [--as CONTENT] [--code CODE]... [--source TITLE]..."}, footer = {
                "  cairn exchange enquiry.cairn import from-nvivo.qdpx --dry-run",
                "  cairn exchange enquiry.cairn import study.qda",
                "  cairn exchange enquiry.cairn export for-maxqda.qdpx --team --names",
                "  cairn exchange enquiry.cairn export codebook.qdc",
                "  cairn exchange enquiry.cairn export trust.docx --code Trust",
                "  cairn exchange enquiry.cairn export read.docx --as annotated --team",
                "  cairn exchange enquiry.cairn export data --as data"})
final class ExchangeCommand extends ProjectCommand {

    /** Which way. */
    enum Direction { IMPORT, EXPORT }

    /** Where places on PDF pages are counted from. */
    enum From { TOP, BOTTOM }

    @Parameters(index = "1", paramLabel = "import|export", description = "Which way.")
    Direction direction;

    @Parameters(index = "2", paramLabel = "FILE", description = "The file in the other format.")
    Path file;

    @Option(names = "--dry-run", description = "Only tell what would come in or go out.")
    boolean dryRun;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "Of the counts: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Format format;

    @ArgGroup(exclusive = false, heading = "%nImport:%n")
    In in;

    @ArgGroup(exclusive = false, heading = "%nExport:%n")
    Out out;

    /** The options of an import. */
    static final class In {
        @Option(names = "--repair", description = "Move codings back that all stand the same few characters beside what they quote.")
        boolean repair;

        @Option(names = "--line-ends", paramLabel = "1|2", description = "For how many characters a line end of two bytes counts; else it is "
                + "found out.")
        int lineEnds;

        @Option(names = "--language", paramLabel = "TAG", description = "Language of the texts: en, cs, …")
        String language;

        @Option(names = "--pdf-from", paramLabel = "top|bottom", description = "Where places on PDF pages are counted from; else it goes by "
                + "the program that wrote the file.")
        From pdf;

        @Option(names = "--media", paramLabel = "FOLDER", description = "Folder with the films and recordings.")
        Path media;
    }

    /** The options of an export. */
    static final class Out {
        @Option(names = "--names", description = "People keep their names.")
        boolean names;

        @Option(names = "--team", description = "The file is for the researchers of the project: consent to analysis is enough.")
        boolean team;

        @Option(names = "--answered-only", description = "Only sources of which everybody who is named in them said yes.")
        boolean answeredOnly;

        @Option(names = "--embed-media", description = "Put films and recordings into the file.")
        boolean media;

        @Option(names = "--unique-names", description = "Tell codes of the same name apart, as QualCoder needs it.")
        boolean uniqueNames;

        @Option(names = "--as", paramLabel = "CONTENT", description = "What a table or document holds: segments (a row for each coded passage), "
                + "extracts (what is coded, code by code), annotated (the texts with their codings), data (a folder of tables for R and "
                + "Python). Else .csv and .xlsx hold segments, .docx and .html extracts.")
        Content content;

        @Option(names = "--code", paramLabel = "CODE", description = "In a table or document only passages of this code and those below it; may "
                + "be repeated.")
        List<String> codes = List.of();

        @Option(names = "--source", paramLabel = "TITLE", description = "In a table or document only this source; may be repeated.")
        List<String> sources = List.of();
    }

    ExchangeCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (direction == Direction.IMPORT && out != null || direction == Direction.EXPORT && in != null) {
            throw new ParameterException(spec.commandLine(), "An option of the other direction does not go with "
                    + direction.name().toLowerCase(Locale.ROOT) + ".");
        }
        ExchangeReport report = direction == Direction.IMPORT ? taken() : given();
        progress.clear();
        format.print(table(report), terminal.out());
        if (!report.positions().isEmpty()) {
            tell("Positions: " + report.positions() + ".");
        }
        report.problems().forEach(problem -> tell(problem.severity().name().toLowerCase(Locale.ROOT) + ": "
                + TableOutput.onOneLine(problem.toString())));
        if (dryRun) {
            tell("Nothing was " + (direction == Direction.IMPORT ? "changed." : "written."));
        }
        return ExitCode.of(report.problems());
    }

    private ExchangeReport taken() throws Failure, Cancelled {
        In given = in == null ? new In() : in;
        if (given.lineEnds < 0 || given.lineEnds > 2) {
            throw new ParameterException(spec.commandLine(), "--line-ends takes 1 or 2, not " + given.lineEnds + ".");
        }
        RefiImport options = new RefiImport(dryRun, given.repair, given.lineEnds,
                given.language == null ? RefiImport.DEFAULT.language() : language(given.language),
                given.pdf == null ? null : Boolean.valueOf(given.pdf == From.TOP), given.media);
        try (ProjectSession session = open(Mode.WRITE)) {
            if (dryRun) {
                return read(session, options);
            }
            try (ProjectSearch search = services.search().get().open(session)) {
                ExchangeReport report = read(session, options);
                settle(search);
                if (!session.view().standingQueries().isEmpty()) {
                    services.standing().get().evaluate(session, search, progress);
                }
                return report;
            }
        }
    }

    /** What a file is, its ending says where it is a table, and its first bytes where it is a database. */
    private ExchangeReport read(ProjectSession session, RefiImport options) throws Failure, Cancelled {
        if (services.passages().get().knows(file)) {
            return services.passages().get().read(session, file, options, progress);
        }
        return services.peers().get().knows(file) ? services.peers().get().read(session, file, options, progress)
                : services.refi().get().read(session, file, options, progress);
    }

    private String language(String tag) {
        try {
            String known = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (!tag.isBlank()) {
                return known;
            }
        } catch (IllformedLocaleException e) {
            // told below
        }
        throw new ParameterException(spec.commandLine(), "'" + tag + "' is no language tag; write --language en, cs, de, …");
    }

    private ExchangeReport given() throws Failure, Cancelled {
        Out wanted = out == null ? new Out() : out;
        RefiExport options = new RefiExport(dryRun, wanted.names, wanted.team ? Audience.TEAM : Audience.OUTSIDE, wanted.answeredOnly,
                wanted.media, wanted.uniqueNames);
        Content content = wanted.content != null ? wanted.content : content();
        if (content == null && !(wanted.codes.isEmpty() && wanted.sources.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--code and --source go with tables and documents; REFI-QDA takes the whole"
                    + " project.");
        }
        try (ProjectSession session = open(Mode.READ)) {
            return content == null ? services.refi().get().write(session, file, options, progress) : services.passages().get().write(session,
                    file, new PassageExport(content, options, wanted.codes, wanted.sources), progress);
        }
    }

    /** What a file of that ending holds if nothing else is said; null for REFI-QDA. */
    private Content content() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".xlsx")) {
            return Content.SEGMENTS;
        }
        return name.endsWith(".docx") || name.endsWith(".html") ? Content.EXTRACTS : null;
    }

    private Table table(ExchangeReport report) {
        boolean taking = direction == Direction.IMPORT;
        List<List<Object>> rows = report.lines().stream().<List<Object>>map(line -> List.of(line.element(), line.in(), line.taken(),
                line.known(), line.kept(), line.left())).toList();
        return new Table("Exchange", List.of(Column.text("element", "Element"), Column.count("in", taking ? "In the file" : "Here"),
                Column.count("taken", taking ? "Taken in" : "Written"), Column.count("known", "Known already"),
                Column.count("kept", "Kept along"), Column.count("left", "Left out")), rows, List.of());
    }
}
