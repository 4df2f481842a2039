// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.Available;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.ParameterProblem;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.analysis.Run.Outcome;
import org.cairn.analysis.render.OutputFormat;
import org.cairn.analysis.render.OutputSettings;
import org.cairn.analysis.render.ResultOutput;
import org.cairn.api.analysis.SourceQuery;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "analyse", description = {"Runs an analysis and prints its result.",
        "cairn analyse --list tells which there are, cairn analyse ID --help what one can be asked."}, footer = {
            "  cairn analyse --list",
            "  cairn analyse code-frequencies --help",
            "  cairn analyse enquiry.cairn code-frequencies --sources kind=journal",
            "  cairn analyse enquiry.cairn code-frequencies --out codes.xlsx --evidence"})
final class AnalyseCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "ID", description = "The analysis: its id, or the last part of it.")
    String id;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "--option value", description = "What this analysis can be asked.")
    List<String> options = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; without it, what the ending of FILE says, "
            + "and text on the terminal. csv has the tables one after the other; svg and png have the first drawing.")
    OutputFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file: .txt for text, .csv, .json and so on; any name "
            + "with --format.")
    Path out;

    @Option(names = "--evidence", description = "Add the passages behind the numbers; with csv, print them alone.")
    boolean evidence;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Where what is drawn by lot begins (${DEFAULT-VALUE}): the same seed gives the same result.")
    long seed;

    AnalyseCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        OutputFormat wanted = wanted();
        Available analysis = services.followedAnalyses().find(id);
        Declaration declaration = Declaration.of(analysis.analysis(), Locale.ENGLISH);
        ParameterValues values = values(declaration);
        Run run;
        try (ProjectSession session = open(Mode.READ)) {
            List<ParameterProblem> problems = declaration.bind(values, session.view()).problems();
            if (!problems.isEmpty()) {
                throw usage(said(declaration, problems));
            }
            run = services.runner().get().run(new AnalysisRequest(analysis, values, session.view(), search(session), seed,
                    Locale.ENGLISH), progress);
            if (run.outcome() == Outcome.CANCELLED) {
                throw new Cancelled();
            }
            if (run.outcome() == Outcome.FAILED) {
                throw new Failure(((Failed) run.result()).problem());
            }
            OutputSettings settings = OutputSettings.PLAIN;
            write(run, wanted, evidence ? settings.withEvidence(session.view()) : settings);
        }
        return hasFailed(run.result()) ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** What --format says, else the ending of the file: the two must not contradict each other, and one must say it. */
    private OutputFormat wanted() {
        if (out == null) {
            if (format != null && format.isBinary()) {
                throw usage(format + " is not for a terminal: say where it goes with --out FILE.");
            }
            return format == null ? OutputFormat.TEXT : format;
        }
        Optional<OutputFormat> said = OutputFormat.of(String.valueOf(out.getFileName()));
        if (format == null) {
            return said.orElseThrow(() -> usage("The name " + out + " does not say what to write. It may end in " + Stream
                    .of(OutputFormat.values()).map(each -> "." + each.extension()).collect(Collectors.joining(", "))
                    + ". For any other name, say it with --format."));
        }
        if (said.isPresent() && said.get() != format) {
            throw usage("--format is " + format + ", but " + out + " ends like a file of " + said.get() + ". Leave one of them out.");
        }
        return format;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private ParameterValues values(Declaration declaration) {
        try {
            return AnalysisOptions.read(declaration, options);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private static String said(Declaration declaration, List<ParameterProblem> problems) {
        return String.join("\ncairn: ", problems.stream().map(problem -> declaration.parameter(problem.parameter())
                .map(parameter -> parameter.option() + ": ").orElse("") + problem.message()).toList());
    }

    /** The index is opened when an analysis asks for it, and closed again. */
    private SourceQuery search(ProjectSession session) {
        return (query, watching) -> {
            try (ProjectSearch search = services.search().get().open(session)) {
                return find(search, query, watching);
            } catch (QueryError wrong) {
                throw new IllegalArgumentException("query=" + query + ": " + wrong.problem(), wrong);
            } catch (Failure broken) {
                throw new IllegalArgumentException(broken.problem().toString(), broken);
            }
        };
    }

    private Set<UUID> find(ProjectSearch search, String query, Progress watching) throws Failure, Cancelled {
        search.parse(query);
        settle(search);
        Set<UUID> found = new HashSet<>();
        search.forEach(query, (view, source, spans) -> found.add(source.id()), watching);
        return found;
    }

    private void write(Run run, OutputFormat wanted, OutputSettings settings) throws Failure {
        progress.clear();
        try {
            if (out == null) {
                ResultOutput.write(run, wanted, settings, terminal.out());
                return;
            }
            Path unfinished = out.resolveSibling(out.getFileName() + ".part");
            try {
                try (OutputStream to = Files.newOutputStream(unfinished)) {
                    ResultOutput.write(run, wanted, settings, to);
                }
                Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            tell("Wrote " + out + ".");
        } catch (IOException e) {
            throw new Failure("The result could not be written: " + e.getMessage(), String.valueOf(out),
                    "Choose a folder that exists and that you may write to.", e);
        }
    }

    private static boolean hasFailed(Result result) {
        return result instanceof Failed
                || result instanceof Composite composite && composite.parts().stream().anyMatch(AnalyseCommand::hasFailed);
    }
}
