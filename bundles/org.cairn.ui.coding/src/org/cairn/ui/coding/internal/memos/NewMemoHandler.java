// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.ui.InFront;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the memo on what is in front, or begins one. */
public final class NewMemoHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Ref target = window.getService(InFront.class).get().orElse(Ref.to(EntityKind.PROJECT, project.view().info().id()));
        window.getService(MemoOpener.class).open(target);
    }
}
