// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import picocli.CommandLine.Command;

@Command(name = "check", description = "Examines a project for damage: the file itself, references to nothing, codings that no longer fit "
        + "the text they were made on.", footer = "  cairn check enquiry.cairn")
final class CheckCommand extends ProjectCommand {
    CheckCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        List<Problem> problems;
        try (ProjectSession session = open(Mode.READ)) {
            problems = session.check(progress);
            print(contents(session.view()));
        }
        problems.forEach(this::print);
        print(problems.isEmpty() ? "No problems." : count(problems.size(), "problem", "problems") + ".");
        return ExitCode.of(problems);
    }

    /** What was examined, so that it can be held against what should be there. */
    private static String contents(ProjectView view) {
        IntSummaryStatistics lengths = view.sources().stream().mapToInt(Source::length).summaryStatistics();
        String texts = lengths.getCount() == 0 ? "" : String.format(Locale.ROOT, " with %,d characters (%,d to %,d each)", lengths.getSum(),
                lengths.getMin(), lengths.getMax());
        return count(lengths.getCount(), "source", "sources") + texts + ", " + count(view.people().size(), "person", "people") + ", "
                + count(view.codebook().size(), "code", "codes") + ", " + count(view.codings().size(), "coding", "codings") + ".";
    }
}
