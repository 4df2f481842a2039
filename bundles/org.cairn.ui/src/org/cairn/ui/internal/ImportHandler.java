// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.List;
import org.cairn.ui.DocumentImporting;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** File > Import documents… */
public final class ImportHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(DocumentImporting.class).ask(window.getShell(), List.of());
    }
}
