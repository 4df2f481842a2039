// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.analysis.Parameter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Several things to tick. */
final class TickedField implements Field {

    private static final int ROWS = 4;

    /** A thing. @param value as it is written */
    record Entry(String value, String label, String help) {
    }

    private final Table table;
    private final String whenNone;

    /** @param whenNone what it means that nothing is ticked; empty for nothing to be said */
    TickedField(Composite parent, Parameter parameter, List<Entry> entries, String whenNone, Runnable changed) {
        this.whenNone = whenNone;
        table = Fields.named(new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), parameter);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, table.getItemHeight() * Math.clamp(entries.size(), 2, ROWS)).applyTo(table);
        for (Entry entry : entries) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(entry.help().isEmpty() ? entry.label() : entry.label() + " – " + entry.help());
            item.setData(entry.value());
        }
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                changed.run();
            }
        });
    }

    @Override
    public Control control() {
        return table;
    }

    @Override
    public List<String> get() {
        return Stream.of(table.getItems()).filter(TableItem::getChecked).map(item -> (String) item.getData()).toList();
    }

    @Override
    public void set(List<String> texts) {
        Set<String> wanted = texts.stream().map(text -> text.strip().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.toSet());
        for (TableItem item : table.getItems()) {
            item.setChecked(wanted.contains(((String) item.getData()).toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    @Override
    public String hint() {
        return get().isEmpty() ? whenNone : "";
    }
}
