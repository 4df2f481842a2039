// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange;

import java.nio.file.Path;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.ModelLibrary;
import org.cairn.exchange.internal.ModelFilesComponent;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.ResponseSet;

/**
 * Model documents as files; the ending of the name says the format. {@code xmi} and {@code xml} hold any document, to the last detail.
 * {@code csv} and {@code xlsx} are tables, for frameworks, scales, sets of cards, questionnaires and checklists: see
 * {@link org.cairn.core.model.table.ModelTable}. An OSGi service; thread-safe. Not on the UI thread.
 */
public interface ModelFiles {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static ModelFiles standard() {
        return new ModelFilesComponent();
    }

    /**
     * Reads a document.
     *
     * @param before with a table: the document that is changed by it, whose GUIDs are kept; null for a new one. A document from
     *        {@code xmi} has its own GUIDs
     * @throws Failure if the file cannot be read or is no such document; it names the row where it can
     */
    Document read(Path file, Document before) throws Failure;

    /**
     * Reads the answers of one wave from a table: see {@link org.cairn.core.model.table.ResponseTable}.
     *
     * @param file {@code csv} or {@code xlsx}
     * @param library has the scales and the schools
     * @throws Failure if an answer cannot be; it names row and column
     */
    ResponseSet readAnswers(Path file, Questionnaire questionnaire, String wave, ModelLibrary library) throws Failure;

    /**
     * Writes a document. A file that is there is replaced, and only once the new one is complete.
     *
     * @throws Failure if the file cannot be written, documents of this kind have no such format, or it holds sheets that are still blind
     */
    void write(Document document, Path file) throws Failure;
}
