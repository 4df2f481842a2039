// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Leads the link that was begun to what is in front. */
public final class LinkHereHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        if (project.session().isWritable()) {
            window.getService(InFront.class).get().ifPresent(ref -> window.getService(LinkMaking.class).end(project, window.getShell(), ref));
        }
    }
}
