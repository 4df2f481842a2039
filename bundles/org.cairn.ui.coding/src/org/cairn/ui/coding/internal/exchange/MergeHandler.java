// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import org.cairn.exchange.merge.ProjectMerge;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.cairn.ui.ProjectOpening;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** File > Merge another copy… */
public final class MergeHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        if (project.session().isWritable()) {
            new MergeWizard(project, window.getService(ProjectMerge.class), window.getService(ProjectOpening.class).backups())
                    .open(window.getShell());
        } else {
            MessageDialog.openInformation(window.getShell(), Messages.merge_title, Messages.wizard_readOnly);
        }
    }
}
