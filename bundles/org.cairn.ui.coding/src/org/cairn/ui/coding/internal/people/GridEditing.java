// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.CellChanges;
import org.cairn.ui.Widgets;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.data.validate.DataValidator;
import org.eclipse.nebula.widgets.nattable.data.validate.IDataValidator;
import org.eclipse.nebula.widgets.nattable.data.validate.ValidationFailedException;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.action.KeyEditAction;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommandHandler;
import org.eclipse.nebula.widgets.nattable.edit.config.RenderErrorHandling;
import org.eclipse.nebula.widgets.nattable.edit.editor.ControlDecorationProvider;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.event.InlineCellEditEventHandler;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ColumnLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** How cells are written into: typed over, checked as they are left, with the values there are to choose from. */
final class GridEditing extends AbstractRegistryConfiguration {

    /** Label of the cells of the table itself. */
    private static final String CELL = "CELL";
    private static final int COLUMNS_WITH_CHOICES = 200;
    private static final int PROPOSED = 200;

    private final GridData data;

    GridEditing(GridData data, GridLayer grid) {
        this.data = data;
        grid.registerCommandHandler(new EditCellCommandHandler());
        grid.registerEventHandler(new InlineCellEditEventHandler(grid));
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE, DisplayMode.EDIT,
                CELL);
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter(), DisplayMode.NORMAL);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, filter(), DisplayMode.EDIT, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(EditConfigAttributes.DATA_VALIDATOR, IDataValidator.ALWAYS_VALID, DisplayMode.EDIT,
                GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(EditConfigAttributes.DATA_VALIDATOR, new Checked(), DisplayMode.EDIT, CELL);
        RenderErrorHandling problem = new RenderErrorHandling(new ControlDecorationProvider());
        registry.registerConfigAttribute(EditConfigAttributes.VALIDATION_ERROR_HANDLER, problem, DisplayMode.EDIT, CELL);
        Style left = new Style();
        left.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, left, DisplayMode.NORMAL, CELL);
        for (int i = 0; i < COLUMNS_WITH_CHOICES; i++) {
            registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, editor(i), DisplayMode.EDIT,
                    ColumnLabelAccumulator.COLUMN_LABEL_PREFIX + i);
        }
    }

    private static TextCellEditor filter() {
        return new TextCellEditor() {
            @Override
            public Text createEditorControl(Composite parent) {
                return Widgets.named(super.createEditorControl(parent), "cases.columnFilter", Messages.cases_columnFilter);
            }
        };
    }

    private TextCellEditor editor(int column) {
        TextCellEditor editor = new TextCellEditor(true, true) {
            @Override
            public Text createEditorControl(Composite parent) {
                return Widgets.named(super.createEditorControl(parent), "cases.cell", CellWords.name(data.column(column),
                        data.rows().table().of()));
            }

            @Override
            protected Control activateCell(Composite parent, Object value) {
                boolean closed = !data.column(column).allowed().isEmpty();
                enableContentProposal(new TextContentAdapter(), choices(column), KeyStroke.getInstance(SWT.ALT, SWT.ARROW_DOWN),
                        closed ? null : new char[0]);
                return super.activateCell(parent, value);
            }
        };
        editor.setErrorDecorationEnabled(true);
        return editor;
    }

    /** Labels the cells, so that they can be told from heads and filters on every layer. */
    static void label(DataLayer body) {
        body.setConfigLabelAccumulator(new ColumnLabelAccumulator() {
            @Override
            public void accumulateConfigLabels(LabelStack labels, int column, int row) {
                super.accumulateConfigLabels(labels, column, row);
                labels.addLabel(CELL);
            }
        });
    }

    private IContentProposalProvider choices(int column) {
        return (written, caret) -> {
            List<String> all = data.choices(column);
            String lower = written.toLowerCase(Locale.ROOT);
            // somebody who opens the list on a value that is there wants to see the others
            Stream<String> fitting = all.contains(written) ? all.stream()
                    : all.stream().filter(value -> value.toLowerCase(Locale.ROOT).contains(lower));
            return fitting.limit(PROPOSED).map(ContentProposal::new).toArray(IContentProposal[]::new);
        };
    }

    @Override
    public void configureUiBindings(UiBindingRegistry bindings) {
        bindings.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), new KeyEditAction());
        bindings.registerKeyBinding(GridEditing::writes, new KeyEditAction());
        bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, MouseEventMatcher.LEFT_BUTTON),
                new MouseEditAction());
    }

    /** Whether a key writes something. */
    private static boolean writes(KeyEvent key) {
        int held = key.stateMask & ~SWT.SHIFT;
        // the key for the third sign on a key counts as these two together
        return key.character != 0 && !Character.isISOControl(key.character) && (held == 0 || held == (SWT.CTRL | SWT.ALT));
    }

    /** Refuses what a cell cannot hold, and says why. */
    private final class Checked extends DataValidator {

        @Override
        public boolean validate(int column, int row, Object value) {
            CaseRows rows = data.rows();
            CellChanges changes = CellChanges.of(rows.table(), List.of(new CellChanges.Change(rows.row(row), column,
                    value == null ? "" : value.toString())), Locale.getDefault(), true);
            CaseColumn first = data.column(0);
            boolean fresh = rows.row(row) >= rows.table().rows();
            if (!changes.misfits().isEmpty()) {
                throw new ValidationFailedException(fresh && column > 0
                        ? NLS.bind(Messages.fault_nameFirst, CellWords.name(first, rows.table().of()))
                        : CellWords.fault(changes.misfits().getFirst().fault()));
            }
            return true;
        }

        @Override
        public boolean validate(ILayerCell cell, IConfigRegistry registry, Object value) {
            return validate(cell.getColumnIndex(), cell.getRowIndex(), value);
        }
    }
}
