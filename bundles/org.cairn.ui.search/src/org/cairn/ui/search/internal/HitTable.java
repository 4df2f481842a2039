// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.api.project.Ref;
import org.cairn.api.search.Found;
import org.cairn.search.Concordance;
import org.cairn.search.Concordance.Group;
import org.cairn.search.Concordance.Order;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What was found, one hit a line, the hits under each other. Lines are read page by page as they come into sight. */
final class HitTable {

    /** What happens with what a person points at. */
    interface Use {

        /** A line was double-clicked, or Enter was pressed on it. */
        void open(Found.Line line);

        /** Other rows are selected. @param line the one in front, or null */
        void selected(Found.Line line);

        /** A heading was clicked: the hits are wanted in that order. */
        void sort(Order order);
    }

    private static final int PAGE = 200;
    private static final int CONTEXT = 90;
    private static final int LEFT = 0;
    private static final int MATCH = 1;
    private static final int TITLE = 3;
    private static final int DATE = 4;
    private static final List<Order> ORDERS = List.of(Order.LEFT, Order.MATCH, Order.RIGHT, Order.TITLE, Order.DATE);

    private final Table table;
    private final Palette palette;
    private final Use use;
    private final Font bold;
    private final Map<Integer, List<Found.Line>> pages = new HashMap<>();
    private Concordance hits;
    private HitRows rows = HitRows.none();
    private int matchWidth;
    private int dateWidth;

