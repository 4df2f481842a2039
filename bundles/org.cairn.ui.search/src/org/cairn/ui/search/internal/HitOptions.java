// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import org.cairn.search.Concordance.Order;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** How hits are shown: their order, under the headings of their sources or not, and whether only uncoded ones. */
final class HitOptions {

    private final Combo order;
    private final Button reverse;
    private final Button group;
    private final Button uncoded;

    /**
     * @param sort is called when the same hits are wanted in another order
     * @param ask is called when other hits are wanted
     */
    HitOptions(Composite parent, Runnable sort, Runnable ask) {
        Composite row = new Composite(parent, SWT.NONE);
        row.setLayout(Widgets.grid(4));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(row);
        uncoded = new Button(row, SWT.CHECK);
        uncoded.setText(Messages.search_uncoded);
        uncoded.setToolTipText(Messages.search_uncodedTip);
        uncoded.setData("id", "search.uncoded");
        uncoded.addListener(SWT.Selection, event -> ask.run());
        group = new Button(row, SWT.CHECK);
        group.setText(Messages.search_group);
        group.setData("id", "search.group");
        group.addListener(SWT.Selection, event -> sort.run());
        order = Widgets.named(new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN), "search.order", Messages.search_order);
        order.setItems(Messages.search_orderText, Messages.search_orderLeft, Messages.search_orderMatch, Messages.search_orderRight,
                Messages.search_orderTitle, Messages.search_orderDate);
        order.select(0);
        order.addListener(SWT.Selection, event -> {
            enable();
            sort.run();
        });
        reverse = Widgets.named(new Button(row, SWT.TOGGLE), "search.reverse", Messages.search_reverse);
        reverse.setText("⇅");
        reverse.setToolTipText(Messages.search_reverse);
        reverse.addListener(SWT.Selection, event -> sort.run());
    }

    private void enable() {
        group.setEnabled(order().isBySource());
    }

    Order order() {
        return Order.values()[order.getSelectionIndex()];
    }

    boolean isDescending() {
        return reverse.getSelection();
    }

    /** Whether sources get headings; only where the order keeps their hits together. */
    boolean isGrouped() {
        return group.getSelection();
    }

    boolean isUncodedOnly() {
        return uncoded.getSelection();
    }

    /** A heading was clicked: that order, and where it is the order already, the other way round. */
    void choose(Order wanted) {
        reverse.setSelection(wanted == order() && !reverse.getSelection());
        order.select(wanted.ordinal());
        enable();
    }
}
