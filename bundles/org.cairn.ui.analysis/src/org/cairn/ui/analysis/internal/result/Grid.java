// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.api.analysis.result.Table;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Css;
import org.cairn.ui.GridLibrary;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.Showing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/**
 * A table or matrix of any length: sorted by a click on a heading, filtered, copied into a spreadsheet. Enter or a double click on a cell shows the
 * evidence behind it.
 */
final class Grid {

    private static final int SAMPLE = 200;
    private static final int LONGEST = 5;
    private static final int NARROWEST = 5;
    private static final int WIDEST = 44;
    /** Where there are few columns, each may be as wide. */
    private static final int FEW = 4;
    private static final int WIDEST_OF_FEW = 80;
    /** Rows have so many lines where texts are much longer than a column is wide. */
    private static final int LINES = 4;
    private static final int ROOM = 18;
    private static final int ARROW = 20;

    private final Showing showing;
    private final GridData data;
    private final Composite area;
    private final Label count;
    private final DataLayer body;
    private final SelectionLayer selection;
    private final NatTable nat;
    private RowOrder order = RowOrder.PLAIN;
    private int asked;
    /** The cell on which the mouse was let go last. */
    private PositionCoordinate held;

    /** @param matrix whether the first column names the rows, and the numbers of the others are coloured */
    Grid(Composite parent, Table table, boolean matrix, Showing showing) {
        this.showing = showing;
        data = new GridData(table, matrix, showing.locale());
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        count = filterRow();
        GridLayers layers = new GridLayers(data);
        body = layers.body();
        selection = layers.selection();
        nat = Css.PANEL.on(new NatTable(area, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                layers.grid(), false));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(nat);
        ConfigRegistry registry = new ConfigRegistry();
        nat.setConfigRegistry(registry);
        nat.setLayerPainter(new GridPainter(nat));
        nat.configure();
        boolean tall = measure(layers.names(), layers.headings());
        GridLook.apply(registry, showing.palette(), nat, tall);
        showing.palette().follow(nat, () -> {
            GridLook.apply(registry, showing.palette(), nat, tall);
            nat.redraw();
        });
        bind();
        speak();
        say();
    }

    Composite control() {
        return area;
    }

