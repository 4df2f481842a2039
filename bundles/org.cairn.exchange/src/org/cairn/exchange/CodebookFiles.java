// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange;

import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectView;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.exchange.internal.CodebookFilesComponent;

/**
 * Codebooks as files; the ending of the name says the format. {@code csv} and {@code xlsx} are tables that can be read in again; {@code docx}
 * and {@code html} are to be read and printed. An OSGi service; thread-safe. Both directions may take a moment: not on the UI thread.
 *
 * <p>A table has a row of headings: {@code path}, {@code name}, {@code colour}, {@code codable}, {@code in brief}, {@code in full},
 * {@code when to use}, {@code when not to use}, {@code example}, and the counts {@code passages}, {@code with sub-codes}, {@code sources},
 * which are not read. CSV is UTF-8 with a byte order mark, which Excel needs to see that it is; comma, semicolon and tabulator are read. A text
 * that a spreadsheet would take for a formula is written with an apostrophe before it, which reading takes off.
 */
public interface CodebookFiles {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static CodebookFiles standard() {
        return new CodebookFilesComponent();
    }

    /**
     * Reads the codes of a table.
     *
     * @throws Failure if the file cannot be read, is no table of codes, is not UTF-8, or is too big; it names the row where it can
     */
    List<CodeEntry> read(Path file) throws Failure;

    /**
     * Writes the codebook with its counts. A file that is there is replaced, and only once the new one is complete.
     *
     * @throws Failure if the file cannot be written or the format is not known
     */
    void write(ProjectView view, Path file) throws Failure;
}
