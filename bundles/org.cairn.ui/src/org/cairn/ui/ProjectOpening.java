// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.nio.file.Path;
import java.util.List;
import org.cairn.core.Backups;

/**
 * Opens and closes projects, as menus, the start page and the command line want it. An OSGi service. Everything happens in the
 * background; what goes wrong is shown to the person.
 */
public interface ProjectOpening {

    /** Opens a project in place of the present one; a file that cannot be written is opened to read only if the person wants so. */
    void open(Path file);

    /** Makes a project and opens it in place of the present one. */
    void create(Path file, String name);

    /** Opens the sample project; writes it into the user's Cairn folder first if it is not there. */
    void openSample();

    /** Opens the project that was open when the workbench was last there, unless the person had closed it. */
    void reopen();

    /** Closes the present project, if any, and waits until it is closed. Safe at the end of the workbench. */
    void close();

    /** Files of the projects opened last, newest first; those that are gone are left out. */
    List<Path> recent();

    /** The folder in which new projects are proposed; exists. */
    Path folder();

    /** Where copies of projects are put before something big is done to them, as the person wants it. */
    Backups backups();
}
