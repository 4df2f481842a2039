// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the name of a version of the codebook and why it is kept. */
final class KeepDialog extends Dialog {

    private static final int LINES = 4;

    private Text nameField;
    private Text noteField;
    private String name = "";
    private String note = "";

    KeepDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    String name() {
        return name;
    }

    String note() {
        return note;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.keep_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        int width = convertWidthInCharsToPixels(60);
        new Label(area, SWT.NONE).setText(Messages.keep_name);
        nameField = Widgets.named(new Text(area, SWT.BORDER | SWT.SINGLE), "keep.name", MergeDialog.plain(Messages.keep_name));
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(nameField);
        nameField.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(!nameField.getText().isBlank()));
        new Label(area, SWT.NONE).setText(Messages.keep_note);
        noteField = Widgets.named(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "keep.note",
                MergeDialog.plain(Messages.keep_note));
        GridDataFactory.fillDefaults().grab(true, true).hint(width, noteField.getLineHeight() * LINES).applyTo(noteField);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.keep_button, true).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        name = nameField.getText().strip();
        note = noteField.getText().strip();
        super.okPressed();
    }
}
