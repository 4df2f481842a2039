// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.util.List;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks how one thing is related to another: with an offered word or one's own. */
final class LinkDialog extends Dialog {

    private final RefNames.Named from;
    private final RefNames.Named to;
    private final List<String> offered;
    private String relation;
    private String note;
    private Combo relations;
    private Text remark;

    LinkDialog(Shell parent, RefNames.Named from, RefNames.Named to, List<String> offered, String relation, String note) {
        super(parent);
        this.from = from;
        this.to = to;
        this.offered = offered;
        this.relation = relation;
        this.note = note;
    }

    /** What was chosen or written; never blank. */
    String relation() {
        return relation;
    }

    String note() {
        return note;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.link_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        end(area, from);
        relations = Widgets.named(new Combo(area, SWT.DROP_DOWN), "link.relation", Messages.links_relation);
        relations.setItems(offered.toArray(String[]::new));
        relations.setText(relation);
        relations.addListener(SWT.Modify, event -> enable());
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(relations);
        end(area, to);
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.link_note);
        GridDataFactory.fillDefaults().indent(0, 6).applyTo(label);
        remark = Widgets.named(new Text(area, SWT.BORDER | SWT.SINGLE), "link.note", Messages.link_note);
        remark.setText(note);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(remark);
        return area;
    }

    private void end(Composite area, RefNames.Named end) {
        Label name = new Label(area, SWT.WRAP);
        String shown = end.quotation().isEmpty() ? end.name() : end.name() + "\n" + end.quotation();
        name.setText(shown.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(name);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.link_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    private void enable() {
        getButton(IDialogConstants.OK_ID).setEnabled(!relations.getText().isBlank());
    }

    @Override
    protected void okPressed() {
        relation = relations.getText().strip();
        note = remark.getText().strip();
        super.okPressed();
    }
}
