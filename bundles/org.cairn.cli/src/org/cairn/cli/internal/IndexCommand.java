// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.Locale;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "index", description = "Brings the search index up to date and tells how it stands. Search does so by itself; the index "
        + "can always be made anew from the project.", footer = {
        "  cairn index enquiry.cairn",
        "  cairn index enquiry.cairn --rebuild"})
final class IndexCommand extends ProjectCommand {
    @Option(names = "--rebuild", description = "Make it anew.")
    boolean rebuild;

    IndexCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        try (ProjectSession session = open(Mode.READ); ProjectSearch search = services.search().get().open(session)) {
            if (rebuild) {
                search.rebuild(progress);
            }
            settle(search);
            IndexStatus status = search.status();
            print("The index is " + status.state().name().toLowerCase(Locale.ROOT) + ": " + count(status.sources(), "source", "sources")
                    + ", version " + status.version() + " of the project." + (status.message().isEmpty() ? "" : " " + status.message()));
        }
        return ExitCode.DONE;
    }
}
