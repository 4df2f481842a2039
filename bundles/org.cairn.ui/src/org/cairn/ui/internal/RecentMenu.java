// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.List;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.ProjectOpening;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The entries of File > Open recent. */
public final class RecentMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        ActiveWindow.service(ProjectOpening.class).ifPresent(opening -> fill(menu, opening, opening.recent()));
    }

    private static void fill(Menu menu, ProjectOpening opening, List<Path> files) {
        if (files.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText(Messages.recent_none);
            none.setEnabled(false);
        }
        int number = 1;
        for (Path file : files) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText("&" + number++ % 10 + "  " + file.getFileName().toString().replace("&", "&&"));
            item.setToolTipText(file.toString());
            item.addListener(SWT.Selection, event -> opening.open(file));
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
