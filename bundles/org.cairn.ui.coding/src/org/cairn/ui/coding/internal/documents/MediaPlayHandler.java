// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.lang.System.Logger.Level;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Plays the film or sound from the caret on, or pauses. */
public final class MediaPlayHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(PlayerView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
            window.getService(PlayerActions.class).playOrPause();
        } catch (PartInitException e) {
            System.getLogger(PlayerView.class.getName()).log(Level.WARNING, "The player does not open", e);
        }
    }
}
