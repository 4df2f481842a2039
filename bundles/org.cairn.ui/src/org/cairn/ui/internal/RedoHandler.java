// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.Map;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Edit > Redo: does again what was undone last. */
public final class RedoHandler extends ProjectHandler implements IElementUpdater {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Edits.redo(project, window.getShell());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        element.setText(project().flatMap(project -> project.session().redoable())
                .map(step -> NLS.bind(Messages.redo_step, step.label().replace("&", "&&"))).orElse(Messages.redo_nothing));
    }
}
