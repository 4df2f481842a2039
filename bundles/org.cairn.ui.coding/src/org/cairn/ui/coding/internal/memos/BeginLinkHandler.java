// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Begins a link at what is in front. */
public final class BeginLinkHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(InFront.class).get().ifPresent(ref -> window.getService(LinkMaking.class).begin(project, ref));
    }
}
