// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.Comparator;
import java.util.List;
import org.cairn.core.codebook.CodebookImport.Fate;
import org.cairn.core.codebook.CodebookImport.Step;
import org.cairn.ui.CodeChip;
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

/** Says what the import of a codebook would do, before it is done. */
final class ImportPreviewDialog extends Dialog {

    private static final int ROWS = 16;

    private final List<Step> steps;

    ImportPreviewDialog(Shell parent, List<Step> steps) {
        super(parent);
        this.steps = steps.stream().sorted(Comparator.comparing(step -> step.fate() == Fate.UNCHANGED)).toList();
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.files_import);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        int letter = convertWidthInCharsToPixels(1);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.import_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(letter * 80, SWT.DEFAULT).applyTo(hint);
        Table table = Widgets.named(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), "import.codes", Messages.files_import);
        table.setHeaderVisible(true);
        column(table, Messages.import_path, letter * 58);
        column(table, Messages.import_fate, letter * 18);
        GridDataFactory.fillDefaults().grab(true, true).hint(letter * 80, table.getItemHeight() * ROWS).applyTo(table);
        Widgets.rows(table, () -> steps, (item, step) -> {
            item.setText(new String[] {step.path(), fate(step)});
            item.setImage(CodeChip.image(step.code().color(), step.code().codable()));
        });
        table.setItemCount(steps.size());
        Label sum = new Label(area, SWT.NONE);
        sum.setText(NLS.bind(Messages.import_summary, new Object[] {count(Fate.NEW), count(Fate.CHANGED), count(Fate.UNCHANGED)}));
        return area;
    }

    private static String fate(Step step) {
        return switch (step.fate()) {
            case NEW -> step.code().codable() ? Messages.import_new : Messages.import_newFolder;
            case CHANGED -> Messages.import_changed;
            case UNCHANGED -> Messages.import_unchanged;
        };
    }

    private String count(Fate fate) {
        return Widgets.number(steps.stream().filter(step -> step.fate() == fate).count());
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.import_button, true);
    }
}
