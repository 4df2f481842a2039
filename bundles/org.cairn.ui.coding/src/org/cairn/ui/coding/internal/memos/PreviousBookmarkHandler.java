// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.core.memo.Bookmarks;
import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Goes to the bookmark before. */
public final class PreviousBookmarkHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Bookmarks.walk(project.view(), window.getService(InFront.class).get().orElse(null), false)
                .ifPresent(memo -> window.getService(Walking.class).to(memo.target()));
    }
}
