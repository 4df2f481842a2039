// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** File > Export to another program… */
public final class ExportToHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        new ExportToWizard(project, window.getService(RefiFiles.class), window.getService(PassageFiles.class)).open(window.getShell());
    }
}
