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
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks for the passphrase of a key and shows the names in it, on the screen only. */
final class KeyDialog extends Dialog {

    private static final int ROWS = 10;

    private final Path file;
    private Text passphrase;
    private Label problem;
    private Table table;

    KeyDialog(Shell parent, Path file) {
        super(parent);
        this.file = file;
        setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.key_title, file.getFileName()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        new Label(head, SWT.NONE).setText(Messages.pseudonyms_passphrase);
        passphrase = Widgets.named(new Text(head, SWT.BORDER | SWT.PASSWORD), "key.passphrase",
                Messages.pseudonyms_passphrase.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(passphrase);
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

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.key_show, true);
    }

    @Override
    protected void okPressed() {
        char[] secret = passphrase.getTextChars();
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        problem.setText(Messages.key_reading);
        Background.of(Messages.key_reading, progress -> {
            try {
                return NameKey.read(file, secret);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }).then((Map<UUID, NameKey.Entry> names) -> show(names.values(), "")).orElse(failure -> show(List.of(),
                failure.problem().message() + " " + failure.problem().remedy())).start(table);
    }

    private void show(Collection<NameKey.Entry> names, String wrong) {
        problem.setText(wrong);
        getButton(IDialogConstants.OK_ID).setEnabled(true);
        table.removeAll();
        names.forEach(one -> new TableItem(table, SWT.NONE).setText(new String[] {one.pseudonym(), one.name()}));
    }
}
