// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.passages;

import java.nio.file.Path;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.passages.PassageFilesComponent;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;

/**
 * Coded passages in and out of tables and documents, and bibliographies in. People go out under pseudonyms and sources only with consent,
 * unless it is said otherwise; for outsiders, words are quoted only of those who did not refuse to be quoted. An OSGi service; thread-safe.
 * Takes time: not on the UI thread.
 *
 * <p>A table of segments has a row of headings. Written are {@code source}, {@code source_id}, {@code author}, {@code school}, {@code date},
 * {@code kind}, {@code phase}, {@code code}, {@code code_id}, {@code coder}, {@code start}, {@code end}, {@code quotation}, {@code comment},
 * {@code weight}, {@code important}, {@code created}, {@code coding_id}. Read are those that are known, in any order; needed are
 * {@code source} (or {@code source_id}), {@code code}, and {@code start} with {@code end} or {@code quotation}. Offsets are code points from 0,
 * ends exclusive.
 */
public interface PassageFiles {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static PassageFiles standard() {
        return new PassageFilesComponent();
    }

    /** Whether the file is one that {@link #read} takes, by its ending: {@code csv}, {@code tsv}, {@code xlsx}, {@code ris}. */
    boolean knows(Path file);

    /**
     * Takes coded segments or a bibliography in: one undoable step. A segment is placed by its offsets where they fit its quotation, else where
     * its quotation stands in the text. What is there already stays as it is. Each entry of a bibliography becomes a source of the kind
     * {@code reference}.
     *
     * @param options {@code dryRun} and {@code language} are looked at
     * @throws Failure if the file cannot be read or is no such table; nothing is changed then
     */
    ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) throws Failure, Cancelled;

    /**
     * Writes passages. A file that is there is replaced, and only once the new one is complete.
     *
     * @param file the ending says the format; a folder, made if it is not there, for data
     * @throws Failure if it cannot be written, the ending is no format of that content, or there is no such code or source
     */
    ExchangeReport write(ProjectSession session, Path file, PassageExport options, Progress progress) throws Failure, Cancelled;
}
