// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;

/** A section of a page: a heading, its tools, and a table as long as it needs to be. */
final class PageTable<T> {

    private static final int MOST_ROWS = 8;
    private static final int LEAST_ROWS = 1;
    /** So that the last row is not cut off. */
    private static final int ROOM = 6;

    private final Composite area;
    private final Table table;
    private final ToolBar bar;
    private final int[] widths;
    private final Function<T, String[]> texts;
    private List<T> things = List.of();

    /**
     * @param heading also its name for assistive technology
     * @param widths parts of the width, in hundredths, by column
     */
    PageTable(Composite parent, String id, String heading, int[] widths, Function<T, String[]> texts, Consumer<T> open) {
        this.widths = widths.clone();
        this.texts = texts;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(area);
        Label label = new Label(area, SWT.NONE);
        label.setText(heading);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        bar = Widgets.bar(area, heading);
        table = Css.PANEL.on(new Table(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER));
        Widgets.named(table, id, heading);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, table.getItemHeight()).applyTo(table);
        for (int width : widths) {
            new TableColumn(table, SWT.LEFT).setWidth(width);
        }
        table.addListener(SWT.Resize, event -> {
            int all = table.getClientArea().width;
            for (int i = 0; i < this.widths.length; i++) {
                table.getColumn(i).setWidth(all * this.widths[i] / 100);
            }
        });
        table.addListener(SWT.DefaultSelection, event -> ifChosen(open));
    }

    /** Adds a button that does something with nothing in particular. */
    PageTable<T> tool(Icon icon, String id, String tip, Runnable action) {
        Widgets.tool(bar, icon, id, tip, action);
        return this;
    }

    /** Adds a button, and perhaps a key, that does something with what is chosen. @param key or 0 */
    PageTable<T> tool(Icon icon, String id, String tip, int key, Consumer<T> action) {
        Widgets.tool(bar, icon, id, tip, () -> ifChosen(action));
        if (key != 0) {
            table.addListener(SWT.KeyDown, event -> {
                if (event.keyCode == key && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
                    ifChosen(action);
                }
            });
        }
        return this;
    }

    private void ifChosen(Consumer<T> action) {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < things.size()) {
            action.accept(things.get(index));
        }
    }

    /** Shows other things; the section vanishes where it makes no sense. */
    void show(List<T> now, boolean visible) {
        int chosen = table.getSelectionIndex();
        things = List.copyOf(now);
        table.setRedraw(false);
        table.removeAll();
        for (T thing : things) {
            new TableItem(table, SWT.NONE).setText(texts.apply(thing));
        }
        if (chosen >= 0 && chosen < things.size()) {
            table.setSelection(chosen);
        }
        table.setRedraw(true);
        ((GridData) table.getLayoutData()).heightHint = Math.clamp(things.size(), LEAST_ROWS, MOST_ROWS) * table.getItemHeight() + ROOM;
        ((GridData) area.getLayoutData()).exclude = !visible;
        area.setVisible(visible);
    }
}
