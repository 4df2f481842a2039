// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.peers;

import java.nio.file.Path;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.store.ForeignDatabases;
import org.cairn.exchange.internal.peers.PeerProjectsComponent;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;

/**
 * Takes projects in as other programs keep them: QualCoder ({@code .qda} folders with a database of version 7 or later) and Taguette
 * ({@code .sqlite3}). They have no GUIDs; each thing gets one that follows from the project and its number there, so a project that is
 * taken in again adds only what is new. An OSGi service; thread-safe. Takes time: not on the UI thread.
 */
public interface PeerProjects {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static PeerProjects with(ForeignDatabases databases, PagePictures pages) {
        return new PeerProjectsComponent(databases, pages);
    }

    /** Whether a file or folder looks like such a project. Reads a few bytes at most. */
    boolean knows(Path file);

    /**
     * Brings a project in: one undoable step. Passages are held against what the project quotes; what does not fit is marked.
     *
     * @param options {@code lineEnds} and {@code pdfFromTop} are not looked at: these programs say it
     * @throws Failure if it is no such project, too old, damaged or hostile; nothing is changed then
     */
    ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) throws Failure, Cancelled;
}
