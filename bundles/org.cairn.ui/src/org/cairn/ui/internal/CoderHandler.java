// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.ActiveProject;
import org.cairn.ui.CoderSwitch;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;

/** Code > Coder name…: under which name this person codes, here and in other projects. */
public final class CoderHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        InputDialog dialog = new InputDialog(window.getShell(), Messages.coder_title,
                Messages.coder_question,
                project.session().coder().name(), text -> text.isBlank() ? Messages.coder_needsName : null);
        if (dialog.open() == Window.OK) {
            codeAs(dialog.getValue().strip(), window);
        }
    }

    /** Makes this the name of the person, in the open project and in those to come. */
    static void codeAs(String name, IWorkbenchWindow window) {
        if (project().isPresent()) {
            CoderSwitch.to(window.getService(ActiveProject.class), window.getShell(), name);
        } else {
            Preferences.coder(name);
        }
    }
}
