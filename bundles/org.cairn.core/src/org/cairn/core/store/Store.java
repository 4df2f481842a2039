// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.core.ProjectPast;

/**
 * An open project database. Reading is thread-safe and goes on during a transaction; there is one transaction at a time.
 *
 * <p>A store that can be written reads what was committed last. One that was opened only to read keeps to the state it was opened
 * on, whatever another process writes meanwhile; where it cannot, reading fails and says so.
 */
public interface Store extends AutoCloseable {

    boolean isWritable();

    /** Number of the last change set that readings see; 0 for a new project. */
    long version();

    /** Key of the last row of a table as last committed; 0 where there is none. */
    long lastId(TableDef table) throws Failure;

    /** Reads all rows of a table as last committed. */
    void readAll(TableDef table, RowVisitor visitor) throws Failure;

    /** Reads the rows with these keys; those that do not exist are passed over. */
    void read(TableDef table, Ids ids, RowVisitor visitor) throws Failure;

    /** Reads the rows whose {@code column} (a LONG column) holds one of {@code values}, in the order of these. */
    void readWhere(TableDef table, String column, Ids values, RowVisitor visitor) throws Failure;

    /** Reads the rows whose {@code column} (a GUID column) holds {@code value}, in the order of their keys. */
    void readWhere(TableDef table, String column, UUID value, RowVisitor visitor) throws Failure;

    /** Reads only some columns of all rows, for tables with big ones; the others are null or 0. */
    void readColumns(TableDef table, List<String> columns, RowVisitor visitor) throws Failure;

    /** Begins a change set. Waits while another one is under way. */
    Transaction begin() throws Failure;

    /**
     * Rows of a table that a change set touched.
     *
     * @param coder GUID of who did it, or null where Cairn did it by itself
     * @param at when
     * @param added whether the rows were added, or came back by undo or redo
     * @param first key of the first row
     * @param last key of the last row
     */
    record Touch(UUID coder, Instant at, boolean added, long first, long last) {
    }

    /** Who touched the rows of a logged table according to the change log, oldest first. */
    List<Touch> touches(TableDef table) throws Failure;

    /** Receives rows as they were before a change set touched them. */
    @FunctionalInterface
    interface ImageVisitor {

        /**
         * One row; valid only during the call.
         *
         * @param changeSet number of the change set that changed it
         * @param at when
         */
        void image(long changeSet, Instant at, Row before);
    }

    /**
     * Reads how rows that were changed, not deleted, were before, in the order of the changes: some columns, the others are null or 0. Of
     * what was changed before the past was deleted for good there is nothing.
     */
    void readImages(TableDef table, List<String> columns, ImageVisitor visitor) throws Failure;

    /** The last {@code limit} change sets, newest first. */
    List<ChangeSet> history(int limit) throws Failure;

    /** What all change sets are known by in every copy of the project, oldest first. */
    List<ProjectPast.Step> lineage() throws Failure;

    /**
     * Deletes the past for good: texts that were replaced, originals that no source has any more, and how rows were before each
     * change. The history keeps who did what and when. Nothing of it stays in free pages of the file. Ends as a change set of its
     * own, whose {@link ChangeSet#undoes()} is {@link ChangeSet#PURGE}: nothing before it can be taken back.
     *
     * @param label what was done
     * @param coder GUID of who did it
     * @param labels gives each label of the history the words that may stay
     * @return number of the change set
     */
    long purge(String label, UUID coder, UnaryOperator<String> labels) throws Failure;

    /**
     * Writes a copy of the database as it was last committed. Reading and writing go on meanwhile.
     *
     * @param file must not exist; its folder must
     * @throws Failure if it cannot be written; then nothing is left behind
     */
    void copyTo(Path file) throws Failure;

    /**
     * Examines the database itself: pages, indexes, references between tables.
     *
     * @return what was found wrong; empty when all is well
     */
    List<Problem> check(Progress progress) throws Cancelled;

    @Override
    void close();
}
