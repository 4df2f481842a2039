// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.nio.file.Path;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.internal.ProjectsComponent;
import org.cairn.core.store.StoreProvider;

/** Makes and opens projects. An OSGi service; thread-safe. */
public interface Projects {

    /** How a project is opened. */
    enum Mode {
        /** To read and write; fails if another Cairn has it open or the file cannot be written. */
        WRITE,
        /** Only to read; an {@link ProjectSession#edit edit} fails. Works beside another Cairn and on a read-only file. */
        READ
    }

    /** The service without OSGi, on a given kind of database: for tests and for programs that embed Cairn. */
    static Projects on(StoreProvider stores) {
        return new ProjectsComponent(stores);
    }

    /**
     * Makes a new, empty project and opens it to write.
     *
     * @param file must not exist; its folder must
     * @param name of the project
     * @throws Failure if the file exists or cannot be made; then nothing is left behind
     */
    ProjectSession create(Path file, String name) throws Failure;

    /**
     * Opens a project. One made by an older Cairn is brought up to date first, after a backup beside it.
     *
     * @throws Failure with a clear answer of its own for each: no such file, no Cairn project, made by a newer Cairn, damaged,
     *         read-only, open in another Cairn
     */
    ProjectSession open(Path file, Mode mode, Progress progress) throws Failure, Cancelled;
}
