// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.OpenProject;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.ISourceProviderService;

/** Tells commands and menus of a window what is possible with the project now. */
public final class WindowVariables {

    private WindowVariables() {
    }

    /** @param project the open project, or null */
    public static void set(IWorkbenchWindow window, OpenProject project) {
        ISourceProviderService sources = window.getService(ISourceProviderService.class);
        if (sources.getSourceProvider(ProjectVariables.OPEN) instanceof ProjectVariables variables) {
            variables.set(project != null, project != null && project.session().undoable().isPresent(),
                    project != null && project.session().redoable().isPresent());
        }
        ICommandService commands = window.getService(ICommandService.class);
        commands.refreshElements("org.eclipse.ui.edit.undo", null);
        commands.refreshElements("org.eclipse.ui.edit.redo", null);
    }
}
