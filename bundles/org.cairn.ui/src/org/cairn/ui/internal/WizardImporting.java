// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.project.Person;
import org.cairn.api.project.Source;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.DocumentImporting;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.PseudonymGiving;
import org.cairn.ui.Widgets;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports documents as {@link ImportWizard} is told. */
@Component
public final class WizardImporting implements DocumentImporting {

    private final ActiveProject active;
    private final DocumentReading reading;
    private final DocumentImport documents;

    @Activate
    public WizardImporting(@Reference ActiveProject active, @Reference DocumentReading reading, @Reference DocumentImport documents) {
        this.active = active;
        this.reading = reading;
        this.documents = documents;
    }

    @Override
    public void ask(Shell shell, List<Path> offered, Consumer<List<UUID>> imported) {
        OpenProject project = active.current().orElse(null);
        if (project == null || !project.session().isWritable()) {
            return;
        }
        ImportWizard wizard = new ImportWizard(project.view(), reading, offered);
        Widgets.open(new WizardDialog(shell, wizard), () -> run(shell, project, wizard, imported));
    }

    private void run(Shell shell, OpenProject project, ImportWizard wizard, Consumer<List<UUID>> imported) {
        List<Path> paths = wizard.paths();
        ImportSettings settings = wizard.settings();
        boolean pseudonyms = wizard.givesPseudonyms();
        Set<UUID> known = project.view().people().stream().map(Person::id).collect(Collectors.toSet());
        Set<UUID> before = project.view().sources().stream().map(Source::id).collect(Collectors.toSet());
        Background.of(Messages.import_running, progress -> documents.run(project.session(), paths, settings, progress))
                .then(report -> {
                    ProblemDialog.report(shell, Messages.import_done, summary(report), report.problems());
                    if (pseudonyms) {
                        givePseudonyms(shell, project, known);
                    }
                    imported.accept(project.view().sources().stream().map(Source::id).filter(id -> !before.contains(id)).toList());
                }).visible().start(shell);
    }

    private static void givePseudonyms(Shell shell, OpenProject project, Set<UUID> known) {
        List<UUID> fresh = project.view().people().stream().map(Person::id).filter(id -> !known.contains(id)).toList();
        if (!fresh.isEmpty()) {
            ActiveWindow.service(PseudonymGiving.class).ifPresent(giving -> giving.give(shell, fresh));
        }
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