    private Label filterRow() {
        Composite row = Css.PANEL.on(new Composite(area, SWT.NONE));
        row.setLayout(Widgets.grid(3, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text filter = Widgets.named(new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "result.filter", Messages.grid_filter);
        filter.setMessage(Messages.grid_filterHint);
        filter.setToolTipText(Messages.grid_filterTip);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        Combo column = Widgets.named(new Combo(row, SWT.READ_ONLY), "result.filter.column", Messages.grid_filterColumn);
        column.add(Messages.grid_anyColumn);
        data.table().columns().forEach(each -> column.add(each.name().isEmpty() ? each.key() : each.name()));
        column.select(0);
        GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).applyTo(column);
        Label shown = Css.PANEL_MUTED.on(new Label(row, SWT.NONE));
        shown.setData("id", "result.count");
        Runnable changed = () -> arrange(new RowOrder(order.column(), order.descending(), filter.getText(), column.getSelectionIndex() - 1));
        filter.addListener(SWT.Modify, event -> changed.run());
        column.addListener(SWT.Selection, event -> changed.run());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                focus();
            }
        });
        return shown;
    }

    /** Columns as wide as their headings and first rows. @return whether rows have several lines */
    private boolean measure(DataLayer names, DataLayer headings) {
        GC gc = new GC(nat);
        int letter = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        int line = gc.getFontMetrics().getHeight() + 8;
        int sample = Math.min(SAMPLE, data.getRowCount());
        // of very many columns the first stand for all
        int measured = Math.min(SAMPLE, data.getColumnCount());
        int widest = letter * (data.isMatrix() ? WIDEST / 2 : data.getColumnCount() > FEW ? WIDEST : WIDEST_OF_FEW);
        boolean tall = false;
        Font plain = gc.getFont();
        Font bold = GridLook.bold(plain);
        int enough = 4 * widest / letter;
        for (int column = 0; column < measured; column++) {
            int shown = column;
            gc.setFont(bold);
            int heading = gc.textExtent(data.columnHeading(column)).x + ARROW;
            gc.setFont(plain);
            int text = Math.max(heading, widest(gc, enough, IntStream.range(0, sample).mapToObj(row -> (String) data.getDataValue(shown, row))));
            tall |= !data.isMatrix() && text >= 2 * widest;
            body.setColumnWidthByPosition(column, Math.clamp(text + ROOM, letter * NARROWEST, widest));
        }
        body.setDefaultColumnWidth(letter * WIDEST / 3);
        gc.setFont(bold);
        int heading = widest(gc, enough, data.isMatrix() ? IntStream.range(0, sample).mapToObj(data::rowHeading)
                : Stream.of(Integer.toString(data.getRowCount())));
        names.setColumnWidthByPosition(0, Math.min(letter * WIDEST, Math.max(letter * NARROWEST, heading) + ROOM + letter));
        gc.setFont(plain);
        int height = tall ? LINES * gc.getFontMetrics().getHeight() + 4 : line;
        gc.dispose();
        body.setDefaultRowHeight(height);
        names.setDefaultRowHeight(height);
        headings.setDefaultRowHeight(line + 4);
        return tall;
    }

    /** The width of the widest of some texts: of the longest, as it takes much longer to measure than to count letters. */
    private static int widest(GC gc, int enough, Stream<String> texts) {
        return texts.sorted(Comparator.comparingInt(String::length).reversed()).limit(LONGEST)
                .mapToInt(text -> gc.textExtent(text.substring(0, Math.min(enough, text.length()))).x).max().orElse(0);
    }

    private void bind() {
        var bindings = nat.getUiBindingRegistry();
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'c'), (table, event) -> copy());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (table, event) -> evidence());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (table, event) -> evidence());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.SHIFT, SWT.CR), (table, event) -> {
            if (anchor() != null) {
                sortBy(anchor().getColumnPosition());
            }
        });
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> evidence());
        bindings.registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (table, event) -> sortBy(table.getColumnIndexByPosition(table.getColumnPositionByX(event.x))));
        GridLibrary.forgetButtons(nat);
        new NatTableContentTooltip(nat); // says the whole of what is cut off
        nat.addListener(SWT.FocusIn, event -> begin());
        cite();
    }

    /** A cell that was clicked before is dragged to be cited; from another one, a drag selects cells. */
    private void cite() {
        nat.addListener(SWT.MouseUp, event -> held = anchor());
        Citable.drag(nat, this::citable, event -> {
            PositionCoordinate at = anchor();
            boolean again = at != null && held != null && at.getColumnPosition() == held.getColumnPosition()
                    && at.getRowPosition() == held.getRowPosition();
            return again ? citable() : null;
        });
        Menu menu = new Menu(nat);
        MenuItem item = Citable.entry(menu, this::citable);
        menu.addListener(SWT.Show, event -> item.setEnabled(citable() != null));
        nat.setMenu(menu);
    }

    private Citable citable() {
        PositionCoordinate at = anchor();
        return at == null ? null : Cited.of(data.evidence(at.getColumnPosition(), at.getRowPosition()));
    }

    private void begin() {
        if (anchor() == null && data.getRowCount() > 0 && data.getColumnCount() > 0) {
            selection.selectCell(0, 0, false, false);
        }
    }

    /** For screen readers: the table as a whole, and the cell that the keys have reached. */
    private void speak() {
        nat.setData("id", "result.grid");
        nat.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = data.table().title();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                PositionCoordinate at = anchor();
                event.result = at == null ? "" : data.said(at.getColumnPosition(), at.getRowPosition());
            }
        });
        nat.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                PositionCoordinate at = anchor();
                event.result = at == null ? "" : data.said(at.getColumnPosition(), at.getRowPosition());
            }
        });
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && nat.isFocusControl()) {
                nat.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
            }
        });
    }

    /** The cell that the keys have reached, or null. */
    private PositionCoordinate anchor() {
        PositionCoordinate at = selection.getSelectionAnchor();
        return at == null || at.getColumnPosition() < 0 || at.getRowPosition() < 0 || at.getRowPosition() >= data.getRowCount() ? null : at;
    }

    private void evidence() {
        PositionCoordinate at = anchor();
        if (at != null) {
            showing.evidence().show(data.said(at.getColumnPosition(), at.getRowPosition()),
                    data.evidence(at.getColumnPosition(), at.getRowPosition()));
        }
    }

    /** A first click sorts, a second the other way round, a third gives the order of the result back. */
    private void sortBy(int shownColumn) {
        int column = shownColumn < 0 ? -1 : data.column(shownColumn);
        boolean first = column >= 0 && RowOrder.beginsDescending(data.table().columns().get(column));
        boolean again = column == order.column();
        boolean over = again && order.descending() != first;
        arrange(new RowOrder(over ? -1 : column, again && !over ? !order.descending() : first, order.filter(), order.filtered()));
    }

    private void arrange(RowOrder now) {
        order = now;
        int mine = ++asked;
        Table table = data.table();
        Background.of(Messages.grid_sorting, progress -> now.of(table, showing.locale())).then(rows -> {
            if (mine == asked) {
                PositionCoordinate at = anchor();
                int column = at == null ? 0 : at.getColumnPosition(); // which is changed when the selection is cleared
                selection.clear(false);
                data.arrange(rows, now);
                body.fireLayerEvent(new RowStructuralRefreshEvent(body));
                nat.redraw(); // the headings say how it is sorted
                if (rows.length > 0 && (at != null || nat.isFocusControl())) {
                    selection.selectCell(column, 0, false, false);
                }
                say();
                count.getParent().layout();
            }
        }).start(nat);
    }

    private void say() {
        int all = data.table().rows().size();
        count.setText(data.getRowCount() == all ? all == 1 ? Messages.grid_oneRow : NLS.bind(Messages.grid_rows, Widgets.number(all))
                : NLS.bind(Messages.grid_rowsOf, Widgets.number(data.getRowCount()), Widgets.number(all)));
    }

    void focus() {
        nat.setFocus();
        begin();
    }

    /** Puts the selected cells on the clipboard; all of them with their headings if only one or none is selected. */
    void copy() {
        int[] columns = selection.getSelectedColumnPositions();
        int[] rows = selection.getSelectedRowPositions().stream().flatMapToInt(range -> IntStream.range(range.start, range.end)).sorted()
                .toArray();
        boolean few = columns.length * rows.length <= 1;
        if (few) {
            columns = IntStream.range(0, data.getColumnCount()).toArray();
            rows = IntStream.range(0, data.getRowCount()).toArray();
        }
        int[] what = columns;
        int[] which = rows;
        Background.of(Messages.grid_copying, progress -> data.tabbed(which, what, few)).then(text -> {
            Widgets.copy(nat, text.isEmpty() ? " " : text);
        }).start(nat);
    }
}
