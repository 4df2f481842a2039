// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.core.ProjectSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "new", description = "Makes a new project.", footer = {
        "  cairn new enquiry.cairn",
        "  cairn new try.cairn --sample"})
final class NewCommand extends ProjectCommand {
    private static final String ENDING = ".cairn";

    @Option(names = "--sample", description = "Fill it with a sample: a small alliance of schools with journals, interviews and codes.")
    boolean sample;

    NewCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        boolean done = false;
        ProjectSession session = services.projects().get().create(project, name());
        try (session) {
            if (sample) {
                services.sample().fill(session, progress);
            }
            done = true;
            int sources = session.view().sources().size();
            print("Made " + project + (sample ? " with the sample: " + count(sources, "source", "sources") : "") + ".");
        } finally {
            if (!done) {
                remove();
            }
        }
        return ExitCode.DONE;
    }

    private String name() {
        String file = project.toAbsolutePath().normalize().getFileName().toString();
        return file.length() > ENDING.length() && file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    /** A project without its sample is not what was asked for. */
    private void remove() throws Failure {
        try {
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(Path.of(project + ending));
            }
        } catch (IOException e) {
            throw new Failure("The sample could not be written, and the unfinished project could not be removed.", project.toString(),
                    "Delete the file.", e);
        }
    }
}
