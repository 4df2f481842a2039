// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for other values for the analysis of the result in front. */
public final class DifferentlyHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        if (window.getActivePage().getActiveEditor() instanceof ResultEditor editor) {
            editor.differently();
        }
    }
}
