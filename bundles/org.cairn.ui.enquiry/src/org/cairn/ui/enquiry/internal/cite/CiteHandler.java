// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import org.cairn.ui.Citing;
import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Cites what is selected where the person works. */
public final class CiteHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(InFront.class).citable().ifPresentOrElse(window.getService(Citing.class)::cite,
                () -> MessageDialog.openInformation(window.getShell(), Messages.cite_title, Messages.cite_nothing));
    }
}
