// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.List;
import org.cairn.core.people.CaseTable;
import org.cairn.core.people.CellChanges;
import org.cairn.core.people.CellChanges.Misfit;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Says what of some changes does not fit and what would be added by naming it, and asks whether the rest is to be made. */
final class ChangesDialog extends MessageDialog {

    private static final int ROWS = 9;

    private final CellChanges changes;
    private final boolean possible;

    ChangesDialog(Shell parent, CellChanges changes, int left) {
        super(parent, Messages.changes_title, null, summary(changes, left), changes.misfits().isEmpty() && left == 0 ? QUESTION : WARNING,
                0, buttons(changes));
        this.changes = changes;
        possible = changes.cells() > 0;
        setShellStyle(getShellStyle() | SWT.SHEET | SWT.RESIZE);
    }

    private static String[] buttons(CellChanges changes) {
        if (changes.cells() == 0) {
            return new String[] {IDialogConstants.CLOSE_LABEL};
        }
        return new String[] {changes.misfits().isEmpty() ? Messages.changes_write : Messages.changes_writeFitting,
            IDialogConstants.CANCEL_LABEL};
    }

    private static String summary(CellChanges changes, int left) {
        List<String> lines = new ArrayList<>();
        if (!changes.newPeople().isEmpty()) {
            lines.add(NLS.bind(Messages.changes_newPeople, String.join(", ", changes.newPeople())));
        }
        if (!changes.newSchools().isEmpty()) {
            lines.add(NLS.bind(Messages.changes_newSchools, String.join(", ", changes.newSchools())));
        }
        if (!changes.misfits().isEmpty()) {
            lines.add(changes.misfits().size() == 1 ? Messages.changes_oneMisfit
                    : NLS.bind(Messages.changes_misfits, Widgets.number(changes.misfits().size())));
        }
        if (left > 0) {
            lines.add(left == 1 ? Messages.changes_oneLeft : NLS.bind(Messages.changes_left, Widgets.number(left)));
        }
        lines.add(changes.cells() == 0 ? Messages.changes_nothing : changes.cells() == 1 ? Messages.changes_oneCell
                : NLS.bind(Messages.changes_cells, Widgets.number(changes.cells())));
        return String.join("\n", lines);
    }

    /** Asks; false if the person turns away or nothing can be made. */
    boolean agreed() {
        return open() == 0 && possible;
    }

    @Override
    protected Control createCustomArea(Composite area) {
        if (changes.misfits().isEmpty()) {
            return null;
        }
        Table table = Widgets.named(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), "changes.misfits",
                Messages.changes_title);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(700, table.getItemHeight() * ROWS).applyTo(table);
        column(table, Messages.changes_case, 180);
        column(table, Messages.changes_column, 130);
        column(table, Messages.changes_wrong, 420);
        Widgets.rows(table, changes::misfits, (item, misfit) -> item.setText(line(misfit)));
        table.setItemCount(changes.misfits().size());
        return table;
    }

    private String[] line(Misfit misfit) {
        CaseTable table = changes.table();
        int row = misfit.change().row();
        return new String[] {row < table.rows() ? table.text(row, 0) : NLS.bind(Messages.changes_row, row - table.rows() + 1),
            CellWords.name(table.columns().get(misfit.change().column()), table.of()), CellWords.fault(misfit.fault())};
    }

    private static void column(Table table, String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
