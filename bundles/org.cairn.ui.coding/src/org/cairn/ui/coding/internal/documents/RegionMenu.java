// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of pages: what can be done with the selected part. */
final class RegionMenu {

    RegionMenu(Control canvas, RegionTool tool) {
        Menu menu = new Menu(canvas);
        canvas.setMenu(menu);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem item : menu.getItems()) {
                item.dispose();
            }
            PageMarks.Part part = tool.part();
            item(menu, Messages.region_menuNew, true, tool::begin);
            item(menu, Messages.region_menuCode, tool.hasPending(), tool::choose);
            item(menu, Messages.region_menuNote, part != null, tool::note);
            item(menu, part == null ? Messages.region_menuRemove : NLS.bind(Messages.region_menuTakeOff, part.code().name()), part != null,
                    tool::remove);
        });
    }

    private static void item(Menu menu, String label, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label.replace("&", "&&"));
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
