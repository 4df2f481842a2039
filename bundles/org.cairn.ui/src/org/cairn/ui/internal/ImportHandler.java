// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.ProjectHandler;
import org.cairn.ui.Widgets;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
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
        Background.of(Messages.import_running, progress -> documents.run(project.session(), paths, settings, progress))
                .then(report -> ProblemDialog.report(shell, Messages.import_done, summary(report), report.problems()))
                .visible().start(shell);
    }

    private static String summary(ImportSettings.Report report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(report.sources() == 1 ? Messages.import_oneSource
                : NLS.bind(Messages.import_sources, Widgets.number(report.sources())));
        if (report.people() > 0) {
            sentences.add(report.people() == 1 ? Messages.import_onePerson : NLS.bind(Messages.import_people, report.people()));
        }
        if (report.known() > 0) {
            sentences.add(report.known() == 1 ? Messages.import_oneKnown : NLS.bind(Messages.import_known, report.known()));
        }
        sentences.add(Messages.import_undo);
        return String.join(" ", sentences);
    }
}
