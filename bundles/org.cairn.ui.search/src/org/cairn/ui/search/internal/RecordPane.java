// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.search.FoundRecords;
import org.cairn.core.findings.RecordPassage;
import org.cairn.ui.Citable;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.RecordNames;
import org.cairn.ui.Widgets;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What was found in plans, records and memos, one hit a line, and all of the text that the selected one stands in. */
final class RecordPane {

    /** So many are listed; more are counted. */
    static final int MOST = 1_000;

    private static final int CONTEXT = 90;
    private static final int LEFT = 0;
    private static final int MATCH = 1;
    private static final int RECORD = 3;
    private static final int PLACE = 4;

    /** A line as it is shown. @param place what the plan or record is, and which part of it says this */
    private record Row(FoundRecords.Line line, String place) {
    }

    /** Lines with their names. */
    static final class Rows {

        private final List<Row> all;

        private Rows(List<Row> all) {
            this.all = all;
        }

        /** Finds the names of kinds and parts: not on the UI thread. */
        static Rows of(FoundRecords found, RecordNames names) {
            return new Rows(found.lines().stream().map(line -> {
                if (isMemo(line)) {
                    return new Row(line, Messages.records_memo);
                }
                String place = names.place(line.kind(), line.path());
                return new Row(line, place.isEmpty() ? names.kind(line.kind()) : NLS.bind(Messages.records_place, names.kind(line.kind()), place));
            }).toList());
        }
    }

    private final SashForm area;
    private final Table table;
    private final Palette palette;
    private final DocumentShown shown;
    private final ParagraphPreview preview;
    private final Font bold;
    private List<Row> rows = List.of();

    /** Opens what a person points at. */
    interface DocumentShown {

        void open(FoundRecords.Line line);
    }

    RecordPane(Composite parent, Palette palette, DocumentShown shown) {
        this.palette = palette;
        this.shown = shown;
        area = new SashForm(parent, SWT.HORIZONTAL);
        table = Css.PANEL.on(new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "search.records", Messages.records_name);
        bold = JFaceResources.getResources().create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
        table.setHeaderVisible(true);
        for (String name : List.of(Messages.hits_before, Messages.hits_found, Messages.hits_after, Messages.records_record, Messages.records_part)) {
            new TableColumn(table, table.getColumnCount() == LEFT ? SWT.RIGHT : SWT.LEFT).setText(name);
        }
        preview = new ParagraphPreview(area, palette, "search.record", Messages.records_none);
        area.setWeights(74, 26);
        table.addListener(SWT.Resize, event -> fitColumns());
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
        LeftContext.paint(table, item -> false);
        table.addListener(SWT.Selection, event -> preview());
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, this::key);
        Citable.drag(table, this::citable);
        Menu menu = new Menu(table);
        menu.addListener(SWT.Show, event -> fill(menu));
        table.setMenu(menu);
        palette.follow(table, table::clearAll);
    }

    Control control() {
        return area;
    }

    void show(Rows found) {
        rows = found.all;
        table.deselectAll();
        table.setItemCount(rows.size());
        table.clearAll();
        table.setTopIndex(0);
        preview();
    }

    private void fitColumns() {
        int width = table.getClientArea().width;
        int[] widths = {width * 20 / 100, width * 11 / 100, width * 23 / 100 - 2, width * 22 / 100, width * 24 / 100};
        for (int i = 0; i < widths.length; i++) {
            if (table.getColumn(i).getWidth() != widths[i]) {
                table.getColumn(i).setWidth(widths[i]);
            }
        }
    }

    private void fill(TableItem item, Row row) {
        FoundRecords.Line line = row.line();
        item.setText(new String[] {line.left(CONTEXT), line.match().replace('\n', ' '), line.right(CONTEXT), line.title(), row.place()});
        item.setFont(MATCH, bold);
        item.setForeground(MATCH, palette.color(Palette.Role.ACCENT));
        item.setForeground(RECORD, palette.color(Palette.Role.TEXT));
        item.setForeground(PLACE, palette.color(Palette.Role.MUTED));
    }

    private List<Row> selected() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(rows::get).toList();
    }

    private void preview() {
        Row first = table.getSelectionIndex() < 0 ? null : rows.get(table.getSelectionIndex());
        if (first == null) {
            preview.show(null, null);
            return;
        }
        String text = first.line().text();
        preview.show(NLS.bind(Messages.records_place, first.line().title(), first.place()), text,
                text.offsetByCodePoints(0, first.line().span().start()), text.offsetByCodePoints(0, first.line().span().end()), "");
    }

    private void open() {
        selected().stream().findFirst().ifPresent(row -> shown.open(row.line()));
    }

    private Citable citable() {
        List<Row> chosen = selected();
        return chosen.isEmpty() ? null : Citable.ofRecords(chosen.stream().filter(row -> !isMemo(row.line()))
                .map(row -> new RecordPassage(row.line().record(), row.line().element(), row.line().text())).distinct().toList(),
                chosen.stream().filter(row -> isMemo(row.line())).map(row -> Ref.to(EntityKind.MEMO, row.line().record())).distinct().toList());
    }

    private static boolean isMemo(FoundRecords.Line line) {
        return line.kind().equals(FoundRecords.MEMO);
    }

    private void key(Event event) {
        boolean held = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
        if (held && (event.keyCode == 'c' || event.keyCode == 'C')) {
            copy();
        } else if (held && (event.keyCode == 'a' || event.keyCode == 'A')) {
            table.selectAll();
            event.doit = false;
        }
    }

    private void copy() {
        String text = selected().stream().map(Row::line).map(line -> String.join("\t", line.title(), line.place(), line.left(CONTEXT) + line.match()
                + line.right(CONTEXT)).strip() + System.lineSeparator()).collect(Collectors.joining());
        Widgets.copy(table, text);
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        boolean chosen = table.getSelectionCount() > 0;
        HitMenu.item(menu, Messages.records_open, chosen, this::open);
        new MenuItem(menu, SWT.SEPARATOR);
        Citable.entry(menu, this::citable);
        new MenuItem(menu, SWT.SEPARATOR);
        HitMenu.item(menu, Messages.hits_copy, chosen, this::copy);
    }
}
