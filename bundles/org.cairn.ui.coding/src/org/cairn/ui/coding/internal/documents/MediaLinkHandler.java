// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.lang.System.Logger.Level;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Links the source in front to its film or sound. */
public final class MediaLinkHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(PlayerView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
            window.getService(PlayerActions.class).link();
        } catch (PartInitException e) {
            System.getLogger(PlayerView.class.getName()).log(Level.WARNING, "The player does not open", e);
        }
    }
}
