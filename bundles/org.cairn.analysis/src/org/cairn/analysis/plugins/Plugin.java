// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.plugins;

import java.nio.file.Path;

/**
 * A jar in the folder of plugins.
 *
 * @param name symbolic name of its bundle; the name of the file where it is none
 * @param version version of its bundle, or empty
 * @param file the jar
 * @param state what became of it
 * @param why what is missing, was thrown or came of the last run, one sentence; empty where it works or is switched off
 */
public record Plugin(String name, String version, Path file, State state, String why) {

    /** What became of a plugin. */
    public enum State {
        /** It works. */
        RUNNING,
        /** It is there, but the last run of an analysis of it failed. */
        FAILING,
        /** It needs something that nobody has. */
        UNRESOLVED,
        /** It threw when it was started. */
        FAILED,
        /** The file is no bundle. */
        BROKEN,
        /** It was put there and has not been looked at yet. */
        WAITING,
        /** It is switched off. */
        DISABLED
    }
}
