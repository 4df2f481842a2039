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

/** File > New project… */
public final class NewHandler extends AbstractHandler {

    private static final String ENDING = ".cairn";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        ProjectOpening opening = window.getService(ProjectOpening.class);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(Messages.new_title);
        dialog.setFilterExtensions(new String[] {"*.cairn"});
        dialog.setFilterNames(new String[] {Messages.open_projects});
        dialog.setFilterPath(opening.folder().toString());
        dialog.setFileName(Messages.new_name + ENDING);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.endsWith(ENDING) ? chosen : chosen + ENDING);
            String name = file.getFileName().toString();
            opening.create(file, name.substring(0, name.length() - ENDING.length()));
        }
        return null;
    }
}
