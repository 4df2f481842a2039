// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.cairn.ui.ProjectOpening;
import org.eclipse.ui.IWorkbenchWindow;

/** File > Close project. */
public final class CloseHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(ProjectOpening.class).close();
        Preferences.open(null);
    }
}
