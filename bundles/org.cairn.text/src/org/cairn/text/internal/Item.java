// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.io.IOException;
import org.cairn.api.progress.Problem;
import org.cairn.text.internal.format.Kind;
import org.cairn.text.internal.format.Watch;

/** What is found at the places that a person named, in order. */
sealed interface Item {

    /** Something to be told. */
    record Note(Problem problem) implements Item {
    }

    /**
     * A file to be read.
     *
     * @param name without folders
     * @param origin path from the place that was named
     * @param folder below that place; empty at the top
     * @param kind by its name; null where the name says nothing
     * @param size in bytes as far as it is known
     * @param content where its bytes come from
     */
    record Found(String name, String origin, String folder, Kind kind, long size, Content content) implements Item {
    }

    /** Gives the bytes of a file. */
    interface Content {

        /** Reads all of them; at most {@link org.cairn.text.internal.format.Limits#FILE_BYTES}. */
        byte[] read(Watch watch) throws IOException;

        /** Nobody will read any more. */
        default void release() {
            // a plain file holds nothing open
        }
    }
}
