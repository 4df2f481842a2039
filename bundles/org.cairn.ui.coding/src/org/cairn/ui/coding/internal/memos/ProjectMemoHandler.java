// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the memo on the project, or begins one. */
public final class ProjectMemoHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(MemoOpener.class).open(Ref.to(EntityKind.PROJECT, project.view().info().id()));
    }
}
