// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.nio.file.Path;
import java.util.Set;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;

/**
 * Reads databases of other programs, without SQL and without trust: nothing is written, only plain tables are read, and what is in them
 * runs nothing. An OSGi service, implemented beside {@link StoreProvider}; thread-safe.
 */
public interface ForeignDatabases {

    /**
     * Opens a database.
     *
     * @throws Failure if it is no database of a kind that is known, is damaged, or another program has it open with changes that are
     *         not in the file yet
     */
    Tables open(Path file, Progress progress) throws Failure;

    /** An open database. Used by one thread; close it. */
    interface Tables extends AutoCloseable {

        /** Names of the tables, as they are written. */
        Set<String> names();

        /**
         * Reads all rows of a table in the order of its primary key; none where there is no such table.
         *
         * @throws Cancelled when the progress asks to stop
         */
        void read(String table, Rows rows) throws Failure, Cancelled;

        @Override
        void close();
    }

    /** Receives rows. */
    @FunctionalInterface
    interface Rows {

        void row(Fields fields) throws Failure, Cancelled;
    }

    /** The row that is read; valid only inside the call. Tables of other versions lack columns: then a field is empty. */
    interface Fields {

        /** Whether there is a value. */
        boolean has(String column);

        /** The value as text; empty where there is none. */
        String text(String column);

        /** The value as a whole number; {@code otherwise} where there is none or it is no number. */
        long number(String column, long otherwise);
    }
}
