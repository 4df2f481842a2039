// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.people.Cell;
import org.cairn.core.people.Withdrawal;
import org.cairn.core.people.Withdrawal.Extent;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Takes the consent of somebody back who does not want to take part any more: shows what rests on them, and asks how far to go. */
final class WithdrawalDialog extends Dialog {

    private final OpenProject project;
    private final UUID person;
    private final String name;
    private final List<Button> extents = new ArrayList<>();
    private Text resting;
    private Text date;
    private Text note;
    private boolean looked;

    WithdrawalDialog(Shell parent, OpenProject project, UUID person, String name) {
        super(parent);
        this.project = project;
        this.person = person;
        this.name = name;
        setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.withdrawal_title, name));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        form.setLayout(Widgets.grid(2, 6));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Label heading = new Label(form, SWT.NONE);
        heading.setText(Messages.withdrawal_resting);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
        resting = Widgets.named(new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY), "withdrawal.resting",
                spoken(Messages.withdrawal_resting));
        resting.setText(Messages.withdrawal_looking);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(convertWidthInCharsToPixels(70), resting.getLineHeight() * 9)
                .applyTo(resting);
        for (Extent extent : Extent.values()) {
            Button button = Widgets.named(new Button(form, SWT.RADIO | SWT.WRAP), "withdrawal." + extent, name(extent));
            button.setText(name(extent));
            button.setSelection(extent == Extent.EVIDENCE);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
            extents.add(button);
        }
        new Label(form, SWT.NONE).setText(Messages.consent_date);
        date = Widgets.named(new Text(form, SWT.BORDER), "withdrawal.date", spoken(Messages.consent_date));
        date.setText(LocalDate.now().toString());
        date.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(date);
        new Label(form, SWT.NONE).setText(Messages.consent_note);
        note = Widgets.named(new Text(form, SWT.BORDER), "withdrawal.note", spoken(Messages.consent_note));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        Label undo = new Label(form, SWT.WRAP);
        undo.setText(Messages.withdrawal_undo);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(convertWidthInCharsToPixels(70), SWT.DEFAULT).applyTo(undo);
        ProjectView view = project.view();
        Background.of(Messages.withdrawal_looking, progress -> Withdrawal.of(view, person, progress)).then(found -> {
            resting.setText(describe(found));
            looked = true;
            check();
        }).start(resting);
        return area;
    }

    private static String spoken(String label) {
        return label.replace("&", "").replace(":", "");
    }

    private static String name(Extent extent) {
        return switch (extent) {
            case USES -> Messages.withdrawal_uses;
            case EVIDENCE -> Messages.withdrawal_evidence;
            case SOURCES -> Messages.withdrawal_sources;
        };
    }

    private static String describe(Withdrawal found) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.withdrawal_counts, new Object[] {found.written().size(), found.codings(), found.spoken().size(),
            found.memos(), found.links()}));
        found.written().stream().map(Source::title).forEach(title -> lines.add(NLS.bind(Messages.withdrawal_wrote, title)));
        found.spoken().stream().map(Source::title).forEach(title -> lines.add(NLS.bind(Messages.withdrawal_speaks, title)));
        found.citing().stream().map(ModelDocument::title).forEach(title -> lines.add(NLS.bind(Messages.withdrawal_cited, title)));
        return String.join("\n", lines);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
        createButton(parent, IDialogConstants.OK_ID, Messages.withdrawal_withdraw, false);
        check();
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            Cell day = RoleDialog.date(date);
            ok.setEnabled(looked && day.fits() && !day.value().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        Extent extent = Extent.values()[extents.indexOf(extents.stream().filter(Button::getSelection).findFirst().orElseThrow())];
        LocalDate day = RoleDialog.day(RoleDialog.date(date));
        String said = note.getText();
        Edits.make(project, getParentShell(), NLS.bind(Messages.withdrawal_label, name),
                edit -> Withdrawal.carryOut(edit, person, extent, day, said));
        super.okPressed();
    }
}
