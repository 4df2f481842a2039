// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import java.util.function.BooleanSupplier;
import org.cairn.ui.Citable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;

/** The context menu of the list of sources. */
final class SourceMenu {

    private final Menu menu;

    SourceMenu(NavigatorView navigator, Tree tree) {
        menu = new Menu(tree);
        entry(Messages.sources_menuRead, navigator::read, () -> !navigator.chosen().isEmpty());
        MenuItem cite = Citable.entry(menu, navigator::citable);
        menu.addListener(SWT.Show, event -> cite.setEnabled(navigator.citable() != null));
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.sources_menuRename, navigator::rename, () -> navigator.canChange() && navigator.chosen().size() == 1);
        entry(Messages.sources_menuFacts, navigator::facts, navigator::canChange);
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.sources_menuDelete, navigator::delete, navigator::canChange);
        tree.setMenu(menu);
    }

    /** @param label with the key after a tab, as menus show it */
    private void entry(String label, Runnable action, BooleanSupplier possible) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> action.run());
        menu.addListener(SWT.Show, event -> item.setEnabled(possible.getAsBoolean()));
    }
}
