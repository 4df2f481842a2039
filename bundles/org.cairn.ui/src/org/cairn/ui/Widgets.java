// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** What all views build alike: layouts, tool buttons, names for assistive technology. */
public final class Widgets {

    private Widgets() {
    }

    /** A grid without margins and with Cairn's spacing. */
    public static GridLayout grid(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        layout.verticalSpacing = 4;
        return layout;
    }

    /** A grid with a margin all around. */
    public static GridLayout grid(int columns, int margin) {
        GridLayout layout = grid(columns);
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        return layout;
    }

    /** Names a control for screen readers and, as {@code id}, for tests. */
    public static <T extends Control> T named(T control, String id, String spoken) {
        return named(control, id, () -> spoken);
    }

    /** The same for a name that changes; it is asked on the UI thread. */
    public static <T extends Control> T named(T control, String id, Supplier<String> spoken) {
        control.setData("id", id);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken.get();
            }
        });
        return control;
    }

    /**
     * Tells screen readers what a control is that Cairn draws itself, and what stands in it.
     *
     * @param role one of {@code ACC.ROLE_*}
     * @param value what is seen in it now, in words; asked on the UI thread; may answer null
     */
    public static void drawn(Control control, int role, Supplier<String> value) {
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = role;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = value.get();
            }
        });
    }

    /**
     * Fills the rows of a virtual table when they come into sight.
     *
     * @param rows what is listed now, row by row
     * @param fill writes one row
     */
    public static <T> void rows(Table table, Supplier<List<T>> rows, BiConsumer<TableItem, T> fill) {
        table.addListener(SWT.SetData, event -> {
            List<T> listed = rows.get();
            // GTK asks once more for a row while the table is emptied
            if (event.index >= 0 && event.index < listed.size()) {
                fill.accept((TableItem) event.item, listed.get(event.index));
            }
        });
    }

    /** A number as people read it in their language: {@code 10,001}. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    /** Puts a text on the clipboard; an empty one leaves there what is there. */
    public static void copy(Control from, String text) {
        copy(from, text, DND.CLIPBOARD);
    }

    /** Puts a text on one of the clipboards of the window system, as {@code DND} names them; an empty one leaves there what is there. */
    public static void copy(Control from, String text, int where) {
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(from.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()}, where);
            clipboard.dispose();
        }
    }

    /** A push button on a tool bar; {@code tip} is also its spoken name. */
    public static ToolItem tool(ToolBar bar, Icon icon, String id, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.setData("id", id);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /** A flat tool bar. */
    public static ToolBar bar(Composite parent, String spoken) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL);
        return named(bar, spoken, spoken);
    }

    /**
     * Puts a dialog together now and shows it in the next turn: either takes a moment, and in one breath the window would stand still.
     *
     * @param agreed what to do when the person said OK
     */
    public static void open(Window dialog, Runnable agreed) {
        dialog.create();
        later(dialog.getShell(), shell -> {
            if (dialog.open() == Window.OK) {
                agreed.run();
            }
        });
    }

    /** Runs {@code action} on the UI thread unless {@code owner} is disposed by then. */
    public static <T extends Widget> void later(T owner, Consumer<T> action) {
        if (!owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    action.accept(owner);
                }
            });
        }
    }
}
