// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.UUID;
import org.cairn.api.project.Consent;
import org.cairn.core.people.Cell;
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

/** Asks what somebody allows for one use, since when, and by whom it was given. */
final class ConsentDialog extends Dialog {

    private final UUID person;
    private final Consent.Use use;
    private final Consent before;
    private Combo state;
    private Text date;
    private Text note;
    private Label problem;
    private Consent wanted;

    /** @param before what is known so far, or null */
    ConsentDialog(Shell parent, UUID person, Consent.Use use, Consent before) {
        super(parent);
        this.person = person;
        this.use = use;
        this.before = before;
        setShellStyle(getShellStyle() | SWT.SHEET);
    }

    /** Opens the dialog; false when the person turned away. */
    boolean agreed() {
        return open() == Window.OK;
    }

    /** The answer, or null when there is none. */
    Consent consent() {
        return wanted;
    }

    /** What a use is called. */
    static String name(Consent.Use use) {
        return switch (use) {
            case ANALYSIS -> Messages.use_analysis;
            case QUOTATION -> Messages.use_quotation;
            case FILM -> Messages.use_film;
            case SHARING -> Messages.use_sharing;
        };
    }

    /** What an answer is called. @param state or null for none */
    static String name(Consent.State state) {
        return switch (state) {
            case GIVEN -> Messages.state_given;
            case REFUSED -> Messages.state_refused;
            case WITHDRAWN -> Messages.state_withdrawn;
            case null -> Messages.state_none;
        };
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.consent_title, name(use)));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        form.setLayout(Widgets.grid(2, 6));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        new Label(form, SWT.NONE).setText(Messages.consent_state);
        state = Widgets.named(new Combo(form, SWT.READ_ONLY), "consent.state", spoken(Messages.consent_state));
        state.add(name((Consent.State) null));
        for (Consent.State one : Consent.State.values()) {
            state.add(name(one));
        }
        state.select(before == null ? 0 : 1 + before.state().ordinal());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
        new Label(form, SWT.NONE).setText(Messages.consent_date);
        date = Widgets.named(new Text(form, SWT.BORDER), "consent.date", spoken(Messages.consent_date));
        date.setText(before == null || before.date() == null ? "" : before.date().toString());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(date);
        new Label(form, SWT.NONE).setText(Messages.consent_note);
        note = Widgets.named(new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "consent.note",
                spoken(Messages.consent_note));
        note.setText(before == null ? "" : before.note());
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(50), note.getLineHeight() * 3).applyTo(note);
        problem = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, problem.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2)
                .applyTo(problem);
        date.addListener(SWT.Modify, event -> {
            Cell day = RoleDialog.date(date);
            problem.setText(day.fits() ? "" : NLS.bind(Messages.fault_date, day.value()));
            getButton(IDialogConstants.OK_ID).setEnabled(day.fits());
        });
        return area;
    }

    private static String spoken(String label) {
        return label.replace("&", "").replace(":", "");
    }

    @Override
    protected void okPressed() {
        int chosen = state.getSelectionIndex();
        wanted = chosen <= 0 ? null : new Consent(before == null ? UUID.randomUUID() : before.id(), person, use,
                Consent.State.values()[chosen - 1], RoleDialog.day(RoleDialog.date(date)), note.getText().strip());
        super.okPressed();
    }
}
