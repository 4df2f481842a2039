// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.plugins;

import java.nio.file.Path;
import java.util.List;
import org.cairn.analysis.Available;
import org.cairn.api.progress.Failure;

/**
 * The folder that people put plugins into. A jar that is dropped there is installed, one that is replaced is updated, one that is removed is
 * gone, all within a second or two and while the program runs. A plugin that does not work is named and harms nobody. Thread-safe.
 */
public interface PluginFolder {

    /** System property and environment variable (as {@code CAIRN_PLUGINS}) that name another folder than the usual one. */
    String PROPERTY = "cairn.plugins";

    /** What a jar that is switched off is called behind its name. */
    String DISABLED = ".disabled";

    /** {@code plugins} in the user's Cairn directory, {@code .cairn}. May not be there yet. */
    Path path();

    /**
     * Begins to follow the folder, which is made where it is missing. Returns when what lies in it now has been installed. Does nothing if
     * it is followed already. May take seconds: not on the UI thread.
     *
     * @throws Failure if the folder cannot be made, or this installation lacks what follows it
     */
    void follow() throws Failure;

    /** What is in the folder, by name. Reads the jars: not on the UI thread. */
    List<Plugin> plugins() throws Failure;

    /**
     * Switches a plugin off, for good: its file gets another ending. It is gone within a second or two.
     *
     * @param name symbolic name or name of the file
     * @throws Failure if there is none of that name, or its file cannot be renamed
     */
    void disable(String name) throws Failure;

    /**
     * Notes how the run of an analysis ended, so that {@link #plugins} can say so, in later sessions too. Does nothing for an analysis that
     * does not come from this folder; one whose parameters were refused, or that was stopped, has not ended in this sense.
     *
     * @param failure what went wrong, one sentence; empty if it gave a result
     */
    void ran(Available analysis, String failure);

    /** Switches a plugin on again; as {@link #disable}. */
    void enable(String name) throws Failure;
}
