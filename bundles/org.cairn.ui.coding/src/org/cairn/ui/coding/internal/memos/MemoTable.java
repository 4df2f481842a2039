// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.text.Collator;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cairn.api.project.Memo;
import org.cairn.core.memo.MemoLine;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Memos, one a line. */
final class MemoTable {

    private static final int KIND = 0;
    private static final int TITLE = 1;
    private static final int ABOUT = 2;
    private static final int CODER = 3;
    private static final int MODIFIED = 4;
    /** Part of the width that each column gets, in hundredths. */
    private static final int[] WIDTHS = {16, 27, 27, 10, 20};

    /** A memo and what its cells say. */
    record Row(MemoLine line, List<String> cells) {

        /** The rows of a list. Off the UI thread: the first date that is put into words takes long. */
        static List<Row> of(List<MemoLine> lines) {
            DateTimeFormatter date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());
            return lines.stream().map(line -> new Row(line, List.of(MemoKinds.name(line.memo().kind()), line.title(),
                    line.about().name().isEmpty() ? Messages.memo_gone : line.about().name(), line.coder(),
                    date.format(line.memo().modified())))).toList();
        }

        private UUID id() {
            return line.memo().id();
        }
    }

    private final Table table;
    private List<Row> rows = List.of();
    private int sortedBy = MODIFIED;
    private boolean descending = true;

    /**
     * @param selected is called with the memo that was selected
     * @param open is called when Enter was pressed
     * @param delete is called when Delete was pressed
     */
    MemoTable(Composite parent, Consumer<Memo> selected, Runnable open, Runnable delete) {
        table = Css.PANEL.on(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "memos.table", Messages.memos_name);
        table.setHeaderVisible(true);
        column(Messages.memos_kind, KIND);
        column(Messages.memos_title, TITLE);
        column(Messages.memos_about, ABOUT);
        column(Messages.memos_coder, CODER);
        column(Messages.memos_modified, MODIFIED);
        sign();
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            for (int i = 0; i < WIDTHS.length; i++) {
                table.getColumn(i).setWidth(width * WIDTHS[i] / 100);
            }
        });
        Widgets.rows(table, () -> rows, (item, row) -> item.setText(row.cells().toArray(String[]::new)));
        table.addListener(SWT.Selection, event -> {
            if (table.getSelectionCount() == 1) {
                selected.accept(rows.get(table.getSelectionIndex()).line().memo());
            }
        });
        table.addListener(SWT.DefaultSelection, event -> open.run());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
                delete.run();
            }
        });
    }

    private void column(String name, int index) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.addListener(SWT.Selection, event -> {
            descending = sortedBy == index ? !descending : index == MODIFIED;
            sortedBy = index;
            sign();
            UUID kept = table.getSelectionIndex() < 0 ? null : rows.get(table.getSelectionIndex()).id();
            show(rows, kept);
        });
    }

    private void sign() {
        table.setSortColumn(table.getColumn(sortedBy));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    Table control() {
        return table;
    }

    /** What is listed, in the order in which it is shown. */
    List<MemoLine> lines() {
        return rows.stream().map(Row::line).toList();
    }

    List<MemoLine> selection() {
        return IntStream.of(table.getSelectionIndices()).mapToObj(index -> rows.get(index).line()).toList();
    }

    /** @param chosen GUID of the memo to be selected, or null */
    void show(List<Row> now, UUID chosen) {
        Collator collator = Collator.getInstance();
        Comparator<Row> order = sortedBy == MODIFIED ? Comparator.comparing(row -> row.line().memo().modified())
                : Comparator.comparing(row -> row.cells().get(sortedBy), collator);
        rows = now.stream().sorted(descending ? order.reversed() : order).toList();
        table.setItemCount(rows.size());
        table.clearAll();
        select(chosen);
    }

    /** Selects a memo if it is listed, and nothing else. */
    void select(UUID memo) {
        table.deselectAll();
        for (int i = 0; i < rows.size() && memo != null; i++) {
            if (rows.get(i).id().equals(memo)) {
                table.setSelection(i);
                return;
            }
        }
    }
}
