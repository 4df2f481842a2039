// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.cairn.ui.PassageFinder;
import org.eclipse.ui.IWorkbenchWindow;

/** Edit > Find: takes the keyboard to the query. */
public final class FindHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(PassageFinder.class).find("");
    }
}
