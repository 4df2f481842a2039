// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** File > Import from another program… */
public final class ImportFromHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        if (project.session().isWritable()) {
            new ImportFromWizard(project, new Formats(window.getService(RefiFiles.class), window.getService(PeerProjects.class),
                    window.getService(PassageFiles.class))).open(window.getShell());
        } else {
            MessageDialog.openInformation(window.getShell(), Messages.importFrom_title, Messages.wizard_readOnly);
        }
    }
}
