// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.cairn.api.search.Found;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What was found, one hit a line, the hits under each other. Lines are asked for page by page as they come into sight. */
final class Concordance {

    /** Lines in a page. */
    static final int PAGE = 200;

    private static final int LEFT = 0;
    private static final int MATCH = 1;
    private static final int TITLE = 3;
    private static final int TITLE_WIDTH = 210;
    /** A table of millions of rows is of no use to anybody, and GTK takes long to make it. */
    private static final int MOST = 200_000;

    private final Table table;
    private final Palette palette;
    private final Font bold;
    private final Map<Integer, List<Found.Line>> pages = new HashMap<>();
    private final IntConsumer ask;
    private int matchWidth = 90;

    /**
     * @param ask is called with the number of a page that has come into sight and is not there yet, once
     * @param open is called with a line that was double-clicked or on which Enter was pressed
     */
    Concordance(Composite parent, Palette palette, IntConsumer ask, Consumer<Found.Line> open) {
        this.palette = palette;
        this.ask = ask;
        table = Css.PANEL.on(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL));
        Widgets.named(table, "search.concordance", "Concordance");
        bold = JFaceResources.getResources().create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
        table.setHeaderVisible(true);
        column("Before", SWT.RIGHT);
        column("Found", SWT.LEFT);
        column("After", SWT.LEFT);
        column("Source", SWT.LEFT);
        table.addListener(SWT.Resize, event -> fitColumns());
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.EraseItem, event -> {
            if (event.index == LEFT) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof Found.Line line) {
                open.accept(line);
            }
        });
        palette.follow(table, table::clearAll);
    }

    private void column(String name, int style) {
        new TableColumn(table, style).setText(name);
    }

    Table control() {
        return table;
    }

    /** Shows a new answer, of which the first page is there. */
    void show(Found found) {
        pages.clear();
        pages.put(0, found.lines());
        matchWidth = widest(found.lines());
        fitColumns();
        table.setItemCount((int) Math.min(found.hits(), MOST));
        table.clearAll();
        table.setTopIndex(0);
    }

    /** A page that was asked for has come. */
    void page(int number, List<Found.Line> lines) {
        pages.put(number, lines);
        int last = Math.min((number + 1) * PAGE, table.getItemCount()) - 1;
        if (number * PAGE <= last) {
            table.clear(number * PAGE, last);
        }
    }

    private int widest(List<Found.Line> lines) {
        GC gc = new GC(table);
        gc.setFont(bold);
        int widest = lines.stream().limit(PAGE).mapToInt(line -> gc.textExtent(line.match()).x).max().orElse(0);
        gc.dispose();
        return Math.clamp(widest + 18, 70, 300);
    }

    private void fitColumns() {
        int width = table.getClientArea().width;
        int title = Math.min(TITLE_WIDTH, width / 4);
        int side = Math.max(60, (width - title - matchWidth) / 2);
        int[] widths = {side, matchWidth, side, title - 2};
        for (int i = 0; i < widths.length; i++) {
            if (table.getColumn(i).getWidth() != widths[i]) {
                table.getColumn(i).setWidth(widths[i]);
            }
        }
    }

    private void fill(TableItem item, int index) {
        List<Found.Line> page = pages.get(index / PAGE);
        if (page == null) {
            pages.put(index / PAGE, List.of());
            ask.accept(index / PAGE);
        }
        if (page == null || index % PAGE >= page.size()) {
            item.setText(MATCH, "…");
            return;
        }
        Found.Line line = page.get(index % PAGE);
        item.setData(line);
        item.setText(new String[] {line.left(), line.match(), line.right(), line.title()});
        item.setFont(MATCH, bold);
        item.setForeground(MATCH, palette.color(Palette.Role.ACCENT));
        item.setForeground(TITLE, palette.color(Palette.Role.MUTED));
    }

    /** The text before a hit ends at the hit; what does not fit is cut off at its beginning, which no platform does by itself. */
    private void paint(Event event) {
        if (event.index != LEFT || !(event.item.getData() instanceof Found.Line line)) {
            return;
        }
        Rectangle cell = ((TableItem) event.item).getBounds(LEFT);
        String text = line.left();
        int width = event.gc.textExtent(text).x;
        int height = event.gc.textExtent(text).y;
        event.gc.setClipping(cell);
        event.gc.drawText(text, cell.x + cell.width - width - 6, cell.y + (cell.height - height) / 2, true);
        event.gc.setClipping((Rectangle) null);
    }

}
