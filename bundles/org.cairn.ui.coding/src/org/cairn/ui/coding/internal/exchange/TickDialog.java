// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Lets a person tick some of many things. What is ticked stays so while something else is looked for. */
final class TickDialog extends Dialog {

    private static final int WIDTH = 520;
    private static final int ROWS = 14;

    /** A thing. @param image asked when it comes into sight; may give null */
    record Thing(String id, String name, Supplier<Image> image) {
    }

    private final String title;
    private final String hint;
    private final List<Thing> all;
    private final Set<String> ticked;
    private List<Thing> listed;
    private Text filter;
    private Table table;
    private Label said;

    /** @param ticked the ids of what is ticked at first */
    TickDialog(Shell parent, String title, String hint, List<Thing> all, Set<String> ticked) {
        super(parent);
        this.title = title;
        this.hint = hint;
        this.all = all;
        this.ticked = new HashSet<>(ticked);
        listed = all;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** What is ticked, in the order it is listed in. */
    List<Thing> ticked() {
        return all.stream().filter(thing -> ticked.contains(thing.id())).toList();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(1, 10));
        Label label = new Label(area, SWT.WRAP);
        label.setText(hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        filter = Widgets.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "tick.filter", Messages.tick_filter);
        filter.setMessage(Messages.tick_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> list());
        table = Widgets.named(new Table(area, SWT.CHECK | SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), "tick.table", title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * ROWS).applyTo(table);
        Widgets.rows(table, () -> listed, (item, thing) -> {
            item.setText(thing.name());
            item.setImage(thing.image().get());
            item.setChecked(ticked.contains(thing.id()));
        });
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                TableItem item = (TableItem) event.item;
                tick(List.of(listed.get(table.indexOf(item))), item.getChecked());
            }
        });
        Composite line = new Composite(area, SWT.NONE);
        line.setLayout(Widgets.grid(3));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        button(line, Messages.tick_listed, "tick.listed", true);
        button(line, Messages.tick_none, "tick.none", false);
        said = new Label(line, SWT.RIGHT);
        said.setData("id", "tick.said");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
        list();
        return area;
    }

    private void button(Composite line, String label, String id, boolean on) {
        Button button = new Button(line, SWT.PUSH);
        button.setText(label);
        button.setData("id", id);
        button.addListener(SWT.Selection, event -> {
            tick(on ? listed : all, on);
            table.clearAll();
        });
    }

    private void tick(List<Thing> things, boolean on) {
        for (Thing thing : things) {
            if (on) {
                ticked.add(thing.id());
            } else {
                ticked.remove(thing.id());
            }
        }
        say();
    }

    private void list() {
        String wanted = filter.getText().strip().toLowerCase(Locale.getDefault());
        listed = wanted.isEmpty() ? all : all.stream().filter(thing -> thing.name().toLowerCase(Locale.getDefault()).contains(wanted)).toList();
        table.setItemCount(listed.size());
        table.clearAll();
        say();
    }

    private void say() {
        said.setText(ticked.isEmpty() ? Messages.tick_noneIsAll : NLS.bind(Messages.tick_ticked, Widgets.number(ticked.size()),
                Widgets.number(all.size())));
        said.requestLayout();
    }
}
