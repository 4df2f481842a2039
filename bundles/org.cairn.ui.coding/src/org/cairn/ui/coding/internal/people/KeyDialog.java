// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.core.people.NameKey;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks for a key and its passphrase and shows the names in it, on the screen only. */
final class KeyDialog extends Dialog {

    private static final int ROWS = 10;

    private Text file;
    private Text passphrase;
    private Label problem;
    private Table table;

    KeyDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.key_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(3));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        file = text(head, "key.file", Messages.pseudonyms_file, SWT.NONE, 1);
        Button browse = new Button(head, SWT.PUSH);
        browse.setText(Messages.pseudonyms_browse);
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(PseudonymKeyPage.FILES);
            String chosen = dialog.open();
            if (chosen != null) {
                file.setText(chosen);
                passphrase.setFocus();
            }
        });
        passphrase = text(head, "key.passphrase", Messages.pseudonyms_passphrase, SWT.PASSWORD, 2);
        problem = new Label(area, SWT.WRAP);
        problem.setData("id", "key.problem");
        GridDataFactory.fillDefaults().grab(true, false).hint(460, problem.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(problem);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), "key.names", Messages.key_names);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(460, table.getItemHeight() * ROWS).applyTo(table);
        for (String name : new String[] {Messages.pseudonyms_pseudonym, Messages.column_name}) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(name);
            column.setWidth(220);
        }
        return area;
    }

    private Text text(Composite in, String id, String label, int style, int span) {
        new Label(in, SWT.NONE).setText(label);
        Text text = Widgets.named(new Text(in, SWT.BORDER | style), id, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        text.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(isAsked()));
        return text;
    }

    private boolean isAsked() {
        return !file.getText().isBlank() && passphrase.getCharCount() > 0;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.key_show, true).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        Path key = PseudonymKeyPage.path(file);
        if (key == null) {
            show(List.of(), Messages.pseudonyms_needsFile);
            return;
        }
        char[] secret = passphrase.getTextChars();
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        problem.setText(Messages.key_reading);
        Background.of(Messages.key_reading, progress -> {
            try {
                return NameKey.read(key, secret);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }).then((Map<UUID, NameKey.Entry> names) -> show(names.values(), "")).orElse(failure -> show(List.of(),
                failure.problem().message() + " " + failure.problem().remedy())).start(table);
    }

    private void show(Collection<NameKey.Entry> names, String wrong) {
        problem.setText(wrong.replace("&", "&&"));
        getButton(IDialogConstants.OK_ID).setEnabled(isAsked());
        table.removeAll();
        names.forEach(one -> new TableItem(table, SWT.NONE).setText(new String[] {one.pseudonym(), one.name()}));
    }
}
