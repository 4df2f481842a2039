// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import org.cairn.ui.Citable;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of the concordance. */
final class HitMenu {

    private HitMenu() {
    }

    static void fill(Menu menu, HitTable table, OpenProject project, Runnable open, Runnable codeSelected, Runnable codeAll) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        boolean writable = project != null && project.session().isWritable();
        boolean chosen = table.control().getSelectionCount() > 0;
        item(menu, Messages.hits_open, table.selectedLine() != null, open);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.hits_codeSelected, writable && chosen, codeSelected);
        item(menu, Messages.hits_codeAll, writable && table.control().getItemCount() > 0, codeAll);
        Citable.entry(menu, table::citable);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.hits_copy, chosen, table::copy);
        if (table.isGrouped()) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.hits_collapseAll, true, () -> table.foldAll(true));
            item(menu, Messages.hits_expandAll, true, () -> table.foldAll(false));
        }
    }

    static void item(Menu menu, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
