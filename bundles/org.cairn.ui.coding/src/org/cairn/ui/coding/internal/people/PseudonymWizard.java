// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.core.people.NameKey;
import org.cairn.core.people.Pseudonym;
import org.cairn.core.people.Pseudonymisation;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Gives people pseudonyms: which, what is replaced where, and in which file the names are kept. */
final class PseudonymWizard extends Wizard {

    private final OpenProject project;
    private final Shell owner;
    private final PseudonymNamesPage names;
    private final PseudonymPlacesPage places;
    private final PseudonymKeyPage key;

    /** @param people whose names are offered first; empty for all */
    PseudonymWizard(Shell owner, OpenProject project, List<UUID> people) {
        this.owner = owner;
        this.project = project;
        names = new PseudonymNamesPage(project.view(), people);
        places = new PseudonymPlacesPage(project.view(), this::replacing);
        key = new PseudonymKeyPage(project.session().file());
        setWindowTitle(Messages.pseudonyms_title);
    }

    private Pseudonymisation replacing() {
        return new Pseudonymisation(names.pseudonyms(), names.options());
    }

    @Override
    public void addPages() {
        addPage(names);
        addPage(places);
        addPage(key);
    }

    /** The other pages are made when they are turned to: the window comes up sooner. */
    @Override
    public void createPageControls(Composite pages) {
        names.createControl(pages);
    }

    @Override
    public boolean performFinish() {
        List<Pseudonym> given = names.pseudonyms();
        Pseudonymisation replacing = replacing();
        List<NameKey.Entry> entries = given.stream().map(one -> new NameKey.Entry(one.person(), one.name(), one.pseudonym())).toList();
        Path file = key.file();
        char[] passphrase = key.passphrase();
        boolean forGood = key.isForGood();
        Background.of(Messages.pseudonyms_label, progress -> {
            try {
                // first the key: a name that nobody wrote down would be lost
                NameKey.add(file, passphrase, entries);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            if (forGood) {
                replacing.applyForGood(project.session(), Messages.pseudonyms_label, UnaryOperator.identity());
            } else {
                project.session().edit(Messages.pseudonyms_label, edit -> {
                    replacing.apply(edit);
                    return null;
                });
            }
            return null;
        }).visible().start(owner);
        return true;
    }
}