    HitTable(Composite parent, Palette palette, Use use) {
        this.palette = palette;
        this.use = use;
        table = Css.PANEL.on(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "search.concordance", Messages.hits_name);
        bold = JFaceResources.getResources().create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
        table.setHeaderVisible(true);
        List<String> names = List.of(Messages.hits_before, Messages.hits_found, Messages.hits_after, Messages.hits_source, Messages.hits_date);
        for (int i = 0; i < names.size(); i++) {
            TableColumn column = new TableColumn(table, i == LEFT ? SWT.RIGHT : SWT.LEFT);
            column.setText(names.get(i));
            Order order = ORDERS.get(i);
            column.addListener(SWT.Selection, event -> use.sort(order));
        }
        table.addListener(SWT.Resize, event -> fitColumns());
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        LeftContext.paint(table, item -> item.getData() instanceof Group);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.Selection, event -> use.selected(line(table.getSelectionIndex())));
        table.addListener(SWT.DefaultSelection, event -> open(table.indexOf((TableItem) event.item)));
        table.addListener(SWT.MouseDown, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            if (event.button == 1 && event.count == 1 && item != null && item.getData() instanceof Group
                    && event.x < table.getColumn(LEFT).getWidth()) {
                turn(table.indexOf(item));
            }
        });
        table.addListener(SWT.KeyDown, this::key);
        Citable.drag(table, this::citable);
        palette.follow(table, table::clearAll);
    }

    Table control() {
        return table;
    }

    /** Shows hits. */
    void show(Concordance now, boolean grouped, Order order, boolean descending) {
        hits = now;
        rows = HitRows.of(now, grouped);
        pages.clear();
        List<Found.Line> first = now.lines(0, Math.min(PAGE, now.size()), CONTEXT);
        pages.put(0, first);
        measure(first);
        fitColumns();
        int sorted = ORDERS.indexOf(order);
        table.setSortColumn(sorted < 0 ? null : table.getColumn(sorted));
        table.setSortDirection(sorted < 0 ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
        table.deselectAll();
        table.setItemCount(rows.rows());
        table.clearAll();
        table.setTopIndex(0);
        use.selected(null);
    }

    private void measure(List<Found.Line> lines) {
        GC gc = new GC(table);
        gc.setFont(bold);
        int widest = lines.stream().mapToInt(line -> gc.textExtent(line.match()).x).max().orElse(0);
        int letter = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        int head = gc.textExtent(Messages.hits_found).x + 18;
        gc.dispose();
        matchWidth = Math.clamp(widest + 18, Math.max(letter * 9, head), letter * 36);
        dateWidth = letter * 12;
    }

    private void fitColumns() {
        int width = table.getClientArea().width;
        int title = rows.isGrouped() ? 0 : width / 6; // the headings say it
        int date = rows.isGrouped() ? 0 : dateWidth;
        int match = Math.min(matchWidth, width / 3);
        int side = Math.max(60, (width - title - date - match) / 2);
        int[] widths = {side, match, side - 2, title, date};
        for (int i = 0; i < widths.length; i++) {
            if (table.getColumn(i).getWidth() != widths[i]) {
                table.getColumn(i).setWidth(widths[i]);
            }
        }
    }

    /** The line in a row if it is one and was read already. */
    private Found.Line line(int row) {
        int hit = row < 0 || row >= rows.rows() ? -1 : rows.hit(row);
        List<Found.Line> page = hit < 0 ? null : pages.get(hit / PAGE);
        return page == null || hit % PAGE >= page.size() ? null : page.get(hit % PAGE);
    }

    private void fill(TableItem item, int row) {
        Group heading = rows.heading(row);
        item.setData(heading);
        if (heading != null) {
            item.setText(new String[] {text(heading), "", "", "", ""});
            return;
        }
        int number = rows.hit(row) / PAGE;
        if (!pages.containsKey(number)) {
            pages.put(number, List.of());
            read(number);
        }
        Found.Line line = line(row);
        if (line == null) {
            item.setText(MATCH, "…");
            return;
        }
        item.setData(line);
        LocalDate date = hits.source(rows.hit(row)).date();
        item.setText(new String[] {line.left(), line.match().replace('\n', ' '), line.right(), line.title(), date == null ? "" : day(date)});
        item.setFont(MATCH, bold);
        item.setForeground(MATCH, palette.color(Palette.Role.ACCENT));
        item.setForeground(TITLE, palette.color(Palette.Role.MUTED));
        item.setForeground(DATE, palette.color(Palette.Role.MUTED));
    }

    static String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }

    private String text(Group group) {
        LocalDate date = group.source().date();
        return (rows.isFolded(group) ? "▸ " : "▾ ") + group.source().title() + (date == null ? "" : ", " + day(date)) + "  ("
                + Widgets.number(group.size()) + ")";
    }

    private void read(int number) {
        Concordance about = hits;
        Background.of(Messages.search_reading, progress -> about.lines(number * PAGE, (number + 1) * PAGE, CONTEXT)).then(lines -> {
            if (about == hits) {
                pages.put(number, lines);
                clear();
            }
        }).start(table);
    }

    /** Lets the rows in sight be filled again. */
    private void clear() {
        int first = table.getTopIndex();
        int last = Math.min(table.getItemCount(), first + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 2) - 1;
        if (rows.isGrouped()) {
            table.clearAll();
        } else if (first <= last) {
            table.clear(Math.max(0, first - PAGE), Math.min(table.getItemCount() - 1, last + PAGE));
        }
    }

    /** Every cell shows its part of the heading: it runs across the row. */
    private void paint(Event event) {
        TableItem item = (TableItem) event.item;
        if (item.getData() instanceof Group) {
            Rectangle cell = item.getBounds(LEFT);
            event.gc.setFont(bold);
            event.gc.drawText(item.getText(LEFT), cell.x + 4, cell.y + (cell.height - event.gc.textExtent("X").y) / 2, true);
        }
    }

    private void key(Event event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        int row = table.getSelectionIndex();
        if (modifiers == SWT.MOD1 && (event.keyCode == 'c' || event.keyCode == 'C')) {
            copy();
        } else if (modifiers == SWT.MOD1 && (event.keyCode == 'a' || event.keyCode == 'A')) {
            table.selectAll();
            event.doit = false;
        } else if (modifiers == 0 && row >= 0 && event.character == ' ' && rows.heading(row) != null) {
            turn(row);
            event.doit = false;
        } else if (modifiers == 0 && row >= 0 && rows.isGrouped() && event.keyCode == SWT.ARROW_LEFT) {
            fold(rows.headingOf(row), true);
        } else if (modifiers == 0 && row >= 0 && rows.heading(row) != null && event.keyCode == SWT.ARROW_RIGHT) {
            fold(row, false);
        }
    }

    private void open(int row) {
        if (rows.heading(row) != null) {
            turn(row);
        } else if (line(row) != null) {
            use.open(line(row));
        }
    }

    private void turn(int row) {
        fold(row, !rows.isFolded(rows.heading(row)));
    }

    private void fold(int heading, boolean away) {
        rows.fold(rows.heading(heading), away);
        table.setItemCount(rows.rows());
        table.clearAll();
        table.setSelection(heading);
    }

    /** Folds the hits of all sources away, or shows them again. */
    void foldAll(boolean away) {
        rows.foldAll(away);
        table.deselectAll();
        table.setItemCount(rows.rows());
        table.clearAll();
    }

    boolean isGrouped() {
        return rows.isGrouped();
    }

    /** The line of the first selected row, or null. */
    Found.Line selectedLine() {
        return line(table.getSelectionIndex());
    }

    /** The passages of the selected rows; a heading stands for all hits of its source. */
    List<Ref> selection() {
        List<Ref> passages = new ArrayList<>();
        for (int row : table.getSelectionIndices()) {
            Group group = rows.heading(row);
            int first = group == null ? rows.hit(row) : group.first();
            for (int hit = first; hit < first + (group == null ? 1 : group.size()); hit++) {
                passages.add(Ref.passage(hits.source(hit).id(), hits.span(hit)));
            }
        }
        return passages.stream().distinct().toList();
    }

    /** The passages of the selected rows as evidence, or null. */
    Citable citable() {
        return table.getSelectionCount() == 0 ? null : Citable.ofHits(selection());
    }

    /** Puts the selected lines on the clipboard, cells separated by tabs. */
    void copy() {
        StringBuilder text = new StringBuilder();
        for (int row : table.getSelectionIndices()) {
            TableItem item = table.getItem(row);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.getColumnCount(); i++) {
                cells.add(item.getText(i).replace('\t', ' '));
            }
            text.append(String.join("\t", cells).strip()).append(System.lineSeparator());
        }
        Widgets.copy(table, text.toString());
    }
}
