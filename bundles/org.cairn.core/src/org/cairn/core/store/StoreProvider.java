// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.nio.file.Path;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;

/** Opens project files. An OSGi service, implemented once per kind of database. */
public interface StoreProvider {

    /**
     * Makes a new project file with a row in {@link TableDef#PROJECT} and opens it to write.
     *
     * @throws Failure if the file exists or cannot be made; then nothing is left behind
     */
    Store create(Path file, UUID project, String name) throws Failure;

    /**
     * Opens a project file; one of an older format is migrated first, after a backup.
     *
     * @param writable false to only read
     * @throws Failure as {@link org.cairn.core.Projects#open} says
     */
    Store open(Path file, boolean writable, Progress progress) throws Failure, Cancelled;
}
