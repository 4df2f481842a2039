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

/** Edit > Undo: takes back the last step of the project's history, whatever it was. */
public final class UndoHandler extends ProjectHandler implements IElementUpdater {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Edits.undo(project, window.getShell());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        element.setText(project().flatMap(project -> project.session().undoable())
                .map(step -> NLS.bind(Messages.undo_step, step.label().replace("&", "&&"))).orElse(Messages.undo_nothing));
    }
}
