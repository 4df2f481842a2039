// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.core.people.Cell;
import org.cairn.core.people.ValueReading;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what somebody was, where, and from when to when. */
final class RoleDialog extends Dialog {

    private final ProjectView view;
    private final UUID person;
    private final PersonRole before;
    private final List<School> schools;
    private Combo role;
    private Combo school;
    private Text since;
    private Text until;
    private Label problem;
    private PersonRole wanted;

    /** @param before the role to be changed, or null for a new one */
    RoleDialog(Shell parent, ProjectView view, UUID person, PersonRole before) {
        super(parent);
        this.view = view;
        this.person = person;
        this.before = before;
        schools = view.schools();
        setShellStyle(getShellStyle() | SWT.SHEET);
    }

    /** Opens the dialog; empty when the person turned away. */
    Optional<PersonRole> role() {
        return open() == Window.OK ? Optional.of(wanted) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.role_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        form.setLayout(Widgets.grid(2, 6));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        role = combo(form, "role.role", Messages.role_role, SWT.DROP_DOWN);
        role.setItems(new TreeSet<>(Stream.concat(view.people().stream().map(Person::role), view.roles().stream().map(PersonRole::role))
                .filter(one -> !one.isBlank()).toList()).toArray(String[]::new));
        school = combo(form, "role.school", Messages.role_school, SWT.READ_ONLY);
        school.add("");
        schools.forEach(one -> school.add(one.name()));
        since = text(form, "role.since", Messages.role_since);
        until = text(form, "role.until", Messages.role_until);
        problem = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                .hint(convertWidthInCharsToPixels(50), problem.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(problem);
        UUID now = before == null ? view.person(person).map(Person::school).orElse(null) : before.school();
        role.setText(before == null ? "" : before.role());
        school.select(1 + schools.stream().map(School::id).toList().indexOf(now));
        since.setText(before == null || before.since() == null ? "" : before.since().toString());
        until.setText(before == null || before.until() == null ? "" : before.until().toString());
        for (Control control : new Control[] {role, since, until}) {
            control.addListener(SWT.Modify, event -> check());
        }
        return area;
    }

    private static Combo combo(Composite form, String id, String label, int style) {
        new Label(form, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(form, style), id, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static Text text(Composite form, String id, String label) {
        new Label(form, SWT.NONE).setText(label);
        Text text = Widgets.named(new Text(form, SWT.BORDER), id, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        check();
    }

    private void check() {
        Cell from = date(since);
        Cell to = date(until);
        String wrong = role.getText().isBlank() ? Messages.role_needsRole : !from.fits() ? NLS.bind(Messages.fault_date, from.value())
                : !to.fits() ? NLS.bind(Messages.fault_date, to.value()) : isBackwards(from, to) ? Messages.role_backwards : "";
        problem.setText(wrong);
        getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
    }

    private static boolean isBackwards(Cell from, Cell to) {
        return !from.value().isEmpty() && !to.value().isEmpty() && day(to).isBefore(day(from));
    }

    static Cell date(Text text) {
        return ValueReading.read(Attribute.Type.DATE, List.of(), text.getText(), Locale.getDefault());
    }

    static LocalDate day(Cell cell) {
        return cell.value().isEmpty() ? null : LocalDate.parse(cell.value());
    }

    @Override
    protected void okPressed() {
        int at = school.getSelectionIndex();
        wanted = new PersonRole(before == null ? UUID.randomUUID() : before.id(), person, role.getText().strip(),
                at <= 0 ? null : schools.get(at - 1).id(), day(date(since)), day(date(until)));
        super.okPressed();
    }
}
