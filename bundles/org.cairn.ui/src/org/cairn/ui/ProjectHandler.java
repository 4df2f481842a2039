// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * A command that needs an open project. Declare it in {@code plugin.xml} with {@code enabledWhen} and the definition
 * {@code org.cairn.ui.project.open}, so that it is grey without one.
 */
public abstract class ProjectHandler extends AbstractHandler {

    /** The open project. */
    protected static Optional<OpenProject> project() {
        return ActiveWindow.service(ActiveProject.class).flatMap(ActiveProject::current);
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<OpenProject> project = project();
        if (project.isPresent()) {
            run(project.get(), HandlerUtil.getActiveWorkbenchWindowChecked(event));
        }
        return null;
    }

    /** Does it. */
    protected abstract void run(OpenProject project, IWorkbenchWindow window);
}
