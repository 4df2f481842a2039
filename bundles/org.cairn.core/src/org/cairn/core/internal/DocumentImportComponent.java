// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets {@link DocumentReading} read and an edit store. */
@Component
public final class DocumentImportComponent implements DocumentImport {

    private final DocumentReading reading;

    @Activate
    public DocumentImportComponent(@Reference DocumentReading reading) {
        this.reading = reading;
    }

    @Override
    public ImportSettings.Report run(ProjectSession session, List<Path> paths, ImportSettings settings, Progress progress)
            throws Failure, Cancelled {
        return session.edit(label(paths, settings), edit -> {
            ImportRun run = new ImportRun(edit, settings);
            try {
                reading.read(paths, settings.reading(), run, progress);
            } catch (ImportRun.StoreFailed e) {
                throw e.getCause();
            }
            return run.report();
        });
    }

    private static String label(List<Path> paths, ImportSettings settings) {
        String what = paths.size() == 1 && paths.getFirst().getFileName() != null ? paths.getFirst().getFileName().toString()
                : paths.size() + " files and folders";
        return String.format(Locale.ROOT, "Import %s as %s", what, settings.kind());
    }
}
