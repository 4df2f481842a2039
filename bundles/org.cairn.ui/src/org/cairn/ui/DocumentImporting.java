// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;

/** Brings documents into the open project. An OSGi service. */
public interface DocumentImporting {

    /**
     * Asks what is to come in and how, imports it in the background, and reports. Does nothing where no project can be written to.
     *
     * @param offered files and folders that are in the list already, such as those dropped on a view
     */
    default void ask(Shell shell, List<Path> offered) {
        ask(shell, offered, sources -> { });
    }

    /** The same, and tells which sources came in, by their GUIDs, on the UI thread; nothing if the person let it be. */
    void ask(Shell shell, List<Path> offered, Consumer<List<UUID>> imported);
}
