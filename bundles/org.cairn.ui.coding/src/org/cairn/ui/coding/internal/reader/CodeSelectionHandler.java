// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Code > Code the selection…: asks for a code by a few letters. */
public final class CodeSelectionHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(ActiveReader.class).get().ifPresent(Reader::codeSelection);
    }
}
