// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of a project's history: everything that one edit changed.
 *
 * @param number ascending, never used again
 * @param at when
 * @param coder who; null for what Cairn did by itself, which undo takes back together with the step before
 * @param label what was done, as the person would say it
 * @param undoes number of the change set that this one took back (by undo or redo), or 0, or {@link #PURGE}
 * @param undone whether a later change set took this one back
 * @param rows how many rows were touched
 */
public record ChangeSet(long number, Instant at, UUID coder, String label, long undoes, boolean undone, long rows) {

    /** In the place of {@link #undoes()}: the past was deleted for good, nothing before can be taken back. */
    public static final long PURGE = -1;
}
