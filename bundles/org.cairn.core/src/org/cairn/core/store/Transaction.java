// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.util.UUID;
import org.cairn.api.progress.Failure;

/**
 * One change set in the making. Used by one thread. Every row written is recorded in the change log, so that
 * {@link #revert} can take it back. Ends with {@link #commit} or {@link #close}; closing without a commit leaves nothing behind.
 *
 * <p>Values are given as {@link Long} or {@link Integer}, {@link String}, {@link UUID}, {@code byte[]} or null, in the order of
 * {@link TableDef#columns()}.
 */
public interface Transaction extends AutoCloseable {

    /** Number of the change set; larger than any before. */
    long number();

    /** Adds a row and returns its key, larger than any key the table ever had. */
    long insert(TableDef table, Object... values) throws Failure;

    /** Writes all columns of a row of a logged table anew; the row must exist. */
    void update(TableDef table, long id, Object... values) throws Failure;

    /** Removes a row of a logged table; the row must exist. */
    void delete(TableDef table, long id) throws Failure;

    /** Removes the rows whose {@code column} (a LONG column) holds {@code value}, and returns how many. */
    long deleteWhere(TableDef table, String column, long value) throws Failure;

    /** Takes back an earlier change set: what it added goes, what it removed or changed comes back. The change log stays. */
    void revert(long changeSet) throws Failure;

    /** Every row touched so far. */
    Changes changes();

    /** Reads the rows with these keys as they now stand in this transaction; those that do not exist are passed over. */
    void read(TableDef table, Ids ids, RowVisitor visitor) throws Failure;

    /**
     * Makes everything durable: when it returns, the change is on disk.
     *
     * @param label what was done
     * @param coder GUID of who did it, or null where Cairn did it by itself
     * @param undoes number of the change set this one takes back, or 0
     * @throws Failure if it cannot be written, for example because the disk is full; then nothing is changed
     */
    void commit(String label, UUID coder, long undoes) throws Failure;

    @Override
    void close();
}
