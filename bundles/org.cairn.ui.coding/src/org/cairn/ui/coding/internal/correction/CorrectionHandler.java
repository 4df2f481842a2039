// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.correction;

import org.cairn.api.project.Source;
import org.cairn.core.Reimport;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Edit > Correct the text… and File > Re-import…: both are about the source in the reader in front; {@code plugin.xml} says which. */
public final class CorrectionHandler extends ProjectHandler implements IExecutableExtension {

    private boolean byDocument;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        byDocument = "document".equals(data);
    }

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Shell shell = window.getShell();
        ActiveReader.Place place = window.getService(ActiveReader.class).place().orElse(null);
        Source source = place == null ? null : project.view().source(place.source()).orElse(null);
        if (source == null || !project.session().isWritable()) {
            MessageDialog.openInformation(shell, Messages.correct_command, source == null ? Messages.correct_openFirst
                    : Messages.correct_readOnly);
        } else if (byDocument) {
            new ReimportDialog(shell, project, source, window.getService(Reimport.class)).open();
        } else {
            Background.of(Messages.correct_reading, progress -> project.view().text(source))
                    .then(text -> new CorrectTextDialog(shell, project, source, text, place.offset()).open()).start(shell);
        }
    }
}
