// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Person;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PseudonymGiving;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is done with people as a whole: merging those who are one, giving pseudonyms, reading the names again. */
@Component(service = {PeopleActions.class, PseudonymGiving.class})
public final class PeopleActions implements PseudonymGiving {

    private final ActiveProject active;

    @Activate
    public PeopleActions(@Reference ActiveProject active) {
        this.active = active;
    }

    private OpenProject writable() {
        return active.current().filter(project -> project.session().isWritable()).orElse(null);
    }

    /** Shows who may be one. @param chosen people who are selected; two of them may be one whatever their names */
    void duplicates(Shell shell, List<UUID> chosen) {
        OpenProject project = writable();
        if (project != null) {
            List<Person> people = chosen.stream().flatMap(id -> project.view().person(id).stream()).toList();
            new DuplicatesDialog(shell, project, people.size() == 2 ? people : List.of()).open();
        }
    }

    @Override
    public void give(Shell shell, List<UUID> people) {
        OpenProject project = writable();
        if (project != null && !project.view().people().isEmpty()) {
            new WizardDialog(shell, new PseudonymWizard(shell, project, people)).open();
        }
    }

    /** Shows the names in a key file. */
    void read(Shell shell) {
        new KeyDialog(shell).open();
    }
}
