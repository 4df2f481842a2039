// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import org.cairn.ui.ProjectOpening;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Open project… */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        ProjectOpening opening = window.getService(ProjectOpening.class);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.open_title);
        dialog.setFilterExtensions(new String[] {"*.cairn", "*.*"});
        dialog.setFilterNames(new String[] {Messages.open_projects, Messages.open_allFiles});
        dialog.setFilterPath(opening.folder().toString());
        String chosen = dialog.open();
        if (chosen != null) {
            opening.open(Path.of(chosen));
        }
        return null;
    }
}
