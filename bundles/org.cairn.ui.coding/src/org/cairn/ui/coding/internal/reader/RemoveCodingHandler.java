// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.ui.IWorkbenchWindow;

/** Code > Take off: removes the selected coding, or the shortest one at the caret. */
public final class RemoveCodingHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(ActiveReader.class).get().ifPresent(reader -> reader.here().stream().findFirst()
                .ifPresent(passage -> reader.remove(List.of(passage))));
    }
}
