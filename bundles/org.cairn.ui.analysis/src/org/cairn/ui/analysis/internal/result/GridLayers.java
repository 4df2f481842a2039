// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.ui.GridLibrary;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Display;

/** What a grid is made of, from its cells outwards; needs no screen. */
final class GridLayers {

    /** What is needed when a grid is on the screen, and not yet when its layers are made. */
    private static final List<String> LATER = List.of("painter.cell.TextPainter", "painter.cell.decorator.PaddingDecorator",
            "config.ConfigRegistry",
            "style.CellStyleProxy", "style.CellStyleUtil", "painter.layer.GridLineCellLayerPainter", "painter.layer.NatLayerPainter",
            "ui.binding.UiBindingRegistry", "ui.mode.ConfigurableModeEventHandler", "ui.matcher.MouseEventMatcher",
            "ui.matcher.KeyEventMatcher", "conflation.VisualChangeEventConflater", "conflation.EventConflaterChain",
            "layer.cell.LayerCell", "painter.layer.SelectionLayerPainter", "selection.painter.SelectionLayerPainter",
            "viewport.ScrollBarHandlerTemplate", "viewport.HorizontalScrollBarHandler", "viewport.VerticalScrollBarHandler",
            "style.SelectionStyleLabels", "resize.config.DefaultColumnResizeBindings", "edit.ActiveCellEditorRegistry");

    private final DataLayer body;
    private final DataLayer headings;
    private final DataLayer names;
    private final SelectionLayer selection;
    private final GridLayer grid;

    static {
        GridLibrary.load();
    }

    GridLayers(GridData data) {
        body = new DataLayer(data);
        body.setConfigLabelAccumulator(data::label);
        selection = new SelectionLayer(body, false);
        selection.addConfiguration(new DefaultSelectionLayerConfiguration() {
            @Override
            protected void addSearchUIBindings() {
                // the filter stands above
            }

            @Override
            protected void addSelectionStyleConfig() {
                // GridLook says how it looks; the usual styles would ask for fonts, which may be done on the UI thread only
            }
        });
        ViewportLayer viewport = new ViewportLayer(selection);
        headings = new DataLayer(new Cells(data::getColumnCount, () -> 1, (column, row) -> data.columnHeading(column)));
        headings.setConfigLabelAccumulator((labels, column, row) -> {
            if (data.isNumber(column)) {
                labels.addLabel(GridLook.NUMBER);
            }
        });
        names = new DataLayer(new Cells(() -> 1, data::getRowCount, (column, row) -> data.rowHeading(row)));
        ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(headings, viewport, selection);
        RowHeaderLayer rowHeader = new RowHeaderLayer(names, viewport, selection);
        String cornerName = data.isMatrix() ? data.table().columns().getFirst().name() : "";
        CornerLayer corner = new CornerLayer(new DataLayer(new Cells(() -> 1, () -> 1, (column, row) -> cornerName)), rowHeader, columnHeader);
        grid = new GridLayer(viewport, columnHeader, rowHeader, corner, false);
    }

    /** Loads the classes of grids: call it off the UI thread before the first one is shown, which would else keep people waiting. */
    static void prepare() {
        // which asks the display for colours as soon as it is loaded; everything else may be loaded here
        Display.getDefault().syncExec(() -> GUIHelper.getColor(0, 0, 0));
        new GridLayers(new GridData(Table.of("", Column.text("none", "")).build(), false, Locale.ROOT));
        ClassLoader loader = NatTable.class.getClassLoader();
        for (String name : LATER) {
            try {
                // to ask for its methods is what makes the machine look through a class that nobody has used yet
                Class.forName("org.eclipse.nebula.widgets.nattable." + name, false, loader).getDeclaredMethods();
            } catch (ClassNotFoundException e) {
                System.getLogger(GridLayers.class.getName()).log(Level.DEBUG, "Another version of NatTable: no " + name);
            }
        }
    }

    DataLayer body() {
        return body;
    }

    DataLayer headings() {
        return headings;
    }

    DataLayer names() {
        return names;
    }

    SelectionLayer selection() {
        return selection;
    }

    GridLayer grid() {
        return grid;
    }
}
