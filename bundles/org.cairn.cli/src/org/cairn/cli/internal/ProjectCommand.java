// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.IndexStatus.State;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.core.coders.Sight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command on a project file. */
@Command(usageHelpAutoWidth = true, sortOptions = false, parameterListHeading = "%n",
        optionListHeading = "%n", footerHeading = "%nExamples:%n")
abstract class ProjectCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 5;

    final Services services;
    final Terminal terminal;
    final TerminalProgress progress;

    @Parameters(index = "0", paramLabel = "P.cairn", description = "The project file.")
    Path project;

    @Option(names = "--coder", paramLabel = "NAME", description = "As which coder: whose codings are made, and who looks while a round "
            + "is coded blind; you, if it is not said.")
    String coder;

    @Option(names = {"-h", "--help"}, usageHelp = true, order = Integer.MAX_VALUE, description = "Show this help.")
    boolean help;

    @Spec
    CommandSpec spec;

    ProjectCommand(Services services, Terminal terminal, TerminalProgress progress) {
        this.services = services;
        this.terminal = terminal;
        this.progress = progress;
    }

    /** Does the work and returns the {@link ExitCode}. */
    @Override
    public abstract Integer call() throws Failure, Cancelled;

    /** Opens the project as the coder who was named: in a blind round the command sees what they may see. */
    ProjectSession open(Mode mode) throws Failure, Cancelled {
        if (coder != null && coder.isBlank()) {
            throw new ParameterException(spec.commandLine(), "A coder needs a name.");
        }
        ProjectSession session = services.projects().get().open(project, mode, progress);
        if (coder != null) {
            session.codeAs(coder);
        }
        if (!session.view().rounds().isEmpty() && !Sight.of(session.view(), session.coder().id()).everything()) {
            tell("A blind round is under way: work that " + session.coder().name() + " must not see yet is left out.");
        }
        return session;
    }

    /** Waits until the index holds all of the project, telling what it does if that takes long. */
    void settle(ProjectSearch search) throws Failure, Cancelled {
        try {
            for (IndexStatus status = search.status(); status.state() != State.READY; status = search.status()) {
                if (status.state() == State.BROKEN) {
                    throw new Failure("The search index cannot be used. " + status.message(), project.toString(),
                            "Make it anew with: cairn index --rebuild");
                }
                progress.begin(status.message().isEmpty() ? "Bringing the search index up to date" : status.message(), 0);
                progress.check();
                Thread.sleep(PAUSE_MILLIS);
            }
            search.settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    /** Prints a message for the person: never mixed with data. */
    void tell(String message) {
        progress.clear();
        terminal.err().println(message);
    }

    /** Prints a line of data. */
    void print(String line) {
        progress.clear();
        terminal.out().print(line + "\n");
    }

    /** Prints a problem on one line. */
    void print(Problem problem) {
        print(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + TableOutput.onOneLine(problem.toString()));
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
