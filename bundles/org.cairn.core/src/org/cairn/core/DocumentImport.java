// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.nio.file.Path;
import java.util.List;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.internal.DocumentImportComponent;

/**
 * Brings documents into a project: one undoable step, cancelled as a whole, one bad file never in the way of the others. An OSGi
 * service; thread-safe.
 */
public interface DocumentImport {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static DocumentImport with(DocumentReading reading) {
        return new DocumentImportComponent(reading);
    }

    /**
     * Imports everything that {@link DocumentReading} finds at the given places. Authors and speakers become people, columns
     * and front matter become attributes. A document whose text the project already has is left out and reported.
     *
     * @throws Failure if nothing could be stored; the project is as it was
     * @throws Cancelled when {@code progress} asked to stop; the project is as it was
     */
    ImportSettings.Report run(ProjectSession session, List<Path> paths, ImportSettings settings, Progress progress)
            throws Failure, Cancelled;
}
