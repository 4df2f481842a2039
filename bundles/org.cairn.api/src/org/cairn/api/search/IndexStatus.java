// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.search;

/**
 * How the search index stands.
 *
 * @param state what it is doing
 * @param version version of the project it holds completely
 * @param sources number of sources in it
 * @param message for a person, such as "Rebuilding: the index was made by another version of Cairn."; may be empty
 */
public record IndexStatus(State state, long version, long sources, String message) {

    /** What the index is doing. */
    public enum State {
        /** It holds the project's last change. */
        READY,
        /** It takes in recent changes; answers are complete up to {@code version}. */
        FOLLOWING,
        /** It is made anew; answers come from what there is so far, or from the old index. */
        REBUILDING,
        /** It cannot work; the message says why. */
        BROKEN
    }
}
