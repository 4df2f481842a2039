// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.refi;

import java.nio.file.Path;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.refi.RefiFilesComponent;

/**
 * Projects ({@code .qdpx}, {@code .qde}) and codebooks ({@code .qdc}) of the REFI-QDA standard 1.5. Reading is lenient: what NVivo, MAXQDA,
 * ATLAS.ti, QualCoder and others do differently from the standard is understood and reported. Writing is strict: what is written is valid
 * by the schemas 1.0 of the standard. GUIDs stay what they are in both directions. An OSGi service; thread-safe. Both directions take
 * time: not on the UI thread.
 *
 * <p>What Cairn has no place for (graphs, sets of sources, how a selection was called) is kept in the project as a model document of the
 * kind {@link #KEPT} and written back by the next export. What REFI-QDA has no place for (consent, roles, speakers of a transcript) travels
 * in a note that other programs show and carry along.
 */
public interface RefiFiles {

    /** Kind of the model documents that hold what Cairn has no place for. */
    String KEPT = "refi-kept";

    /**
     * The service without OSGi: for tests and for programs that embed Cairn.
     *
     * @param pages for the sizes of pages and pictures and the text of PDF documents
     */
    static RefiFiles with(PagePictures pages) {
        return new RefiFilesComponent(pages);
    }

    /**
     * Brings a project or codebook in: one undoable step. What has a GUID that the project knows already is left as it is here; codings
     * that are new on a source whose text is the same are added to it.
     *
     * @param session the project; needs to be writable even where nothing is to be kept
     * @throws Failure if the file is no REFI-QDA, damaged or hostile; nothing is changed then
     */
    ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) throws Failure, Cancelled;

    /**
     * Writes a project or, if the name ends in {@code .qdc}, the codebook. A file that is there is replaced, and only once the new one
     * is complete.
     *
     * @param session the project, of which the present view is written
     * @throws Failure if the file cannot be written; one that was there is untouched then
     */
    ExchangeReport write(ProjectSession session, Path file, RefiExport options, Progress progress) throws Failure, Cancelled;
}
