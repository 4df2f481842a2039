// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ImportSettings;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;

/** Asks which documents come in, what is known of them, and which columns of tables mean what. */
final class ImportWizard extends Wizard {

    private final ImportFilesPage files;
    private final ImportFactsPage facts;
    private final ImportTablePage table;
    private Composite container;
    private ImportSettings settings;
    private boolean pseudonyms;

    /**
     * @param view offers the names that are already there
     * @param offered files and folders that are in the list already
     */
    ImportWizard(ProjectView view, DocumentReading reading, List<Path> offered) {
        files = new ImportFilesPage(reading, offered);
        table = new ImportTablePage(reading);
        facts = new ImportFactsPage(view);
        setWindowTitle(Messages.import_title);
    }

    @Override
    public void addPages() {
        addPage(files);
        addPage(facts);
        addPage(table);
    }

    /** The page for tables waits until there are some: the window comes up sooner. */
    @Override
    public void createPageControls(Composite pages) {
        container = pages;
        files.createControl(pages);
        facts.createControl(pages);
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        if (page == facts && files.tables().isEmpty()) {
            return null;
        }
        if (page == facts) {
            if (table.getControl() == null) {
                table.createControl(container);
                table.getControl().setVisible(false);
            }
            table.show(files.tables());
        }
        return super.getNextPage(page);
    }

    @Override
    public boolean canFinish() {
        return files.isPageComplete() && facts.isPageComplete() && (files.tables().isEmpty() || table.isPageComplete());
    }

    @Override
    public boolean performFinish() {
        ReadOptions.TableMapping mapping = files.tables().isEmpty() ? null : table.mapping();
        settings = new ImportSettings(facts.kind(), facts.language(), facts.author(), facts.school(), facts.phase(), facts.date(), Map.of(),
                facts.folder(), new ReadOptions(mapping, facts.speakers()));
        pseudonyms = facts.pseudonyms();
        return true;
    }

    /** Files and folders to import. */
    List<Path> paths() {
        return files.paths();
    }

    /** Whether people who are new get pseudonyms afterwards. */
    boolean givesPseudonyms() {
        return pseudonyms;
    }

    /** What the person said about them; null until the wizard is finished. */
    ImportSettings settings() {
        return settings;
    }
}
