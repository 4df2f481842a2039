// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;

/** Reads one kind of file. Stateless and thread-safe. */
@FunctionalInterface
public interface FormatReader {

    /**
     * Hands every document in the file to {@code out}.
     *
     * @throws Unreadable with the reason, if the file cannot be read
     * @throws IOException if the file is damaged
     * @throws Stopped if the file's watch says so
     */
    void read(FileContent file, Receiver out) throws IOException;
}
