// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.core.internal.ReimportComponent;

/**
 * Takes a document that was changed outside Cairn in the place of a source's text; codings, memos and links go with the words that
 * are still there. An OSGi service; thread-safe.
 */
public interface Reimport {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static Reimport with(DocumentReading reading) {
        return new ReimportComponent(reading);
    }

    /**
     * A changed document that was read and compared, not taken yet.
     *
     * @param source GUID of the source whose text it replaces
     * @param document as it was read
     * @param effect what happens to what stands on the text
     * @param problems what the reading of the file reported
     */
    record Changed(UUID source, ReadDocument document, TextCorrection effect, List<Problem> problems) {

        public Changed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the changed document and says what taking it would do. Where the file holds several documents, it is the one with the
     * source's origin or title.
     *
     * @throws Failure if the file cannot be read, holds no such document, or nothing in the text has changed
     */
    Changed read(ProjectView view, UUID source, Path file, Progress progress) throws Failure, Cancelled;

    /**
     * Takes it: one undoable step. Facts about the source (title, author, kind) stay as they are.
     *
     * @param label what the history shows
     * @return what happened to what stands on the text as it is now
     * @throws Failure if the source is no longer there, or nothing could be stored; the project is as it was
     */
    TextCorrection take(ProjectSession session, Changed changed, String label) throws Failure, Cancelled;
}
