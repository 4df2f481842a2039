// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import picocli.CommandLine.Option;

/** A command that lists something of the project as a table. */
abstract class ListCommand extends ProjectCommand {
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Format format;

    ListCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    abstract Table table(ProjectView view);

    @Override
    public Integer call() throws Failure, Cancelled {
        Table table;
        try (ProjectSession session = open(Mode.READ)) {
            table = table(session.view());
        }
        progress.clear();
        format.print(table, terminal.out());
        table.notes().forEach(this::tell);
        return ExitCode.DONE;
    }
}
