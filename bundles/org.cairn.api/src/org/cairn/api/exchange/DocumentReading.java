// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;

/**
 * Reads documents out of files, folders and archives. An OSGi service; stateless and thread-safe.
 *
 * <p>Nothing that is wrong with a file is thrown: a file that cannot be read is one {@link Problem}, and the others are read.
 */
public interface DocumentReading {

    /** File name endings without the dot, lower case, that can be read ({@code docx}, {@code pdf}, …). */
    Set<String> endings();

    /**
     * Reads every document at the given places: files, folders with everything below them, zip archives. Files of a folder come
     * in the order of their names. Hidden files and files of an unknown kind in a folder are left out with a note.
     *
     * @param paths what to read, at least one
     * @param options how
     * @param sink receives each document and problem, on the calling thread
     * @throws Cancelled when {@code progress} asks to stop, or the sink does
     */
    void read(List<Path> paths, ReadOptions options, Sink sink, Progress progress) throws Cancelled;

    /**
     * Headings of the columns of a table, in order; of all sheets of a workbook. Empty where the file is no table or cannot be read:
     * reading it will say why. Takes as long as reading it.
     *
     * @throws Cancelled when {@code progress} asks to stop
     */
    List<String> headings(Path table, Progress progress) throws Cancelled;

    /** Receives what is read, in order. */
    interface Sink {

        void document(ReadDocument document) throws Cancelled;

        void problem(Problem problem);
    }
}
