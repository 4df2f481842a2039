// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.exchange.internal.Spoken;

/** A folder for projects that are needed for a moment; closing it removes all of it. */
final class Workplace implements AutoCloseable {

    private final Projects projects;
    private final List<ProjectSession> open = new ArrayList<>();
    private Path folder;

    Workplace(Projects projects) {
        this.projects = projects;
    }

    /** A file in it that is not there yet. */
    Path file(String name) throws Failure {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("cairn-merge");
            }
            return folder.resolve(name);
        } catch (IOException e) {
            throw new Failure(Spoken.say("there-no-place-for-copy-project"), "", Spoken.say("make-room-on-disk"), e);
        }
    }

    /** A new project. */
    ProjectSession project(String file, String name, String coder) throws Failure {
        return kept(projects.create(file(file), name), coder);
    }

    /** A copy of a project that can be written. */
    ProjectSession copy(ProjectSession of, String coder) throws Failure, Cancelled {
        Path copy = file("copy.cairn");
        of.copyTo(copy);
        return kept(projects.open(copy, Projects.Mode.WRITE, Progress.NONE), coder);
    }

    private ProjectSession kept(ProjectSession session, String coder) {
        open.add(session);
        session.codeAs(coder);
        return session;
    }

    @Override
    public void close() {
        open.forEach(ProjectSession::close);
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // the system clears its folder for such files
        }
    }
}
