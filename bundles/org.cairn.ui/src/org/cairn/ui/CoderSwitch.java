// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.core.coders.Sight;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** Lets somebody else code. Where that ends blindness, the person is told first. */
public final class CoderSwitch {

    private CoderSwitch() {
    }

    /** Goes on as {@code name}, who may be new. */
    public static void to(ActiveProject active, Shell shell, String name) {
        OpenProject project = active.current().orElse(null);
        if (project == null || project.session().coder().name().equals(name) || !mayGo(project, shell, name)) {
            return;
        }
        active.codeAs(name);
    }

    private static boolean mayGo(OpenProject project, Shell shell, String name) {
        Coder now = project.session().coder();
        List<CodingRound> blind = Sight.of(project.view(), now.id()).rounds().stream()
                .filter(round -> round.coders().contains(now.id())).toList();
        if (blind.isEmpty()) {
            return true;
        }
        String text = NLS.bind(Messages.coder_blind, new Object[] {now.name(), blind.getFirst().name(), name});
        return new MessageDialog(shell, Messages.coder_blindTitle, null, text, MessageDialog.WARNING, 1,
                NLS.bind(Messages.coder_switchTo, name), IDialogConstants.CANCEL_LABEL).open() == 0;
    }

    /** Shows all coders to choose from, beside {@code at}, and at the end one for any other name. @param other asks for it */
    public static void menu(ActiveProject active, Control at, Runnable other) {
        OpenProject project = active.current().orElse(null);
        if (project == null) {
            return;
        }
        Menu menu = new Menu(at);
        menu.setData("id", "coder.menu");
        Coder now = project.session().coder();
        for (Coder coder : project.view().coders()) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(coder.name().replace("&", "&&"));
            item.setSelection(coder.id().equals(now.id()));
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    to(active, at.getShell(), coder.name());
                }
            });
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Messages.coder_add);
        item.addListener(SWT.Selection, event -> other.run());
        menu.addListener(SWT.Hide, event -> Widgets.later(menu, Menu::dispose));
        menu.setVisible(true);
    }
}
