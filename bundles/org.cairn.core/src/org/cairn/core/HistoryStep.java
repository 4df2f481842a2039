// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import org.cairn.api.project.ChangeSet;

/**
 * One line of a project's history as a person thinks of it: what was done, and whether it stands.
 *
 * @param change when, by whom and what; never one by which something was undone or done again
 * @param state what became of it
 */
public record HistoryStep(ChangeSet change, State state) {

    /** What became of a step. */
    public enum State {
        /** It stands. */
        DONE,
        /** It was undone and can be done again. */
        UNDONE,
        /** It was undone, and something else was done since: it will not come back. */
        LEFT
    }
}
