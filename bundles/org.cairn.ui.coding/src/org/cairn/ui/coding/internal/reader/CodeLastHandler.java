// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Code > Code with the last code: the same code again, without asking. */
public final class CodeLastHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        ActiveReader reader = window.getService(ActiveReader.class);
        window.getService(CodingActions.class).last().ifPresentOrElse(reader::codeSelection,
                () -> reader.get().ifPresent(Reader::codeSelection));
    }
}
