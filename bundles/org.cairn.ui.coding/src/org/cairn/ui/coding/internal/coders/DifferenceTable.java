// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The differences one below the other: resolved or not, which code, how the two differ, in which source. */
final class DifferenceTable {

    private final Table table;
    private final ComparisonPane pane;
    private ProjectView view;
    private List<Passage> passages = List.of();
    private String first = "";
    private String second = "";

    DifferenceTable(Composite parent, Palette palette, ComparisonPane pane) {
        this.pane = pane;
        table = Css.PANEL.on(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL));
        Widgets.named(table, "comparison.differences", Messages.table_spoken);
        table.setHeaderVisible(true);
        TableColumn code = column(Messages.table_code);
        TableColumn how = column(Messages.table_how);
        TableColumn where = column(Messages.table_where);
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width - 2;
            code.setWidth((int) (width * 0.44));
            how.setWidth((int) (width * 0.28));
            where.setWidth(width - code.getWidth() - how.getWidth());
        });
        Widgets.rows(table, () -> passages, this::fill);
        table.addListener(SWT.Selection, event -> {
            if (table.getSelectionIndex() >= 0) {
                pane.select(passages.get(table.getSelectionIndex()));
            }
        });
        table.addListener(SWT.KeyDown, this::key);
        palette.follow(table, table::clearAll);
    }

    private TableColumn column(String name) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        return column;
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT && (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP)) {
            event.doit = false;
            pane.walk(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
        }
    }

    void focus() {
        table.setFocus();
    }

    void show(ProjectView now, List<Passage> list, String firstCoder, String secondCoder, int selected) {
        view = now;
        passages = list;
        first = firstCoder;
        second = secondCoder;
        table.setItemCount(list.size());
        table.clearAll();
        select(selected);
    }

    void select(int at) {
        if (at >= 0) {
            table.setSelection(at);
        }
    }

    private void fill(TableItem item, Passage passage) {
        Code code = view.codebook().code(passage.code()).orElse(null);
        String name = code == null ? "?" : code.name();
        item.setText(new String[] {(passage.isResolved() ? "✓ " : "○ ") + name, how(passage),
            view.source(passage.source()).map(Source::title).orElse("?")});
        if (code != null) {
            item.setImage(CodeChip.image(code.color(), true));
        }
    }

    private String how(Passage passage) {
        return switch (passage.kind()) {
            case ONLY_FIRST -> NLS.bind(Messages.kind_only, first);
            case ONLY_SECOND -> NLS.bind(Messages.kind_only, second);
            case BOUNDARIES -> Messages.kind_boundaries;
            case AGREED -> Messages.kind_agreed;
        };
    }
}
