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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** The cheat sheet: every key, to be looked through, copied and put beside the screen. */
final class KeysDialog extends Dialog {

    private static final int ROWS = 20;

    private final List<KeySheet.Line> lines;
    private Text filter;
    private Table table;
    private List<KeySheet.Line> shown = List.of();

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
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL), "keys.table", Messages.keys_title);
        table.setHeaderVisible(true);
        for (String heading : List.of(Messages.keys_group, Messages.keys_what, Messages.keys_key)) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        Widgets.rows(table, () -> shown, (item, line) -> item.setText(words(line)));
        fill();
        fit();
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * ROWS).applyTo(table);
        return area;
    }

    private void fill() {
        shown = lines.stream().filter(line -> KeySheet.matches(line, filter.getText())).toList();
        table.setItemCount(shown.size());
        table.clearAll();
    }

    private static String[] words(KeySheet.Line line) {
        return new String[] {line.group(), line.what(), line.keys()};
    }

    /** Each column as wide as its longest words. The platform would measure only rows that were seen. */
    private void fit() {
        GC gc = new GC(table);
        gc.setFont(table.getFont());
        int air = gc.textExtent("mm").x;
        for (int i = 0; i < table.getColumnCount(); i++) {
            int column = i;
            int widest = lines.stream().mapToInt(line -> gc.textExtent(words(line)[column]).x).max().orElse(0);
            table.getColumn(i).setWidth(Math.max(widest, gc.textExtent(table.getColumn(i).getText()).x) + air);
        }
        gc.dispose();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLIENT_ID, Messages.keys_copyAll, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.keys_close, true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.CLIENT_ID) {
            Widgets.copy(getShell(), lines.stream().map(line -> line.group() + "\t" + line.what() + "\t" + line.keys())
                    .collect(Collectors.joining("\n")));
        } else {
            super.buttonPressed(id);
        }
    }
}
