// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.core.codebook.CodeMoves;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Shows the passages of a code, and lets a person give some of them other codes. */
final class SplitDialog extends Dialog {

    /** A passage with the code: GUID of the coding and what is shown of it. */
    record Row(UUID coding, String passage, String source, String coder) {
    }

    private static final int ROWS = 16;

    private final Codebook book;
    private final Code code;
    private final List<Row> rows;
    private final Map<UUID, String> parts = new HashMap<>();
    private Table table;
    private Combo name;
    private Label count;

    SplitDialog(Shell parent, Codebook book, Code code, List<Row> rows) {
        super(parent);
        this.book = book;
        this.code = code;
        this.rows = rows;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** Opens the dialog: the name of another code by GUID of the coding; empty when the person turned away. */
    Map<UUID, String> parts() {
        return open() == Window.OK ? parts : Map.of();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.split_title, code.name()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        int letter = convertWidthInCharsToPixels(1);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(NLS.bind(Messages.split_hint, code.name()));
        GridDataFactory.fillDefaults().grab(true, false).hint(letter * 110, SWT.DEFAULT).applyTo(hint);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.MULTI | SWT.VIRTUAL | SWT.FULL_SELECTION), "split.passages",
                Messages.split_passage);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(letter * 110, table.getItemHeight() * ROWS).applyTo(table);
        column(Messages.split_passage, letter * 53);
        column(Messages.split_source, letter * 22);
        column(Messages.split_coder, letter * 16);
        column(Messages.split_to, letter * 18);
        Widgets.rows(table, () -> rows, (item, row) -> item.setText(
                new String[] {row.passage(), row.source(), row.coder(), parts.getOrDefault(row.coding(), "")}));
        table.setItemCount(rows.size());
        Composite line = new Composite(area, SWT.NONE);
        line.setLayout(Widgets.grid(4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText(Messages.split_code);
        name = Widgets.named(new Combo(line, SWT.DROP_DOWN), "split.code", MergeDialog.plain(Messages.split_code));
        UUID above = book.code(code.parent()).map(Code::id).orElse(null);
        CodeMoves.siblings(book, above).stream().filter(other -> other.codable() && !other.id().equals(code.id()))
                .forEach(other -> name.add(other.name()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
        button(line, Messages.split_assign, () -> assign(name.getText().strip()));
        button(line, Messages.split_back, () -> assign(""));
        name.addListener(SWT.DefaultSelection, event -> assign(name.getText().strip()));
        count = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        return area;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private static void button(Composite in, String text, Runnable action) {
        Button button = new Button(in, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void assign(String to) {
        for (int index : table.getSelectionIndices()) {
            if (to.isEmpty()) {
                parts.remove(rows.get(index).coding());
            } else {
                parts.put(rows.get(index).coding(), to);
            }
            table.clear(index);
        }
        if (!to.isEmpty() && name.indexOf(to) < 0) {
            name.add(to);
        }
        tell();
    }

    private void tell() {
        count.setText(NLS.bind(Messages.split_count, Widgets.number(parts.size()), Widgets.number(rows.size())));
        getButton(IDialogConstants.OK_ID).setEnabled(!parts.isEmpty());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.split_button, false);
        tell();
    }
}
