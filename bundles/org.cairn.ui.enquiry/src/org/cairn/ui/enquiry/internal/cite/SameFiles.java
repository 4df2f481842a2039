// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.eclipse.osgi.util.NLS;

/**
 * Files that are sources of the project already, and files that are not. A file is the same when name and content are.
 *
 * @param known GUIDs of the sources
 * @param unknown files that would have to be imported
 */
record SameFiles(List<UUID> known, List<Path> unknown) {

    static SameFiles of(ProjectView view, List<Path> files, Progress progress) throws Failure, Cancelled {
        List<UUID> known = new ArrayList<>();
        List<Path> unknown = new ArrayList<>();
        for (Path file : files) {
            progress.check();
            source(view, file).map(Source::id).ifPresentOrElse(known::add, () -> unknown.add(file));
        }
        return new SameFiles(known, unknown);
    }

    private static Optional<Source> source(ProjectView view, Path file) throws Failure {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = file.getFileName().toString();
        List<Source> named = view.sources().stream().filter(source -> source.origin().endsWith(name)).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return named.stream().filter(source -> view.original(source).filter(kept -> Arrays.equals(kept, bytes)).isPresent()).findFirst();
        } catch (IOException e) {
            throw new Failure(NLS.bind(Messages.cite_unreadable, name), file.toString(), Messages.cite_unreadableRemedy, e);
        }
    }
}
