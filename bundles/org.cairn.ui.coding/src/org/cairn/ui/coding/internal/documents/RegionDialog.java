// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Comment, weight and mark of a coded part of a page. */
final class RegionDialog extends Dialog {

    private final PageMarks.Part part;
    private Text text;
    private Spinner spinner;
    private Button check;
    private String comment;
    private int weight;
    private boolean important;

    RegionDialog(Shell parent, PageMarks.Part part) {
        super(parent);
        this.part = part;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.region_dialog);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        form.setLayout(Widgets.grid(2, 6));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        new Label(form, SWT.NONE).setText(Messages.region_comment);
        text = Widgets.named(new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "region.comment", Messages.region_comment);
        text.setText(part.coding().comment());
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(50), convertHeightInCharsToPixels(5)).applyTo(text);
        new Label(form, SWT.NONE).setText(Messages.region_weight);
        spinner = Widgets.named(new Spinner(form, SWT.BORDER), "region.weight", Messages.region_weight);
        spinner.setValues(part.coding().weight(), 0, 100, 0, 1, 10);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
        new Label(form, SWT.NONE);
        check = Widgets.named(new Button(form, SWT.CHECK), "region.important", Messages.region_important);
        check.setText(Messages.region_important);
        check.setSelection(part.coding().important());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        comment = text.getText().strip();
        weight = spinner.getSelection();
        important = check.getSelection();
        super.okPressed();
    }

    String comment() {
        return comment;
    }

    int weight() {
        return weight;
    }

    boolean important() {
        return important;
    }
}
