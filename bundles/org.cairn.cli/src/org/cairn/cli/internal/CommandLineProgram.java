// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cairn.analysis.render.DisplayWidth;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.search.QueryError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the command, runs it, and turns whatever it ends in into a message and an {@link ExitCode}. */
@Command(name = "cairn", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
        description = "Evidence for school-led enquiry: import, search and code documents in a project file.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "cairn COMMAND --help tells more about a command, with examples.",
                "Exit code: 0 done, 1 done with problems, 2 not understood, 3 failed and nothing changed."})
final class CommandLineProgram implements Runnable {
    private static final Logger LOG = System.getLogger(CommandLineProgram.class.getName());

    private final Services services;
    private final Terminal terminal;
    private final TerminalProgress progress;
    private final String version;
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec;

    CommandLineProgram(Services services, Terminal terminal, String version) {
        this.services = services;
        this.terminal = terminal;
        this.version = version;
        progress = new TerminalProgress(terminal);
        commands.put("new", () -> new NewCommand(services, terminal, progress));
        commands.put("import", () -> new ImportCommand(services, terminal, progress));
        commands.put("search", () -> new SearchCommand(services, terminal, progress));
        commands.put("code", () -> new CodeCommand(services, terminal, progress));
        commands.put("codes", () -> new CodesCommand(services, terminal, progress));
        commands.put("people", () -> new PeopleCommand(services, terminal, progress));
        commands.put("analyse", () -> new AnalyseCommand(services, terminal, progress));
        commands.put("model", () -> new ModelCommand(services, terminal, progress));
        commands.put("plugins", () -> new PluginsCommand(services, terminal));
        commands.put("report", () -> new ReportCommand(services, terminal, progress));
        commands.put("exchange", () -> new ExchangeCommand(services, terminal, progress));
        commands.put("merge", () -> new MergeCommand(services, terminal, progress));
        commands.put("withdraw", () -> new WithdrawCommand(services, terminal, progress));
        commands.put("check", () -> new CheckCommand(services, terminal, progress));
        commands.put("index", () -> new IndexCommand(services, terminal, progress));
    }

    /** Asks a running command to stop; for another thread. */
    void cancel() {
        progress.cancel();
    }

    /** Runs a command and returns its exit code. Never throws for what a person or a file did. */
    int run(String... arguments) {
        CommandLine line = new CommandLine(this);
        // one command is enough where its name is plain: reading the declarations of all of them takes its time
        boolean plain = arguments.length > 0 && commands.containsKey(arguments[0]);
        commands.forEach((name, command) -> {
            if (plain && name.equals(arguments[0]) && name.equals("analyse") && AnalysesCommand.isMeant(arguments)) {
                line.addSubcommand(name, new AnalysesCommand(services, terminal));
            } else if (!plain || name.equals(arguments[0])) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getCommandSpec().version("Cairn " + version);
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        CommandLine analyse = line.getSubcommands().get("analyse");
        if (analyse != null) {
            // the options of an analysis are known when it is
            analyse.setUnmatchedOptionsArePositionalParams(true);
        }
        line.setParameterExceptionHandler((error, args) -> explainUsage(error));
        line.setExecutionExceptionHandler((error, at, result) -> {
            if (error instanceof ParameterException usage) {
                return explainUsage(usage);
            }
            return explain(error, at.getCommand());
        });
        try {
            return line.execute(arguments);
        } finally {
            progress.clear();
        }
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private int explainUsage(ParameterException error) {
        progress.clear();
        terminal.err().println("cairn: " + error.getMessage());
        CommandLine at = error.getCommandLine();
        if (error instanceof UnmatchedArgumentException unmatched) {
            if (at.getCommand() instanceof QueryCommand && !unmatched.isUnknownOption()) {
                terminal.err().println("A query of several words is one argument: put it in quotes, as in 'joint practice'.");
            } else {
                UnmatchedArgumentException.printSuggestions(error, at.getErr());
            }
        }
        terminal.err().println("'" + at.getCommandSpec().qualifiedName() + " --help' tells more.");
        return ExitCode.USAGE;
    }

    private int explain(Exception error, Object command) {
        progress.clear();
        switch (error) {
            case QueryError wrong -> {
                explainQuery(wrong, command instanceof QueryCommand asking ? asking.query : "");
                return ExitCode.USAGE;
            }
            case Failure failure -> {
                terminal.err().println("cairn: " + TableOutput.onOneLine(failure.problem().toString()));
                LOG.log(Level.DEBUG, "A command failed", failure);
            }
            case Cancelled cancelled -> terminal.err().println("cairn: " + cancelled.getMessage());
            default -> {
                terminal.err().println("cairn: Something is wrong inside Cairn, and the command was given up: " + error
                        + ". The log tells more.");
                LOG.log(Level.ERROR, "A command failed unexpectedly", error);
            }
        }
        return ExitCode.FAILED;
    }

    /** The message, the query, and a line that points at the characters that are wrong. */
    private void explainQuery(QueryError error, String query) {
        Problem problem = error.problem();
        terminal.err().println("cairn: " + problem.message());
        if (!query.isEmpty()) {
            int start = Math.min(error.start(), query.length());
            int end = Math.min(Math.max(error.end(), start), query.length());
            int before = DisplayWidth.of(TableOutput.onOneLine(query.substring(0, start)));
            int width = Math.max(1, DisplayWidth.of(TableOutput.onOneLine(query.substring(start, end))));
            terminal.err().println("  " + TableOutput.onOneLine(query));
            terminal.err().println("  " + " ".repeat(before) + "^".repeat(width));
        }
        if (!problem.remedy().isEmpty()) {
            terminal.err().println(problem.remedy());
        }
    }
}
