// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.List;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.ProjectHandler;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** File > Import documents…: asks what and how, imports in the background, and reports. */
public final class ImportHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Shell shell = window.getShell();
        ImportWizard wizard = new ImportWizard(project.view(), window.getService(DocumentReading.class));
        if (new WizardDialog(shell, wizard).open() != Window.OK) {
            return;
        }
        List<Path> paths = wizard.paths();
        ImportSettings settings = wizard.settings();
        DocumentImport documents = window.getService(DocumentImport.class);
        Background.of("Importing documents", progress -> documents.run(project.session(), paths, settings, progress))
                .then(report -> ProblemDialog.report(shell, "Documents imported", summary(report), report.problems())).visible().start(shell);
    }

    private static String summary(ImportSettings.Report report) {
        StringBuilder text = new StringBuilder();
        text.append(report.sources()).append(report.sources() == 1 ? " source came in" : " sources came in");
        if (report.people() > 0) {
            text.append(", with ").append(report.people()).append(report.people() == 1 ? " new person" : " new people");
        }
        text.append(". ");
        if (report.known() > 0) {
            text.append(report.known()).append(report.known() == 1 ? " document was" : " documents were")
                    .append(" left out because the project has the same text already. ");
        }
        text.append("Ctrl+Z takes the whole import back.");
        return text.toString();
    }
}
