// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.ui.Guide;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The cheat sheet: every key, to be looked through, copied and put beside the screen. */
final class KeysDialog extends Dialog {

    private static final int ROWS = 20;

    private final List<KeySheet.Line> lines;
    private Text filter;
    private Table table;

    KeysDialog(Shell parent, List<KeySheet.Line> lines) {
        super(parent);
        this.lines = lines;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.keys_title);
        Guide.on(shell, "keys");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        filter = Widgets.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "keys.filter", Messages.keys_filter);
        filter.setMessage(Messages.keys_filter);
        filter.addListener(SWT.Modify, event -> fill());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "keys.table", Messages.keys_title);
        table.setHeaderVisible(true);
        for (String heading : List.of(Messages.keys_group, Messages.keys_what, Messages.keys_key)) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        fill();
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * ROWS).applyTo(table);
        return area;
    }

    private void fill() {
        table.removeAll();
        for (KeySheet.Line line : lines) {
            if (KeySheet.matches(line, filter.getText())) {
                new TableItem(table, SWT.NONE).setText(new String[] {line.group(), line.what(), line.keys()});
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLIENT_ID, Messages.keys_copyAll, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.keys_close, true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.CLIENT_ID) {
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] {lines.stream().map(line -> line.group() + "\t" + line.what() + "\t" + line.keys())
                    .collect(Collectors.joining("\n"))}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } else {
            super.buttonPressed(id);
        }
    }
}
