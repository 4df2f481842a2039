// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.CaseTable;
import org.cairn.core.people.Cell;
import org.cairn.core.people.CellChanges.Change;
import org.cairn.core.people.CellFault;
import org.cairn.ui.Css;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is known of one case as fields, the same as the cells of its row: written when one is left or Enter is pressed. */
final class CaseForm {

    private final Composite area;
    private final CaseEdits edits;
    private final List<Control> fields = new ArrayList<>();
    private Label problem;
    private OpenProject project;
    private CaseTable table;
    private int row;
    private UUID shown;

    CaseForm(Composite parent, CaseEdits edits) {
        this.edits = edits;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2, 2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    /** Shows the row of a case; what is being written just now stays. */
    void show(OpenProject of, CaseTable now, int at) {
        boolean same = table != null && table.of() == now.of() && table.columns().equals(now.columns());
        UUID id = at < 0 ? null : now.id(at);
        boolean another = !Objects.equals(id, shown);
        shown = id;
        project = of;
        table = now;
        row = at;
        if (!same) {
            build();
        }
        for (int i = 0; i < fields.size(); i++) {
            if (another || !fields.get(i).isFocusControl()) {
                fill(i);
            }
        }
    }

    private void build() {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        fields.clear();
        for (int i = 0; i < table.columns().size(); i++) {
            CaseColumn column = table.columns().get(i);
            String name = CellWords.name(column, table.of());
            Label label = new Label(area, SWT.NONE);
            label.setText(name.replace("&", "&&"));
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
            fields.add(field(i, column, name));
        }
        problem = new Label(area, SWT.WRAP);
        problem.setData("id", "page.problem");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(problem);
    }

    private Control field(int index, CaseColumn column, String name) {
        boolean lines = column.field() == CaseColumn.Field.NOTES;
        boolean choices = column.attribute() != null && !column.allowed().isEmpty() || column.field() == CaseColumn.Field.SCHOOL
                || column.field() == CaseColumn.Field.ROLE || column.field() == CaseColumn.Field.KIND
                || column.field() == CaseColumn.Field.PHASE;
        Control control = choices ? new Combo(area, SWT.DROP_DOWN)
                : Css.FIELD.on(new Text(area, SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE)));
        Widgets.named(control, "page." + column.key(), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, lines ? 3 * ((Text) control).getLineHeight() : SWT.DEFAULT)
                .applyTo(control);
        control.addListener(SWT.FocusOut, event -> write(index));
        control.addListener(SWT.Modify, event -> check(index));
        if (!lines) {
            control.addListener(SWT.DefaultSelection, event -> write(index));
        }
        if (choices) {
            control.addListener(SWT.Selection, event -> write(index));
        }
        return control;
    }

    private String shown(int index) {
        return row < 0 ? "" : CellWords.shown(table.columns().get(index), table.text(row, index));
    }

    private void fill(int index) {
        String text = shown(index);
        if (fields.get(index) instanceof Combo combo) {
            String[] choices = table.choices(index).toArray(String[]::new);
            if (!List.of(combo.getItems()).equals(List.of(choices))) {
                combo.setItems(choices);
            }
            if (!combo.getText().equals(text)) {
                combo.setText(text);
            }
        } else if (fields.get(index) instanceof Text field && !field.getText().equals(text)) {
            field.setText(text);
        }
        fields.get(index).setEnabled(project.session().isWritable());
    }

    private static String text(Control field) {
        return field instanceof Combo combo ? combo.getText() : ((Text) field).getText();
    }

    private void check(int index) {
        Cell cell = table.read(index, text(fields.get(index)), Locale.getDefault());
        boolean wrong = !cell.fits() && cell.fault().reason() != CellFault.Reason.UNKNOWN;
        String name = CellWords.name(table.columns().get(index), table.of());
        problem.setText(wrong ? (name + ": " + CellWords.fault(cell.fault())).replace("&", "&&") : "");
        problem.requestLayout();
    }

    private void write(int index) {
        String text = text(fields.get(index));
        if (row < 0 || text.strip().equals(shown(index))) {
            return;
        }
        Cell cell = table.read(index, text, Locale.getDefault());
        if (cell.fits() || cell.fault().reason() == CellFault.Reason.UNKNOWN) {
            edits.write(project, table, List.of(new Change(row, index, text)), 0, added -> { });
        }
    }
}
