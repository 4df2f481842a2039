// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.core.people.Pseudonym;
import org.cairn.core.people.Pseudonymisation;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Who gets which pseudonym, and where names are replaced. */
final class PseudonymNamesPage extends WizardPage {

    private static final int ROWS = 9;

    private final ProjectView view;
    private final List<Person> people;
    private final Set<UUID> first;
    private final Map<UUID, String> given = new HashMap<>();
    private Table table;
    private Text pseudonym;
    private Button parts;
    private Button texts;
    private Button notes;
    private Button ignoreCase;
    private Button originals;

    PseudonymNamesPage(ProjectView view, List<UUID> people) {
        super("names");
        this.view = view;
        this.people = view.people();
        first = new HashSet<>(people.isEmpty() ? this.people.stream().map(Person::id).toList() : people);
        setTitle(Messages.pseudonyms_names);
        setDescription(Messages.pseudonyms_namesHint);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2, 8));
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION), "pseudonyms.people", Messages.kind_people);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(560, table.getItemHeight() * ROWS).applyTo(table);
        column(Messages.column_name, 270);
        column(Messages.pseudonyms_pseudonym, 270);
        Pseudonym.propose(view, people, Messages.pseudonyms_other, false).forEach(one -> given.put(one.person(), one.pseudonym()));
        for (Person person : people) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {person.name(), given.get(person.id())});
            item.setChecked(first.contains(person.id()));
        }
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.pseudonyms_of);
        pseudonym = Widgets.named(new Text(area, SWT.BORDER), "pseudonyms.pseudonym", Messages.pseudonyms_pseudonym);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pseudonym);
        texts = check(area, "pseudonyms.texts", Messages.pseudonyms_texts, true);
        parts = check(area, "pseudonyms.parts", Messages.pseudonyms_parts, true);
        notes = check(area, "pseudonyms.notes", Messages.pseudonyms_notes, true);
        ignoreCase = check(area, "pseudonyms.case", Messages.pseudonyms_case, false);
        originals = check(area, "pseudonyms.originals", Messages.pseudonyms_originals, true);
        table.addListener(SWT.Selection, event -> {
            int index = table.getSelectionIndex();
            pseudonym.setEnabled(index >= 0);
            String now = index < 0 ? "" : given.get(people.get(index).id());
            if (!pseudonym.getText().equals(now)) {
                pseudonym.setText(now);
            }
            check();
        });
        pseudonym.addListener(SWT.Modify, event -> {
            int index = table.getSelectionIndex();
            if (index >= 0) {
                given.put(people.get(index).id(), pseudonym.getText().strip());
                table.getItem(index).setText(1, pseudonym.getText().strip());
            }
            check();
        });
        pseudonym.setEnabled(false);
        setControl(area);
        check();
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    private static Button check(Composite area, String id, String text, boolean on) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(text);
        button.setData("id", id);
        button.setSelection(on);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private void check() {
        Set<String> taken = new HashSet<>();
        String wrong = null;
        boolean any = false;
        for (int i = 0; i < people.size(); i++) {
            boolean ticked = table.getItem(i).getChecked();
            any |= ticked;
            String called = ticked ? given.get(people.get(i).id()) : people.get(i).name();
            if (called.isBlank()) {
                wrong = NLS.bind(Messages.pseudonyms_empty, people.get(i).name());
            } else if (!taken.add(called.toLowerCase(Locale.ROOT)) && wrong == null) {
                wrong = NLS.bind(Messages.pseudonyms_twice, called);
            }
        }
        setErrorMessage(wrong);
        setPageComplete(wrong == null && any);
    }

    /** The pseudonyms of everybody who is ticked. */
    List<Pseudonym> pseudonyms() {
        List<Pseudonym> pseudonyms = new ArrayList<>();
        Function<Person, List<String>> forms = Pseudonym.forms(view, parts.getSelection());
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            if (table.getItem(i).getChecked()) {
                pseudonyms.add(new Pseudonym(person.id(), person.name(), given.get(person.id()), forms.apply(person)));
            }
        }
        return pseudonyms;
    }

    /** What is replaced beside the names. */
    Pseudonymisation.Options options() {
        return new Pseudonymisation.Options(texts.getSelection(), notes.getSelection(), ignoreCase.getSelection(),
                originals.getSelection());
    }
}
