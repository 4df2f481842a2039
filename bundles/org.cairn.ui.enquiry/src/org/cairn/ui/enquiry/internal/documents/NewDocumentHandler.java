// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Makes a plan or record. */
public final class NewDocumentHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(DocumentActions.class).create(window.getShell());
    }
}
