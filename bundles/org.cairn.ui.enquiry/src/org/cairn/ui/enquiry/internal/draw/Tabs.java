// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** What can be said of the part that is chosen, on several cards. The first is made at once, each of the others in a turn of its own. */
public final class Tabs {

    private final CTabFolder folder;
    private final List<Runnable> refreshing = new ArrayList<>();

    /** @param spoken what the cards are about */
    public Tabs(Composite parent, String id, String spoken) {
        folder = Widgets.named(new CTabFolder(parent, SWT.TOP | SWT.FLAT), id, spoken);
    }

    /** Adds a card. @param maker makes its content, and answers what shows the present state in it */
    public void add(String label, Function<Composite, Runnable> maker) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(label);
        Composite card = new Composite(folder, SWT.NONE);
        card.setLayout(new FillLayout());
        item.setControl(card);
        if (folder.getItemCount() == 1) {
            folder.setSelection(0);
            refreshing.add(maker.apply(card));
        } else {
            Widgets.later(card, here -> {
                Runnable refresh = maker.apply(here);
                refreshing.add(refresh);
                Page.dress(here);
                refresh.run();
                here.layout(true, true);
            });
        }
    }

    /** Adds a card whose content stands below each other and is scrolled when it is too high. */
    public void addColumn(String label, Function<Composite, Runnable> maker) {
        add(label, card -> maker.apply(Page.column(card)));
    }

    /** Turns to a card. @param number from 0, in the order in which they were added */
    public void turn(int number) {
        folder.setSelection(number);
    }

    /** Shows the present state. */
    public void refresh() {
        List.copyOf(refreshing).forEach(Runnable::run);
    }
}
