// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.api.project.Attribute;
import org.cairn.core.people.CaseColumn;
import org.cairn.ui.GridLibrary;
import org.cairn.ui.Palette;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommand;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.event.ColumnReorderEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** Cases in rows and what is known of them in columns, on the screen: selected, sorted, filtered, written into. Any number of rows. */
final class CaseGrid {

    /** A place in the table. @param row of the table, or beyond for a new one, @param column of the table */
    record At(int row, int column) {
    }

    private static final int FILTER_ROW = 1;
    private static final int NARROW = 90;
    private static final int USUAL = 130;
    private static final int WIDE = 230;

    private final GridData data;
    private final ColumnOrder order = new ColumnOrder();
    private final DataLayer body;
    private final ColumnReorderLayer reorder;
    private final SelectionLayer selection;
    private final CompositeFreezeLayer frozen;
    private final FilterRowHeaderComposite<Object> filterRow;
    private final NatTable table;
    private final GridSort sort;
    private boolean arranging;

    /**
     * @param written takes what is written into a cell
     * @param look is told when the person sorts or filters otherwise
     * @param selected is called when other cells are selected
     */
    CaseGrid(Composite parent, Palette palette, GridData.Written written, GridSort.Asked look, Runnable selected) {
        GridLibrary.load();
        data = new GridData(written);
        body = new DataLayer(data, USUAL, rowHeight(parent));
        GridEditing.label(body);
        reorder = new ColumnReorderLayer(body);
        selection = new SelectionLayer(reorder);
        ViewportLayer viewport = new ViewportLayer(selection);
        frozen = new CompositeFreezeLayer(new FreezeLayer(selection), viewport, selection);
        ConfigRegistry registry = new ConfigRegistry();
        sort = new GridSort(data, look);
        DataLayer heads = new DataLayer(data.heads(), USUAL, rowHeight(parent) + 4);
        ColumnHeaderLayer columnHead = new ColumnHeaderLayer(heads, frozen, selection);
        filterRow = new FilterRowHeaderComposite<>(sort::filter, new SortHeaderLayer<>(columnHead, sort, false), data.heads(), registry);
        filterRow.getFilterRowDataLayer().setDefaultRowHeight(rowHeight(parent));
        DataLayer numbers = new DataLayer(data.numbers(), 52, rowHeight(parent));
        RowHeaderLayer rowHead = new RowHeaderLayer(numbers, frozen, selection);
        DataLayer nothing = new DataLayer(new DefaultCornerDataProvider(data.heads(), data.numbers()));
        CornerLayer corner = new CornerLayer(nothing, rowHead, filterRow);
        GridLayer grid = new GridLayer(frozen, filterRow, rowHead, corner, false);
        table = new NatTable(parent, SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new SingleClickSortConfiguration());
        table.addConfiguration(new GridEditing(data, grid));
        table.configure();
        table.setTheme(new GridTheme(palette));
        palette.follow(table, () -> table.setTheme(new GridTheme(palette)));
        table.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                selected.run();
                table.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
            }
        });
        reorder.addLayerListener(event -> {
            if (event instanceof ColumnReorderEvent && !arranging) {
                remember();
            }
        });
        table.setData("id", "cases.grid");
        speak();
        GridLibrary.forgetButtons(table);
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height + 8;
    }

    private void speak() {
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
        table.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }
        });
    }

    private String spoken() {
        At at = anchor().orElse(null);
        if (at == null) {
            return Messages.cases_grid;
        }
        String name = at.row() < rows().table().rows() ? rows().table().text(at.row(), 0) : Messages.cases_new;
        CaseColumn column = data.column(at.column());
        String value = at.row() < rows().table().rows() ? CellWords.shown(column, rows().table().text(at.row(), at.column())) : "";
        return Messages.cases_grid + ": " + name + ", " + CellWords.name(column, rows().table().of()) + ": " + value;
    }

    NatTable control() {
        return table;
    }

    CaseRows rows() {
        return data.rows();
    }

    /** Shows other rows. The case that the cursor is on keeps it where it is still shown; else it stays at its place on the screen. */
    void show(CaseRows now) {
        CaseRows before = data.rows();
        boolean same = now.hasColumnsOf(before);
        int shown = before == null ? -1 : before.shown();
        At cursor = anchor().orElse(null);
        UUID chosen = chosen().orElse(null);
        PositionCoordinate anchor = selection.getSelectionAnchor();
        int row = anchor == null ? -1 : anchor.getRowPosition();
        boolean editing = table.getActiveCellEditor() != null && !table.getActiveCellEditor().isClosed();
        if (editing && !(same && shown == now.shown())) {
            table.getActiveCellEditor().close();
        }
        data.show(now);
        if (!same) {
            arrange(before);
            return;
        }
        if (shown != now.shown()) {
            body.fireLayerEvent(new RowStructuralRefreshEvent(body));
        } else {
            table.refresh(false);
        }
        if (cursor != null) {
            int found = chosen == null ? -1 : now.place(chosen);
            int place = found < 0 ? Math.min(row, now.shown() - 1) : found;
            if (place >= 0 && (place != row || shown != now.shown())) {
                selection.selectCell(reorder.getColumnPositionByIndex(cursor.column()), place, false, false);
            }
        }
    }

    private void arrange(CaseRows before) {
        arranging = true;
        if (before == null || before.table().of() != rows().table().of()) {
            sort.clear();
            filterRow.getFilterRowDataLayer().getFilterRowDataProvider().setFilterIndexToObjectMap(new HashMap<>());
        } else {
            filterRow.getFilterRowDataLayer().getFilterRowDataProvider().setFilterIndexToObjectMap(sort.filters());
        }
        List<CaseColumn> columns = rows().table().columns();
        for (int i = 0; i < columns.size(); i++) {
            body.setColumnWidthByPosition(i, switch (columns.get(i).field()) {
                case NAME, NOTES, PEOPLE, SCHOOLS -> WIDE;
                case LANGUAGE, DATE, KIND -> NARROW;
                default -> columns.get(i).type() == Attribute.Type.TEXT ? USUAL : NARROW;
            }, false);
        }
        table.refresh(); // which forgets any order
        List<Integer> wanted = order.of(rows().table());
        for (int position = 0; position < wanted.size(); position++) {
            int from = reorder.getColumnPositionByIndex(wanted.get(position));
            if (from != position) {
                reorder.reorderColumnPosition(from, position);
            }
        }
        table.doCommand(new FreezeColumnCommand(table, 1, false, true));
        arranging = false;
    }

    private void remember() {
        List<String> keys = new ArrayList<>();
        reorder.getColumnIndexOrder().forEach(index -> keys.add(data.column(index).key()));
        order.remember(rows().table().of(), keys);
    }

    /** Moves a column by one place. */
    void move(int column, int by) {
        int from = reorder.getColumnPositionByIndex(column);
        int to = from + by;
        if (to >= 0 && to < data.getColumnCount()) {
            reorder.reorderColumnPosition(from, by > 0 ? to + 1 : to);
        }
    }

    /** The cell that the cursor is on; empty if there is none. */
    Optional<At> anchor() {
        PositionCoordinate at = selection.getSelectionAnchor();
        if (rows() == null || at == null || at.getColumnPosition() < 0 || at.getRowPosition() < 0
                || at.getColumnPosition() >= data.getColumnCount() || at.getRowPosition() >= rows().shown()) {
            return Optional.empty();
        }
        return Optional.of(new At(rows().row(at.getRowPosition()), reorder.getColumnIndexByPosition(at.getColumnPosition())));
    }

    /** GUID of the case that the cursor is on. */
    Optional<UUID> chosen() {
        return anchor().filter(at -> at.row() < rows().table().rows()).map(at -> rows().table().id(at.row()));
    }

    /** GUIDs of the cases in which cells are selected, from the top. */
    Set<UUID> selected() {
        Set<UUID> ids = new LinkedHashSet<>();
        block().forEach(line -> line.stream().filter(at -> at != null && at.row() < rows().table().rows())
                .forEach(at -> ids.add(rows().table().id(at.row()))));
        return ids;
    }

    /** The selected cells as a block: by row from the top, then by column from the left; null where a cell between is not selected. */
    List<List<At>> block() {
        PositionCoordinate[] cells = rows() == null ? new PositionCoordinate[0] : selection.getSelectedCellPositions();
        int left = Integer.MAX_VALUE;
        int right = -1;
        Map<Integer, Map<Integer, At>> byRow = new TreeMap<>();
        for (PositionCoordinate cell : cells) {
            left = Math.min(left, cell.getColumnPosition());
            right = Math.max(right, cell.getColumnPosition());
            byRow.computeIfAbsent(cell.getRowPosition(), row -> new HashMap<>()).put(cell.getColumnPosition(), at(cell));
        }
        List<List<At>> block = new ArrayList<>();
        for (Map<Integer, At> row : byRow.values()) {
            List<At> line = new ArrayList<>();
            for (int column = left; column <= right; column++) {
                line.add(row.get(column));
            }
            block.add(line);
        }
        return block;
    }

    private At at(PositionCoordinate cell) {
        return new At(rows().row(cell.getRowPosition()), reorder.getColumnIndexByPosition(cell.getColumnPosition()));
    }

    /**
     * The cells of a rectangle from the cell at the top left of the selection; fewer where the table ends.
     *
     * @param beyond whether rows after the last one count
     */
    List<List<At>> from(int height, int width, boolean beyond) {
        PositionCoordinate[] cells = rows() == null ? new PositionCoordinate[0] : selection.getSelectedCellPositions();
        List<List<At>> block = new ArrayList<>();
        if (cells.length > 0) {
            int top = Arrays.stream(cells).mapToInt(PositionCoordinate::getRowPosition).min().getAsInt();
            int left = Arrays.stream(cells).mapToInt(PositionCoordinate::getColumnPosition).min().getAsInt();
            int last = beyond ? top + height : Math.min(top + height, rows().order().size());
            for (int row = top; row < last; row++) {
                List<At> line = new ArrayList<>();
                for (int column = left; column < Math.min(left + width, data.getColumnCount()); column++) {
                    line.add(new At(rows().row(row), reorder.getColumnIndexByPosition(column)));
                }
                block.add(line);
            }
        }
        return block;
    }

    /** Selects the cell of a case and brings it into sight. */
    void select(UUID id, int column) {
        int place = rows().place(id);
        if (place >= 0) {
            selection.selectCell(reorder.getColumnPositionByIndex(column), place, false, false);
        }
    }

    /** Selects the empty row at the end, to write a new case into. */
    void selectNew() {
        if (rows() != null && rows().takesNew()) {
            selection.selectCell(reorder.getColumnPositionByIndex(0), rows().shown() - 1, false, false);
        }
    }

    void selectAll() {
        selection.selectAll();
    }

    /** The column whose head is there, or -1. @param x in the table, @param y in the table */
    int headAt(int x, int y) {
        int position = table.getColumnPositionByX(x);
        boolean head = position >= 0 && table.getRegionLabelsByXY(x, y) != null
                && table.getRegionLabelsByXY(x, y).hasLabel(GridRegion.COLUMN_HEADER);
        return head ? table.getColumnIndexByPosition(position) : -1;
    }

    /** Begins to write into the filter of a column. */
    void filter(int column) {
        selection.selectCell(reorder.getColumnPositionByIndex(column), 0, false, false);
        for (int position = 0; position < table.getColumnCount(); position++) {
            if (position > 0 && table.getColumnIndexByPosition(position) == column) {
                table.doCommand(new EditCellCommand(table, table.getConfigRegistry(), table.getCellByPosition(position, FILTER_ROW)));
                return;
            }
        }
    }

    /** Takes the filters of all columns away. */
    void clearFilters() {
        filterRow.getFilterRowDataLayer().getFilterRowDataProvider().clearAllFilters();
        table.refresh(false);
    }

    /** Sorts by a column, as a click on its head does. @param key of the column, or null for the order of the project */
    void sort(String key, boolean descending) {
        sort.sortBy(key, descending);
        table.refresh(false);
    }
}
